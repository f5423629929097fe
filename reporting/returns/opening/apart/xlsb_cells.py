"""The cells of a sheet of a binary workbook, record by record."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from reporting.returns.opening.apart.records import numbers, short_numbers, small_number, text_at
from reporting.returns.opening.apart.sheets import ForeignSheet, struck_as
from reporting.xlsx.looks import Look
from reporting.xlsx.texts import StoredText, text_of_pieces
from reporting.xlsx.values import StoredCell, number_cell

_ROW, _COLUMNS, _MERGED = 0, 60, 176


class _Kind(IntEnum):
    """The kinds of cells."""

    BLANK = 1
    SMALL = 2
    ERROR = 3
    TRUTH = 4
    NUMBER = 5
    TEXT = 6
    SHARED = 7
    RICH_TEXT = 62


_BY_FORMULA = {8: _Kind.TEXT, 9: _Kind.NUMBER, 10: _Kind.TRUTH, 11: _Kind.ERROR}
_CELLS = {kind.value: kind for kind in _Kind} | _BY_FORMULA
# A cell that stands beside the one before it need not say its column.
_NEXT = {kind + 11: kind for kind in _Kind if kind != _Kind.RICH_TEXT}
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


@dataclass(frozen=True)
class BinaryBook:
    """What the cells of all sheets point to by number: texts, looks, and whether a font is struck through."""

    texts: list[StoredText]
    looks: list[Look]
    since_1904: bool
    struck: list[bool]


def filled(sheet: ForeignSheet, records: Iterable[tuple[int, bytes]], book: BinaryBook) -> ForeignSheet:
    """The sheet with its cells. Raises UnusableError."""
    row = column = 0
    for kind, record in records:
        if kind in _CELLS:
            column = numbers(record, 1)[0] + 1
            sheet.put(row, column, _cell(_CELLS[kind], record[4:], book))
        elif kind in _NEXT:
            column += 1
            sheet.put(row, column, _cell(_NEXT[kind], record, book))
        elif kind == _ROW:
            row, column = numbers(record, 1)[0] + 1, 0
            if record[11] & 0x10:
                sheet.stored.hidden_rows.add(row)
        elif kind == _COLUMNS and record[16] & 1:
            first, last = numbers(record, 2)
            sheet.stored.hidden_columns.append(range(first + 1, last + 2))
        elif kind == _MERGED:
            top, bottom, left, right = numbers(record, 4)
            sheet.merge(top + 1, left + 1, bottom + 1, right + 1)
    return sheet


def rich_text(record: bytes, struck: list[bool]) -> StoredText:
    """A text that says of itself whether the fonts of its pieces follow."""
    text, end = text_at(record, 1)
    if not record[0] & 1:
        return text_of_pieces([(text, None)])
    (count,) = numbers(record[end:], 1)
    runs = short_numbers(record[end + 4 :], 2 * count)
    edges, fonts = (0, *runs[::2], len(text)), (None, *(struck[font] for font in runs[1::2]))
    return text_of_pieces([(text[a:b], font) for a, b, font in zip(edges, edges[1:], fonts, strict=False)])


def _cell(kind: int, record: bytes, book: BinaryBook) -> StoredCell | None:
    """The number of its look, and its value."""
    look, value = book.looks[numbers(record, 1)[0] & 0xFFFFFF], record[4:]
    match kind:
        case _Kind.BLANK:
            return None
        case _Kind.SHARED:
            return book.texts[numbers(value, 1)[0]].cell(look)
        case _Kind.TEXT:
            return text_of_pieces([(text_at(value, 0)[0], None)]).cell(look)
        case _Kind.RICH_TEXT:
            return rich_text(value, book.struck).cell(look)
    return struck_as(look, _value(kind, value, look, since_1904=book.since_1904))


def _value(kind: int, value: bytes, look: Look, *, since_1904: bool) -> StoredCell:
    if kind == _Kind.ERROR:
        return StoredCell("error", _ERRORS.get(value[0], ""))
    if kind == _Kind.TRUTH:
        return StoredCell("truth", "TRUE" if value[0] else "FALSE")
    number = small_number(numbers(value, 1)[0]) if kind == _Kind.SMALL else struct.unpack_from("<d", value)[0]
    return number_cell(repr(number), look, since_1904=since_1904)
