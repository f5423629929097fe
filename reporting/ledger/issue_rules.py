"""The rules for what the office issues: whole months, one issue for a period, an issuer, steps to carry over."""

import re
from collections.abc import Iterator
from datetime import timedelta

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, fault_in_row

# In the place of a step: those of the period before stand here again.
_CARRIED_OVER = "沿用上期"
_MARKS = re.compile(r"[\W_]+")


def is_carried_over(text: str) -> bool:
    """Whether 沿用上期 stands there, with whatever marks and blanks."""
    return _MARKS.sub("", text) == _CARRIED_OVER


def _whole_months(frames: Frames) -> Iterator[Fault]:
    """A period of other days would belong to no briefing, and its row would be passed over in silence."""
    for name in ("issues", "next_steps"):
        for row in iter_rows(frames[name]):
            if row.period_start.day != 1:
                todo = "write the first day of the period"
                yield fault_in_row(row, "period_start", str(row.period_start), "a period is whole months", todo)
            if (row.period_end + timedelta(days=1)).day != 1:
                todo = "write the last day of the period"
                yield fault_in_row(row, "period_end", str(row.period_end), "a period is whole months", todo)


def _issues(frames: Frames) -> Iterator[Fault]:
    periods: dict[tuple[object, object], str] = {}
    totals: dict[int, str] = {}
    for row in iter_rows(frames["issues"]):
        first = periods.setdefault((row.period_start, row.period_end), row.at)
        if first != row.at:
            found, rule = f"{row.period_start}..{row.period_end}", f"{first} is the issue of this period"
            yield fault_in_row(row, "period_start", found, rule, "take out one row")
        yield from _counts_and_day(row)
        if not row.total_number:
            continue
        same = totals.setdefault(row.total_number, row.at)
        if same != row.at:
            yield fault_in_row(row, "total_number", shown(row.total_number), f"{same} has this number too", _NUMBERS)
        if row.number is None:
            todo = "write it, or leave both empty"
            yield fault_in_row(row, "number", shown(""), "a total number needs a number in the year", todo)
        elif row.number > row.total_number:
            rule = f"the number in the year is {shown(row.number)}"
            yield fault_in_row(row, "total_number", shown(row.total_number), rule, _NUMBERS)


def _counts_and_day(row: Row) -> Iterator[Fault]:
    for column in ("number", "total_number", "copies"):
        if getattr(row, column) == 0:
            yield fault_in_row(row, column, shown(0), "1 is the least", "correct it, or leave it empty")
    if row.issued_on < row.period_start:
        yield fault_in_row(
            row, "issued_on", str(row.issued_on), f"it lies before {row.period_start}", "correct the date"
        )


_NUMBERS = "correct one of the numbers"


def _office(frames: Frames) -> Iterator[Fault]:
    office = frames["office"]
    if len(office) and "issuer" not in set(office.id):
        row = next(iter_rows(office))
        yield fault_in_row(row, "id", shown(row.id), "an office has a row issuer", "add it: who edits and issues")
    for row in iter_rows(office[(office.id == "issuer") & office.text.isna()]):
        yield fault_in_row(row, "text", shown(""), "it must not be empty", "fill it in")


def _carried(frames: Frames) -> Iterator[Fault]:
    for row in iter_rows(frames["next_steps"]):
        if is_carried_over(row.text) and not _before(row, frames):
            rule = "no earlier period has steps that could be carried over"
            yield fault_in_row(row, "text", shown(row.text), rule, "write the steps")


def _before(row: Row, frames: Frames) -> bool:
    return any(end < row.period_start for end in frames["next_steps"].period_end)


RULES = (_whole_months, _issues, _office, _carried)
