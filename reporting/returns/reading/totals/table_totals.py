"""Rows of totals: never entries, but what they say has to be the sum of the entries."""

import re
from bisect import bisect, bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.quantity import format_plain as digits
from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import bare, quoted
from reporting.returns.reading.context.index import MEASURE
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.sheets.line_sorts import name_in_total, total_of
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.totals.sums import Sum, Sums
from reporting.returns.reading.values.cached_text import is_blank, scale_for
from reporting.returns.reading.values.numbers import NumberRead, read_number
from reporting.returns.reading.values.scales import is_unit
from reporting.returns.reading.values.shown import half_of_last_place
from reporting.returns.reading.values.unclear import UnclearError

_ADDED = {
    "items": ("money", "beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
    "lists": ("total", "resolved", "in_progress"),
    "achievements": ("value",),
    "practices": (),
}
_NEARBY = 4  # ends in each direction: totals of totals have no more levels


def check_totals(table: ReturnTable, context: ReturnContext) -> None:
    """A right total is the sum of all entries, or of those above or below it as far as another total or a group.

    What is told beside its own parts (全集团 beside its units, 其中) may be counted in or not.
    """
    totals = [line for line, sort in table.block.lines if sort == "total"]
    rows, sums = [entry.row for entry in table.entries], Sums(table)
    ends = [bisect(rows, line.row) for line, sort in table.block.lines if sort in {"total", "group"}]
    for line in totals:
        parts = _parts_beside(bisect(rows, line.row), ends, len(rows))
        for field in _fields(table):
            name = _measure_named(line, table) if field == "value" else ""
            added = [added for part in parts for added in sums.of(field, name, *part)]
            _TotalCell(table, line, field, context).check(added, name)
        place = Place(table.block.grid.name, line.row)
        note = Note(place, "converted", bare(total_of(line)), "合计行，不作为一条读入")
        context.findings.grouped(note, f"total {table.block.head.top}")


def _parts_beside(here: int, ends: Sequence[int], last: int) -> list[tuple[int, int]]:
    """The groups of entries that a total between two entries may sum up: all, or as far as one of the ends nearby."""
    before, behind = bisect_left(ends, here), bisect(ends, here)
    above = [0, *ends[max(0, before - _NEARBY) : before]][-_NEARBY:]
    below = [*ends[behind : behind + _NEARBY], last][:_NEARBY]
    return list(dict.fromkeys(((0, last), *((end, here) for end in reversed(above)), *((here, end) for end in below))))


def _fields(table: ReturnTable) -> list[str]:
    measures = [field for field in table.columns if field.startswith(MEASURE)]
    return [field for field in _ADDED[table.block.head.table] if field in table.columns] + measures


def _measure_named(line: SheetLine, table: ReturnTable) -> str:
    """The measure that a row of totals names; '' if its cell only says 合计."""
    at = table.columns["measure"].column - 1
    text = line.cells[at].text.strip()
    return name_in_total(text) if text == total_of(line) and at not in line.filled else text


@dataclass(frozen=True)
class _TotalCell:
    """A field of a row of totals."""

    table: ReturnTable
    line: SheetLine
    field: str
    context: ReturnContext

    def check(self, sums: Sequence[Sum], name: str) -> None:
        """Compare it with all that it may be the sum of; a total of something that is not there is a fault."""
        if not self._is_filled or any(added.value is None for added in sums):
            return
        read = {(added.unit, added.words): self._read(added) for added in sums}
        pairs = [(number, added.value or Decimal()) for added in sums if (number := read[added.unit, added.words])]
        is_alone = not self.table.entries and re.search("[1-9]", self._cell.text)
        if not pairs and (name or is_alone):
            todo = "不是合计的请去掉“合计”，写明是什么；是合计的请补齐各行"
            self.context.findings.fault(self._place, quoted(total_of(self.line)), "看不出是哪几行的合计", todo)
        elif sums and not pairs:
            self._doubt()
        elif pairs and not any(_is_sum(self._cell, number, value) for number, value in pairs):
            if name or all(added.measures <= 1 for added in sums):
                self._refuse(pairs)
            else:
                self._doubt()

    def _doubt(self) -> None:
        found, todo = quoted(self._cell.text), "请核对合计，或删去这一格"
        self.context.findings.warning(self._place, found, "合计看不出是多少、是哪几行的，未能核对", todo)

    def _refuse(self, pairs: Sequence[tuple[NumberRead, Decimal]]) -> None:
        number, nearest = min(pairs, key=lambda pair: abs(pair[0].value - pair[1]))
        typed = f"{quoted(self._cell.text)}（{digits(number.value)}{number.unit}）"
        expected = f"表中各行相加是{digits(nearest)}{number.unit}"
        self.context.findings.fault(self._place, typed, expected, "请改正合计或各行的数")

    @property
    def _is_filled(self) -> bool:
        cell = self._cell
        return bool(cell.bad) or not (is_blank(cell.text) or cell.text.strip() == self.line.texts[0])

    @property
    def _cell(self) -> Cell:
        return self.line.cells[self.table.columns[self.field].column - 1]

    @property
    def _place(self) -> Place:
        return Place(self.table.block.grid.name, self.line.row, self.table.columns[self.field].column)

    def _read(self, added: Sum) -> NumberRead | None:
        """What it says, counted like a sum."""
        money = self.table.block.money if added.unit == "元" else ""
        words = self._words or added.words or self.table.columns[self.field].unit or money
        try:
            return read_number(self._cell, scale_for(added.unit, words))
        except UnclearError:
            return None

    @property
    def _words(self) -> str:
        """Its own 计量单位."""
        heading = self.table.columns.get("measured_in")
        text = self.line.cells[heading.column - 1].text if heading else ""
        return text if is_unit(text) else ""


def _is_sum(cell: Cell, stated: NumberRead, value: Decimal) -> bool:
    return stated.bound != "exact" or abs(stated.value - value) <= half_of_last_place(cell.text, stated.value)
