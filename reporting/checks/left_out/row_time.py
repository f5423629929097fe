"""The time that a refused row tells of, as far as its days can be read: where they are wrong it may be any."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from reporting.checks.left_out.surroundings import WHOLE_ROW
from reporting.checks.refusal import RefusedRow
from reporting.core.period import Period


def may_be_of(row: RefusedRow, list_: Mapping[str, Any], period: Period) -> bool:
    """Whether the row may count in a period; `list_` are the cells of the list that an item is on."""
    start, end = _day(row, "period_start"), _day(row, "period_end")
    match row.table:
        case "enterprises":
            return "parent" in row.faulty or not row.texts.get("parent")
        case "items":
            done = _day(row, "done_on")
            opened_by_then = _until(_day(row, "opened"), period)
            return opened_by_then and (runs(list_, period) or done is None or done >= period.start)
        case "lists":
            as_of = _day(row, "as_of")
            touches = _until(start, period) and _since(end, period)
            return touches or (as_of is not None and period.start <= as_of <= period.end)
        case _:
            return _since(start, period) and (end is None or end <= period.end)


def runs(list_: Mapping[str, Any], period: Period) -> bool:
    """Whether a list may run in the period."""
    return _until(list_.get("period_start"), period) and _since(list_.get("period_end"), period)


def _until(day: date | None, period: Period) -> bool:
    return day is None or day <= period.end


def _since(day: date | None, period: Period) -> bool:
    return day is None or day >= period.start


def _day(row: RefusedRow, column: str) -> date | None:
    """The day in a cell; None if it is not known."""
    day: date | None = None if row.faulty & {column, WHOLE_ROW} else row.cells.get(column)
    return day
