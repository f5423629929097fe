"""The progress of the lists at the end of each quarter of the period."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.progress import all_itemised, by_list, pooled, sized
from reporting.core.period import Period, through

COLUMNS = ["end", "total", "resolved", "open", "share"]
_QUARTER = 3
_FEWEST = 2


def by_quarter(facts: Facts) -> pd.DataFrame:
    """One row per quarter: the items listed by its last day, and how many of them were resolved by then.

    Empty for less than two quarters, and if single items of a list are not known, because then its earlier counts
    are not known either.
    """
    ends = _quarters(facts.period)
    if len(ends) < _FEWEST or not len(sized(by_list(facts))) or not all_itemised(facts):
        return pd.DataFrame(columns=COLUMNS, dtype=object)
    records = [(until.end, *pooled(facts.in_period(until)).values()) for until in ends[:-1]]
    known = [record for record in [*records, (facts.period.end, *pooled(facts).values())] if record[1] is not None]
    return pd.DataFrame(known, columns=COLUMNS, dtype=object)


def _quarters(period: Period) -> list[Period]:
    """The period up to the end of each of its quarters; empty if it does not consist of whole quarters."""
    if period.months % _QUARTER or (period.start.month - 1) % _QUARTER:
        return []
    return [through(period, months) for months in range(_QUARTER, period.months + 1, _QUARTER)]
