"""A workbook -> the text of its first visible sheet, as if it had been a CSV file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reporting.ledger.faults import Fault, shown
from reporting.ledger.refusals import refusal
from reporting.ledger.schema import Table
from reporting.ledger.sheet import Sheet
from reporting.xlsx.addresses import column_letters
from reporting.xlsx.archive import checked
from reporting.xlsx.cells import StoredSheet, stored_sheet
from reporting.xlsx.limits import LEDGER
from reporting.xlsx.parts import workbook
from reporting.xlsx.unusable import UnusableError
from reporting.xlsx.values import StoredCell


@dataclass(frozen=True)
class _BadCell:
    """A cell that has no text (row and column count from 1): what is in it, the rule, what to do."""

    row: int
    column: int
    observed: str
    rule: str
    todo: str


def read_workbook(file: str, raw: bytes, table: Table) -> Sheet | Fault:
    """The first visible sheet as text, each row with its number in it; or the one fault that keeps it from that."""
    try:
        content = _first_sheet(raw)
    except UnusableError as error:
        return Fault(file, 0, "", *refusal(error))
    rows, unread = _texts(content, {column.name for column in table.columns if column.kind == "text"})
    header = _trimmed(rows[0]) if rows else ()
    faults = [_fault(file, header, cell) for cell in (*_outside(rows, len(header)), *unread)]
    broken = _broken_table(file, header, content) or next((fault for fault in faults if fault.row == 1), None)
    if broken:
        return broken
    body = tuple((number, row[: len(header)]) for number, row in enumerate(rows, 1) if number > 1 and any(row))
    return Sheet(file, header, body, tuple(faults))


def _first_sheet(raw: bytes) -> StoredSheet:
    archive = checked(raw, LEDGER)
    book = workbook(archive, LEDGER)
    first = next((sheet for sheet in book.sheets if not sheet.hidden), None)
    if first is None:
        raise UnusableError("no sheet")
    return stored_sheet(archive.read(first.part), book, LEDGER)


def _texts(content: StoredSheet, worded: Collection[str]) -> tuple[list[tuple[str, ...]], list[_BadCell]]:
    """Every cell from A1 on, and those that have no text. In a column of words a percentage is what it shows."""
    rows: list[tuple[str, ...]] = []
    bad = []
    for number in range(1, content.last_row + 1):
        texts = [""] * content.last_column
        for column, cell in content.rows.get(number, {}).items():
            is_shown = cell.kind == "percent" and rows and rows[0][column - 1] in worded
            if cell.kind in {"text", "number", "day"} or is_shown:
                texts[column - 1] = cell.text.strip()
            else:
                bad.append(_BadCell(number, column, *_reason(cell)))
        rows.append(tuple(texts))
    return rows, bad


def _reason(cell: StoredCell) -> tuple[str, str, str]:
    if cell.kind == "error":
        return f"the error {cell.text or 'of a formula'}", "a value is expected", "mend the formula, or write the value"
    if cell.kind == "uncalculated":
        rule = "a formula counts by the value saved with it"
        return "a formula without a value", rule, "open the file in Excel or WPS and save it, or write the value"
    if cell.kind == "percent":
        rule = "a workbook keeps 12% as 0.12, so it is not known which of the two is meant"
        return "a percentage", rule, "take the percent format off the cell and write the number in its unit"
    return shown(cell.text), "text, a number or a day is expected", "write it as text"


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return tuple(cells[:last])


def _outside(rows: Sequence[Sequence[str]], width: int) -> list[_BadCell]:
    return [
        _BadCell(number, column, shown(text), "the header has no name for it", "name the column, or clear the cell")
        for number, row in enumerate(rows, 1)
        for column, text in enumerate(row[width:], width + 1)
        if text
    ]


def _broken_table(file: str, header: Sequence[str], content: StoredSheet) -> Fault | None:
    merged = [area for area in content.merged if area.top <= content.last_row and area.left <= content.last_column]
    if merged:
        first = min(merged)
        more = f" and {len(merged) - 1} more" if len(merged) > 1 else ""
        column = _name(header, first.left) if first.top > 1 else ""
        todo = "take the merging off and fill in every cell"
        return Fault(file, first.top, column, f"{first}{more} merged", "every cell stands alone", todo)
    if not content.rows:
        return Fault(file, 0, "", "the sheet is empty", "a header row is expected", "put the header back")
    if not header:
        return Fault(file, 1, "", "the row is empty", "the header stands in row 1", "take out the rows above it")
    return None


def _fault(file: str, header: Sequence[str], cell: _BadCell) -> Fault:
    return Fault(file, cell.row, _name(header, cell.column), cell.observed, cell.rule, cell.todo)


def _name(header: Sequence[str], column: int) -> str:
    """The name of a column, or its letter if the header has none."""
    name = header[column - 1] if column <= len(header) else ""
    return name or f"column {column_letters(column)}"
