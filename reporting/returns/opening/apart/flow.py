"""`Flow`: a page of words and tables as one sheet: a line or a table below the other, as one would paste it there."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.xlsx.unusable import UnusableError
from reporting.xlsx.values import StoredCell

# 填报单位：某集团    报告期：2024年 are two things, in a cell each; a wide title is one.
_APART = re.compile(r"\t+|[ \u3000\xa0]{2,}(?=[^\s：:]{2,12}[：:])")


class PlacedCell(NamedTuple):
    """A cell of a table: its first row and column from 0 on, how many of them it spans, and what it holds."""

    row: int
    column: int
    down: int
    across: int
    cell: StoredCell | None


class Flow:
    """The sheet, which the file names, and the last row of it that is in use."""

    def __init__(self) -> None:
        self.sheet = ForeignSheet("")
        self.row = 0
        self.tables = 0

    def lines(self, text: str) -> None:
        """Each line in a row of its own."""
        for line in text.split("\n"):
            parts = [part for part in _APART.split(line) if part.strip()]
            self.row += bool(parts)
            for column, part in enumerate(parts, 1):
                self.sheet.put(self.row, column, StoredCell("text", part))

    def table(self, cells: Iterable[PlacedCell], hidden_rows: Iterable[int] = ()) -> None:
        """The table, and an empty row below it."""
        top, self.tables = self.row + 1, self.tables + 1
        for cell in cells:
            row, column = top + cell.row, 1 + cell.column
            self.sheet.put(row, column, cell.cell)
            self.sheet.merge(row, column, row + cell.down - 1, column + cell.across - 1)
            self.row = max(self.row, row + cell.down - 1)
        self.sheet.stored.hidden_rows.update(top + row for row in hidden_rows)
        self.row += 1

    def sheets(self) -> list[ForeignSheet]:
        """Raises UnusableError for a page of words alone."""
        if not self.tables:
            raise UnusableError("no table")
        return [self.sheet]
