"""A workbook -> the text of its first visible sheet, as if it had been a CSV file."""

import math
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from reporting.ledger.archive import UnusableError, checked, damaged
from reporting.ledger.cells import UnreadableError
from reporting.ledger.faults import Fault, shown
from reporting.ledger.sheet import Sheet
from reporting.ledger.stored_cells import BadCell, bad_cells, column_letters
from reporting.ledger.workbook_parts import first_sheet


def read_workbook(file: str, raw: bytes) -> Sheet | Fault:
    """The first visible sheet as text, each row with its number in it; or the one fault that keeps it from that."""
    try:
        archive = checked(raw)
        first = first_sheet(archive)
        stored = bad_cells(archive, first)
        content = _content(raw, first.index)
    except UnusableError as error:
        return Fault(file, 0, "", error.found, error.rule, error.todo)
    rows, odd = _texts(content)
    header = _trimmed(rows[0]) if rows else ()
    # What is stored badly has no value: it goes before whatever was read in its place.
    bad = {(cell.row, cell.column): cell for cell in (*_outside(rows, len(header)), *odd, *stored)}
    faults = [_fault(file, header, cell) for cell in bad.values()]
    broken = _broken_table(file, header, content) or next((fault for fault in faults if fault.row == 1), None)
    if broken:
        return broken
    body = tuple((number, row[: len(header)]) for number, row in enumerate(rows, 1) if number > 1 and any(row))
    return Sheet(file, header, body, tuple(faults))


def _content(raw: bytes, index: int) -> CalamineSheet:
    try:
        return CalamineWorkbook.from_filelike(BytesIO(raw)).get_sheet_by_index(index)
    except CalamineError as error:
        raise damaged() from error


def _texts(content: CalamineSheet) -> tuple[list[tuple[str, ...]], list[BadCell]]:
    """Every cell from A1 on, and those that have no text."""
    rows, bad = [], []
    for number, values in enumerate(content.to_python(skip_empty_area=False), 1):
        cells = []
        for column, value in enumerate(values, 1):
            try:
                cells.append(_text(value))
            except UnreadableError as error:
                cells.append("")
                bad.append(BadCell(number, column, shown(value), error.rule, error.todo))
        rows.append(tuple(cells))
    return rows, bad


def _text(value: object) -> str:
    """A cell as one would type it into a CSV file. Raises UnreadableError."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return str(int(value)) if value == int(value) else f"{Decimal(repr(value)):f}"
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise UnreadableError("text, a number or a day is expected", "write it as text")


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return tuple(cells[:last])


def _outside(rows: Sequence[Sequence[str]], width: int) -> list[BadCell]:
    return [
        BadCell(number, column, shown(text), "the header has no name for it", "name the column, or clear the cell")
        for number, row in enumerate(rows, 1)
        for column, text in enumerate(row[width:], width + 1)
        if text
    ]


def _broken_table(file: str, header: Sequence[str], content: CalamineSheet) -> Fault | None:
    merged = [area for area in content.merged_cell_ranges or () if _inside(area[0], content)]
    if merged:
        (top, left), _ = first = min(merged)
        more = f" and {len(merged) - 1} more" if len(merged) > 1 else ""
        column = _name(header, left + 1) if top else ""
        todo = "take the merging off and fill in every cell"
        return Fault(file, top + 1, column, f"{_area(first)}{more} merged", "every cell stands alone", todo)
    if content.end is None:
        return Fault(file, 0, "", "the sheet is empty", "a header row is expected", "put the header back")
    if not header:
        return Fault(file, 1, "", "the row is empty", "the header stands in row 1", "take out the rows above it")
    return None


def _inside(corner: tuple[int, int], content: CalamineSheet) -> bool:
    return content.end is not None and corner[0] <= content.end[0] and corner[1] <= content.end[1]


def _area(area: tuple[tuple[int, int], tuple[int, int]]) -> str:
    return ":".join(f"{column_letters(column + 1)}{row + 1}" for row, column in area)


def _fault(file: str, header: Sequence[str], cell: BadCell) -> Fault:
    return Fault(file, cell.row, _name(header, cell.column), cell.found, cell.rule, cell.todo)


def _name(header: Sequence[str], column: int) -> str:
    """The name of a column, or its letter where the header has none."""
    name = header[column - 1] if column <= len(header) else ""
    return name or f"column {column_letters(column)}"
