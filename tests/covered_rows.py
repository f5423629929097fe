"""The rows of a ledger that a briefing of a period has to account for, by the days that stand in them."""

from reporting.core.period import parse
from reporting.core.rows import iter_rows


def missing_rows(ledger, key, known):
    """The places of the achievements and lists of a period that are not among the known ones.

    A list is known by the row of any of its statements, or by an item on it.
    """
    period = parse(key)
    figures = {
        row.at
        for row in iter_rows(ledger["achievements"])
        if period.start <= row.period_start and row.period_end <= period.end
    }
    return (figures - known) | {
        row.at
        for row in iter_rows(ledger["lists"])
        if period.start <= row.as_of <= period.end and _places_of_list(ledger, row).isdisjoint(known)
    }


def _places_of_list(ledger, list_):
    statements = {id_ for id_, first in ledger.first_statements.items() if first == ledger.first_statements[list_.id]}
    stated = {row.at for row in iter_rows(ledger["lists"]) if row.id in statements}
    return stated | {row.at for row in iter_rows(ledger["items"]) if row.list in statements}
