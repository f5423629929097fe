"""Text on its way into the ledger: no cell that Excel takes for a formula, no name that the door refuses."""

import re
from dataclasses import replace

from reporting.ledger.cells import UnreadableError, read_cell
from reporting.ledger.schema import TABLES
from reporting.returns.notes import Note, Place
from reporting.returns.returned import Returned

# A spreadsheet that opens the ledger's CSV takes what starts so for a formula, wherever it came from.
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
    rows, notes = [], []
    for row in returned.rows:
        cells = {column: harmless(row.table, column, text) for column, text in row.cells.items()}
        changed = [(text, cells[column]) for column, text in row.cells.items() if cells[column] != text]
        notes += [Note(row.place, "converted", text, read, "开头的符号会被当作公式") for text, read in changed]
        rows.append(replace(row, cells=cells))
    return replace(returned, rows=tuple(rows), notes=(*returned.notes, *notes))


def name_of(found: str, instead: str) -> str:
    """The name of a file or sheet as the ledger can hold it; `instead` of one that holds personal data."""
    plain = _CONTROL.sub(" ", found).translate(_SLOTS).strip()[:_LONGEST]
    try:
        read_cell("text", plain)
    except UnreadableError:
        return instead
    return plain[:1].translate(_STARTS) + plain[1:] if plain else instead


def locator(place: Place) -> str:
    """Where in its workbook a row stands."""
    return f"{name_of(place.sheet, '工作表')} 第{place.row}行"
