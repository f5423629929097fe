"""When a row of figures is of: by its own cell (季度, 月份, 年度), or by the heading of its section."""

from reporting.core.period import Period
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.times.column_times import is_last
from reporting.returns.reading.times.months import periods_in
from reporting.returns.reading.times.written_period import usual


def row_period(entry: Entry) -> Period | None:
    """The period that a row names; None for one that names none. A cell that can be no period is a fault."""
    cell = entry.cell("span")
    text = cell.text if cell else entry.section
    period = entry.block.span or entry.context.period
    if is_last(text):
        return period.year_before()
    named = periods_in(text, period, is_name=cell is not None)
    if len(named) == 1:
        return usual(named[0])
    if cell and "span" not in entry.broken:
        entry.fault(
            "span", quoted(cell.text), "看不出是哪一期", "请写成 2024年、2024年上半年、2024年第三季度 或 2024年9月"
        )
    return None
