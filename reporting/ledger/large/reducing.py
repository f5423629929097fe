"""The item counts and the tallies of a large table, in one pass."""

from typing import Any

import duckdb

from reporting.ledger.months import NEVER

_MONTH = "(year({0}) * 12 + month({0}) - 1)::INTEGER"
_OPENED, _DONE = (_MONTH.format(f"items.{column}::DATE") for column in ("opened", "done_on"))
# The first month that ends after the deadline.
_LATE = _MONTH.format("(items.deadline::DATE + 1)")
_CELLS = f"""
    SELECT items.enterprise, list.first AS list, items.source, items.status, {_OPENED} AS opened,
        coalesce({_DONE}, {NEVER}) AS done, coalesce({_LATE}, {NEVER}) AS late,
        whole.enterprise AS whole_enterprise, whole.list AS whole_list,
        coalesce(whole.opened, -1) AS whole_opened, coalesce(whole.done, -1) AS whole_done,
        count(*) AS count, min(items.row) AS first_row,
        count(*) FILTER (WHERE items.opened::DATE <= list.as_of) AS by_then,
        count(*) FILTER (WHERE items.opened::DATE <= list.as_of AND items.done_on::DATE <= list.as_of) AS done_by_then
    FROM items JOIN lists AS list ON items.list = list.id LEFT JOIN wholes AS whole ON items.parent_item = whole.id
    GROUP BY ALL ORDER BY first_row
"""
_WHOLES = f"""
    CREATE TEMP TABLE wholes AS
    SELECT items.id, items.enterprise, list.first AS list, {_OPENED} AS opened, coalesce({_DONE}, {NEVER}) AS done
    FROM items JOIN lists AS list ON items.list = list.id
    WHERE items.id IN (SELECT parent_item FROM items WHERE parent_item IS NOT NULL)
"""


def reduced(database: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The item counts by column, in the order in which they first occur in the file; the table `cube` holds them.

    `by_then` and `done_by_then` are the items opened and done by the day on which their list was stated last.
    """
    database.execute(_WHOLES)
    database.execute(f"CREATE TEMP TABLE cube AS {_CELLS}")
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
