"""The door: the files of the ledger -> validated tables. Whatever passes here is trusted everywhere else."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

import pandas as pd

from reporting.core import notices
from reporting.core.chinese import is_chinese
from reporting.core.errors import LedgerError
from reporting.core.rows import Row, grouped, iter_rows
from reporting.ledger.checked_frames import checked_frames, frames_of
from reporting.ledger.faults import Fault
from reporting.ledger.files import in_one_state, large_items
from reporting.ledger.item_counts import count_items
from reporting.ledger.large.items import ManyItems, scan_large_items
from reporting.ledger.large.questions import OpenList
from reporting.ledger.list_rules import first_statements
from reporting.ledger.opening import read_sheets
from reporting.ledger.rows import Frames
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet
from reporting.ledger.translations import chinese_names, in_english, translations


@dataclass(frozen=True)
class Ledger:
    """The tables as frames, one row a record; an empty cell is None, money is Decimal, a day is a date.

    Each frame also has `at`, the file and line of the row ("achievements.csv:12", "items.xlsx:7").
    If items are too many for a frame, there is only `many_items` of them.
    """

    tables: Mapping[str, pd.DataFrame]
    many_items: ManyItems | None = None

    def __getitem__(self, table: str) -> pd.DataFrame:
        if table == "items" and self.many_items is not None:
            advice = "Briefings count so many items; forms and returns need a ledger of fewer."
            raise LedgerError(f"{self.many_items.file} has too many rows to be taken one by one.", advice=advice)
        return self.tables[table]

    def record(self, table: str, id_: str) -> Row:
        """The row of a table with this id; it is there, because the ledger was checked on reading."""
        if table not in self._records:
            self._records[table] = {row.id: row for row in iter_rows(self[table])}
        return self._records[table][id_]

    @cached_property
    def _records(self) -> dict[str, dict[str, Row]]:
        """Records by id, of each table from which one was taken."""
        return {}

    @cached_property
    def reporting_enterprises(self) -> pd.DataFrame:
        """The enterprises that are expected to report: those without a parent, in the order of the table."""
        enterprises = self["enterprises"]
        return enterprises[enterprises.parent.isna()]

    @cached_property
    def first_statements(self) -> dict[str, str]:
        """The id of the first statement of its list, by the id of each statement: items may refer to either."""
        return first_statements(self["lists"])

    @cached_property
    def item_counts(self) -> pd.DataFrame:
        """The items as counts in few rows; see `item_counts.py`."""
        return count_items(self["items"], self["lists"]) if self.many_items is None else self.many_items.item_counts

    def open_items(self, cells: pd.DataFrame, until: date, lists: Mapping[str, OpenList]) -> pd.DataFrame:
        """The items behind these item counts by name, as they were on a day on which they were open.

        `waiting` are those that were done themselves by then, but for an item below them. If the items are too many,
        these are those that the page names first; `lists` are the lists with open items, by their first statements.
        """
        if self.many_items is None:
            items = self["items"].take(_places(cells))
        else:
            items = self.many_items.first_open_items(until, self._by_statement(lists))
        waiting = [day is not None and day <= until for day in items.done_on]
        return items.assign(list=items.list.map(self.first_statements), waiting=waiting, done_on=None, closed_on=None)

    def _by_statement(self, lists: Mapping[str, OpenList]) -> dict[str, OpenList]:
        """The lists by each of their statements, also in what they name: items may refer to any of these."""
        statements = grouped(self.first_statements, self.first_statements.__getitem__)

        def every(firsts: Iterable[str]) -> tuple[str, ...]:
            return tuple(statement for first in firsts for statement in statements[first])

        return {
            statement: replace(lists[first], outside=every(lists[first].outside))
            for first in lists
            for statement in statements[first]
        }

    def rows_at(self, table: str, places: Collection[str]) -> pd.DataFrame:
        """The rows of a table at these places. If items are too many, no place is one of theirs."""
        if table == "items" and self.many_items is not None:
            return pd.DataFrame(columns=[*TABLES[table].names, "at"], dtype=object)
        return self[table][self[table]["at"].isin(places)]

    def english(self, text: str | None) -> str | None:
        """A text of the ledger in English; None if it is Chinese and nobody has translated it.

        Of several in a row (工会主席、安全总监) each may be translated by itself.
        """
        if text is None or not is_chinese(text):
            return text
        parts = [self._translations.get(part) for part in text.split("、")]
        return self._translations.get(text) or (None if None in parts else ", ".join(filter(None, parts)))

    @cached_property
    def _translations(self) -> Mapping[str, str]:
        return translations(self.tables)

    @cached_property
    def is_made_up(self) -> bool:
        """Whether any of it is made up for a demonstration: then nothing of it may pass for real."""
        return any("made_up" in set(self[table].certainty) for table in ("sources", "lists", "achievements"))


def read_ledger(folder: Path, *, looks_through: bool = True) -> Ledger:
    """Every table of the folder, checked. Raises one LedgerError with all faults of all tables.

    `looks_through` is whether personal data is looked for: not where another process of the same report does it.
    """
    if not folder.is_dir():
        advice = "The ledger's tables stand in a folder: name it with --data (make: DATA)."
        raise LedgerError(f"There is no folder {folder}.", [], advice)
    ledger, faults = examined(folder, looks_through=looks_through)
    if faults:
        raise LedgerError(_head(folder, faults), sorted(set(faults)))
    return ledger


def refuse_chinese_names(folder: Path, ledger: Ledger) -> None:
    """Raise LedgerError with all names that an English page needs and that are not in English."""
    faults = sorted(set(chinese_names(ledger.tables)))
    if faults:
        head = f"{folder}: of an English edition {len(faults)} name{'s are' if len(faults) > 1 else ' is'} in Chinese"
        raise LedgerError(head, faults)


def examined(folder: Path, *, looks_through: bool = True) -> tuple[Ledger, list[Fault]]:
    """The tables as far as they can be read, all of one state, and all that is wrong with them.

    A table that a spreadsheet saved is told of. Raises LedgerError if the files change all the time.
    """
    # Items by the million are looked through where they lie; the other tables are read into memory at once.
    read = partial(_examined, folder, looks_through=looks_through)
    return in_one_state(folder, read) if large_items(folder) else read()


def _examined(folder: Path, *, looks_through: bool) -> tuple[Ledger, list[Fault]]:
    many = large_items(folder)
    sheets = read_sheets(folder, [name for name in TABLES if not (many and name == "items")])
    _tell_of_spreadsheets(sheets)
    if many:
        frames, faults = frames_of(sheets, looks_through=looks_through)
        items, of_items = scan_large_items(many, frames if not faults else None)
        return Ledger(_copies(frames if faults else in_english(frames)), items), [*faults, *of_items]
    frames, checked = checked_frames(sheets, looks_through=looks_through)
    return Ledger(_copies(frames)), list(checked)


def _copies(frames: Frames) -> Frames:
    """Frames that share their values: a person in Jupyter may write into one, and no other reading must see that."""
    return {name: frame.copy(deep=False) for name, frame in frames.items()}


def _tell_of_spreadsheets(sheets: Mapping[str, Sheet | Fault]) -> None:
    """Parquet and workbooks are another program's files, and nobody is told to write them otherwise."""
    saved = [sheet for sheet in sheets.values() if isinstance(sheet, Sheet) and sheet.otherwise]
    files = "、".join(f"{sheet.file}（{'、'.join(sheet.otherwise)}）" for sheet in saved if sheet.file.endswith(".csv"))
    if files:
        todo = "运行 make tidy 可改回本工具的写法；收件时写到的表会一并改回。"
        notices.tell(f"台账中有 Excel 或 WPS 存过的表，写法不同，已按原意读取：{files}。{todo}")


def _places(cells: pd.DataFrame) -> list[int]:
    return sorted(place for cell_places in cells.places for place in cell_places)


def _head(folder: Path, faults: list[Fault]) -> str:
    count = len(set(faults))
    return f"{folder}: the ledger has {count} fault{'s' if count > 1 else ''}"
