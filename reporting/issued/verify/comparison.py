"""`Pages`: the lines of a page now and as written, with the place of each printed number in both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.page import Mark, PageParagraph
from reporting.issued.verify.numbers import Number, bare, numbers_in
from reporting.issued.verify.tables import tables_of
from reporting.issued.verify.text_span import TextSpan
from reporting.published.content import Printed


@dataclass(frozen=True)
class Surroundings:
    """The words that identify a cell: the heads of its table, the words in its row, the head of its column."""

    heads: tuple[str, ...]
    row: tuple[str, ...]
    head: str


@dataclass(frozen=True)
class Pages:
    """The lines now and as written, and the printed numbers by their bookmarks."""

    now: Sequence[PageParagraph]
    written: Sequence[PageParagraph]
    printed: Mapping[str, Printed]

    @cached_property
    def spans(self) -> dict[str, TextSpan]:
        """The place of each bookmark now."""
        return _spans(self.now, self.printed)

    @cached_property
    def origins(self) -> dict[str, TextSpan]:
        """The place of each bookmark on the page as written."""
        return _spans(self.written, self.printed)

    @cached_property
    def cells_now(self) -> dict[PageParagraph, Surroundings]:
        return surroundings(self.now)

    @cached_property
    def cells_written(self) -> dict[PageParagraph, Surroundings]:
        return surroundings(self.written)


def _spans(lines: Iterable[PageParagraph], printed: Mapping[str, Printed]) -> dict[str, TextSpan]:
    return {mark.name: wide(line, mark) for line in lines for mark in line.marks if mark.name in printed}


def wide(line: PageParagraph, mark: Mark) -> TextSpan:
    """The bookmark with the whole of its number: a digit or a unit typed at its edge may stand outside of it."""
    start, end = mark.start, mark.end
    for number in numbers_in(line.text):
        if touches(number, mark.start, mark.end):
            start, end = min(start, number.start), max(end, number.end)
    return TextSpan(line, start, end)


def touches(number: Number, start: int, end: int) -> bool:
    """Whether a number stands, in part, in a stretch of its line."""
    return number.start < end and number.end > start


def surroundings(lines: Iterable[PageParagraph]) -> dict[PageParagraph, Surroundings]:
    """The surroundings of each line in a table; numbers are left out of them."""
    by_line = {}
    for grid in tables_of(lines):
        heads = tuple(bare(grid.head(column)) for column in grid.columns)
        for (row, column), box in grid.cells.items():
            words = (grid.words(row, other) for other in grid.columns)
            labels = tuple(bare(text) for text in words if not numbers_in(text))
            by_line[box.line] = Surroundings(heads, labels, bare(grid.head(column)))
    return by_line
