"""`Heads`: the rows at the top of a table that name its columns, and the columns at its left that name its rows."""

import re
from collections.abc import Sequence
from functools import cached_property

from reporting.extraction.tables.cells import NUMBERS
from reporting.extraction.tables.grids import Grid, Piece, Row

_DIGIT = re.compile(r"\d")
# Digits of a head that are no figures: 2023年, 1-6月, 3季度.
_TIME = re.compile(r"(?:19|20)\d{2}(?!\d)年?度?|\d{1,2}\s?[-~至到]?\s?\d{0,2}\s?月份?|\d季度")
_MOST_ROWS = 3


class Heads:
    """Of one table: its rows from `top` to before `first` are its head; what stands above them names it all."""

    def __init__(self, grid: Grid) -> None:
        self._rows, self._above = grid.rows, grid.captions
        self.top = next((at for at, row in enumerate(grid.rows) if sum(bool(piece.words) for piece in row) > 1), 0)
        self.first = self._first_below()

    @property
    def captions(self) -> list[str]:
        """The lines above the table, also those that are rows of one cell."""
        return [*(piece.words for row in self._rows[: self.top] for piece in row if piece.words), *self._above]

    def column(self, column: int) -> list[Piece]:
        """The cells above a column, from the top; one that reaches over several columns is over each of them."""
        above = self._rows[self.top : self.first]
        pieces = [self._over(row, column, is_last=row is above[-1]) for row in above]
        return [piece for piece in pieces if piece is not None and piece.words]

    @cached_property
    def labels(self) -> int:
        """How many columns at the left name the rows: those before the first one of figures."""
        below = self._rows[self.first :]
        columns = max((piece.column for row in below for piece in row), default=0) + 1
        return next((column for column in range(columns) if self._holds_figures(column, below)), columns)

    def is_number_of_row(self, column: int) -> bool:
        return bool(NUMBERS.fullmatch("".join(piece.words for piece in self.column(column))))

    def _first_below(self) -> int:
        """A second row that holds no number is of the head if its first cell goes on from above."""
        at = self.top
        while at < min(len(self._rows) - 1, self.top + _MOST_ROWS) and _names_only(self._rows[at]):
            first = at_column(self._rows[at], 0)
            if at > self.top and first is not None and first.words:
                break
            at += 1
        return at

    def _over(self, row: Row, column: int, *, is_last: bool) -> Piece | None:
        own = at_column(row, column)
        if (own is not None and own.words) or is_last:
            return own
        below = at_column(self._rows[self.first - 1], column)
        left = [piece for piece in row if piece.column < column and piece.words]
        return left[-1] if left and below is not None and below.words else None

    def _holds_figures(self, column: int, below: Sequence[Row]) -> bool:
        """The first column names the rows, whatever it holds, unless a head says that it does not."""
        if column == 0 or self.is_number_of_row(column):
            return False
        cells = [piece for row in below if (piece := at_column(row, column)) is not None]
        return any(piece.is_number and not _TIME.fullmatch(piece.words) for piece in cells)


def at_column(row: Row, column: int) -> Piece | None:
    """The cell of a row in a column."""
    return next((piece for piece in row if piece.column == column), None)


def _names_only(row: Row) -> bool:
    return not any(_DIGIT.search(_TIME.sub("", piece.words)) for piece in row)
