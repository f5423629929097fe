"""Text on its way into the ledger: no cell that Excel takes for a formula, no name that the door refuses."""

import re
from dataclasses import replace

from reporting.ledger.cells import UnreadableError, read_cell
from reporting.ledger.schema import TABLES
from reporting.returns.notes import Note, Place
from reporting.returns.returned import Returned, ReturnedRow

# A spreadsheet that opens the ledger's CSV takes a text that starts so for a formula.
_STARTS = str.maketrans("=+-@", "＝＋－＠")
_SLOTS = str.maketrans("【】{}｛｝", "〔〕（）（）")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")
_LONGEST = 120
_TEXTS = {
    name: {column.name for column in table.columns if column.kind == "text" and not column.choices}
    for name, table in TABLES.items()
}


def harmless(table: str, column: str, text: str) -> str:
    """The text of a cell; one that starts like a formula starts with the full-width sign instead."""
    return text[:1].translate(_STARTS) + text[1:] if column in _TEXTS[table] else text


def without_formulas(returned: Returned) -> Returned:
    """The workbook with harmless text in its rows, each change noted."""
    changed = [_without_formulas(row) for row in returned.rows]
    notes = [note for _, notes in changed for note in notes]
    return replace(returned, rows=tuple(row for row, _ in changed), notes=(*returned.notes, *notes))


def _without_formulas(row: ReturnedRow) -> tuple[ReturnedRow, list[Note]]:
    """What is to be checked stays as it was met; of the words of a number it is enough to know the number."""
    if row.table in {"names", "layouts", "extraction_words"}:
        return row, []
    cells = {column: harmless(row.table, column, text) for column, text in row.cells.items()}
    columns = [column for column, text in cells.items() if text != row.cells[column] and column != "printed"]
    notes = [
        Note(row.place, "converted", row.cells[column], cells[column], "开头的符号会被当作公式") for column in columns
    ]
    return replace(row, cells=cells), notes


def name_of(name: str, instead: str) -> str:
    """The name of a file or sheet as the ledger can hold it; `instead` of one that holds personal data."""
    plain = _CONTROL.sub(" ", name).translate(_SLOTS).strip()[:_LONGEST]
    try:
        read_cell("text", plain)
    except UnreadableError:
        return instead
    return plain[:1].translate(_STARTS) + plain[1:] if plain else instead


def sheet_of(place: Place) -> str:
    """The sheet of a place as the ledger can hold its name."""
    return name_of(place.sheet, "工作表")
