"""Rows of totals: never entries, but what they say has to be the sum of the entries."""

import dataclasses
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.quantity import format_plain as digits
from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.cached_text import is_blank, scale_for
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.findings import bare, quoted
from reporting.returns.reading.index import MEASURE
from reporting.returns.reading.lines import SheetLine
from reporting.returns.reading.return_context import ReturnContext
from reporting.returns.reading.tables import ReturnTable
from reporting.returns.reading.values.numbers import NumberRead, read_number
from reporting.returns.reading.values.unclear import UnclearError

_ADDED = {
    "items": ("money", "beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
    "lists": ("total", "resolved", "in_progress"),
    "achievements": ("value",),
    "practices": (),
}


def check_totals(table: ReturnTable, context: ReturnContext) -> None:
    """A right total is the sum of all entries, of those since the last total, or of those until the next one."""
    totals = [line for line, sort in table.block.lines if sort == "total"]
    rows = [entry.row for entry in table.entries]
    sums = _Sums(table)
    for before, line, after in zip((None, *totals), totals, (*totals[1:], None), strict=False):
        first, here = bisect(rows, before.row if before else 0), bisect(rows, line.row)
        last = bisect(rows, after.row) if after else len(rows)
        parts = [(0, len(rows)), (first, here), (here, last)]
        for field in _fields(table):
            name = _measure_named(line, table) if field == "value" else ""
            _TotalCell(table, line, field, context).check([sums.of(field, name, *part) for part in parts])
        place = Place(table.block.grid.name, line.row)
        note = Note(place, "converted", bare(line.texts[0]), "合计行，不作为一条读入")
        context.findings.grouped("converted", note, f"total {table.block.head.top}")


def _fields(table: ReturnTable) -> list[str]:
    measures = [field for field in table.columns if field.startswith(MEASURE)]
    return [field for field in _ADDED[table.block.head.table] if field in table.columns] + measures


def _measure_named(line: SheetLine, table: ReturnTable) -> str:
    """The measure that a row of totals names; '' if its cell only says 合计."""
    at = table.columns["measure"].column - 1
    text = line.cells[at].text.strip()
    return text if at in line.filled or text != line.texts[0] else ""


@dataclass(frozen=True)
class _Sum:
    """Of some entries the sum (None when a value could not be read, or is no exact one), and how it is counted."""

    value: Decimal | None
    unit: str
    words: str


@dataclass(frozen=True)
class _Sums:
    """The sums of a table, each made once: there may be as many rows of totals as entries."""

    table: ReturnTable
    made: dict[tuple[str, str, int, int], _Sum | None] = dataclasses.field(default_factory=dict)

    def of(self, field: str, name: str, first: int, last: int) -> _Sum | None:
        """The sum over the entries from `first` until `last`; None if there are none, or of several measures."""
        key = (field, name, first, last)
        if key not in self.made:
            group = self.table.entries[first:last]
            self.made[key] = _sum(_of_measure(group, name) if field == "value" else group, field)
        return self.made[key]


def _of_measure(group: Sequence[Entry], name: str) -> list[Entry]:
    """The entries of a measure; without a name all of them, if they are of one: a sum over several means nothing."""
    measures = [(entry, cell.text.strip()) for entry in group if (cell := entry.cell("measure"))]
    chosen = [(entry, measure) for entry, measure in measures if not name or measure == name]
    return [entry for entry, _ in chosen] if len({measure for _, measure in chosen}) == 1 else []


def _sum(group: Sequence[Entry], field: str) -> _Sum | None:
    if not group:
        return None
    read = [entry.numbers[field] for entry in group if field in entry.numbers]
    unsure = any(field in entry.broken for entry in group) or any(number.bound != "exact" for number in read)
    words = next((cell.text for entry in group if (cell := entry.cell("measured_in"))), "")
    value = None if unsure else sum((number.value for number in read), Decimal())
    return _Sum(value, read[0].unit if read else "", words)


@dataclass(frozen=True)
class _TotalCell:
    """A field of a row of totals."""

    table: ReturnTable
    line: SheetLine
    field: str
    context: ReturnContext

    def check(self, sums: Sequence[_Sum | None]) -> None:
        computed_sums = [computed for computed in sums if computed]
        stated = self._stated(computed_sums[0]) if computed_sums else None
        values = [computed.value for computed in computed_sums if computed.value is not None]
        if stated is None or stated.bound != "exact" or len(values) < len(computed_sums):
            return
        if not any(abs(stated.value - value) <= _half_of_last_place(self._cell, stated) for value in values):
            typed = f"{quoted(self._cell.text)}（{digits(stated.value)}{stated.unit}）"
            nearest = min(values, key=lambda value: abs(value - stated.value))
            expected = f"表中各行相加是{digits(nearest)}{stated.unit}"
            self.context.findings.fault(self._place, typed, expected, "请改正合计或各行的数")

    @property
    def _cell(self) -> Cell:
        return self.line.cells[self.table.columns[self.field].column - 1]

    @property
    def _place(self) -> Place:
        return Place(self.table.block.grid.name, self.line.row, self.table.columns[self.field].column)

    def _stated(self, added: _Sum) -> NumberRead | None:
        cell = self._cell
        if not cell.bad and (is_blank(cell.text) or cell.text.strip() == self.line.texts[0]):
            return None
        money = self.table.block.money if added.unit == "元" else ""
        try:
            return read_number(cell, scale_for(added.unit, added.words or self._heading_unit or money))
        except UnclearError:
            todo = "请填写数值，或删去这一格"
            self.context.findings.warning(self._place, quoted(cell.text), "合计看不出是多少，未能核对", todo)
            return None

    @property
    def _heading_unit(self) -> str:
        return self.table.columns[self.field].unit


def _half_of_last_place(cell: Cell, stated: NumberRead) -> Decimal:
    """How far a total may be rounded by the places it was typed to: 81.6 may stand as 82万元."""
    typed = "".join(mark for mark in cell.text if mark.isdigit() or mark == ".")
    size = Decimal(typed) if typed.replace(".", "", 1).isdecimal() else Decimal()
    if not size:
        return Decimal()
    return abs(stated.value / size).scaleb(-len(typed.partition(".")[2])) / 2
