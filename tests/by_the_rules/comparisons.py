"""Rules 24 and 25: when two times may be compared, and what the change is."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from sums import Amount
from whole_months import months_of


@dataclass(frozen=True)
class Change:
    """A change in percent, or in percentage points between two shares."""

    percent: Fraction
    unit: str


def components_of_figures(reporters, period, rows):
    """Each enterprise and measure with the months that it holds, counted from the first month of its period."""
    months = defaultdict(set)
    for row in rows:
        months[row.enterprise, row.measure] |= months_of(row)
    return {(*name, _places(period, held), _places(period, reporters.months[name[0]])) for name, held in months.items()}


def components_of_lists(reporters, period, lists):
    """Each enterprise and kind of lists, with the months that the enterprise reported."""
    return {(list_.enterprise, list_.kind, _places(period, reporters.months[list_.enterprise])) for list_ in lists}


def change_of_amounts(now: Amount, before: Amount) -> Change | None:
    """Rule 25: of exact amounts, on a base above zero."""
    if now.bound != "exact" or before.bound != "exact" or before.value <= 0:
        return None
    return Change(Fraction(now.value - before.value) / Fraction(before.value) * 100, "percent")


def change_of_shares(now: Fraction, before: Fraction) -> Change:
    return Change((now - before) * 100, "point")


def _places(period, months):
    return frozenset(month - period.first for month in months)
