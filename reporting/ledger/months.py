"""Months counted from year 0. Periods are whole months, so counting only needs the month of a day."""

from collections.abc import Iterable
from datetime import date, timedelta

# A month, or the number of a day, after all others: that of an event that has not happened.
NEVER = date.max.toordinal() + 1


def month_of(day: date) -> int:
    """The number of the month of a day."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month, given by its number."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """The last day of a month, given by its number."""
    return first_day(month + 1) - timedelta(days=1)


def months(days: Iterable[date | None]) -> list[int]:
    """The month of each day; NEVER for None."""
    all_days = list(days)
    known = {day: NEVER if day is None else month_of(day) for day in set(all_days)}
    return [known[day] for day in all_days]
