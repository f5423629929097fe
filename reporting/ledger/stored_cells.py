"""The cells of a sheet as they are stored: how far they reach, and which of them have no value to be trusted."""

import re
from dataclasses import dataclass
from functools import cache
from xml.parsers import expat
from zipfile import ZipFile

from reporting.ledger.archive import UnusableError, damaged
from reporting.ledger.workbook_parts import FirstSheet

# The reader takes memory for the whole rectangle up to the last cell, and ends the program when there is none.
_ROWS, _COLUMNS, _CELLS = 200_000, 200, 5_000_000
_CONTENT = {"v", "f", "is"}
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True)
class BadCell:
    """A cell that no text can stand for (row and column count from 1): what was found, the rule, what to do."""

    row: int
    column: int
    found: str
    rule: str
    todo: str


def bad_cells(archive: ZipFile, sheet: FirstSheet) -> list[BadCell]:
    """Errors, formulas without a value and percentages. Raises UnusableError for a cell far outside the table."""
    scan = _Scan(sheet)
    try:
        scan.parser.Parse(archive.read(sheet.part), True)  # noqa: FBT003 expat takes no names; it is all there is
    except expat.ExpatError as error:
        raise damaged() from error
    return scan.found


class _Scan:
    """Follows the XML of a sheet, cell by cell, and keeps nothing of it but the bad cells."""

    def __init__(self, sheet: FirstSheet) -> None:
        self.sheet, self.found = sheet, list[BadCell]()
        self.row = self.column = self.last_row = self.last_column = 0
        self.cell: dict[str, str] | None = None
        self.formula = False
        self.value: str | None = None
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self.cell, self.formula, self.value = attributes, False, None
            self._move(attributes.get("r"))
        elif name == "row":
            self.row, self.column = _row(attributes.get("r"), self.row), 0
        elif self.cell is not None:
            self._look_into(name, self.cell)

    def _move(self, address: str | None) -> None:
        if address is None:
            self.column += 1
            return
        match = _ADDRESS.fullmatch(address)
        if not match:
            raise damaged()
        self.column, self.row = column_number(match[1]), int(match[2])

    def _look_into(self, name: str, cell: dict[str, str]) -> None:
        """What stands in a cell. Most cells of a formatted sheet are empty, and may reach as far as they like."""
        doubted = self.parser.EndElementHandler is not None
        if name not in _CONTENT:
            self.cell = cell if doubted else None  # beyond the last cell there are other things
            return
        self._check_place()
        self.formula = self.formula or name == "f"
        if doubted or self.formula or cell.get("t") == "e" or cell.get("s") in self.sheet.percent:
            self.parser.EndElementHandler = self._end
            if name == "v":
                self.value, self.parser.CharacterDataHandler = "", self._read

    def _read(self, text: str) -> None:
        self.value = (self.value or "") + text

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "v":
            self.parser.CharacterDataHandler = None
        elif name == "c":
            reason = _reason(self.cell or {}, self.value, self.sheet, formula=self.formula)
            if reason:
                self.found.append(BadCell(self.row, self.column, *reason))
            self.cell = self.parser.EndElementHandler = None

    def _check_place(self) -> None:
        if self.row <= self.last_row and self.column <= self.last_column:
            return
        self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self.column)
        if self.last_row > _ROWS or self.last_column > _COLUMNS or self.last_row * self.last_column > _CELLS:
            raise _far(self.row, self.column)


def _reason(
    cell: dict[str, str], value: str | None, sheet: FirstSheet, *, formula: bool
) -> tuple[str, str, str] | None:
    kind = cell.get("t", "n")
    if kind == "e":
        rule = "a value is expected"
        return f"the error {value or 'of a formula'}", rule, "mend the formula, or write the value"
    # A formula may well have worked out an empty text.
    valued = value or (kind == "str" and value is not None)
    if formula and not (valued and sheet.calculated):
        rule = "a formula counts by the value saved with it"
        return "a formula without a value", rule, "open the file in Excel or WPS and save it, or write the value"
    if kind == "n" and value and cell.get("s") in sheet.percent:
        rule = "a workbook keeps 12% as 0.12, so it is not known which of the two is meant"
        return "a percentage", rule, "take the percent format off the cell and write the number in its unit"
    return None


def _row(number: str | None, before: int) -> int:
    if number is None:
        return before + 1
    if not re.fullmatch("[1-9][0-9]{0,6}", number):
        raise damaged()
    return int(number)


def _far(row: int, column: int) -> UnusableError:
    return UnusableError(
        f"cell {column_letters(column)}{row} is in use, far outside any table",
        f"at most {_ROWS} rows and {_COLUMNS} columns are read",
        "copy the table alone into a new workbook",
    )


@cache
def column_number(letters: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
