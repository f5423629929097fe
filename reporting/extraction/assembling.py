"""`Drafting`: the facts of a text -> drafts, with all that the text, its tables and the ledger say of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.extraction.cell_or_clause import CellOrClause
from reporting.extraction.drafts.doubts import (
    GUESSED,
    doubts_of,
    doubts_of_change,
    doubts_of_rate,
    doubts_of_sentence,
    doubts_of_size,
)
from reporting.extraction.drafts.drafts import Bound, Draft, Status, Turn
from reporting.extraction.meaning.statuses import did_not_happen
from reporting.extraction.meaning.turns import has_minus, turned_beside
from reporting.extraction.naming.catalogue import TURNS
from reporting.extraction.naming.naming import Naming
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.relations import Relations, relations_of
from reporting.extraction.text.source_text import SourceText
from reporting.extraction.word_lists import word_lists

_TIMES = {"年": "year", "个月": "month", "月": "month", "天": "day", "日": "day", "小时": "hour"}


@dataclass(frozen=True)
class Drafting:
    """All that is known of a text when its facts are drafted."""

    said: CellOrClause
    naming: Naming

    def drafts(self, source: SourceText) -> list[Draft]:
        """A draft for each fact, in their order."""
        relations = relations_of(self.said.facts, self.said.clauses, self.said.tables)
        return [self._draft(number, relations, source) for number in range(len(self.said.facts))]

    def rows_of_olds(self) -> dict[int, str]:
        """By where an old value stands the row that it is kept in."""
        found = ((self.said.before(one), number) for number, one in enumerate(self.said.facts, 1))
        return {old.start: f"D{number}" for old, number in found if old is not None}

    def _draft(self, number: int, relations: Relations, source: SourceText) -> Draft:
        one = self.said.facts[number]
        learnt, sure = self.naming.learnt(one), relations.lists.get(number) or self.naming.measure(one)
        likely = sure or self.naming.likely_measure(one)
        measure = None if relations.rates[number] and self.naming.is_flow(likely) else likely
        status: Status = learnt.status if learnt and learnt.status else self.said.status(one)  # type: ignore[assignment]  # one of them
        period = self.said.period(one, status)
        name, scale = word_lists()["scales"].get(one.unit, (one.unit, 1))
        turn = self.said.turn(one) if self.naming.is_change(measure) else ""
        size = -scale if turn == "fall" else scale
        learnt_unit = learnt.unit if learnt else ""
        whole, again = relations.parts.get(number), relations.repeats.get(number)
        span = self.said.span(one)
        quote = source.paragraphs[span.paragraph].text[span.start : span.end]
        before, owner = self.said.before(one), self.naming.owner(one)
        return Draft(
            id=f"D{number + 1}",
            span=span,
            number=self.said.text.span(one.first, one.last),
            quote=quote,
            value=_scaled(one.value, size),
            unit=learnt_unit or _TIMES.get(one.unit_words, name),
            unit_words="" if learnt_unit or scale != 1 else one.unit_words,
            most=_scaled(one.most, size),
            bound=_bound(one),
            rate=relations.rates[number],
            status=status,
            period=period,
            enterprise=owner.enterprise,
            sub_unit=owner.unit,
            measure=measure,
            measure_words=self._name(one) if measure is None else self.naming.words(one),
            part_of="" if whole is None else f"D{whole + 1}",
            repeats="" if again is None else f"D{again + 1}",
            before=None if before is None else _scaled(before.value, scale),
            before_when="" if before is None else "原来",
            turn=turn,
            doubts=(
                *doubts_of(one, period, GUESSED if measure not in (None, sure) else measure, quote),
                *doubts_of_rate(relations.rates[number]),
                *self._doubts_of_size(one, turn, scale, relations.rates[number]),
                *doubts_of_change(turn, is_change=self.naming.is_change(measure)),
                *doubts_of_sentence(
                    self.said.text.text[slice(*self.said.clauses.sentence(one.start))],
                    is_not_done=did_not_happen(one, self.said.clauses),
                    is_of_unknown=owner.is_doubtful,
                ),
                *filter(None, [relations.doubts.get(number)]),
            ),
        )

    def _doubts_of_size(self, one: Numeral, turn: Turn, scale: int, rate: str) -> Iterator[str]:
        """The minus of a fall is no doubt."""
        is_behind_minus = not turn and has_minus(self.said.text.text[max(0, one.start - 2) : one.start])
        value = _scaled(one.value, scale)
        return doubts_of_size(value, one.unit, is_rate=bool(rate), is_behind_minus=is_behind_minus)

    def _name(self, one: Numeral) -> str:
        """Of a new measure; a share that rose or fell, and what is now less, are no measures without that word."""
        name, said = self.naming.words(one), self.said.clauses.before_pause(one.first)
        turn = "" if self.said.tables.cell(one.start) else turned_beside(said)
        is_changed = (turn == "fall" or one.unit == "percent") and not turned_beside(name)
        return f"{name}{TURNS[turn]}" if name and is_changed else name


def _scaled(value: Decimal | None, scale: int) -> Decimal | None:
    return None if value is None else value * scale


def _bound(one: Numeral) -> Bound:
    return "unreadable" if one.value is None else one.bound  # type: ignore[return-value]  # one of the bounds
