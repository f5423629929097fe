"""Rows with cells that cannot be read: the database finds them, the rules for small ledgers judge them."""

from collections.abc import Iterator

import duckdb

from reporting.ledger.cells import UnreadableError, read_value
from reporting.ledger.large.screens import quoted, unsound
from reporting.ledger.large.table import NAMES
from reporting.ledger.schema import TABLES, Column

# Rows of each kind of fault; the first hundred show a person who mends a file of millions what went wrong.
MAX_LISTED = 100


class BlanksError(Exception):
    """Some cell has blanks at its ends, which are no part of it."""


def unreadable(database: duckdb.DuckDBPyConnection) -> tuple[list[int], dict[str, int]]:
    """The rows with a cell that its column cannot take, the first hundred of each column, and how many more there are.

    Raises BlanksError when cells have to be trimmed first.
    """
    rows: set[int] = set()
    more: dict[str, int] = {}
    # Column by column: no more than one of them has to be in memory.
    for column in _columns_to_judge(database):
        (count,) = database.execute(f"SELECT count(*) FROM items WHERE {unsound(column)}").fetchone() or (0,)
        if count:
            first_rows, bad = _judged(database, column)
            rows.update(first_rows)
            if bad > len(first_rows):
                more[column.name] = bad - len(first_rows)
    return sorted(rows), more


def _columns_to_judge(database: duckdb.DuckDBPyConnection) -> Iterator[Column]:
    """The columns but for those that may be empty and are; to prepare a search of texts takes its time by itself."""
    columns = TABLES["items"].columns
    counts = ", ".join(f"count({quoted(column.name)})" for column in columns)
    filled = database.execute(f"SELECT {counts} FROM items").fetchone() or ()
    return (column for column, count in zip(columns, filled, strict=True) if count or not column.empty)


def _judged(database: duckdb.DuckDBPyConnection, column: Column) -> tuple[list[int], int]:
    """The first rows with a cell of this column that cannot be read, and how many there are."""
    name = quoted(column.name)
    texts = database.execute(f"SELECT DISTINCT {name} FROM items WHERE {unsound(column)}")
    bad = [(text,) for text in _texts(texts) if _is_bad(column, text)]
    if not bad:
        return [], 0
    database.execute("CREATE OR REPLACE TEMP TABLE bad (cell VARCHAR)")
    database.executemany("INSERT INTO bad VALUES (?)", bad)
    # A line of commas alone is no row.
    some = f"coalesce({', '.join(map(quoted, NAMES))}) IS NOT NULL"
    meant = f"FROM items JOIN bad ON {name} IS NOT DISTINCT FROM cell WHERE {some}"
    rows = database.execute(f"SELECT row {meant} ORDER BY row LIMIT {MAX_LISTED}").fetchall()
    (count,) = database.execute(f"SELECT count(*) {meant}").fetchone() or (0,)
    return [row for (row,) in rows], count


def _is_bad(column: Column, text: str | None) -> bool:
    if text is not None and text != text.strip():
        raise BlanksError
    return isinstance(read_value(column, text or ""), UnreadableError)


def _texts(cursor: duckdb.DuckDBPyConnection) -> Iterator[str | None]:
    while block := cursor.fetchmany(10_000):
        yield from (text for (text,) in block)
