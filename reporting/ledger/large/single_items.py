"""Single items of a large table: those that the page names, and rows as they stand."""

from collections.abc import Collection

import duckdb

from reporting.ledger.large.handed_down import DONE, find_wholes
from reporting.ledger.large.lines import lines_of
from reporting.ledger.large.questions import Cells, LargeTable, OpenItems
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.large.table import NAMES, opened_again

_COLUMNS = ", ".join(map(quoted, NAMES))
_ITEMS = "items LEFT JOIN finished ON items.id = finished.id"


def named(question: OpenItems) -> Cells:
    """The open items in the order in which the page names them."""
    with opened_again(question.table, question.digest) as (database, lines):
        find_wholes(database)
        known = [(list_, open_list.known_until) for list_, open_list in question.lists.items()]
        _fill(database, "open_lists", "id VARCHAR, until DATE", known)
        outside = [(list_, whole) for list_, open_list in question.lists.items() for whole in open_list.outside]
        _fill(database, "outside", "list VARCHAR, whole VARCHAR", outside)
        day = text(str(question.until))
        done = f"coalesce({DONE} <= DATE {day}, false)"
        whole = (
            "SELECT 1 FROM above JOIN outside ON above.list = outside.whole "
            f"WHERE above.id = items.parent_item AND above.opened <= DATE {day} AND outside.list = items.list"
        )
        rows = database.execute(
            f"SELECT items.row FROM {_ITEMS} JOIN open_lists ON items.list = open_lists.id "
            f"WHERE items.opened <= {day} AND NOT {done} AND NOT EXISTS ({whole}) "
            "ORDER BY until IS NULL, coalesce(items.deadline::DATE < until, false) DESC, "
            f"items.deadline NULLS LAST, items.row LIMIT {question.most}"
        ).fetchall()
        return cells_of(database, question.table, lines, [row for (row,) in rows])


def _fill(
    database: duckdb.DuckDBPyConnection, table: str, columns: str, rows: Collection[tuple[object, object]]
) -> None:
    database.execute(f"CREATE TEMP TABLE {table} ({columns})")
    if rows:
        database.executemany(f"INSERT INTO {table} VALUES (?, ?)", list(rows))


def cells_of(database: duckdb.DuckDBPyConnection, table: LargeTable, lines: int, rows: Collection[int]) -> Cells:
    """The rows at these places, as text, with their lines."""
    if not rows:
        return Cells(())
    found = database.execute(
        f"SELECT row, {_COLUMNS} FROM items WHERE row IN ({', '.join(map(str, rows))}) ORDER BY row"
    )
    records = found.fetchall()
    at = lines_of(table.file, rows, plain=_plain(database, lines))
    return Cells(tuple((at[row], tuple(cell or "" for cell in cells)) for row, *cells in records))


def _plain(database: duckdb.DuckDBPyConnection, lines: int) -> bool:
    """Whether every row takes one line of so many."""
    (last,) = database.execute("SELECT max(row) FROM items").fetchone() or (0,)
    return bool(lines == last + 2)
