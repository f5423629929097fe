"""The days on which somebody looks whether an item is late: the last day of each month, and each day of a statement.

Counts keep the first such day after a deadline in the place of the deadline: they stay few, and every answer is exact.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reporting.ledger.months import NEVER, last_day, month_of


def late_from(deadlines: Iterable[date | None], stated: Iterable[date]) -> list[int]:
    """The first checkpoint after each deadline, as `date.toordinal` numbers it; NEVER for None.

    `stated` are the days on which any list was stated.
    """
    all_deadlines, days = list(deadlines), sorted(set(stated))
    known = {day: NEVER if day is None else _first_after(day, days).toordinal() for day in set(all_deadlines)}
    return [known[day] for day in all_deadlines]


def _first_after(deadline: date, stated: Sequence[date]) -> date:
    """A deadline on the last day of a month has not passed at its end."""
    place = bisect_right(stated, deadline)
    return min([last_day(month_of(deadline + timedelta(days=1))), *stated[place : place + 1]])
