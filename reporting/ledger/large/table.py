"""A large table opened in the database, as text: a column for each of the ledger's, and `row`, its place from 0."""

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from reporting.ledger.large.content import Content, Meanwhile
from reporting.ledger.large.copies import copy_of, keep, room_for_copies
from reporting.ledger.large.questions import LargeTable
from reporting.ledger.large.screens import quoted, text
from reporting.ledger.schema import TABLES

NAMES = TABLES["items"].names
_MEMORY = "400MB"
# All that Python takes off the ends of a cell.
_BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


class ChangedError(Exception):
    """The file was written to while it was read: a digest of the one half would name a copy of the other."""

    def __str__(self) -> str:
        return "it was changed while it was read"


@contextmanager
def opened(table: LargeTable) -> Iterator[tuple[duckdb.DuckDBPyConnection, Content, bool]]:
    """The database with the view `items`, the content of the file, and whether there is a copy of it (or needs none).

    Raises duckdb.Error for a file that is no table.
    """
    before, read = _state(table.file), Meanwhile(table.file)
    with tempfile.TemporaryDirectory() as spill, duckdb.connect() as database:
        database.execute(f"SET memory_limit = '{_MEMORY}'")
        database.execute(f"SET temp_directory = {text(spill)}")
        if table.file.suffix == ".parquet":
            _view(database, table.file)
            yield database, read.content, True
            return
        copies = room_for_copies(table.copies)
        copy = copy_of(copies, read.content.digest) if copies and any(copies.iterdir()) else None
        if copy is None:
            draft = (copies or Path(spill)) / f"{Path(spill).name}.draft"
            database.execute(f"COPY (FROM {_csv(table)}) TO {text(str(draft))} (FORMAT parquet)")
            digest = read.content.digest
            if _state(table.file) != before:
                raise ChangedError
            copy = keep(draft, digest) if copies else draft
        _view(database, copy)
        yield database, read.content, copies is not None


def header_of(file: Path) -> tuple[str, ...]:
    """The names of the columns as they stand in the file. Raises UnicodeDecodeError, and duckdb.Error for Parquet."""
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


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns


def _csv(table: LargeTable) -> str:
    columns = ", ".join(f"{text(name)}: 'VARCHAR'" for name in header_of(table.file))
    plain = "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true"
    return f"read_csv({text(str(table.file))}, columns = {{{columns}}}, {plain})"


def _view(database: duckdb.DuckDBPyConnection, file: Path) -> None:
    columns = ", ".join(f"nullif({quoted(name)}::VARCHAR, '') AS {quoted(name)}" for name in NAMES)
    database.execute(
        f"CREATE VIEW items AS SELECT file_row_number AS row, {columns} "
        f"FROM read_parquet({text(str(file))}, file_row_number = true)"
    )
