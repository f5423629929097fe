"""Workbooks of the old format (.xls, and most .et): values with the looks of their cells."""

from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

import xlrd

from reporting.returns.opening.apart.sheets import ForeignSheet, struck_as
from reporting.xlsx.looks import BUILT_IN_FORMATS, look_of
from reporting.xlsx.texts import Piece, text_of_pieces
from reporting.xlsx.unusable import Reason, UnusableError
from reporting.xlsx.values import StoredCell, number_cell

# How xlrd says it.
_REASONS: Mapping[str, Reason] = {"encrypted": "locked", "Can't find workbook": "old"}


def sheets_of(raw: bytes) -> Iterator[ForeignSheet]:
    """Raises UnusableError; of a damaged one the error may be any."""
    try:
        book = xlrd.open_workbook(file_contents=raw, formatting_info=True, logfile=StringIO())
    except xlrd.XLRDError as error:
        raise UnusableError(next((why for words, why in _REASONS.items() if words in str(error)), "damaged")) from error
    for sheet in book.sheets():
        yield _sheet(sheet, _Looks(book))


class _Looks:
    """What the cells of a workbook look like, by the number of their look or of their font."""

    def __init__(self, book: xlrd.book.Book) -> None:
        self.struck = [bool(font.struck_out) for font in book.font_list]
        self.looks = [look_of(_code(book, look), struck=self.struck[look.font_index]) for look in book.xf_list]
        self.since_1904 = book.datemode == 1


def _code(book: xlrd.book.Book, look: xlrd.formatting.XF) -> str:
    """Of the formats that no workbook lists, xlrd knows some as they are in America, and none of those of China."""
    number = look.format_key
    code: str | None = book.format_map[number].format_str
    if code == xlrd.formatting.std_format_strings.get(number):
        return BUILT_IN_FORMATS.get(number, code or "")
    return code or ""


def _sheet(sheet: xlrd.sheet.Sheet, looks: _Looks) -> ForeignSheet:
    filled = ForeignSheet(sheet.name, hidden=sheet.visibility != 0)
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            runs = sheet.rich_text_runlist_map.get((row, column), ())
            filled.put(row + 1, column + 1, _cell(cell, runs, looks))
    for top, bottom, left, right in sheet.merged_cells:
        filled.merge(top + 1, left + 1, bottom, right)
    filled.stored.hidden_rows = {row + 1 for row, look in sheet.rowinfo_map.items() if look.hidden}
    filled.stored.hidden_columns = [
        range(column + 1, column + 2) for column, look in sheet.colinfo_map.items() if look.hidden
    ]
    return filled


def _cell(cell: xlrd.sheet.Cell, runs: Sequence[tuple[int, int]], looks: _Looks) -> StoredCell | None:
    look = looks.looks[cell.xf_index]
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return text_of_pieces(list(_pieces(cell.value, runs, looks))).cell(look)
    if cell.ctype in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
        return struck_as(look, number_cell(repr(cell.value), look, since_1904=looks.since_1904))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return struck_as(look, StoredCell("truth", "TRUE" if cell.value else "FALSE"))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return struck_as(look, StoredCell("error", xlrd.error_text_from_code.get(cell.value, "")))
    return None


def _pieces(text: str, runs: Sequence[tuple[int, int]], looks: _Looks) -> Iterator[Piece]:
    """What comes before the first run is as the cell is."""
    edges = [0, *(start for start, _ in runs), len(text)]
    fonts = [None, *(looks.struck[font] for _, font in runs)]
    for start, end, struck in zip(edges, edges[1:], fonts, strict=False):
        yield text[start:end], struck
