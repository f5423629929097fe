"""The board as a table: for the briefing's attachment, and for the terminal of the office that collects."""

from reporting.analysis.facts import Facts
from reporting.analysis.names import day, short_names
from reporting.analysis.returns import Standing, standings
from reporting.published.content import Entry, Table, table_of

_COLUMNS = {"enterprise": "单位", "state": "状态", "received": "收到日期", "workbooks": "份数", "faults": "差错"}


def every_return(facts: Facts) -> Table:
    """One row per enterprise that is expected to report, whether a return came or not."""
    return table_of(dict(_COLUMNS), [_row(facts, standing) for standing in standings(facts)])


def _row(facts: Facts, standing: Standing) -> list[Entry]:
    received = day(standing.received_on) if standing.received_on else None
    return [short_names(facts, standing.enterprise), standing.words, received, standing.workbooks, standing.faults]
