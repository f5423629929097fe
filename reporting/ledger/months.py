"""Months counted from year 0. Periods are whole months, so counting only needs the month of a day."""

from collections.abc import Iterable
from datetime import date, timedelta

# A month after all others: the month of an event that has not happened.
NEVER = 12 * 10_000


def month_of(day: date) -> int:
    """The number of the month of a day."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month, given by its number."""
    return date(month // 12, month % 12 + 1, 1)


def passed_in(day: date) -> int:
    """The first month that ends after a deadline: a deadline on the last day of a month has not passed at its end."""
    return month_of(day + timedelta(days=1))


def months(days: Iterable[date | None]) -> list[int]:
    """The month of each day; NEVER for None."""
    all_days = list(days)
    known = {day: NEVER if day is None else month_of(day) for day in set(all_days)}
    return [known[day] for day in all_days]


def passed(deadlines: Iterable[date | None]) -> list[int]:
    """The first month that ends after each deadline; NEVER for None."""
    all_deadlines = list(deadlines)
    known = {day: NEVER if day is None else passed_in(day) for day in set(all_deadlines)}
    return [known[day] for day in all_deadlines]
