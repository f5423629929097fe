"""Items that are too many for a frame: checked by the database, counted in few rows, named a few at a time."""

import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from reporting.core.rows import iter_rows
from reporting.ledger import rules
from reporting.ledger.as_saved.head import head_otherwise
from reporting.ledger.as_saved.kit_rows import KitRows
from reporting.ledger.faults import Fault
from reporting.ledger.item_counts import COLUMNS, FILLED, NUMBERED, SUMS, nothing
from reporting.ledger.large.questions import (
    Cells,
    LargeTable,
    OpenItems,
    OpenList,
    References,
    ScanItems,
    ScanResult,
    request,
)
from reporting.ledger.large.structure import table_faults
from reporting.ledger.list_rules import first_statements, last_statements
from reporting.ledger.rows import Frames, by_ids
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet
from reporting.ledger.tables import read_table
from reporting.ledger.tallies import Counted, Group, Tally, nearness, tally_of
from reporting.ledger.wholes import Whole

COPIES = ".copies"
# More open items, or faults of a broken table, than anybody looks through.
_MOST_NAMED = 1_000
_TABLE = TABLES["items"]
_BY_THEN = ("by_then", "done_by_then", "together_by_then")


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

    def first_open_items(self, until: date, lists: Mapping[str, OpenList]) -> pd.DataFrame:
        """The first open items of these lists, in the order in which the page names them."""
        if not lists:
            return _frame(self.file, Cells(()))[0]
        cells: Cells = request(OpenItems(self.table, self.digest, until, lists, _MOST_NAMED))
        return _frame(self.file, cells)[0]


def scan_large_items(file: Path, frames: Frames | None) -> tuple[ManyItems | None, list[Fault]]:
    """The items of a large file that belong to the other tables, and the faults of the file.

    Without the other tables only the cells are checked: if those are broken, the rules of meaning are not applied.
    """
    table = LargeTable(file, file.parent / COPIES)
    result: ScanResult = request(ScanItems(table, None if frames is None else _references(frames)))
    if result.broken:
        return None, _saved_by_spreadsheet(file, result.cells) or _unreadable(file, result.broken)
    _, header = read_table(_TABLE, Sheet(file.name, result.header, ()))
    if header:
        return None, _saved_by_spreadsheet(file, result.cells) or header
    if not result.copied:
        sys.stderr.write(f"{table.copies} cannot be written: {file.name} is read from its text each time.\n")
    _, faults = _frame(file.name, result.cells)
    if faults or frames is None:
        saved = _saved_by_spreadsheet(file, result.cells) if faults else []
        return None, saved or faults + _more(file.name, result.more)
    suspects, _ = _frame(file.name, result.suspects)
    reduced = pd.DataFrame(
        {name: pd.Series(_read(name, column), dtype=_kind(name)) for name, column in result.item_counts.items()}
    )
    faults = rules.broken({**frames, "items": suspects}, Counted(file.name, _tallies(reduced)))
    items = ManyItems(table, result.digest, reduced.assign(places=None)[[*COLUMNS, "places"]])
    return items, faults + (_more(file.name, result.more) if faults else [])


def _references(frames: Frames) -> References:
    lists = frames["lists"]
    first, last = first_statements(lists), last_statements(lists)
    owners = zip(lists.id, lists.enterprise, strict=True)
    return References(
        by_ids(frames["enterprises"], "parent"),
        {id_: (owner, first[id_], last[first[id_]].as_of) for id_, owner in owners},
        frozenset(frames["sources"].id),
        frozenset(lists.as_of),
    )


def _frame(file: str, cells: Cells) -> tuple[pd.DataFrame, list[Fault]]:
    """Rows of the large table through the ordinary door."""
    rows = tuple((line, tuple(cell.strip() for cell in row)) for line, row in cells.rows)
    return read_table(_TABLE, Sheet(file, _TABLE.names, rows))


def _read(name: str, column: Iterable[Any]) -> Iterable[Any]:
    """A column of the counts as the database gives it, with what it holds as text read."""
    if name == "wholes":
        known = {cell: wholes_from(cell) for cell in set(column)}
        return [known[cell] for cell in column]
    if name in SUMS:
        zero = type(nothing(name))
        return [zero(Decimal(cell)) for cell in column]
    return column


def wholes_from(text: str) -> tuple[Whole, ...]:
    """The wholes of an item: each with its enterprise, list, and months opened and done, the nearest first."""
    cells = (words.split() for words in text.split(";") if words)
    return tuple(Whole(enterprise, list_, int(opened), int(done)) for enterprise, list_, opened, done in cells)


def _kind(name: str) -> str:
    """The type of a column of the item counts, as in a frame: whole numbers, or names and exact sums."""
    return "int64" if name in {*NUMBERED, "count", *FILLED, *_BY_THEN} else "object"


def _tallies(reduced: pd.DataFrame) -> dict[str, Tally]:
    groups: dict[str, list[Group]] = defaultdict(list)
    for row in iter_rows(reduced):
        near = (nearness((row.list, row.enterprise), (whole.list, whole.enterprise)) for whole in row.wholes)
        groups[row.list].append(Group(max(near, default=0), *(int(getattr(row, name)) for name in _BY_THEN)))
    return {list_: tally_of(counts) for list_, counts in groups.items()}


def _more(file: str, counts: Mapping[str, int]) -> list[Fault]:
    """One fault a column for the rows that have no fault of their own in the report."""
    todo = "mend those that are told, and run again"
    return [
        Fault(file, 0, column, f"{count:,} more rows like these", "the first ones are told", todo)
        for column, count in counts.items()
    ]


def _saved_by_spreadsheet(file: Path, unread: Cells) -> list[Fault]:
    """The one fault of a CSV file that is not as the kit writes it, at its beginning or in these rows; or none."""
    otherwise = head_otherwise(file, _TABLE) if file.suffix == ".csv" else ()
    if isinstance(otherwise, Fault):
        return [otherwise]
    kit = KitRows(_TABLE.names, _TABLE)
    for _, cells in unread.rows if file.suffix == ".csv" else ():
        kit.row(cells)
    words = "、".join(dict.fromkeys((*otherwise, *kit.otherwise)))
    rule, todo = "so many items are read only as the kit writes them", "run `make tidy` once"
    return [Fault(file.name, 0, "", f"it is as a spreadsheet saves it ({words})", rule, todo)] if words else []


def _unreadable(file: Path, why: str) -> list[Fault]:
    if file.suffix == ".csv" and (faults := table_faults(file, _MOST_NAMED)):
        return faults
    return [Fault(file.name, 0, "", f"it cannot be read ({why})", "a table is expected", "write it again")]
