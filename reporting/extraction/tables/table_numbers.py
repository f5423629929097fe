"""Numbers in the cells of tables: their unit stands in the head, their whole in the row of the total."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reporting.extraction.numbers.numerals import Numeral, times_of
from reporting.extraction.tables.tables import TableCell, Tables
from reporting.extraction.word_lists import unit_words

_SCALED = re.compile(r"^([百千]?[万亿])?(.+)$")
# Rows that tell of a project or an enterprise, not of what was done.
_ABOUT = re.compile(r"概况|里程|全长|合同额|造价|工期|注册|成立|编号|电话|邮编|地址|人员编制|职工总数|在册")


def in_cell(numeral: Numeral, cell: TableCell) -> Numeral:
    """The numeral with the unit of its column, where it has none of its own and fills its cell."""
    if numeral.unit or not cell.unit or numeral.value is None or not _fills(numeral, cell):
        return numeral
    match = _SCALED.match(cell.unit)
    if match is None or match[2] not in unit_words():
        return numeral
    times = times_of(match[1] or "")
    most = None if numeral.most is None else numeral.most * times
    return replace(numeral, value=numeral.value * times, most=most, unit=unit_words()[match[2]], unit_words=cell.unit)


def _fills(numeral: Numeral, cell: TableCell) -> bool:
    return len(cell.words) - (numeral.end - numeral.start) <= 3


def reason_in_table(numeral: Numeral, cell: TableCell | None) -> str:
    """Why a number in a cell is none."""
    if cell is None:
        return ""
    if cell.is_number_of_row or (cell.column == 0 and _fills(numeral, cell) and not numeral.unit):
        return "list_number"
    if cell.is_old:
        return "baseline"
    return "setting" if _ABOUT.search(cell.label) or _ABOUT.search(cell.head) else ""


def part_in_table(number: int, every: Sequence[Numeral], tables: Tables) -> int | None:
    """The total of its column, or the row that it is a part of (其中); a sum per head is no part."""
    own = tables.cell(every[number].start)
    if own is None or own.is_total or (own.rate and every[number].unit == "yuan"):
        return None
    others = [
        (at, cell) for at in range(len(every)) if at != number and (cell := tables.cell(every[at].start)) is not None
    ]
    beside = [
        (at, cell)
        for at, cell in others
        if cell.table == own.table and cell.column == own.column and every[at].unit == every[number].unit
    ]
    if own.is_of_these:
        before = [at for at, cell in beside if cell.row < own.row and not cell.is_of_these and not cell.is_total]
        if before:
            return before[-1]
    return next((at for at, cell in beside if cell.is_total), None)


def before_in_table(one: Numeral, olds: Sequence[Numeral], tables: Tables) -> Numeral | None:
    """The number of its row in the column of what was before."""
    own = tables.cell(one.start)
    for old in olds:
        cell = tables.cell(old.start)
        if (
            own is not None
            and cell is not None
            and (cell.table, cell.row) == (own.table, own.row)
            and old.unit == one.unit
        ):
            return old
    return None
