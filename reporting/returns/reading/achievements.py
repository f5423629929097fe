"""Quantified results: one row a measure, or one column a measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.core.quantity import format_plain as digits
from reporting.returns.notes import Note, Place
from reporting.returns.reading.cached_text import scale_for
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.findings import quoted
from reporting.returns.reading.index import MEASURE
from reporting.returns.reading.large_amounts import refuse_leap
from reporting.returns.reading.ledger_snapshot import KnownMeasure
from reporting.returns.reading.measured_in import MeasuredIn
from reporting.returns.reading.return_context import ReturnContext
from reporting.returns.reading.tables import ReturnTable
from reporting.returns.reading.units import unit_of
from reporting.returns.reading.values.numbers import NumberRead
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.returned import ReturnedRow
from reporting.returns.vocabulary import vocabulary


@dataclass
class Achievement:
    """One figure; `field` is the column of its value, `whole` the name typed under 其中."""

    entry: Entry
    field: str
    measure: KnownMeasure
    read: NumberRead
    value: Decimal
    unit: str
    status: str
    start: date
    end: date
    whole: str
    id: str = ""
    part_of: str = ""

    @property
    def place(self) -> Place:
        return self.entry.place(self.field)

    def row(self, context: ReturnContext) -> ReturnedRow:
        columns = {**self.entry.places, "value": self.place.column}
        return ReturnedRow("achievements", self._cells(context), self.place, columns=columns)

    def _cells(self, context: ReturnContext) -> dict[str, str]:
        return {
            "id": self.id,
            "enterprise": context.enterprise,
            "unit": self.unit,
            "period_start": str(self.start),
            "period_end": str(self.end),
            "as_of": str(context.as_of),
            "measure": self.measure.id,
            "value": digits(self.value),
            "bound": self.read.bound,
            "status": self.status,
            "part_of": self.part_of,
            "baseline": "",
            "baseline_period": "",
            "certainty": context.certainty,
            "printed": self.read.typed,
        }


def read_achievements(tables: list[ReturnTable], context: ReturnContext) -> list[Achievement]:
    """All figures in the order of the workbook, each with its id."""
    figures: list[Achievement] = []
    for table in tables:
        if table.block.head.table == "achievements":
            counted = MeasuredIn(table, context)
            for entry in table.entries:
                figures += _wide(entry, table) if table.block.head.wide else _long(entry, counted)
    for place, figure in enumerate(figures, 1):
        figure.id = f"{context.id}-a{place:03}"
    return figures


def _long(entry: Entry, counted: MeasuredIn) -> Iterator[Achievement]:
    measure = _measure(entry)
    if measure is not None:
        yield from _figure(entry, "value", measure, counted.words(entry, measure))


def _wide(entry: Entry, table: ReturnTable) -> Iterator[Achievement]:
    measures = {measure.id: measure for measure in entry.context.snapshot.measures}
    for field, heading in entry.columns.items():
        if field.startswith(MEASURE):
            measure = measures[field.removeprefix(MEASURE)]
            money = table.block.money if measure.sort == "money" else ""
            yield from _figure(entry, field, measure, heading.unit or money)


def _measure(entry: Entry) -> KnownMeasure | None:
    """Without a value there is nothing to report, and no measure to ask for."""
    if entry.cell("value") is None:
        return None
    cell = entry.cell("measure")
    if cell is None:
        if "measure" not in entry.broken:
            entry.missing("measure", "请填写指标名称")
        return None
    names = entry.context.names
    measure = names.measure(cell.text) or names.measure_like(cell.text)
    if measure and names.measure(cell.text) is None:
        entry.context.findings.converted(entry.place("measure"), cell.text, measure.name, "measure", "去掉编号和单位读")
    if measure is None:
        near = None if entry.context.findings.crowded else names.near_measure(cell.text)
        if near:
            entry.context.findings.propose(near, entry.place("measure"))
        name = next(
            (candidate.name for candidate in entry.context.snapshot.measures if near and candidate.id == near.means), ""
        )
        expected = f"不是报表上的指标{f'，是不是“{name}”？' if name else ''}"
        entry.fault("measure", quoted(cell.text), expected, "请按报表上的指标名称填写；新的指标请先由汇总单位登记")
    return measure


def _figure(entry: Entry, field: str, measure: KnownMeasure, words: str) -> Iterator[Achievement]:
    try:
        scale = scale_for(measure.counted_in, words)
    except UnclearError as error:
        at = "measured_in" if entry.cell("measured_in") else field
        entry.fault(at, error.found, error.expected, error.todo)
        return
    read = entry.scaled(field, scale)
    if read is None:
        return
    try:
        refuse_leap(read, scale, entry.context.reported_before.get(measure.id, Decimal()))
    except UnclearError as error:
        entry.fault(field, error.found, error.expected, error.todo)
    value = read.value
    if value < 0 and measure.kind != "change":
        entry.fault(field, quoted(read.typed), f"{measure.name}不能为负", "请改正")
    if measure.sort == "count" and value != int(value):
        entry.fault(field, quoted(read.typed), f"{measure.name}以{measure.counted_in}计，应为整数", "请改正")
    start, end = _span(entry)
    whole = entry.cell("part_of")
    status = _status(entry, measure)
    yield Achievement(
        entry, field, measure, read, value, unit_of(entry), status, start, end, whole.text.strip() if whole else ""
    )


def _span(entry: Entry) -> tuple[date, date]:
    period = entry.context.period
    days = []
    for field, default in (("period_start", period.start), ("period_end", period.end)):
        read = entry.day(field, end=field == "period_end")
        if read and not read.day:
            entry.fault(field, quoted(read.note), f"{entry.word(field)}应为日期", "请填写日期，如 2024-06-30")
        days.append(read.day if read and read.day else default)
    return days[0], days[1]


def _status(entry: Entry, measure: KnownMeasure) -> str:
    """The status as it was typed. For money it is required, because money that is planned is not paid yet."""
    status = entry.choice("status", vocabulary().choices["achievement_status"])
    if status or "status" in entry.broken:
        return status
    if "status" not in entry.columns:
        return _status_without_column(entry, measure)
    if measure.sort == "money":
        entry.missing("status", "已发放还是计划？请从下拉列表中选填")
        return ""
    todo = "未填状态的按这个状态记；如只是计划，请写明"
    entry.context.findings.converted(entry.place("status"), "（未填）", "已完成", "status", todo)
    return "done"


def _status_without_column(entry: Entry, measure: KnownMeasure) -> str:
    place = Place(entry.block.grid.name, entry.block.head.bottom)
    expected = "资金按已发放、其他按已完成记"
    note = Note(place, "warning", "没有“状态”栏", expected, "请核对；如有计划、已拨付等，请增加这一栏并写明")
    entry.context.findings.grouped("warning", note, "status")
    return "paid" if measure.sort == "money" and measure.kind == "flow" else "done"
