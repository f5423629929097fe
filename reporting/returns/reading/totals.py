"""Rows of totals: never entries, but what they say has to be the sum of the entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.quantity import plain as digits
from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.index import MEASURE
from reporting.returns.reading.lines import Line
from reporting.returns.reading.remarks import bare, quoted
from reporting.returns.reading.setting import Setting
from reporting.returns.reading.tables import Table
from reporting.returns.reading.values.numbers import NumberRead, Scale, is_blank, read_number, scale_for
from reporting.returns.reading.values.unclear import UnclearError

_ADDED = {
    "items": ("money", "beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
    "lists": ("total", "resolved", "in_progress"),
    "achievements": ("value",),
    "practices": (),
}
Groups = Sequence[Sequence[Entry]]


def check_totals(table: Table, setting: Setting) -> None:
    """A right total is the sum of all entries, of those since the last total, or of those until the next one."""
    totals = [line for line, sort in table.block.lines if sort == "total"]
    for before, line, after in zip((None, *totals), totals, (*totals[1:], None), strict=False):
        first = before.row if before else 0
        last = after.row if after else table.block.lines[-1][0].row + 1
        groups = (
            table.entries,
            [entry for entry in table.entries if first < entry.row < line.row],
            [entry for entry in table.entries if line.row < entry.row < last],
        )
        for field in _fields(table):
            told = [_of_measure(line, table, group) for group in groups] if field == "value" else groups
            _TotalCell(table, line, field, setting).check(told)
        place = Place(table.block.grid.name, line.row)
        note = Note(place, "converted", bare(line.texts[0]), "合计行，不作为一条读入")
        setting.remarks.each("converted", note, f"total {table.block.head.top}")


def _fields(table: Table) -> list[str]:
    measures = [field for field in table.columns if field.startswith(MEASURE)]
    return [field for field in _ADDED[table.block.head.table] if field in table.columns] + measures


def _of_measure(line: Line, table: Table, group: Sequence[Entry]) -> list[Entry]:
    """The entries of the measure that a row of totals names; a sum over several measures means nothing."""
    at = table.columns["measure"].column - 1
    own = line.cells[at].text.strip()
    name = own if at in line.filled or own != line.texts[0] else ""
    measures = [(entry, cell.text.strip()) for entry in group if (cell := entry.cell("measure"))]
    found = [(entry, measure) for entry, measure in measures if not name or measure == name]
    return [entry for entry, _ in found] if len({measure for _, measure in found}) == 1 else []


@dataclass(frozen=True)
class _TotalCell:
    """A field of a row of totals."""

    table: Table
    line: Line
    field: str
    setting: Setting

    def check(self, groups: Groups) -> None:
        sums = [self._sum(group) for group in groups if group]
        stated = self._stated(groups[0]) if sums else None
        if stated is None or stated.bound != "exact" or None in sums:
            return
        if not any(
            abs(stated.value - each) <= _half_of_last_place(self._cell, stated) for each in sums if each is not None
        ):
            found = f"{quoted(self._cell.text)}（{digits(stated.value)}{stated.unit}）"
            expected = f"表中各行相加是{digits(sums[0] or Decimal())}{stated.unit}"
            self.setting.remarks.fault(self._place, found, expected, "请改正合计或各行的数")

    @property
    def _cell(self) -> Cell:
        return self.line.cells[self.table.columns[self.field].column - 1]

    @property
    def _place(self) -> Place:
        return Place(self.table.block.grid.name, self.line.row, self.table.columns[self.field].column)

    def _sum(self, group: Sequence[Entry]) -> Decimal | None:
        """The sum of what was read; None when a value could not be read, or is no exact one."""
        read = [entry.numbers[self.field] for entry in group if self.field in entry.numbers]
        broken = any(self.field in entry.broken for entry in group)
        if broken or any(each.bound != "exact" for each in read):
            return None
        return sum((each.value for each in read), Decimal())

    def _stated(self, group: Sequence[Entry]) -> NumberRead | None:
        cell = self._cell
        if not cell.bad and is_blank(cell.text):
            return None
        try:
            return read_number(cell, self._scale(group))
        except UnclearError as error:
            todo = "请填写数值，或删去这一格"
            self.setting.remarks.warning(self._place, error.found, "合计看不出是多少，未能核对", todo)
            return None

    def _scale(self, group: Sequence[Entry]) -> Scale:
        unit = next((entry.numbers[self.field].unit for entry in group if self.field in entry.numbers), "")
        told = next((cell.text for entry in group if (cell := entry.cell("measured_in"))), "")
        return scale_for(
            unit, told or self.table.columns[self.field].unit or (self.table.block.money if unit == "元" else "")
        )


def _half_of_last_place(cell: Cell, stated: NumberRead) -> Decimal:
    """How far a total may be rounded by the places it was typed to: 81.6 may stand as 82万元."""
    typed = "".join(mark for mark in cell.text if mark.isdigit() or mark == ".")
    size = Decimal(typed) if typed.replace(".", "", 1).isdecimal() else Decimal()
    if not size:
        return Decimal()
    return abs(stated.value / size).scaleb(-len(typed.partition(".")[2])) / 2
