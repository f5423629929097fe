"""Refusals: single rows or cells of the ledger that a draft leaves out, each with its faults and what fell with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reporting.ledger.cells import UnreadableError, read_value
from reporting.ledger.faults import Fault
from reporting.ledger.schema import TABLES

Place = tuple[str, int]  # a table, and the line of a row in its file


@dataclass(frozen=True)
class RefusedRow:
    """A row of the ledger that a draft does without; if only cells of it were emptied, `emptied` has their columns.

    `texts` are its cells as they stand in the file. `doubted` are sound rows that it contradicts: these stay, but
    nobody knows which of the two is wrong.
    """

    table: str
    file: str
    line: int
    texts: Mapping[str, str]
    faults: tuple[Fault, ...] = ()
    emptied: frozenset[str] = frozenset()
    doubted: tuple["RefusedRow", ...] = ()

    @property
    def place(self) -> Place:
        return self.table, self.line

    @property
    def at(self) -> str:
        """Its place as passports name it."""
        return f"{self.file}:{self.line}"

    @property
    def id(self) -> str:
        """Its id as it is typed: other rows may name it so, even if no id can be like that."""
        return self.texts.get("id", "")

    @cached_property
    def cells(self) -> Mapping[str, Any]:
        """The values of the cells that can be read, None for an empty one."""
        columns = [column for column in TABLES[self.table].columns if column.name in self.texts]
        values = {column.name: read_value(column, self.texts[column.name]) for column in columns}
        return {name: value for name, value in values.items() if not isinstance(value, UnreadableError)}

    @property
    def faulty(self) -> frozenset[str]:
        """The columns that a fault names."""
        return frozenset(fault.column for fault in self.faults)


@dataclass(frozen=True)
class Refusal:
    """One thing that is wrong with the ledger: its rows, and those that cannot stand without them."""

    rows: tuple[RefusedRow, ...]
    consequences: tuple[RefusedRow, ...] = ()

    def __iter__(self) -> Iterator[RefusedRow]:
        return iter((*self.rows, *self.consequences))


def table_of(file: str) -> str:
    """The table that a file of the ledger holds."""
    return Path(file).stem
