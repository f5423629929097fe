"""A table's file -> its header and its rows of text, each with its line."""

import csv
import io
from pathlib import Path

from reporting.ledger.faults import Fault
from reporting.ledger.files import table_files
from reporting.ledger.large.questions import ReadParquet, request
from reporting.ledger.optional import completed
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet
from reporting.ledger.workbooks import read_workbook


def read_sheet(folder: Path, table: str) -> Sheet | Fault:
    """The sheet of `<table>.csv` or `<table>.xlsx` in the folder, or the one fault that keeps it from being read.

    It has all columns that a file may lack; a table that a ledger may lack has no rows then.
    """
    sheet = _read(folder, table)
    return sheet if isinstance(sheet, Fault) else completed(sheet, TABLES[table])


def _read(folder: Path, table: str) -> Sheet | Fault:
    path = folder / f"{table}.csv"
    try:
        files = table_files(folder, table)
        if len(files) > 1:
            observed = f"{files[1].name} stands beside it"
            return Fault(path.name, 0, "", observed, "a table is one file", "take one of the two out of the folder")
        if not files and TABLES[table].optional:
            return Sheet(path.name, TABLES[table].names, ())
        path = files[0] if files else path
        raw = path.read_bytes()
    except OSError as error:
        observed = (
            "there is no such file" if isinstance(error, FileNotFoundError) else f"it cannot be read ({error.strerror})"
        )
        return Fault(path.name, 0, "", observed, f"every ledger has this table in {folder}", "put the file there")
    if path.suffix == ".parquet":
        return _read_parquet(path)
    return read_workbook(path.name, raw) if path.suffix == ".xlsx" else _read_csv(path.name, raw)


def _read_parquet(path: Path) -> Sheet | Fault:
    content = request(ReadParquet(path))
    if content is None:
        return Fault(path.name, 0, "", "it cannot be read", "a Parquet file is expected", "write it again as Parquet")
    header, cells = content
    rows = tuple((row, tuple(cell.strip() for cell in texts)) for row, texts in cells.rows)
    return Sheet(path.name, header, tuple((row, texts) for row, texts in rows if any(texts)))


def _read_csv(file: str, raw: bytes) -> Sheet | Fault:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Fault(file, 0, "", _encoding(raw), "UTF-8 is expected", "save it again as CSV UTF-8")
    return _parsed(file, text)


def ragged(file: str, line: int, cells: int, width: int) -> Fault:
    rule = f"the header has {width}"
    return Fault(file, line, "", f"the row has {cells} cells", rule, "mend the commas or the quotes")


def broken_row(file: str, line: int, error: csv.Error) -> Fault:
    return Fault(file, line, "", f"the row is broken ({error})", "quotes come in pairs", "mend the quotes")


def _encoding(raw: bytes) -> str:
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "it is not text in any known encoding"
    return "it is not UTF-8 (it reads as GBK, as Excel saves plain CSV)"


def _parsed(file: str, text: str) -> Sheet | Fault:
    if "\0" in text:
        return Fault(
            file,
            0,
            "",
            "it holds NUL characters",
            "a CSV text file is expected",
            "save it again as CSV UTF-8",
        )
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, tuple[str, ...]]] = []
    line = 1
    try:
        for cells in reader:
            stripped = tuple(map(str.strip, cells))
            if any(stripped):
                rows.append((line, stripped))
            line = reader.line_num + 1
    except csv.Error as error:
        return broken_row(file, line, error)
    if not rows:
        return Fault(file, 0, "", "the file is empty", "a header row is expected", "put the header back")
    return Sheet(file, rows[0][1], tuple(rows[1:]))
