"""`Row`: a row of a table with its cells, each with its lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.wordml import TBL, TC, TR, Element, nearest
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.place_map import plain


@dataclass(frozen=True, eq=False)
class Row:
    """The cells of a row from left to right; `head` is the words of the first row of its table."""

    element: Element
    cells: Sequence[Sequence[Line]]
    head: tuple[str, ...]

    @cached_property
    def lines(self) -> list[Line]:
        return [line for cell in self.cells for line in cell]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of each cell."""
        return tuple(" ".join(plain(line.text) for line in cell) for cell in self.cells)

    @cached_property
    def shape(self) -> tuple[str, ...]:
        """The words of each cell without the numbers."""
        return tuple(" ".join(line.shape for line in cell) for cell in self.cells)

    @cached_property
    def label(self) -> str:
        """The words that say what the row is about."""
        return " ".join(shape for shape in self.shape if any(sign.isalpha() for sign in shape))

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(name for line in self.lines for name in line.anchors)

    @cached_property
    def text(self) -> str:
        """The row on one line."""
        return " | ".join(" ".join(line.text.strip() for line in cell) for cell in self.cells)

    @property
    def table(self) -> Element:
        table = nearest(self.element, TBL)
        if table is None:
            raise ValueError("a row of no table")
        return table


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """The rows of all tables that these lines stand in, in their order; a cell over two columns stands in the first."""
    by_cell: dict[Element, list[Line]] = {}
    for line in lines:
        cell = nearest(line.element, TC)
        if cell is not None:
            by_cell.setdefault(cell, []).append(line)
    rows: dict[Element, list[Element]] = {}
    for cell in by_cell:
        row = nearest(cell, TR)
        if row is not None:
            rows.setdefault(row, []).append(cell)
    heads: dict[Element, tuple[str, ...]] = {}
    made = []
    for element, cells in rows.items():
        table = nearest(element, TBL)
        here = [by_cell[cell] for cell in cells]
        if table is not None:
            head = heads.setdefault(table, tuple(" ".join(plain(line.text) for line in cell) for cell in here))
            made.append(Row(element, here, head))
    return made


def tables_of(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows table by table."""
    tables: dict[Element, list[Row]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    yield from tables.values()
