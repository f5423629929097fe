"""A day in a cell: 2021.7.1, 2021年12月底, an Excel serial; or words that stand in place of a day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reporting.core.period import Period
from reporting.returns.book import Cell
from reporting.returns.reading.values.names import clean_text
from reporting.returns.reading.values.spans import FIRST_YEAR, LAST_YEAR, Span, span_of
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.words import chosen
from reporting.returns.vocabulary import vocabulary

_EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet, as far as days after February 1900 go
_APART = re.compile(r"[、，,；;/（）()\s]+")


@dataclass(frozen=True)
class DayRead:
    """A day; or None and the words that stand in its place (长期坚持). `how` says what a converted one was read as.

    `by` is whether it only says until when, or when it is planned: a deadline, and no day of what is done.
    """

    day: date | None
    note: str
    converted: bool
    how: str
    by: bool = False


def read_day(cell: Cell, period: Period, *, end: bool) -> DayRead:
    """The day of a cell that is not blank. Raises UnclearError.

    A month, quarter or year stands for its last day if an `end` is asked for, else for its first one. Without a year
    it is the period's, when the period lies within one year.
    """
    text = cell.text.strip()
    if cell.bad:
        raise UnclearError(cell.bad, "应为日期", "请直接填日期，如 2021-07-01")
    if _stands_for_a_day(text):
        return DayRead(None, clean_text(text)[0], converted=False, how="")
    _check_month(cell)
    span = _serial(text) or span_of(text, year_of(period))
    day = span.last if end else span.first
    if day is None:
        raise UnclearError(shown(text), "应为确定的日期", "请写明是哪一天，如 2021-07-10")
    converted = day.isoformat() != text
    return DayRead(day, "", converted, day.isoformat() if converted else "", span.by)


def _stands_for_a_day(text: str) -> bool:
    parts = [part for part in _APART.split(text) if part]
    return bool(parts) and all(chosen(part, vocabulary().choices["no_day"]) for part in parts)


def _serial(text: str) -> Span | None:
    """The number by which spreadsheets know a day, maybe with a time behind the point."""
    match = re.fullmatch(r"([0-9]{5})(?:\.[0-9]+)?", text)
    if not match:
        return None
    day = _EPOCH + timedelta(days=int(match[1]))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UnclearError(shown(text), "应为日期", "请写成年-月-日，如 2021-07-01")
    return Span(day, day)


def _check_month(cell: Cell) -> None:
    """2021.10 becomes 2021.1 when a spreadsheet takes it for a number: the month is lost."""
    if cell.kind == "number" and re.fullmatch(r"[0-9]{4}\.1", cell.text.strip()):
        raise UnclearError(shown(cell.text), "不知是1月还是10月（表格把它当成了小数）", "请写成年-月-日，如 2021-10-31")


def year_of(period: Period) -> int | None:
    """The year of what is written without one; None if the period lies in two."""
    return period.start.year if period.start.year == period.end.year else None
