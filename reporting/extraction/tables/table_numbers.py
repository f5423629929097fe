"""Numbers in the cells of tables: with the unit that their table names, or with the reason why they are none."""

import re
from dataclasses import replace
from decimal import Decimal

from reporting.extraction.numbers.numerals import Numeral, times_of
from reporting.extraction.tables.cells import TableCell
from reporting.extraction.word_lists import unit_words, word_lists

_SCALED = re.compile(r"^([十百千]?[万亿])?(.+)$")
_SIGNS_BESIDE = 3
_REMARK = re.compile(r"每|均|其中|含")
_ALL = Decimal(100)


def in_cell(numeral: Numeral, cell: TableCell) -> Numeral:
    """The numeral with the unit of its column, where it has none of its own and fills its cell."""
    if numeral.unit or not cell.unit or not fills(numeral, cell):
        return numeral
    match = _SCALED.match(cell.unit)
    if match is None or match[2] not in unit_words():
        return numeral
    unit, times = unit_words()[match[2]], times_of(match[1] or "")
    if numeral.value is None:
        return replace(numeral, unit=unit, unit_words=cell.unit)
    if unit == "percent" and numeral.value > _ALL:
        return numeral
    most = None if numeral.most is None else numeral.most * times
    return replace(numeral, value=numeral.value * times, most=most, unit=unit, unit_words=cell.unit)


def fills(numeral: Numeral, cell: TableCell) -> bool:
    """Whether the cell holds hardly more than the number, and is no remark: 每人600元."""
    return len(cell.words) - (numeral.end - numeral.start) <= _SIGNS_BESIDE and not _REMARK.search(cell.words)


def is_figure(numeral: Numeral, cell: TableCell | None) -> bool:
    """Whether a number without a unit is one all the same: it fills its cell, and both head and label name it."""
    return cell is not None and bool(cell.head and cell.label) and fills(numeral, cell) and not numeral.is_han


def reason_in_table(numeral: Numeral, cell: TableCell | None) -> str:
    """Why a number in a cell is none."""
    if cell is None:
        return ""
    if cell.is_number_of_row or (cell.column == 0 and fills(numeral, cell) and not numeral.unit):
        return "list_number"
    columns = word_lists()["table_columns"]
    found = (reason for reason, listed in columns.items() if any(word in cell.head for word in listed))
    if reason := next(found, ""):
        return reason
    if cell.is_old:
        return "baseline"
    about = (cell.section, cell.label)
    return "setting" if any(word in said for word in columns["setting"] for said in about) else ""
