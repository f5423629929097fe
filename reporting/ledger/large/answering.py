"""Questions about a large table -> answers. Here the database works; nothing is printed and nothing is guessed."""

from collections.abc import Collection
from typing import Any

import duckdb

from reporting.ledger.large.cells import BlanksError, unreadable
from reporting.ledger.large.content import Content
from reporting.ledger.large.lines import lines_of
from reporting.ledger.large.meaning import refer, suspects, wholes_of
from reporting.ledger.large.questions import Cells, LargeTable, Look, Looked, Named, Question, Rows, Texts
from reporting.ledger.large.reducing import reduced
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.large.table import NAMES, ChangedError, header_of, opened, without_blanks

_COLUMNS = ", ".join(map(quoted, NAMES))


def answer(question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
    """What was asked; see the questions."""
    if isinstance(question, Look):
        return _looked(question)
    if isinstance(question, Texts):
        return _texts(question)
    if isinstance(question, Named):
        return _named(question)
    return _rows(question)


def _looked(asked: Look) -> Looked:
    try:
        header = header_of(asked.table.file)
        if sorted(header) != sorted(NAMES):
            return Looked(header)
        with opened(asked.table) as (database, content, copied):
            try:
                found = _found(asked, database, content)
            except BlanksError:
                without_blanks(database)
                found = _found(asked, database, content)
            return Looked(header, content.digest, copied=copied, **found)
    except (UnicodeDecodeError, ChangedError, duckdb.Error) as error:
        return Looked(broken=str(error).split("\n", 1)[0])


def _texts(asked: Texts) -> tuple[tuple[str, ...], Cells] | None:
    """The header and the rows; None for what is no Parquet."""
    try:
        header = header_of(asked.file)
        columns = ", ".join(f"{quoted(name)}::VARCHAR" for name in header)
        with duckdb.connect() as database:
            found = database.execute(f"SELECT {columns} FROM read_parquet({text(str(asked.file))})").fetchall()
    except duckdb.Error:
        return None
    return header, Cells(tuple((row, tuple(cell or "" for cell in cells)) for row, cells in enumerate(found, 1)))


def _found(asked: Look, database: duckdb.DuckDBPyConnection, content: Content) -> dict[str, Any]:
    wrong, more = unreadable(database)
    if wrong or asked.references is None:
        return {"cells": _cells(database, asked.table, content, wrong), "more": more}
    refer(database, asked.references)
    suspected, others = suspects(database)
    if suspected:
        suspected = wholes_of(database, suspected)
    told = {"suspects": _cells(database, asked.table, content, suspected), "more": {"": others} if others else {}}
    return {**told, "cube": reduced(database)}


def _cells(database: duckdb.DuckDBPyConnection, table: LargeTable, content: Content, rows: Collection[int]) -> Cells:
    if not rows:
        return Cells(())
    found = database.execute(
        f"SELECT row, {_COLUMNS} FROM items WHERE row IN ({', '.join(map(str, rows))}) ORDER BY row"
    )
    told = found.fetchall()
    lines = lines_of(table.file, rows, plain=_plain(database, content))
    return Cells(tuple((lines[row], tuple(cell or "" for cell in cells)) for row, *cells in told))


def _plain(database: duckdb.DuckDBPyConnection, content: Content) -> bool:
    """Whether every row takes one line."""
    (last,) = database.execute("SELECT max(row) FROM items").fetchone() or (0,)
    return bool(content.lines == last + 2)


def _named(asked: Named) -> Cells:
    with opened(asked.table) as (database, content, _):
        database.execute("CREATE TEMP TABLE told (enterprise VARCHAR, until DATE)")
        if asked.cut_offs:
            database.executemany("INSERT INTO told VALUES (?, ?)", list(asked.cut_offs.items()))
        day = text(str(asked.until))
        own = f"AND items.enterprise = {text(asked.enterprise)}" if asked.enterprise else ""
        found = database.execute(
            f"SELECT row FROM items LEFT JOIN told USING (enterprise) "
            f"WHERE opened <= {day} AND (done_on IS NULL OR done_on > {day}) {own} "
            f"ORDER BY until IS NULL, coalesce(deadline::DATE < until, false) DESC, deadline NULLS LAST, row "
            f"LIMIT {asked.most}"
        )
        return _cells(database, asked.table, content, [row for (row,) in found.fetchall()])


def _rows(asked: Rows) -> list[int]:
    with opened(asked.table) as (database, content, _):
        day = text(str(asked.until))
        conditions = [f"list IN ({', '.join(map(text, asked.lists))})", f"opened <= {day}"]
        conditions += [f"(done_on IS NULL OR done_on > {day})"] if asked.still_open else []
        conditions += [f"deadline < {text(str(asked.due))}"] if asked.due else []
        found = database.execute(f"SELECT row FROM items WHERE {' AND '.join(conditions)}").fetchall()
        lines = lines_of(asked.table.file, [row for (row,) in found], plain=_plain(database, content))
        return sorted(lines.values())
