"""The evidence for the numbers of a briefing: how each is reckoned from the ledger, for people who check them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from reporting.core.quantity import Words

Cell = str | Decimal | int | dt.date | None
Kind = Literal["text", "number", "day"]
# A comment or a message names so many rows, and how many more there are.
MOST_ROWS = 20


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet of ledger rows: its name in expressions, its label for people, and what its cells are."""

    id: str
    label: Words
    kind: Kind = "text"


@dataclass(frozen=True)
class Sheet:
    """The rows of one view of the ledger, of all periods that numbers were reckoned in: column `period` says which."""

    view: str
    name: Words
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Cell]]

    def column(self, id_: str) -> int:
        """The position of a column. Raises ValueError."""
        return [column.id for column in self.columns].index(id_)


@dataclass(frozen=True)
class RowsInWords:
    """The first rows of a number, each in words with its place in the ledger, and how many rows there are."""

    first: tuple[Words, ...] = ()
    count: int = 0

    @property
    def more(self) -> int:
        return self.count - len(self.first)


@dataclass(frozen=True)
class Origin:
    """How a number is reckoned: the formula with its numbers, the rows behind it, and those that it leaves out.

    `selections` says in words which rows these are, part by part.
    """

    formula: Words
    rows: RowsInWords
    left_out: RowsInWords = field(default_factory=RowsInWords)
    selections: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """The origin of each number by its bookmark, each unit in words, the ledger rows by view, and what was left out.

    `found` has for each number how many rows each of its selections finds, and a digest of what they hold. `left_out`
    has, by reason, the enterprises and rows of the period that stand behind no number.
    """

    origins: Mapping[str, Origin]
    units: Mapping[str, Words]
    sheets: Sequence[Sheet] = ()
    found: Mapping[str, Sequence[Sequence[object]]] = field(default_factory=dict)
    left_out: Mapping[str, Sequence[str]] = field(default_factory=dict)
