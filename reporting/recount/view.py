"""`View`: a table of the ledger as it counts in a period, as columns of text and of numbers, and rows by conditions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from reporting.core.expression import Condition
from reporting.recount.unprovable import UnprovableError

YES, NO = "yes", "no"


def yes_no(holds: object) -> str:
    """The cell of a column that says whether something holds."""
    return YES if holds else NO


@dataclass(frozen=True)
class View:
    """Columns of equal length. An empty text is no value, a number None is not stated.

    `weights` says how many things a row stands for: one, or the items of a count. `places` are the ledger rows that a
    row was counted from ("achievements.csv:12"), none if they are too many; `places_of` has those of single numbers.
    """

    columns: Mapping[str, Sequence[str]]
    numbers: Mapping[str, Sequence[Decimal | None]]
    places: Sequence[tuple[str, ...]]
    weights: Sequence[int]
    bounds: Sequence[str] = ()
    places_of: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    _indexes: dict[str, dict[str, list[int]]] = field(default_factory=dict, repr=False, compare=False)

    def where(self, conditions: Iterable[Condition]) -> list[int]:
        """The positions of the rows that meet all conditions, in order. Raises UnprovableError for unknown columns."""
        every = list(conditions)
        for condition in every:
            if condition.column not in self.columns:
                raise UnprovableError("column", name=condition.column)
        asked = [condition for condition in every if not condition.but]
        # The rarest values first: of thousands of enterprises one is asked for.
        first = min(asked, key=self._size, default=None)
        rows = self._all if first is None else self._holding(first)
        for condition in every:
            if condition is not first:
                cells, values = self.columns[condition.column], frozenset(condition.values)
                rows = [row for row in rows if (cells[row] in values) != condition.but]
        return list(rows)

    @cached_property
    def lines(self) -> Sequence[str]:
        """All that each row holds, as a line of text."""
        cells = zip(self.places, self.weights, *self.columns.values(), *self.numbers.values(), strict=True)
        return [repr(row) for row in cells]

    @cached_property
    def _all(self) -> Sequence[int]:
        return range(len(self.places))

    def _size(self, condition: Condition) -> int:
        index = self._index(condition.column)
        return sum(len(index.get(value, ())) for value in condition.values)

    def _holding(self, condition: Condition) -> list[int]:
        index = self._index(condition.column)
        return sorted(row for value in dict.fromkeys(condition.values) for row in index.get(value, ()))

    def _index(self, column: str) -> dict[str, list[int]]:
        if column not in self._indexes:
            index: dict[str, list[int]] = defaultdict(list)
            for row, cell in enumerate(self.columns[column]):
                index[cell].append(row)
            self._indexes[column] = index
        return self._indexes[column]


def view_of(records: Iterable[Mapping[str, Any]], texts: Sequence[str], numbers: Sequence[str] = ()) -> View:
    """A view of records: each has its texts and numbers by column, its `places`, a `weight` and a `bound` if need be.

    Without these a record is one thing, and exact.
    """
    rows = list(records)
    return View(
        {name: [str(row[name] or "") for row in rows] for name in texts},
        {name: [row[name] for row in rows] for name in numbers},
        [row["places"] for row in rows],
        [row.get("weight", 1) for row in rows],
        [str(row.get("bound", "exact")) for row in rows],
        _places_of(rows),
    )


def _places_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[tuple[str, ...]]]:
    """The places behind each number of which any record has its own."""
    names = dict.fromkeys(name for row in rows for name in row.get("places_of", ()))
    return {name: [row.get("places_of", {}).get(name, row["places"]) for row in rows] for name in names}
