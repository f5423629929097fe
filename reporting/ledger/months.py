"""Months counted from year 0. Periods are whole months: what counting asks of a day is in which month it lies."""

from collections.abc import Iterable
from datetime import date, timedelta

# A month after all others: of what has not happened.
NEVER = 12 * 10_000


def month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def passed_in(day: date) -> int:
    """The first month at whose end a deadline has passed: the last day of a month has not at its end."""
    return month_of(day + timedelta(days=1))


def months(days: Iterable[date | None]) -> list[int]:
    """The month of each day; never for none."""
    all_days = list(days)
    known = {day: NEVER if day is None else month_of(day) for day in set(all_days)}
    return [known[day] for day in all_days]


def passed(deadlines: Iterable[date | None]) -> list[int]:
    """The first month at whose end each deadline has passed; never for none."""
    all_deadlines = list(deadlines)
    known = {day: NEVER if day is None else passed_in(day) for day in set(all_deadlines)}
    return [known[day] for day in all_deadlines]
