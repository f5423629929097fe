"""Questions about a large table -> answers. Here the database works; nothing is printed and nothing is guessed."""

from collections.abc import Collection
from typing import Any

import duckdb

from reporting.ledger.large.cells import BlanksError, unreadable
from reporting.ledger.large.content import ChangedError, Meanwhile
from reporting.ledger.large.lines import lines_of
from reporting.ledger.large.meaning import refer, suspects, wholes_of
from reporting.ledger.large.questions import Cells, LargeTable, Look, Looked, Named, Question, Rows, Texts
from reporting.ledger.large.reducing import reduced
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.large.table import NAMES, header_of, opened, opened_again, without_blanks
from reporting.ledger.large.verdicts import Verdicts

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
        read = Meanwhile(asked.table.file)
        if asked.references is None:
            return _looked_through(asked, read, header)
        known = Verdicts(asked.table.copies, asked.references)
        cube = known.cube(read.digest) if known.any else None
        return _looked_through(asked, read, header) if cube is None else Looked(header, read.digest, cube=cube)
    except (UnicodeDecodeError, ChangedError, duckdb.Error) as error:
        return Looked(broken=str(error).split("\n", 1)[0])


def _looked_through(asked: Look, read: Meanwhile, header: tuple[str, ...]) -> Looked:
    with opened(asked.table, read) as (database, lines, copied):
        try:
            found = _found(asked, database, lines)
        except BlanksError:
            without_blanks(database)
            found = _found(asked, database, lines)
        looked = Looked(header, read.digest, copied=copied, **found)
        read.refuse_changed()
        if asked.references and not looked.suspects.rows and looked.cube:
            Verdicts(asked.table.copies, asked.references).keep(looked.digest, database)
        return looked


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


def _found(asked: Look, database: duckdb.DuckDBPyConnection, lines: int) -> dict[str, Any]:
    wrong, more = unreadable(database)
    if wrong or asked.references is None:
        return {"cells": _cells(database, asked.table, lines, wrong), "more": more}
    refer(database, asked.references)
    suspected, others = suspects(database)
    if suspected:
        suspected = wholes_of(database, suspected)
    told = {"suspects": _cells(database, asked.table, lines, suspected), "more": {"": others} if others else {}}
    return {**told, "cube": reduced(database)}


def _cells(database: duckdb.DuckDBPyConnection, table: LargeTable, lines: int, rows: Collection[int]) -> Cells:
    if not rows:
        return Cells(())
    found = database.execute(
        f"SELECT row, {_COLUMNS} FROM items WHERE row IN ({', '.join(map(str, rows))}) ORDER BY row"
    )
    told = found.fetchall()
    at = lines_of(table.file, rows, plain=_plain(database, lines))
    return Cells(tuple((at[row], tuple(cell or "" for cell in cells)) for row, *cells in told))


def _plain(database: duckdb.DuckDBPyConnection, lines: int) -> bool:
    """Whether every row takes one line of so many."""
    (last,) = database.execute("SELECT max(row) FROM items").fetchone() or (0,)
    return bool(lines == last + 2)


def _named(asked: Named) -> Cells:
    with opened_again(asked.table, asked.digest) as (database, lines):
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
        return _cells(database, asked.table, lines, [row for (row,) in found.fetchall()])


def _rows(asked: Rows) -> list[int]:
    with opened_again(asked.table, asked.digest) as (database, lines):
        day = text(str(asked.until))
        conditions = [f"list IN ({', '.join(map(text, asked.lists))})", f"opened <= {day}"]
        conditions += [f"(done_on IS NULL OR done_on > {day})"] if asked.still_open else []
        conditions += [f"deadline < {text(str(asked.due))}"] if asked.due else []
        found = database.execute(f"SELECT row FROM items WHERE {' AND '.join(conditions)}").fetchall()
        at = lines_of(asked.table.file, [row for (row,) in found], plain=_plain(database, lines))
        return sorted(at.values())
