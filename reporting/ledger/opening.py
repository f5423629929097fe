"""A table's file -> its header and its rows of text, each with its line."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from reporting.ledger.as_saved.csv_rows import BrokenRowError, saved_csv
from reporting.ledger.as_saved.kit_rows import in_kit_form
from reporting.ledger.faults import Fault
from reporting.ledger.files import in_one_state, table_files
from reporting.ledger.large.questions import ReadParquet, request
from reporting.ledger.optional import completed
from reporting.ledger.schema import TABLES, Table
from reporting.ledger.sheet import Sheet
from reporting.ledger.workbooks import read_workbook

# The file of a table and its bytes.
_Stored = tuple[Path, bytes]
# Bytes of a table that is kept as it was read: an intake reads its ledger again and again, and of most tables the same.
_SMALL = 2**16


def read_sheet(folder: Path, table: str) -> Sheet | Fault:
    """The sheet of one table, as `read_sheets` gives it."""
    return read_sheets(folder, [table])[table]


def read_sheets(folder: Path, tables: Iterable[str]) -> Mapping[str, Sheet | Fault]:
    """The sheet of each table in the folder, CSV, workbook or Parquet, or the one fault that keeps it from being read.

    It has all columns that a file may lack, and its cells as the kit writes them; a table that a ledger may lack has
    no rows then. All are of one state of the ledger. Raises LedgerError if that changes all the time.
    """
    stored = in_one_state(folder, lambda: {table: _stored(folder, table) for table in tables})
    return {table: _sheet(TABLES[table], content) for table, content in stored.items()}


def sheet_in_file(path: Path, table: Table) -> Sheet | Fault:
    """The sheet of a file outside of the ledger that has the columns of this table, cells as the kit writes them."""
    sheet = _read(table, path, path.read_bytes())
    return sheet if isinstance(sheet, Fault) else in_kit_form(sheet, table)


def _stored(folder: Path, table: str) -> _Stored | Fault | None:
    """None for a table that a ledger may lack, and does."""
    path = folder / f"{table}.csv"
    try:
        files = table_files(folder, table)
        if len(files) > 1:
            observed = f"{files[1].name} stands beside it"
            return Fault(path.name, 0, "", observed, "a table is one file", "take one of the two out of the folder")
        if not files and TABLES[table].optional:
            return None
        path = files[0] if files else path
        return path, path.read_bytes()
    except FileNotFoundError:
        # Excel keeps the kind of file that it was last told.
        others = [f", but {file.name}" for file in sorted(folder.glob(f"{table}.*"))]
        observed, todo = "there is no such file", "save it as CSV UTF-8" if others else "put the file there"
        return Fault(path.name, 0, "", observed + "".join(others), f"every ledger has this table in {folder}", todo)
    except (PermissionError, IsADirectoryError) as error:
        observed, todo = f"it cannot be read ({error.strerror})", "mend its permissions, or close it elsewhere"
        return Fault(path.name, 0, "", observed, f"every ledger has this table in {folder}", todo)


def _sheet(table: Table, stored: _Stored | Fault | None) -> Sheet | Fault:
    if stored is None:
        return completed(Sheet(f"{table.name}.csv", table.names, ()), table)
    if isinstance(stored, Fault):
        return stored
    path, raw = stored
    keeps = len(raw) <= _SMALL and path.suffix != ".parquet"
    return _small_sheet(table, Path(path.name), raw) if keeps else _whole_sheet(table, path, raw)


def _whole_sheet(table: Table, path: Path, raw: bytes) -> Sheet | Fault:
    sheet = _read(table, path, raw)
    return sheet if isinstance(sheet, Fault) else completed(in_kit_form(sheet, table), table)


_small_sheet = lru_cache(maxsize=64)(_whole_sheet)


def _read(table: Table, path: Path, raw: bytes) -> Sheet | Fault:
    if path.suffix == ".parquet":
        return _read_parquet(path)
    return read_workbook(path.name, raw, table) if path.suffix == ".xlsx" else _read_csv(path.name, raw, table)


def _read_parquet(path: Path) -> Sheet | Fault:
    content = request(ReadParquet(path))
    if content is None:
        return Fault(path.name, 0, "", "it cannot be read", "a Parquet file is expected", "write it again as Parquet")
    header, cells = content
    rows = tuple((row, tuple(cell.strip() for cell in texts)) for row, texts in cells.rows)
    return Sheet(path.name, header, tuple((row, texts) for row, texts in rows if any(texts)))


def _read_csv(file: str, raw: bytes, table: Table) -> Sheet | Fault:
    saved = saved_csv(file, raw, table)
    if isinstance(saved, Fault):
        return saved
    try:
        rows = tuple(saved.rows())
    except BrokenRowError as error:
        return error.fault
    if not rows:
        return Fault(file, 0, "", "the file is empty", "a header row is expected", "put the header back")
    return Sheet(file, rows[0][1], rows[1:], otherwise=saved.otherwise)
