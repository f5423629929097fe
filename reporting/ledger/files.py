"""A table's file -> its header and its rows of text, each with the line where it stands."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting.ledger.faults import Fault


@dataclass(frozen=True)
class Sheet:
    """The text of one table: header names, and (line, cells) per row that is not blank."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_sheet(folder: Path, table: str) -> Sheet | Fault:
    """The sheet of `<table>.csv` in the folder, or the one fault that keeps it from being read."""
    path = folder / f"{table}.csv"
    try:
        raw = path.read_bytes()
    except OSError as error:
        found = (
            "there is no such file" if isinstance(error, FileNotFoundError) else f"it cannot be read ({error.strerror})"
        )
        return Fault(path.name, 0, "", found, f"every ledger has this table in {folder}", "put the file there")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Fault(path.name, 0, "", _encoding(raw), "UTF-8 is expected", "save it again as CSV UTF-8")
    return _parsed(path.name, text)


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
            if any(cell.strip() for cell in cells):
                rows.append((line, tuple(cell.strip() for cell in cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        return Fault(file, line, "", f"the row is broken ({error})", "quotes come in pairs", "mend the quotes")
    if not rows:
        return Fault(file, 0, "", "the file is empty", "a header row is expected", "put the header back")
    return Sheet(file, rows[0][1], tuple(rows[1:]))


def column_faults(sheet: Sheet, expected: Sequence[str], nearest: str) -> list[Fault]:
    """A header that lacks a column, has one twice, or has a column that the ledger does not know."""
    faults = [
        Fault(
            sheet.file,
            1,
            name,
            "the column is missing",
            "every column of the table is expected",
            "add it to the header",
        )
        for name in expected
        if name not in sheet.header
    ]
    for place, name in enumerate(sheet.header):
        if name in sheet.header[:place]:
            faults.append(Fault(sheet.file, 1, name, "the column is there twice", "each column once", "take one out"))
        elif name not in expected:
            faults.append(Fault(sheet.file, 1, name or f"column {place + 1}", *_unknown(name), nearest))
    return faults


# Columns that hold these are personal data: they must not come near a record, let alone a page.
_PERSONAL = (
    "身份证",
    "银行卡",
    "卡号",
    "疾病",
    "病种",
    "病情",
    "健康状况",
    "id_number",
    "identity",
    "bank",
    "illness",
    "disease",
)


def _unknown(name: str) -> tuple[str, str]:
    if any(word in name.lower() for word in _PERSONAL):
        return (
            "the column holds personal data",
            "identity numbers, bank cards and illnesses never enter the ledger",
        )
    return "the column is not known", "only the columns of the table are read"
