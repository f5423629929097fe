"""Rule 1: a period is whole months, and ends on its cut-off. Months are counted from the year 0."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Period:
    """The months from `first` to `last`."""

    first: int
    last: int

    @property
    def start(self):
        return dt.date(self.first // 12, self.first % 12 + 1, 1)

    @property
    def cut_off(self):
        return last_day(self.last)

    @property
    def months(self):
        return frozenset(range(self.first, self.last + 1))

    def holds(self, row):
        """Whether the first and the last day of a row lie in it."""
        return self.start <= row.period_start and row.period_end <= self.cut_off

    def has(self, day):
        return day is not None and self.start <= day <= self.cut_off

    def earlier(self, months):
        return Period(self.first - months, self.last - months)

    def year_before(self):
        return self.earlier(12)

    def months_before(self):
        """The months before it, as many as it has; a whole year has none but the year before."""
        return self.earlier(len(self.months)) if len(self.months) < 12 else None


def last_day(month):
    year, place = month // 12, month % 12 + 1
    return dt.date(year, place, calendar.monthrange(year, place)[1])


def months_of(row):
    """The months that the days of a row touch."""
    return frozenset(range(_month(row.period_start), _month(row.period_end) + 1))


def period(key):
    """The period of a key: 2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12."""
    if ".." in key:
        first, last = key.split("..")
        return Period(period(first).first, period(last).last)
    year, kind, place = re.fullmatch(r"([0-9]{4})(?:([HQ-])([0-9]+))?", key).groups()
    size = {None: 12, "H": 6, "Q": 3, "-": 1}[kind]
    first = int(year) * 12 + (int(place or 1) - 1) * size
    return Period(first, first + size - 1)


def _month(day):
    return day.year * 12 + day.month - 1
