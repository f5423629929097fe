"""Statements of lists: the last one of each in a period, and the lists that run in it."""

from datetime import date

from reporting.core.period import Period
from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger


def last_statements_of(ledger: Ledger, period: Period) -> list[Row]:
    """The last statement in the period of each list, in the order of the ledger; on the same day the later row."""
    first = ledger.first_statements
    last: dict[str, Row] = {}
    for row in iter_rows(ledger["lists"]):
        known = last.get(first[row.id])
        if period.start <= row.as_of <= period.end and (known is None or known.as_of <= row.as_of):
            last[first[row.id]] = row
    rows = set(last.values())
    return [row for row in iter_rows(ledger["lists"]) if row in rows]


def running_first_statements(ledger: Ledger, period: Period, since: date | None = None) -> set[str]:
    """The lists with days that touch the period, by their first statement; `since` a day, those stated since then."""
    return {
        ledger.first_statements[row.id]
        for row in iter_rows(ledger["lists"])
        if row.period_start <= period.end and row.period_end >= period.start and (since is None or row.as_of >= since)
    }


def begun_first_statements(ledger: Ledger, period: Period) -> set[str]:
    """The lists with days that began by the end of the period, by their first statement."""
    return {ledger.first_statements[row.id] for row in iter_rows(ledger["lists"]) if row.period_start <= period.end}
