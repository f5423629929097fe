"""`Returned`: the rows of a returned workbook in the columns of the ledger, and all notes on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reporting.core.period import Period
from reporting.returns.notes import Note, Place

_LISTED = frozenset({"lists", "items"})


@dataclass(frozen=True)
class ReturnedRow:
    """A row for a table of the ledger: the text of each of its columns, and its row in the workbook.

    It lacks `source` and `locator`, which the intake adds. `numbered` is whether its id is the one that the workbook
    gives it, not one by its place. `columns` are those of the workbook that columns of the ledger
    were read from. `quoted` is the place and the words of the text that the row was drafted from, if it was.
    """

    table: str
    cells: Mapping[str, str]
    place: Place
    numbered: bool = False
    columns: Mapping[str, int] = field(default_factory=dict)
    quoted: str = ""

    def at(self, column: str) -> Place:
        """The cell of the workbook that a column of the ledger was read from; else the one that names the row."""
        return replace(self.place, column=self.columns.get(column, self.place.column))


@dataclass(frozen=True)
class SourceOfRows:
    """The text that rows were drafted from: a short name of what it says, for ids, and the name of its file."""

    digest: str
    name: str


@dataclass(frozen=True)
class Returned:
    """One workbook: its enterprise and its period (None if they are not known), its rows, and all notes.

    `tables` are those that it holds, even without a row; `text` is what the rows were drafted from, if they were.
    """

    file: str
    digest: str
    enterprise: str | None
    period: Period | None
    rows: tuple[ReturnedRow, ...]
    notes: tuple[Note, ...]
    tables: frozenset[str] = frozenset()
    text: SourceOfRows | None = None

    @property
    def faults(self) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if note.kind == "fault")

    @property
    def untouched(self) -> "Returned":
        """The tables that no fault has to do with, with their rows: what is wrong in these can be known already.

        Lists and items say things of each other, as do figures; and a fault in a sheet without any rows may be of all.
        """
        faulty = {fault.place.sheet for fault in self.faults}
        sheets = {sheet: {row.table for row in self.rows if row.place.sheet == sheet} for sheet in faulty}
        touched = self.tables if not all(sheets.values()) else frozenset[str]().union(*sheets.values())
        if touched & _LISTED:
            touched |= _LISTED
        tables = self.tables - touched
        return replace(self, rows=tuple(row for row in self.rows if row.table in tables), tables=tables)

    @property
    def id(self) -> str:
        """The id of its source in the ledger: one per enterprise and period, however often it is sent.

        Each text has one of its own: what it tells stands beside what a return reports.
        """
        assert self.enterprise is not None  # noqa: S101 - asked only if both are known
        assert self.period is not None  # noqa: S101 - likewise
        return f"{self.enterprise}-{self.period.key.lower()}{f'-{self.text.digest}' if self.text else ''}"
