"""The door: the files of the ledger -> validated tables. Whatever passes here is trusted everywhere else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from reporting.errors import LedgerError
from reporting.frames import Row, walk
from reporting.ledger import rules
from reporting.ledger.cells import UnreadableError, read_cell
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.files import read_sheet
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

    def record(self, table: str, id_: str) -> Row:
        """The row of a table with this id; it is there, for the ledger was checked at the door."""
        if table not in self._records:
            self._records[table] = {row.id: row for row in walk(self[table])}
        return self._records[table][id_]

    @cached_property
    def _records(self) -> dict[str, dict[str, Row]]:
        """The tables that were asked for a record, by id."""
        return {}

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


def _head(folder: Path, faults: list[Fault]) -> str:
    count = len(set(faults))
    return f"{folder}: the ledger has {count} fault{'s' if count > 1 else ''}"


def _read_table(table: Table, sheet: Sheet) -> tuple[pd.DataFrame, list[Fault]]:
    faults = column_faults(sheet, table.names, f"the columns are {', '.join(table.names)}")
    if faults:
        return pd.DataFrame(), faults
    width = len(sheet.header)
    whole = [row for row in sheet.rows if len(row[1]) == width]
    faults = [_ragged(sheet, line, len(cells)) for line, cells in sheet.rows if len(cells) != width]
    lines = [line for line, _ in whole]
    texts = dict(zip(sheet.header, zip(*(cells for _, cells in whole), strict=True), strict=False))
    values: dict[str, list[object]] = {}
    for column in table.columns:
        values[column.name], unread = _read_column(column, texts.get(column.name, ()))
        faults += [_unread(sheet.file, lines[place], column, *each) for place, each in unread]
    values["at"] = [f"{sheet.file}:{line}" for line in lines]
    frame = pd.DataFrame(values, columns=[*table.names, "at"], dtype=object)
    told = {(fault.row, fault.column) for fault in sheet.faults}
    return frame, [*sheet.faults, *(fault for fault in faults if (fault.row, fault.column) not in told)]


def _ragged(sheet: Sheet, line: int, cells: int) -> Fault:
    rule = f"the header has {len(sheet.header)}"
    return Fault(sheet.file, line, "", f"the row has {cells} cells", rule, "mend the commas or the quotes")


def _read_column(
    column: Column, texts: Sequence[str]
) -> tuple[list[object], list[tuple[int, tuple[str, UnreadableError]]]]:
    """The values of a column, and by their place the cells that it cannot take, None among the values.

    Most columns say a few things many times: each is read once.
    """
    known = {text: _read_value(column, text) for text in set(texts)}
    unreadable = {text: error for text, error in known.items() if isinstance(error, UnreadableError)}
    if not unreadable:
        return [known[text] for text in texts], []
    readable = {**known, **dict.fromkeys(unreadable)}
    unread = [(place, (text, unreadable[text])) for place, text in enumerate(texts) if text in unreadable]
    return [readable[text] for text in texts], unread


def _unread(file: str, line: int, column: Column, text: str, error: UnreadableError) -> Fault:
    # A message is read, copied and sent on: what is personal is named in it, never quoted.
    return Fault(file, line, column.name, error.personal or shown(text), error.rule, error.todo)


def _read_value(column: Column, text: str) -> object:
    if not text:
        return None if column.empty else UnreadableError("it must not be empty", "fill it in")
    if column.choices and text not in column.choices:
        return UnreadableError(f"one of {', '.join(column.choices)} is expected", nearest(text, column.choices))
    try:
        return read_cell(column.kind, text)
    except UnreadableError as error:
        return error
