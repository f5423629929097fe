"""Quantified results: one row a measure, or one column a measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.core.period import Period, parse
from reporting.core.quantity import format_plain as digits
from reporting.returns.notes import Place
from reporting.returns.reading.context.figure_fields import figure_field
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.index import MEASURE
from reporting.returns.reading.context.ledger_snapshot import KnownMeasure
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.figures.figure_status import status_of
from reporting.returns.reading.figures.measured_in import MeasuredIn
from reporting.returns.reading.figures.part_rows import wholes_above
from reporting.returns.reading.figures.row_times import row_period
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.large_amounts import refuse_leap
from reporting.returns.reading.rows.stated_units import agreed, around
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import unit_of
from reporting.returns.reading.values.cached_text import scale_for
from reporting.returns.reading.values.numbers import NumberRead
from reporting.returns.reading.values.part_names import bare_name, part_named
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.returned import ReturnedRow


@dataclass
class Achievement:
    """One figure; `field` is the column of its value, `whole` the name typed under 其中.

    `is_timed` is whether its heading, its row or its table says that it is of a part of the period.
    """

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
    is_timed: bool
    id: str = ""
    part_of: str = ""
    above: Entry | None = None  # the row that it is a part of, if it says 其中

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
            above = wholes_above(table)
            for entry in table.entries:
                for figure in _wide(entry) if table.block.head.wide else _long(entry, counted):
                    figure.above = above.get(entry.row)
                    figures.append(figure)
    for place, figure in enumerate(figures, 1):
        figure.id = f"{context.id}-a{place:03}"
    return figures


def _long(entry: Entry, counted: MeasuredIn) -> Iterator[Achievement]:
    fields = [field for field in entry.columns if figure_field(field).name == "value" and entry.cell(field) is not None]
    # Without a value there is nothing to report, and no measure to ask for.
    measure = _measure(entry) if fields else None
    if measure is not None:
        for field in fields:
            yield from _figure(entry, field, measure, counted.words(entry, measure, field))


def _wide(entry: Entry) -> Iterator[Achievement]:
    measures = {measure.id: measure for measure in entry.context.snapshot.measures}
    whole = ""
    for field, heading in sorted(entry.columns.items(), key=lambda pair: pair[1].column):
        if field.startswith(MEASURE):
            measure = measures[figure_field(field).name.removeprefix(MEASURE)]
            is_part = part_named(heading.levels[-1]) is not None
            whole = whole if is_part else measure.name
            stated = around(entry, field, money=measure.sort == "money")
            for figure in _figure(entry, field, measure, agreed(entry, field, stated)):
                figure.whole = whole if is_part else figure.whole
                yield figure


def _measure(entry: Entry) -> KnownMeasure | None:
    """The measure of a row with a value; None and a fault when it cannot be known."""
    cell = entry.cell("measure")
    if cell is None:
        if "measure" not in entry.broken:
            entry.missing("measure", "请填写指标名称")
        return None
    names, name = entry.context.names, bare_name(cell.text)
    measure = names.measure(name) or names.measure_like(name)
    if measure and names.measure(name) is None:
        entry.context.findings.converted(entry.place("measure"), cell.text, measure.name, "measure", "去掉编号和单位读")
    if measure is None:
        near = None if entry.context.findings.crowded else names.near_measure(name)
        if near:
            entry.context.findings.propose(near, entry.place("measure"))
        guess = next(
            (candidate.name for candidate in entry.context.snapshot.measures if near and candidate.id == near.means), ""
        )
        expected = f"不是报表上的指标{f'，是不是“{guess}”？' if guess else ''}"
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
    period, is_timed = _period(entry, field)
    start, end = _span(entry, period)
    whole = entry.cell("part_of")
    status = status_of(entry, measure)
    yield Achievement(
        entry,
        field,
        measure,
        read,
        value,
        figure_field(field).unit or unit_of(entry),
        status,
        start,
        end,
        whole.text.strip() if whole else "",
        is_timed,
    )


def _period(entry: Entry, field: str) -> tuple[Period, bool]:
    """When a figure is of, by its column, row, section or table; and whether that is a part of the period."""
    whole = entry.context.period
    key = figure_field(field).period
    period = parse(key) if key else row_period(entry) or entry.block.span or whole
    return period, period != whole


def _span(entry: Entry, period: Period) -> tuple[date, date]:
    days = []
    for field, default in (("period_start", period.start), ("period_end", period.end)):
        read = entry.day(field, end=field == "period_end")
        if read and not read.day:
            entry.fault(field, quoted(read.note), f"{entry.word(field)}应为日期", "请填写日期，如 2024-06-30")
        days.append(read.day if read and read.day else default)
    return days[0], days[1]
