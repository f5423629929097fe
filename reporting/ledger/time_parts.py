"""Figures that are told again for a longer time: the first half of a year, then the year, which holds it."""

from datetime import date

from reporting.core.rows import Row


def span(row: Row) -> tuple[date, date]:
    return row.period_start, row.period_end


def is_longer(whole: Row, part: Row) -> bool:
    """Whether the one has all days of the other, and more."""
    return whole.period_start <= part.period_start and part.period_end <= whole.period_end and span(whole) != span(part)


def holds(whole: Row, part: Row) -> bool:
    """Whether a figure tells of a longer time that has all days of another, and of no fewer units.

    Both are of the same enterprise, measure and status. What a whole enterprise tells holds what its units do.
    """
    return is_longer(whole, part) and (not whole.unit or whole.unit == part.unit)
