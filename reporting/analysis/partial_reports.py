"""The enterprises that reported only a part of the period: the half year is in, and the year is not yet."""

from collections.abc import Iterable

import pandas as pd

from reporting.core.period import Period, spanning
from reporting.core.rows import Row, grouped, iter_rows


def find_partial_reports(
    period: Period, accepted: pd.DataFrame, others: Iterable[pd.DataFrame]
) -> dict[str, tuple[Period, ...]]:
    """The reported parts of the period, in order of time, by enterprise; only of enterprises that left months out.

    `others` are figures that came in another way; their months count as reported too.
    """
    every = set(range(period.first, period.first + period.months))
    otherwise = grouped((row for frame in others for row in iter_rows(frame)), lambda row: row.enterprise)
    partial = {}
    for enterprise, rows in grouped(iter_rows(accepted), lambda row: str(row.enterprise)).items():
        reported = _months([*rows, *otherwise.get(enterprise, ())])
        if every - reported:
            partial[enterprise] = tuple(_runs(sorted(every & reported)))
    return partial


def _months(rows: list[Row]) -> set[int]:
    spans = {(row.period_start, row.period_end) for row in rows}
    days = [(start.year * 12 + start.month - 1, end.year * 12 + end.month) for start, end in spans]
    return {month for first, after in days for month in range(first, after)}


def _runs(months: list[int]) -> Iterable[Period]:
    """The months as periods; neighbouring months are one period."""
    first = [month for month in months if month - 1 not in months]
    last = [month for month in months if month + 1 not in months]
    return [spanning(*run) for run in zip(first, last, strict=True)]
