"""Items that are too many for a frame: checked by the database, counted in few rows, named a few at a time."""

import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from reporting.core.row_ranges import MAX_LISTED
from reporting.ledger import rules
from reporting.ledger.faults import Fault
from reporting.ledger.item_counts import KEYS, MONTHS, WHOLE
from reporting.ledger.large.questions import (
    Cells,
    LargeTable,
    OpenItems,
    References,
    ScanItems,
    ScanResult,
    SelectedRows,
    request,
)
from reporting.ledger.large.structure import table_faults
from reporting.ledger.list_rules import Counted, Tally, first_statements, last_statements
from reporting.ledger.rows import Frames, by_ids
from reporting.ledger.schema import TABLES
from reporting.ledger.selections import Selection
from reporting.ledger.sheet import Sheet
from reporting.ledger.tables import read_table

COPIES = ".copies"
_TABLE = TABLES["items"]


@dataclass(frozen=True)
class ManyItems:
    """The item counts as in `item_counts.py`, without places, and the table with the single items.

    `digest` is that of the table's file.
    """

    table: LargeTable
    digest: str
    item_counts: pd.DataFrame

    def of(self, enterprises: Collection[str]) -> "ManyItems":
        """The same table with the counts of these enterprises alone."""
        return replace(self, item_counts=self.item_counts[self.item_counts.enterprise.isin(enterprises)])

    @property
    def file(self) -> str:
        return self.table.file.name

    def first_open_items(self, enterprises: Collection[str], until: date, cut_offs: Mapping[str, date]) -> pd.DataFrame:
        """The first open items of one enterprise, or of all, in the order in which the page names them."""
        if not enterprises:
            return _frame(self.file, Cells(()))[0]
        enterprise = next(iter(enterprises)) if len(enterprises) == 1 else None
        cells: Cells = request(OpenItems(self.table, self.digest, until, cut_offs, enterprise, MAX_LISTED))
        return _frame(self.file, cells)[0]

    def lines(self, chosen: Selection, lists: Sequence[str]) -> list[int]:
        lines: list[int] = request(
            SelectedRows(self.table, self.digest, tuple(lists), chosen.until, chosen.still_open, chosen.due)
        )
        return lines


def scan_large_items(file: Path, frames: Frames | None) -> tuple[ManyItems | None, list[Fault]]:
    """The items of a large file that belong to the other tables, and the faults of the file.

    Without the other tables only the cells are checked: if those are broken, the rules of meaning are not applied.
    """
    table = LargeTable(file, file.parent / COPIES)
    result: ScanResult = request(ScanItems(table, None if frames is None else _references(frames)))
    if result.broken:
        return None, _unreadable(file, result.broken)
    _, header = read_table(_TABLE, Sheet(file.name, result.header, ()))
    if header:
        return None, header
    if not result.copied:
        sys.stderr.write(f"{table.copies} cannot be written: {file.name} is read from its text each time.\n")
    _, faults = _frame(file.name, result.cells)
    if faults or frames is None:
        return None, faults + _more(file.name, result.more)
    suspects, _ = _frame(file.name, result.suspects)
    item_counts = pd.DataFrame(
        {name: pd.Series(column, dtype=_kind(name)) for name, column in result.item_counts.items()}
    )
    faults = rules.broken({**frames, "items": suspects}, Counted(file.name, _tallies(item_counts)))
    items = ManyItems(table, result.digest, item_counts.assign(places=None)[[*KEYS, *WHOLE, "count", "places"]])
    return items, faults + (_more(file.name, result.more) if faults else [])


def _references(frames: Frames) -> References:
    lists = frames["lists"]
    first, last = first_statements(lists), last_statements(lists)
    owners = zip(lists.id, lists.enterprise, strict=True)
    return References(
        by_ids(frames["enterprises"], "parent"),
        {id_: (owner, first[id_], last[first[id_]].as_of) for id_, owner in owners},
        frozenset(frames["sources"].id),
    )


def _frame(file: str, cells: Cells) -> tuple[pd.DataFrame, list[Fault]]:
    """Rows of the large table through the ordinary door."""
    rows = tuple((line, tuple(cell.strip() for cell in row)) for line, row in cells.rows)
    return read_table(_TABLE, Sheet(file, _TABLE.names, rows))


def _kind(name: str) -> str:
    """The type of a column of the item counts, as in a frame: whole numbers, or names and None."""
    return "int64" if name in {*MONTHS, "count", "by_then", "done_by_then"} else "object"


def _tallies(item_counts: pd.DataFrame) -> dict[str, Tally]:
    sums = item_counts.groupby("list", sort=False)[["count", "by_then", "done_by_then"]].sum()
    return {str(list_): Tally(*map(int, counts)) for list_, counts in zip(sums.index, sums.to_numpy(), strict=True)}


def _more(file: str, counts: Mapping[str, int]) -> list[Fault]:
    """One fault a column for the rows that have no fault of their own in the report."""
    todo = "mend those that are told, and run again"
    return [
        Fault(file, 0, column, f"{count:,} more rows like these", "the first ones are told", todo)
        for column, count in counts.items()
    ]


def _unreadable(file: Path, why: str) -> list[Fault]:
    if file.suffix == ".csv" and (faults := table_faults(file, MAX_LISTED)):
        return faults
    return [Fault(file.name, 0, "", f"it cannot be read ({why})", "a table is expected", "write it again")]
