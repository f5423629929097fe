"""The rows of a sheet with what they hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporting.returns.book import Cell, Grid


@dataclass(frozen=True)
class SheetLine:
    """A row of a sheet by its number; `filled` are the columns that get their text from the cell above (merged)."""

    row: int
    cells: tuple[Cell, ...]
    filled: frozenset[int]

    @property
    def typed_cells(self) -> list[Cell]:
        """The cells that hold something and do not get it from a merged cell above."""
        return [cell for at, cell in enumerate(self.cells) if (cell.text.strip() or cell.bad) and at not in self.filled]

    @property
    def texts(self) -> list[str]:
        """Their texts from left to right, each once."""
        return list(dict.fromkeys(cell.text.strip() for cell in self.typed_cells))


def lines(grid: Grid, first: int, last: int) -> Iterator[SheetLine]:
    """The rows `first` to `last`, from 1."""
    for place in range(first - 1, last):
        row, above = grid.rows[place], grid.rows[place - 1] if place else ()
        yield SheetLine(place + 1, row, frozenset(_filled(row, above)))


def _filled(row: Sequence[Cell], above: Sequence[Cell]) -> Iterator[int]:
    for at, (cell, over) in enumerate(zip(row, above, strict=False)):
        if cell.copied and cell.text and cell.text == over.text:
            yield at
