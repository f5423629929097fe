"""Questions about a large table -> answers. Here the database works; nothing is printed and nothing is guessed."""

from collections.abc import Collection
from typing import Any

import duckdb

from reporting.ledger.large.cells import BlanksError, unreadable
from reporting.ledger.large.content import BackgroundDigest, ChangedError
from reporting.ledger.large.lines import lines_of
from reporting.ledger.large.meaning import refer, suspects, wholes_of
from reporting.ledger.large.questions import (
    Cells,
    LargeTable,
    OpenItems,
    Question,
    ReadParquet,
    ScanItems,
    ScanResult,
    SelectedRows,
)
from reporting.ledger.large.reducing import reduced
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.large.table import NAMES, header_of, opened, opened_again, without_blanks
from reporting.ledger.large.verdicts import Verdicts

_COLUMNS = ", ".join(map(quoted, NAMES))


def answer(question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
    """The answer to a question about a large table; each class of question says in its docstring which one."""
    if isinstance(question, ScanItems):
        return _scan_result(question)
    if isinstance(question, ReadParquet):
        return _texts(question)
    if isinstance(question, OpenItems):
        return _named(question)
    return _rows(question)


def _scan_result(question: ScanItems) -> ScanResult:
    try:
        header = header_of(question.table.file)
        if sorted(header) != sorted(NAMES):
            return ScanResult(header)
        read = BackgroundDigest(question.table.file)
        if question.references is None:
            return _scan(question, read, header)
        known = Verdicts(question.table.copies, question.references)
        item_counts = known.item_counts(read.digest) if known.any else None
        return (
            _scan(question, read, header)
            if item_counts is None
            else ScanResult(header, read.digest, item_counts=item_counts)
        )
    except (UnicodeDecodeError, ChangedError, duckdb.Error) as error:
        return ScanResult(broken=str(error).split("\n", 1)[0])


def _scan(question: ScanItems, read: BackgroundDigest, header: tuple[str, ...]) -> ScanResult:
    with opened(question.table, read) as (database, lines, copied):
        try:
            fields = _scan_fields(question, database, lines)
        except BlanksError:
            without_blanks(database)
            fields = _scan_fields(question, database, lines)
        result = ScanResult(header, read.digest, copied=copied, **fields)
        read.refuse_changed()
        if question.references and not result.suspects.rows and result.item_counts:
            Verdicts(question.table.copies, question.references).keep(result.digest, database)
        return result


def _texts(question: ReadParquet) -> tuple[tuple[str, ...], Cells] | None:
    """The header and the rows; None for what is no Parquet."""
    try:
        header = header_of(question.file)
        columns = ", ".join(f"{quoted(name)}::VARCHAR" for name in header)
        with duckdb.connect() as database:
            records = database.execute(f"SELECT {columns} FROM read_parquet({text(str(question.file))})").fetchall()
    except duckdb.Error:
        return None
    return header, Cells(tuple((row, tuple(cell or "" for cell in cells)) for row, cells in enumerate(records, 1)))


def _scan_fields(question: ScanItems, database: duckdb.DuckDBPyConnection, lines: int) -> dict[str, Any]:
    wrong, more = unreadable(database)
    if wrong or question.references is None:
        return {"cells": _cells(database, question.table, lines, wrong), "more": more}
    refer(database, question.references)
    suspected, others = suspects(database)
    if suspected:
        suspected = wholes_of(database, suspected)
    fields = {"suspects": _cells(database, question.table, lines, suspected), "more": {"": others} if others else {}}
    return {**fields, "item_counts": reduced(database)}


def _cells(database: duckdb.DuckDBPyConnection, table: LargeTable, lines: int, rows: Collection[int]) -> Cells:
    if not rows:
        return Cells(())
    selected = database.execute(
        f"SELECT row, {_COLUMNS} FROM items WHERE row IN ({', '.join(map(str, rows))}) ORDER BY row"
    )
    records = selected.fetchall()
    at = lines_of(table.file, rows, plain=_plain(database, lines))
    return Cells(tuple((at[row], tuple(cell or "" for cell in cells)) for row, *cells in records))


def _plain(database: duckdb.DuckDBPyConnection, lines: int) -> bool:
    """Whether every row takes one line of so many."""
    (last,) = database.execute("SELECT max(row) FROM items").fetchone() or (0,)
    return bool(lines == last + 2)


def _named(question: OpenItems) -> Cells:
    with opened_again(question.table, question.digest) as (database, lines):
        database.execute("CREATE TEMP TABLE cut_offs (enterprise VARCHAR, until DATE)")
        if question.cut_offs:
            database.executemany("INSERT INTO cut_offs VALUES (?, ?)", list(question.cut_offs.items()))
        day = text(str(question.until))
        of_enterprise = f"AND items.enterprise = {text(question.enterprise)}" if question.enterprise else ""
        selected = database.execute(
            f"SELECT row FROM items LEFT JOIN cut_offs USING (enterprise) "
            f"WHERE opened <= {day} AND (done_on IS NULL OR done_on > {day}) {of_enterprise} "
            f"ORDER BY until IS NULL, coalesce(deadline::DATE < until, false) DESC, deadline NULLS LAST, row "
            f"LIMIT {question.most}"
        )
        return _cells(database, question.table, lines, [row for (row,) in selected.fetchall()])


def _rows(question: SelectedRows) -> list[int]:
    with opened_again(question.table, question.digest) as (database, lines):
        day = text(str(question.until))
        conditions = [f"list IN ({', '.join(map(text, question.lists))})", f"opened <= {day}"]
        conditions += [f"(done_on IS NULL OR done_on > {day})"] if question.still_open else []
        conditions += [f"deadline < {text(str(question.due))}"] if question.due else []
        rows = database.execute(f"SELECT row FROM items WHERE {' AND '.join(conditions)}").fetchall()
        at = lines_of(question.table.file, [row for (row,) in rows], plain=_plain(database, lines))
        return sorted(at.values())
