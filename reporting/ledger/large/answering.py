"""Questions about a large table -> answers. Here the database works; nothing is printed and nothing is guessed."""

from typing import Any

import duckdb

from reporting.ledger.large.cells import BlanksError, unreadable
from reporting.ledger.large.content import BackgroundDigest, ChangedError
from reporting.ledger.large.meaning import refer, suspects, wholes_of
from reporting.ledger.large.questions import (
    Cells,
    Question,
    ReadParquet,
    ScanItems,
    ScanResult,
)
from reporting.ledger.large.reducing import reduced
from reporting.ledger.large.screens import text
from reporting.ledger.large.single_items import cells_of, named
from reporting.ledger.large.table import NAMES, header_of, opened, texts_of, without_blanks
from reporting.ledger.large.verdicts import Verdicts


def answer(question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
    """The answer to a question about a large table; each class of question says in its docstring which one."""
    if isinstance(question, ScanItems):
        return _scan_result(question)
    if isinstance(question, ReadParquet):
        return _texts(question)
    return named(question)


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
        with duckdb.connect() as database:
            texts = texts_of(database, question.file)
            columns = ", ".join(texts.values())
            records = database.execute(f"SELECT {columns} FROM read_parquet({text(str(question.file))})").fetchall()
    except duckdb.Error:
        return None
    return tuple(texts), Cells(
        tuple((row, tuple(cell or "" for cell in cells)) for row, cells in enumerate(records, 1))
    )


def _scan_fields(question: ScanItems, database: duckdb.DuckDBPyConnection, lines: int) -> dict[str, Any]:
    wrong, more = unreadable(database)
    if wrong or question.references is None:
        return {"cells": cells_of(database, question.table, lines, wrong), "more": more}
    refer(database, question.references)
    suspected, others = suspects(database)
    if suspected:
        suspected = wholes_of(database, suspected)
    fields = {"suspects": cells_of(database, question.table, lines, suspected), "more": {"": others} if others else {}}
    return {**fields, "item_counts": reduced(database)}
