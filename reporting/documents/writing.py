"""Putting what was published in the place of the tokens that ask for it."""

from collections.abc import Iterable, Sequence

from reporting.documents.copies import copy_before, strip_numbers
from reporting.documents.doc_parts import DocPart
from reporting.documents.lines import Line
from reporting.documents.pictures import Caption, Pictures
from reporting.documents.row_markup import RowMarkup, is_plain
from reporting.documents.rows import Row, rows_of
from reporting.documents.run_writer import RunWriter
from reporting.documents.runs import isolate
from reporting.documents.saving import place_of_rows
from reporting.documents.tokens import CONDITIONS, Token
from reporting.documents.wordml import TR, Element, P, remove, runs
from reporting.published.content import Content, Figure, Paragraph, Text, Value
from reporting.published.slots import Key, Published, Slot

# Marks the run of a token until it is filled, so that copies of the run know what they ask for.
# Data cannot bring the mark along: it is an attribute, and data only ever becomes text.
_MARK = "token"


class Writer:
    """Fills the lines of one template, each once."""

    def __init__(self, stories: Sequence[DocPart], published: Published, locale: str) -> None:
        self.published = published
        self.run_writer = RunWriter(stories, locale)
        self.rows: list[bytes] = []
        self._pictures = Pictures(stories)
        # A sample row asks for the same slot in every one of its copies.
        self._slots: dict[Key, Slot] = {}

    def write(self, lines: Sequence[Line]) -> None:
        """Fills all lines; those in a sample row once for each row of its table."""
        samples = {line.row for line in lines if _tables(line)}
        members: dict[Element, list[Line]] = {}
        for line in lines:
            _mark(line)
            row = next((row for row in line.paragraph.iterancestors(TR) if row in samples), None)
            if row is None:
                self._fill(line, line.paragraph)
            else:
                members.setdefault(row, []).append(line)
        for sample, inside in members.items():
            self._repeat(sample, inside)

    def _repeat(self, sample: Element, lines: Sequence[Line]) -> None:
        strip_numbers(sample)
        requests = [token for line in lines for token in _tables(line)]
        slot = self._slot(requests[0])
        if is_plain(sample, lines):
            runs = [run for line in lines for run, _ in _unmarked(line.paragraph)]
            sample.addprevious(place_of_rows(len(self.rows)))
            self.rows.append(RowMarkup(sample, lines, runs, self.run_writer).of(slot))
        else:
            self._repeat_element(sample, lines, rows_of(slot.contents, {token.column for token in requests}))
        remove(sample)

    def _repeat_element(self, sample: Element, lines: Sequence[Line], rows: Iterable[Row]) -> None:
        order = {paragraph: number for number, paragraph in enumerate(sample.iter(P))}
        numbered = [(order[line.paragraph], line) for line in lines]
        for row in rows:
            paragraphs = list(copy_before(sample, self._pictures.next_drawing).iter(P))
            for number, line in numbered:
                self._fill(line, paragraphs[number], row)

    def _fill(self, line: Line, paragraph: Element, row: Row | None = None) -> None:
        request = line.requests[0] if line.requests else None
        if request is not None and request.kind in ("figure", "text") and line.has_alone(request):
            self._fill_alone(line, paragraph, self._slot(request))
            return
        words = [""] * len(line.tokens)
        for run, number in _unmarked(paragraph):
            words[number] = self._put(run, line.tokens[number], row)
        self.run_writer.expected.paragraphs[line.spell(words)] += 1

    def _put(self, run: Element, token: Token, row: Row | None) -> str:
        slot = self._slot(token)
        if row is not None and token.kind == "table":
            cell = row.cell(token.column)
            if isinstance(cell, Value):
                return self.run_writer.value(run, cell, *row.called(token.column, slot, self.run_writer.locale))
            return self.run_writer.plain(run, cell.words)
        content = slot.contents[0]
        if isinstance(content, Value):
            return self.run_writer.value(run, content, slot.name, self._label(slot))
        return self.run_writer.segments(run, self._paragraphs(content)[0], slot.name, self._label(slot))

    def _fill_alone(self, line: Line, paragraph: Element, slot: Slot) -> None:
        """A paragraph for each picture, or for each paragraph of the texts, all with the look of the one."""
        things = [thing for content in slot.contents for thing in self._things(content)]
        strip_numbers(paragraph)
        copies = [copy_before(paragraph, self._pictures.next_drawing) for _ in things[1:]]
        for thing, target in zip(things, [*copies, paragraph], strict=True):
            words = [""] * len(line.tokens)
            for run, number in _unmarked(target):
                if isinstance(thing, Figure):
                    words[number] = self._pictures.draw(line.story, run, thing, self._caption(slot))
                else:
                    words[number] = self.run_writer.segments(run, thing, slot.name, self._label(slot))
            self.run_writer.expected.paragraphs[line.spell(words)] += 1

    def _things(self, content: Content) -> Sequence[Figure | Paragraph]:
        return [content] if isinstance(content, Figure) else self._paragraphs(content)

    def _paragraphs(self, content: Content) -> Sequence[Paragraph]:
        return content.paragraphs[self.run_writer.locale] if isinstance(content, Text) else ()

    def _caption(self, slot: Slot) -> Caption:
        return Caption(slot.name, self._label(slot), self.run_writer.locale)

    def _label(self, slot: Slot) -> str:
        return slot.labels[0][self.run_writer.locale]

    def _slot(self, token: Token) -> Slot:
        asked = token.kind, token.name
        slot = self._slots.get(asked) or self.published.find(*asked)
        if slot is None:
            raise LookupError(token.raw)  # the check of the template lets no such token through
        self._slots[asked] = slot
        return slot


def _tables(line: Line) -> list[Token]:
    return [token for token in line.requests if token.kind == "table"]


def _mark(line: Line) -> None:
    """Each token becomes a run of its own; the conditions have been decided and go."""
    for number, run in enumerate(isolate(line.paragraph, line.tokens)):
        if line.tokens[number].kind in CONDITIONS:
            remove(run)
        else:
            run.set(_MARK, str(number))


def _unmarked(paragraph: Element) -> list[tuple[Element, int]]:
    """The runs of tokens, each with the number of its token; marked they are no longer."""
    return [(run, int(run.attrib.pop(_MARK))) for run in runs(paragraph) if _MARK in run.attrib]
