"""The item counts and the tallies of a large table, in one pass."""

from typing import Any

import duckdb

from reporting.ledger.item_counts import FILLED, SUMS
from reporting.ledger.large.handed_down import DONE, find_wholes
from reporting.ledger.months import NEVER

_MONTH = f"coalesce((year({{0}}) * 12 + month({{0}}) - 1)::INTEGER, {NEVER})"
_OPENED, _OWN_DONE, _CLOSED = (_MONTH.format(f"items.{name}::DATE") for name in ("opened", "done_on", "closed_on"))
# The first checkpoint after each deadline, as Python numbers days: the end of a month, or a day of a statement.
_LATE = """
    CREATE TEMP TABLE late_from AS
    SELECT deadline, datediff('day', DATE '0001-01-01', least(last_day(deadlines.day + 1), stated.day)) + 1 AS late
    FROM (SELECT DISTINCT deadline, deadline::DATE AS day FROM items WHERE deadline IS NOT NULL) AS deadlines
    ASOF LEFT JOIN stated ON deadlines.day < stated.day
"""
# The wholes that lie above, in the words of `wholes_from` in `items.py`; an id has no blank and no semicolon.
_CHAINS = f"""
    CREATE TEMP TABLE chains AS
    SELECT above.id, string_agg(concat_ws(' ', enterprise, list.first, {_MONTH.format("opened")},
        {_MONTH.format("done")}), ';' ORDER BY place) AS wholes
    FROM above JOIN lists AS list ON above.list = list.id GROUP BY above.id
"""
# Exact numbers leave the database as text: an array of numbers would round them.
_SUMMED = ", ".join(f"coalesce(sum(items.{name}::DECIMAL(38, 6)), 0)::VARCHAR AS {name}" for name in SUMS)
_COUNTED = ", ".join(
    f"count(*) FILTER (WHERE coalesce({', '.join(f'items.{column}' for column in columns)}) IS NOT NULL) AS {name}"
    for name, columns in FILLED.items()
)
_BY_THEN = "items.opened::DATE <= list.as_of"
_CELLS = f"""
    SELECT items.enterprise, list.first AS list, items.source, items.status, {_OPENED} AS opened,
        {_MONTH.format(f"({DONE})")} AS done, {_OWN_DONE} AS own_done, {_CLOSED} AS closed,
        coalesce(late_from.late, {NEVER}) AS late, coalesce(chains.wholes, '') AS wholes,
        count(*) AS count, {_COUNTED}, {_SUMMED}, min(items.row) AS first_row,
        count(*) FILTER (WHERE {_BY_THEN}) AS by_then,
        count(*) FILTER (WHERE {_BY_THEN} AND items.done_on::DATE <= list.as_of) AS done_by_then,
        count(*) FILTER (WHERE {_BY_THEN} AND {DONE} <= list.as_of) AS together_by_then
    FROM items JOIN lists AS list ON items.list = list.id
    LEFT JOIN late_from ON items.deadline = late_from.deadline
    LEFT JOIN finished ON items.id = finished.id LEFT JOIN chains ON items.parent_item = chains.id
    GROUP BY ALL ORDER BY first_row
"""


def reduced(database: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The item counts by column, in the order in which they first occur in the file; the table `cube` holds them.

    `by_then` are the items opened by the day on which their list was stated last, `done_by_then` those that were done
    by then themselves, `together_by_then` with all items below them.
    """
    find_wholes(database)
    for table in (_LATE, _CHAINS, f"CREATE TEMP TABLE cube AS {_CELLS}"):
        database.execute(table)
    return columns(database.execute("FROM cube"))


def columns(cursor: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The rows of a cursor by column: numbers as arrays, names as lists, in which None means none.

    Equal names are one and the same object: pickled for another process, each is sent only once.
    """
    known: dict[object, object] = {}
    return {
        name: [known.setdefault(cell, cell) for cell in column.tolist()] if column.dtype == object else column
        for name, column in cursor.fetchnumpy().items()
    }
