"""The door: the files of the ledger -> validated tables. Whatever passes here is trusted everywhere else."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from reporting.errors import LedgerError
from reporting.ledger import rules
from reporting.ledger.cells import UnreadableError, read_cell
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.files import read_sheet, table_files
from reporting.ledger.list_rules import first_statements
from reporting.ledger.schema import TABLES, Column, Table
from reporting.ledger.sheet import Sheet, column_faults


@dataclass(frozen=True)
class Ledger:
    """The tables as frames, one row a record; an empty cell is None, money is Decimal, a day is a date.

    Each frame also has `at`, where the row stands ("achievements.csv:12", "items.xlsx:7").
    """

    tables: Mapping[str, pd.DataFrame]

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table]

    @cached_property
    def reporting_enterprises(self) -> pd.DataFrame:
        """The enterprises that are expected to report: those without a parent, in the order of the table."""
        enterprises = self["enterprises"]
        return enterprises[enterprises.parent.isna()]

    @cached_property
    def first_statements(self) -> dict[str, str]:
        """For the id of each statement of a list that of its first one: items may stand on either."""
        return first_statements(self["lists"])

    @cached_property
    def is_made_up(self) -> bool:
        """Whether any of it is made up for a demonstration: then nothing of it may pass for real."""
        return any("made_up" in set(self[table].certainty) for table in ("sources", "lists", "achievements"))


def read_ledger(folder: Path) -> Ledger:
    """Every table of the folder, checked. Raises LedgerError with all faults of all tables at once."""
    frames, faults = examined(folder)
    if faults:
        raise LedgerError(_head(folder, faults), sorted(set(faults)))
    return Ledger(frames)


def examined(folder: Path) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """The tables as far as they can be read, and all that is wrong with them."""
    sheets = {name: read_sheet(folder, name) for name in TABLES}
    faults: list[Fault] = []
    frames: dict[str, pd.DataFrame] = {}
    for name, sheet in sheets.items():
        if isinstance(sheet, Fault):
            faults.append(sheet)
        else:
            frames[name], found = _read_table(TABLES[name], sheet)
            faults.extend(found)
    # The rules of meaning need every table whole: a broken cell would be reported again as a broken rule.
    if not faults:
        faults = rules.broken(frames)
    return frames, faults


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each ledger file, by file name."""
    files = [path for name in TABLES for path in table_files(folder, name)]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def digest_of(folder: Path) -> str:
    """SHA-256 over the names and contents of all ledger files."""
    return hashlib.sha256(repr(sorted(digests(folder).items())).encode()).hexdigest()


def _head(folder: Path, faults: list[Fault]) -> str:
    count = len(set(faults))
    return f"{folder}: the ledger has {count} fault{'s' if count > 1 else ''}"


def _read_table(table: Table, sheet: Sheet) -> tuple[pd.DataFrame, list[Fault]]:
    faults = column_faults(sheet, table.names, f"the columns are {', '.join(table.names)}")
    if faults:
        return pd.DataFrame(), faults
    records = []
    for line, cells in sheet.rows:
        if len(cells) != len(sheet.header):
            found = f"the row has {len(cells)} cells"
            rule = f"the header has {len(sheet.header)}"
            faults.append(Fault(sheet.file, line, "", found, rule, "mend the commas or the quotes"))
            continue
        named = dict(zip(sheet.header, cells, strict=True))
        record, found_faults = _read_row(table, sheet.file, line, named)
        records.append(record)
        faults.extend(found_faults)
    frame = pd.DataFrame(records, columns=[*table.names, "at"], dtype=object)
    told = {(fault.row, fault.column) for fault in sheet.faults}
    return frame, [*sheet.faults, *(fault for fault in faults if (fault.row, fault.column) not in told)]


def _read_row(table: Table, file: str, line: int, cells: Mapping[str, str]) -> tuple[dict[str, object], list[Fault]]:
    record: dict[str, object] = {"at": f"{file}:{line}"}
    faults = []
    for column in table.columns:
        value = _read_value(column, cells[column.name])
        if isinstance(value, UnreadableError):
            # A message is read, copied and sent on: what is personal is named in it, never quoted.
            found = value.personal or shown(cells[column.name])
            faults.append(Fault(file, line, column.name, found, value.rule, value.todo))
            value = None
        record[column.name] = value
    return record, faults


def _read_value(column: Column, text: str) -> object:
    if not text:
        return None if column.empty else UnreadableError("it must not be empty", "fill it in")
    if column.choices and text not in column.choices:
        return UnreadableError(f"one of {', '.join(column.choices)} is expected", nearest(text, column.choices))
    try:
        return read_cell(column.kind, text)
    except UnreadableError as error:
        return error
