"""A sheet of text -> the table of its values, column by column."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import pandas as pd

from reporting.ledger.as_saved.csv_rows import ragged
from reporting.ledger.cells import Confirmed, UnreadableError, read_value
from reporting.ledger.faults import Fault, shown
from reporting.ledger.schema import Column, Table
from reporting.ledger.sheet import Sheet, column_faults

# The place of a cell in its column, its text, and why it cannot be read.
_Unread = tuple[int, str, UnreadableError]
# Rows of a table of which the values are kept: an intake reads its ledger again and again, and of most tables the same.
_FEW = 500


def read_table(table: Table, sheet: Sheet, confirmed: Confirmed = frozenset()) -> tuple[pd.DataFrame, list[Fault]]:
    """The values, a row a record, and what is wrong with the header and the cells; a cell that is has None.

    `confirmed` are the marks of words that look like personal data and are none.
    """
    frame, faults = (_small_table if len(sheet.rows) <= _FEW else _whole_table)(table, sheet, confirmed)
    return frame, list(faults)


def _whole_table(table: Table, sheet: Sheet, confirmed: Confirmed) -> tuple[pd.DataFrame, list[Fault]]:
    faults = column_faults(sheet, table.names, f"the columns are {', '.join(table.names)}")
    if faults:
        return pd.DataFrame(), faults
    if not sheet.rows:
        return _without_rows(table), list(sheet.faults)
    width = len(sheet.header)
    whole = [row for row in sheet.rows if len(row[1]) == width]
    faults = [
        ragged(sheet.file, line, len(cells) - sheet.added, width - sheet.added)
        for line, cells in sheet.rows
        if len(cells) != width
    ]
    lines = [line for line, _ in whole]
    texts = dict(zip(sheet.header, zip(*(cells for _, cells in whole), strict=True), strict=False))
    values: dict[str, list[object]] = {}
    for column in table.columns:
        values[column.name], unread = _read_column(column, texts.get(column.name, ()), confirmed)
        faults += _unread(sheet.file, lines, column, unread)
    values["at"] = [f"{sheet.file}:{line}" for line in lines]
    frame = pd.DataFrame(values, columns=[*table.names, "at"], dtype=object)
    already_reported = {(fault.row, fault.column) for fault in sheet.faults}
    return frame, [*sheet.faults, *(fault for fault in faults if (fault.row, fault.column) not in already_reported)]


# No table is changed in place: whoever asks for the same one may have the same frame.
_small_table = lru_cache(maxsize=64)(_whole_table)


@cache
def _without_rows(table: Table) -> pd.DataFrame:
    """One frame for all: no table is changed in place, and most tables of most ledgers are empty."""
    return pd.DataFrame({name: [] for name in (*table.names, "at")}, dtype=object)


def _read_column(column: Column, texts: Sequence[str], confirmed: Confirmed) -> tuple[list[object], list[_Unread]]:
    """The values of a column, and by their place the cells that it cannot take, None among the values.

    Most columns repeat a few texts: each text is read only one time.
    """
    known = {text: read_value(column, text, confirmed) for text in set(texts)}
    unreadable = {text: error for text, error in known.items() if isinstance(error, UnreadableError)}
    if not unreadable:
        return list(map(known.__getitem__, texts)), []
    readable = {**known, **dict.fromkeys(unreadable)}
    unread = [(place, text, unreadable[text]) for place, text in enumerate(texts) if text in unreadable]
    return list(map(readable.__getitem__, texts)), unread


def _unread(file: str, lines: Sequence[int], column: Column, unread: Sequence[_Unread]) -> Iterator[Fault]:
    """A fault for each cell; one for all that a spreadsheet has spoilt in the same way, at the head of the column."""
    spoilt = Counter(error.rule for _, _, error in unread if error.spoilt)
    for place, text, error in unread:
        # A message is read, copied and sent on: what is personal is named in it, never quoted.
        found = error.personal or shown(text)
        count = spoilt.pop(error.rule, 0) if error.spoilt else 1
        if count == 1:
            yield Fault(file, lines[place], column.name, found, error.rule, error.todo)
        elif count:
            observed = f"{found} in row {lines[place]}, and {count - 1} more like it"
            yield Fault(file, 1, column.name, observed, error.rule, error.todo)
