"""For drafts alone: a ledger -> a copy without the rows that reading refuses; each refused row becomes a doubt."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from reporting.ledger.faults import Fault
from reporting.ledger.files import large_items, table_files
from reporting.ledger.opening import read_sheet
from reporting.ledger.reading import examined, read_ledger
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet

# These cells of a list can be left out without the list: its size is unknown then, or counted from its items.
_STATED = {("lists", column) for column in ("total", "resolved", "in_progress")}
Sheets = Mapping[str, Sheet]


def sound_copy(data: Path, copy: Path) -> list[Fault]:
    """The faults of refused rows; the ledger is written into the folder `copy` without these rows.

    Each row keeps its line, so that its place stays true. A row that refers to a refused row is refused as well.
    Raises LedgerError for faults that concern more than single rows, and for any fault of a ledger that has too many
    items to be read row by row.
    """
    if large_items(data):
        # So many items are not written again without a few of them: such a ledger is mended first.
        read_ledger(data)
        _copy(data, copy)
        return []
    sheets = _readable(data)
    refused: list[Fault] = []
    _write(sheets, copy)
    while faults := sorted(set(examined(copy)[1])):
        refused += faults
        sheets = {name: _without(sheet, faults) for name, sheet in sheets.items()}
        _write(sheets, copy)
    return [replace(fault, file=sheets[Path(fault.file).stem].file) for fault in refused]


def _copy(data: Path, copy: Path) -> None:
    copy.mkdir()
    for file in (file for name in TABLES for file in table_files(data, name)):
        (copy / file.name).symlink_to(file.resolve())


def _readable(data: Path) -> Sheets:
    results = {name: read_sheet(data, name) for name in TABLES}
    sheets = {name: sheet for name, sheet in results.items() if isinstance(sheet, Sheet)}
    headed = all(sorted(sheet.header) == sorted(TABLES[name].names) for name, sheet in sheets.items())
    if len(sheets) < len(results) or not headed:
        read_ledger(data)
    return sheets


def _without(sheet: Sheet, faults: Iterable[Fault]) -> Sheet:
    """The sheet without the rows of its faults; for a fault in a count of a list, first only the cell is emptied."""
    rows = dict(sheet.rows)
    for fault in faults:
        if Path(fault.file).stem != Path(sheet.file).stem or fault.row not in rows:
            continue
        cells = dict(zip(sheet.header, rows[fault.row], strict=False))
        if (Path(fault.file).stem, fault.column) in _STATED and cells[fault.column]:
            rows[fault.row] = tuple({**cells, fault.column: ""}.values())
        else:
            del rows[fault.row]
    return replace(sheet, rows=tuple(rows.items()))


def _write(sheets: Sheets, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, sheet in sheets.items():
        text = _line(sheet.header)
        for line, cells in sheet.rows:
            # A blank line is no row, and keeps the place of one.
            text += "\n" * (line - 1 - text.count("\n")) + _line(cells)
        (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
