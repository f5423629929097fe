"""Cumulative figures: one for the first half of a year, then one for the year, which contains the half year."""

from datetime import date

from reporting.core.rows import Row


def span(row: Row) -> tuple[date, date]:
    """First and last day of a row."""
    return row.period_start, row.period_end


def is_longer(whole: Row, part: Row) -> bool:
    """Whether one row has all days of the other, and more."""
    return whole.period_start <= part.period_start and part.period_end <= whole.period_end and span(whole) != span(part)


def holds(whole: Row, part: Row) -> bool:
    """Whether a figure is for a longer time that has all days of another, and for no fewer units.

    Both are of the same enterprise, measure and status. A figure of a whole enterprise contains those of its units.
    """
    return is_longer(whole, part) and (not whole.unit or whole.unit == part.unit)
