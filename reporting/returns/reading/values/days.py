"""A day in a cell: 2021.7.1, 2021年12月底, an Excel serial; or words that stand in place of a day."""

from dataclasses import dataclass
from datetime import date

from reporting.period import Period
from reporting.returns.book import Cell


@dataclass(frozen=True)
class DayRead:
    """A day; or None and the words that stand in its place (长期坚持). `how` says what a converted one was read as."""

    day: date | None
    note: str
    converted: bool
    how: str


def read_day(cell: Cell, period: Period, *, end: bool) -> DayRead:
    """The day of a cell that is not blank. Raises UnclearError.

    A month, quarter or year stands for its last day where an `end` is asked for, else for its first one. Without a year
    it is the period's, when the period lies within one year.
    """
    raise NotImplementedError
