"""Rules 2, 4, 7, 8 and 9: of all rows of achievements, those that count in a period, and those inside them."""

from dataclasses import dataclass

from plain_tables import Row
from whole_months import Period


@dataclass(frozen=True)
class Figures:
    """The figures that count, and those inside another figure of the period (其中)."""

    count: list[Row]
    inside: list[Row]


def figures_of(tables, period: Period) -> Figures:
    of_period = [row for row in tables.achievements if period.holds(row)]
    rows = tables.by_id("achievements")
    stated_last = last_statements(of_period)
    outside = [row for row in stated_last if not wholes_of(row, rows, period)]
    count = [row for row in outside if not any(replaces(other, row) for other in outside)]
    replaced = {_figure(row) for row in outside} - {_figure(row) for row in count}
    inside = [
        row for row in stated_last if (wholes := wholes_of(row, rows, period)) and _figure(wholes[-1]) not in replaced
    ]
    return Figures(count, inside)


def last_statements(rows):
    """Rule 4: one row of each figure, the one with the last `as_of`; on the same day the later row."""
    last = {}
    for row in rows:
        figure = _figure(row)
        if figure not in last or last[figure].as_of <= row.as_of:
            last[figure] = row
    return list(last.values())


def _figure(row):
    return row.enterprise, row.unit, row.measure, row.status, row.part_of, row.period_start, row.period_end


def wholes_of(row, rows, period):
    """Rule 7: the rows of the period that it is inside of, the outermost last."""
    wholes = []
    while row.part_of:
        row = rows[row.part_of]
        wholes += [row] if period.holds(row) else []
    return wholes


def replaces(longer, shorter):
    """Rule 8: whether a longer time holds all days and the units of a shorter one."""
    same = ("enterprise", "measure", "status")
    return (
        all(longer[column] == shorter[column] for column in same)
        and longer.unit in {None, shorter.unit}
        and longer.period_start <= shorter.period_start
        and shorter.period_end <= longer.period_end
        and (longer.period_start, longer.period_end) != (shorter.period_start, shorter.period_end)
    )
