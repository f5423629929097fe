"""A sheet -> its cells as they are stored, from the one reading of its part."""

import re
from dataclasses import dataclass, field

from reporting.xlsx.addresses import Area, address, area, place
from reporting.xlsx.limits import Limits
from reporting.xlsx.markup import Attributes, Markup
from reporting.xlsx.parts import Workbook
from reporting.xlsx.unusable import UnusableError, damaged
from reporting.xlsx.values import UNCALCULATED, StoredCell, iso_cell, number_cell, text_of

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


class _Cells(Markup):
    """Follows the XML of a sheet, cell by cell."""

    def __init__(self, book: Workbook, limits: Limits) -> None:
        starts = {
            "c": self._start_cell,
            "v": self._start_value,
            "t": self._start_value,
            "f": self._formula,
            "rPh": self._start_reading,
            "row": self._start_row,
            "col": self._column,
            "mergeCell": self._merged,
        }
        ends = {"c": self._end_cell, "v": self._end_value, "t": self._end_value, "rPh": self._end_reading}
        super().__init__(limits.elements, starts, ends)
        self.book, self.limits, self.sheet = book, limits, StoredSheet()
        self.row = self.column = 0
        self.cell: Attributes | None = None
        self.formula = self.reading = False
        self.value: list[str] | None = None
        # Many cells hold the same text; they need not hold it each for itself.
        self.shared: dict[str, StoredCell | None] = {}

    def _start_cell(self, attributes: Attributes) -> None:
        self.cell, self.formula, self.value = attributes, False, None
        written = attributes.get("r")
        if written is None:
            self.column += 1
        else:
            self.row, self.column = place(written)

    def _start_value(self, _: Attributes) -> None:
        """A value, or a text that stands in the cell itself, without the reading above it."""
        if self.cell is not None and not self.reading:
            self.value = [] if self.value is None else self.value
            self.parser.CharacterDataHandler = self.value.append

    def _end_value(self) -> None:
        self.parser.CharacterDataHandler = None

    def _formula(self, _: Attributes) -> None:
        self.formula = True

    def _start_reading(self, _: Attributes) -> None:
        self.reading = True

    def _end_reading(self) -> None:
        self.reading = False

    def _end_cell(self) -> None:
        """Keep the cell if it holds something. One with a format alone, or an empty text, may lie anywhere."""
        if self.cell is not None and (self.value is not None or self.formula):
            stored = self._stored(self.cell)
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
        row = sheet.rows.setdefault(self.row, {})
        if self.column in row:
            raise damaged()
        row[self.column] = stored
        sheet.characters += len(stored.text)
        if sheet.characters > self.limits.characters:
            raise UnusableError("large", f"{sheet.characters // 2**20} MB")

    def _reach(self) -> None:
        sheet, limits = self.sheet, self.limits
        sheet.last_row, sheet.last_column = max(sheet.last_row, self.row), max(sheet.last_column, self.column)
        inside = sheet.last_row <= limits.rows and sheet.last_column <= limits.columns
        if not inside or sheet.last_row * sheet.last_column > limits.cells:
            raise UnusableError("far", address(self.row, self.column))

    def _stored(self, cell: Attributes) -> StoredCell | None:
        kind = cell.get("t", "n")
        value = None if self.value is None else "".join(self.value)
        if kind == "e":
            return StoredCell("error", (value or "")[:20])
        # A formula may well have worked out an empty text.
        if self.formula and not (self.book.calculated and (value or (kind == "str" and value is not None))):
            return UNCALCULATED
        if not value or value.isspace():
            return None
        return self._shared(value) if kind == "s" else self._typed(kind, value, cell.get("s", ""))

    def _shared(self, number: str) -> StoredCell | None:
        if number not in self.shared:
            texts = self.book.texts
            if not re.fullmatch("[0-9]{1,9}", number) or int(number) >= len(texts):
                raise damaged()
            self.shared[number] = _text(texts[int(number)])
        return self.shared[number]

    def _typed(self, kind: str, value: str, style: str) -> StoredCell | None:
        if kind in {"str", "inlineStr"}:
            return _text(text_of(value))
        if kind == "n":
            return self._number(value, style)
        if kind == "b":
            return StoredCell("truth", "TRUE" if value in {"1", "true"} else "FALSE")
        if kind == "d":
            return iso_cell(value)
        raise damaged()

    def _number(self, value: str, style: str) -> StoredCell:
        kinds = self.book.number_kinds
        number = int(style) if re.fullmatch("[0-9]{1,6}", style) else 0
        kind = kinds[number] if number < len(kinds) else ""
        return number_cell(value.strip(), kind, since_1904=self.book.since_1904)


def _text(text: str) -> StoredCell | None:
    return StoredCell("text", text) if text.strip() else None
