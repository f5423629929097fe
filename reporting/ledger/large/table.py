"""A large table opened in the database, as text: a column for each of the ledger's, and `row`, its place from 0."""

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from reporting.ledger.large.content import BackgroundDigest, lines_in
from reporting.ledger.large.copies import Copy, copy_of, has_copies, keep, room_for_copies
from reporting.ledger.large.questions import LargeTable
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.schema import TABLES

NAMES = TABLES["items"].names
_MEMORY = "400MB"
# The types of a day with a time, but for that of a time zone: a midnight there may be another day here.
_MOMENTS = {"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS"}
# All that Python takes off the ends of a cell.
_BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


@contextmanager
def opened(table: LargeTable, read: BackgroundDigest) -> Iterator[tuple[duckdb.DuckDBPyConnection, int, bool]]:
    """The database with the view `items`, how many lines the text has, and whether there is a copy of it.

    `read` finds the digest of the file. Parquet has no lines and needs no copy.
    Raises ChangedError, and duckdb.Error for a file that is no table.
    """
    with _database() as (database, spill):
        if table.file.suffix == ".parquet":
            _view(database, table.file)
            yield database, 0, True
            return
        copies = room_for_copies(table.copies)
        copy = copy_of(copies, read.digest) if copies and has_copies(copies) else None
        if copy is None:
            draft = (copies or spill) / f"{spill.name}.draft"
            database.execute(f"COPY (FROM {_csv(table)}) TO {text(str(draft))} (FORMAT parquet)")
            lines, digest = lines_in(table.file), read.digest
            read.refuse_changed()
            copy = Copy(keep(draft, digest, lines) if copies else draft, lines)
        _view(database, copy.file)
        yield database, copy.lines, copies is not None


@contextmanager
def opened_again(table: LargeTable, digest: str) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
    """The database with the view `items` of a content that was scanned before, and how many lines that has.

    If there is a copy of it, the file itself is not read, however many questions come.
    """
    copy = copy_of(table.copies, digest)
    if copy is None:
        with opened(table, BackgroundDigest(table.file)) as (database, lines, _):
            yield database, lines
        return
    with _database() as (database, _):
        _view(database, copy.file)
        yield database, copy.lines


def header_of(file: Path) -> tuple[str, ...]:
    """The names of the columns as the file has them. Raises UnicodeDecodeError, and duckdb.Error for Parquet."""
    if file.suffix == ".parquet":
        with duckdb.connect() as database:
            return tuple(
                name for name, *_ in database.execute(f"DESCRIBE FROM read_parquet({text(str(file))})").fetchall()
            )
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(name.strip() for name in next(csv.reader(lines), []))


def without_blanks(database: duckdb.DuckDBPyConnection) -> None:
    """Take the blanks off the ends of all cells, as the ordinary door does; few ledgers need it, and it takes long."""
    database.execute("ALTER VIEW items RENAME TO items_as_typed")
    trimmed = ", ".join(f"nullif(trim({quoted(name)}, {text(_BLANKS)}), '') AS {quoted(name)}" for name in NAMES)
    database.execute(f"CREATE VIEW items AS SELECT row, {trimmed} FROM items_as_typed")


@contextmanager
def _database() -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """An empty database, and the folder for everything that does not fit into its memory."""
    with tempfile.TemporaryDirectory() as spill, duckdb.connect() as database:
        database.execute(f"SET memory_limit = '{_MEMORY}'")
        database.execute(f"SET temp_directory = {text(spill)}")
        yield database, Path(spill)


def _csv(table: LargeTable) -> str:
    columns = ", ".join(f"{text(name)}: 'VARCHAR'" for name in header_of(table.file))
    plain = "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true"
    return f"read_csv({text(str(table.file))}, columns = {{{columns}}}, {plain})"


def texts_of(database: duckdb.DuckDBPyConnection, file: Path) -> dict[str, str]:
    """For each column of a Parquet file the expression of its text, as the ledger writes it.

    Other programs keep days as midnights, and whole numbers beside empty cells as fractions.
    """
    described = database.execute(f"DESCRIBE FROM read_parquet({text(str(file))})").fetchall()
    plain = {name: f"{quoted(name)}::VARCHAR" for name, *_ in described}
    typed = {name for name, kind, *_ in described if kind in {"DOUBLE", "FLOAT"} or kind in _MOMENTS}
    return {
        name: f"regexp_replace({cell}, '( 00:00:00|\\.0)$', '')" if name in typed else cell
        for name, cell in plain.items()
    }


def _view(database: duckdb.DuckDBPyConnection, file: Path) -> None:
    texts = texts_of(database, file)
    columns = ", ".join(f"nullif({texts[name]}, '') AS {quoted(name)}" for name in NAMES)
    database.execute(
        f"CREATE VIEW items AS SELECT file_row_number AS row, {columns} "
        f"FROM read_parquet({text(str(file))}, file_row_number = true)"
    )
