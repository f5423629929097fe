"""A sheet -> its cells as they are stored, from the one reading of its part."""

import re
from dataclasses import dataclass, field

from reporting.xlsx.addresses import Area, address, area, place
from reporting.xlsx.cell_values import CellValues
from reporting.xlsx.limits import Limits
from reporting.xlsx.markup import Attributes
from reporting.xlsx.parts import Workbook
from reporting.xlsx.texts import TextMarkup
from reporting.xlsx.unusable import UnusableError, damaged
from reporting.xlsx.values import StoredCell

_COLUMNS = 16_384
_MERGED = 100_000
_ROW = re.compile("[1-9][0-9]{0,6}")


@dataclass
class StoredSheet:
    """The cells that hold something, by row and column (both count from 1), and how far they reach.

    What is hidden or merged may lie beyond the last cell. `characters` are those of all cells.
    """

    rows: dict[int, dict[int, StoredCell]] = field(default_factory=dict)
    last_row: int = 0
    last_column: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    characters: int = 0


def stored_sheet(part: bytes, book: Workbook, limits: Limits) -> StoredSheet:
    """The cells of a sheet, read from its part. Raises UnusableError, also for a used cell far outside any table."""
    reader = _Cells(book, limits)
    reader.read(part)
    return reader.sheet


class _Cells(TextMarkup):
    """Follows the XML of a sheet, cell by cell."""

    def __init__(self, book: Workbook, limits: Limits) -> None:
        starts = {
            "c": self._start_cell,
            "v": self._start_value,
            "f": self._formula,
            "extLst": self._beyond_cell,
            "row": self._start_row,
            "col": self._column,
            "mergeCell": self._merged,
        }
        super().__init__(limits.elements, starts, {"c": self._end_cell, "v": self._end_value})
        self.values, self.limits, self.sheet = CellValues(book), limits, StoredSheet()
        self.row = self.column = 0
        self.cell: Attributes | None = None
        self.formula = False
        self.value: list[str] | None = None

    def _start_cell(self, attributes: Attributes) -> None:
        self.cell, self.formula, self.value = attributes, False, None
        self.pieces.clear()
        written = attributes.get("r")
        if written is None:
            self.column += 1
        else:
            self.row, self.column = place(written)

    def _start_value(self, _: Attributes) -> None:
        if self.cell is not None:
            if self.value is not None:
                raise damaged()
            self.value = []
            self.parser.CharacterDataHandler = self.value.append

    def _end_value(self) -> None:
        self.parser.CharacterDataHandler = None

    def _formula(self, _: Attributes) -> None:
        self.formula = True

    def _beyond_cell(self, _: Attributes) -> None:
        """What a program adds for itself stands last in a cell, and is none of its value."""
        self._end_cell()

    def _end_cell(self) -> None:
        """Keep the cell if it holds something. One with a format alone, or an empty text, may lie anywhere."""
        if self.cell is not None and (self.value is not None or self.pieces or self.formula):
            value = None if self.value is None else "".join(self.value)
            stored = self.values.cell(self.cell, value, self.pieces, formula=self.formula)
            if stored is not None:
                self._keep(stored)
        self.cell = None

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        if number is not None and not _ROW.fullmatch(number):
            raise damaged()
        self.row, self.column = int(number) if number else self.row + 1, 0
        if attributes.get("hidden") in {"1", "true"}:
            self.sheet.hidden_rows.add(self.row)

    def _column(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in {"1", "true"}:
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if not (_ROW.fullmatch(first) and _ROW.fullmatch(last)) or len(self.sheet.hidden_columns) > _COLUMNS:
                raise damaged()
            self.sheet.hidden_columns.append(range(int(first), int(last) + 1))

    def _merged(self, attributes: Attributes) -> None:
        if len(self.sheet.merged) > _MERGED:
            raise damaged()
        self.sheet.merged.append(area(attributes.get("ref", "")))

    def _keep(self, stored: StoredCell) -> None:
        sheet = self.sheet
        if self.row > sheet.last_row or self.column > sheet.last_column:
            self._reach()
        kept = sheet.rows.setdefault(self.row, {}).setdefault(self.column, stored)
        if kept is not stored and kept != stored:
            raise damaged()
        sheet.characters += len(stored.text)
        if sheet.characters > self.limits.characters:
            raise UnusableError("large", f"{sheet.characters // 2**20} MB")

    def _reach(self) -> None:
        sheet, limits = self.sheet, self.limits
        sheet.last_row, sheet.last_column = max(sheet.last_row, self.row), max(sheet.last_column, self.column)
        inside = sheet.last_row <= limits.rows and sheet.last_column <= limits.columns
        if not inside or sheet.last_row * sheet.last_column > limits.cells:
            raise UnusableError("far", address(self.row, self.column))
