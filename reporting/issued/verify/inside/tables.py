"""`tables_of`: the tables of the page as grids of cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.page import Cell, PageParagraph
from reporting.issued.verify.numbers import Number, bare, half_width, numbers_in
from reporting.issued.verify.text_span import TextSpan, whole

_TOTALS = {"合计", "总计", "共计", "总数", "全部", "小计", "total", "totals", "together", "sum", "alltogether"}


@dataclass(frozen=True)
class Box:
    """One cell: its line and its text, half-width."""

    line: PageParagraph
    text: str

    @cached_property
    def number(self) -> Number | None:
        """The number in the cell; None if the cell holds anything else."""
        numbers = numbers_in(self.text)
        alone = len(numbers) == 1 and len(numbers[0].text) >= len(self.text.strip()) - 2
        return numbers[0] if alone else None

    @property
    def is_total(self) -> bool:
        return bare(self.text).strip(":") in _TOTALS


@dataclass(frozen=True)
class Grid:
    """A table: its cells by row and column, both counted from 0."""

    cells: dict[tuple[int, int], Box]

    @cached_property
    def rows(self) -> list[int]:
        return sorted({row for row, _ in self.cells})

    @cached_property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.cells})

    def words(self, row: int, column: int) -> str:
        """The text of a cell; empty if there is no such cell."""
        box = self.cells.get((row, column))
        return box.text.strip() if box else ""

    def number(self, row: int, column: int) -> Number | None:
        """The number in a cell; None if there is no such cell or it holds anything else."""
        box = self.cells.get((row, column))
        return box.number if box else None

    def spans(self, *cells: tuple[int, int]) -> tuple[TextSpan, ...]:
        """The places on the page of these cells, given by row and column."""
        return tuple(whole(self.cells[cell].line) for cell in cells)

    def head(self, column: int) -> str:
        """The text of the first row in a column."""
        return self.words(self.rows[0], column)


def tables_of(lines: Iterable[PageParagraph]) -> list[Grid]:
    """The tables in their order; a cell of several paragraphs is read as one text."""
    tables: dict[tuple[str, int], dict[Cell, list[PageParagraph]]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault((line.room, line.cell.table), {}).setdefault(line.cell, []).append(line)
    return [Grid({(at.row, at.column): _box(inside) for at, inside in cells.items()}) for cells in tables.values()]


def _box(lines: list[PageParagraph]) -> Box:
    return Box(lines[0], half_width(" ".join(line.text for line in lines)))
