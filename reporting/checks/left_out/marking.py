"""Marks in published things: each number that may be another one without the refused rows has their notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.analysis.comparison import bases_of
from reporting.analysis.not_comparable import NOT_COMPARABLE
from reporting.checks.left_out.claims import is_claim, with_claims
from reporting.checks.left_out.dependence import Dependence
from reporting.checks.left_out.named_one_by_one import with_notes_beside
from reporting.checks.left_out.other_rows import at, during
from reporting.core.expression import Count, Expression, Rows
from reporting.core.passport import Passport
from reporting.core.rows import iter_rows
from reporting.published.content import NOT_REPORTED, Cell, Content, Paragraph, Phrase, Plain, Table, Text, Value
from reporting.published.slots import Published

# What stands in the place of the day until which an enterprise reported, in Chinese.
_NOT_THERE = {"未报送", "退回修改"}


@dataclass(frozen=True)
class Marking:
    """What tells which notes belong to which number, and the language of the draft."""

    dependence: Dependence
    locale: str

    def marked(self, published: Published) -> Published:
        """The same things; the passport of each number has the notes that belong to it."""
        slots = {
            key: replace(slot, published=tuple(content and self._content(content) for content in slot.published))
            for key, slot in published.slots.items()
        }
        return Published(slots)

    def _content(self, content: Content) -> Content:
        match content:
            case Value():
                return self._value(content)
            case Text(paragraphs):
                return Text({**paragraphs, self.locale: tuple(map(self._paragraph, paragraphs[self.locale]))})
            case Table():
                return self._table(content)
            case _:
                return content

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        parts = with_claims(paragraph, self.locale, self.dependence.around.facts.period)
        marked = [part if isinstance(part, str) else self._value(part) for part in parts]
        return tuple(
            part
            for part in with_notes_beside(marked)
            if isinstance(part, str) or part.passport.notes or not is_claim(part)
        )

    def _value(self, value: Value) -> Value:
        expression = value.passport.expression
        notes = self.dependence.notes_of(expression) if expression else ()
        return replace(value, passport=replace(value.passport, notes=tuple(notes)))

    def _table(self, table: Table) -> Table:
        columns = [[*_expressions(cells)] for cells in zip(*table.rows, strict=True)]
        return replace(table, rows=tuple(tuple(with_notes_beside([*self._row(row, columns)])) for row in table.rows))

    def _row(self, row: Sequence[Cell], columns: Sequence[Sequence[Expression]]) -> Iterator[Cell]:
        own = [*_expressions(row)]
        words = (cell.words[self.locale] for cell in row if isinstance(cell, Plain))
        enterprise = next((self._by_name[word] for word in words if word in self._by_name), None)
        for cell, column in zip(row, columns, strict=True):
            match cell:
                case Value():
                    yield self._value(cell)
                case Phrase(segments):
                    yield Phrase({**segments, self.locale: self._paragraph(segments[self.locale])})
                case Plain(words=said) if said["zh"].find(NOT_COMPARABLE["zh"]) >= 0:
                    yield self._absent(cell, [*self._compared(own)])
                case Plain(words=said) if enterprise:
                    yield self._absent(cell, [*self._alike(said["zh"], enterprise, column)])
                case _:
                    yield cell

    def _absent(self, cell: Plain, alike: Sequence[Expression]) -> Cell:
        """The cell as a number that is not there, if a note belongs to one of those that it would be like."""
        noted = {id(note): note for one in alike for note in self.dependence.notes_of(one)}
        ordered = tuple(note for note in self.dependence.notes if id(note) in noted)
        return Value(cell.words, passport=Passport(notes=ordered)) if ordered else cell

    def _alike(self, words: str, enterprise: str, column: Sequence[Expression]) -> Iterator[Expression]:
        """What would stand in an empty cell of an enterprise: what the column has of the others."""
        if words in _NOT_THERE:
            yield Count(Rows("enterprises", self._period).also(id=enterprise, whole="yes"))
        elif words == NOT_REPORTED:
            yield from (at(enterprise, one) for one in column)
            if not column:
                yield Count(Rows("figures", self._period).also(enterprise=enterprise))
                yield Count(Rows("lists", self._period).also(enterprise=enterprise))

    def _compared(self, own: Sequence[Expression]) -> Iterator[Expression]:
        """The numbers of the times before; if anything is known of these, those of this time as well."""
        facts = self.dependence.around.facts
        for base in bases_of(facts.period).values():
            yield from (during(base.key, one) for one in own)
            yield from own if len(facts.in_period(base).enterprises) else ()

    @property
    def _period(self) -> str:
        return self.dependence.around.facts.period.key

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """The enterprises by their names in the language of the draft."""
        column = "short_name" if self.locale == "zh" else "english_name"
        enterprises = self.dependence.around.facts.ledger["enterprises"]
        return {getattr(row, column): row.id for row in iter_rows(enterprises) if row.parent is None}


def _expressions(cells: Sequence[Cell]) -> Iterator[Expression]:
    yield from (cell.passport.expression for cell in cells if isinstance(cell, Value) and cell.passport.expression)
