"""The database in one process for all tests of this worker, and out of the tests' own."""

from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from reporting.ledger.large.questions import Question


def answered(question: Question) -> Any:
    """The answer to a question about a large table, as a process that is started for it would give it."""
    return _process().submit(_answer, question).result()


def to_parquet(file: Path, types: str = "") -> None:
    """The CSV file as Parquet in its place, all text but for columns that are given `types`."""
    target = file.with_suffix(".parquet")
    columns = f"SELECT * REPLACE ({types}) " if types else ""
    query = f"COPY ({columns}FROM read_csv('{file}', all_varchar = true)) TO '{target}' (FORMAT parquet)"
    _process().submit(_execute, query).result()
    file.unlink()


@cache
def _process() -> ProcessPoolExecutor:
    """Started anew, not forked: the database has threads."""
    return ProcessPoolExecutor(1, get_context("spawn"))


def _answer(question: Question) -> Any:
    return import_module("reporting.ledger.large.answering").answer(question)


def _execute(query: str) -> None:
    import_module("duckdb").execute(query)
