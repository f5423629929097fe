"""Surroundings of refused rows: the sound ledger, and what can be read of the refused rows themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reporting.analysis.facts import Facts
from reporting.checks.refusal import Refusal, RefusedRow
from reporting.core.rows import iter_rows

# A row with too many or too few cells has its fault in no column: then nothing that it says is sure.
WHOLE_ROW = ""
# Another row that a cell names belongs to an enterprise too: if the cell is wrong, it may be that one's.
_OWNED = {"list": "lists", "part_of": "achievements", "parent_item": "items", "unit": "enterprises"}


@dataclass(frozen=True)
class Surroundings:
    """The sound ledger of a draft and what was refused: from both together is known what a row speaks of."""

    facts: Facts
    refusals: tuple[Refusal, ...]

    def cells(self, table: str, id_: object) -> Mapping[str, Any] | None:
        """The cells of a row with this id that can be read, also if it was refused; None if there is no such row."""
        sound = self._sound.get(table, {}).get(str(id_))
        return self._refused.get((table, str(id_))) if sound is None else sound

    def owners(self, row: RefusedRow) -> frozenset[str] | None:
        """The enterprises that a row may be of; None if it may be any."""
        if row.table == "enterprises":
            return frozenset({str(row.cells.get("parent") or row.id)})
        own = None if WHOLE_ROW in row.faulty else self._enterprise(row.texts.get("enterprise"))
        return None if own is None else frozenset({own, *self._other_owners(row)})

    def list_of(self, row: RefusedRow) -> Mapping[str, Any]:
        """The cells of the list that an item is on, as far as they are known."""
        return self.cells("lists", row.texts.get("list")) or {} if row.table == "items" else {}

    @cached_property
    def _refused(self) -> dict[tuple[str, str], Mapping[str, Any]]:
        return {(row.table, row.id): row.cells for refusal in self.refusals for row in refusal if not row.emptied}

    @cached_property
    def _sound(self) -> dict[str, dict[str, Mapping[str, Any]]]:
        tables = self.facts.ledger.tables.items()
        return {name: {row.id: row._asdict() for row in iter_rows(frame)} for name, frame in tables}

    def _enterprise(self, id_: object) -> str | None:
        """The enterprise with this id, or the one that the unit with this id belongs to; None if nobody knows it."""
        cells = self.cells("enterprises", id_)
        return None if cells is None else str(cells.get("parent") or id_)

    def _other_owners(self, row: RefusedRow) -> Iterator[str]:
        """The enterprises of the rows that it names, where one of the two is wrong, or both count the same item."""
        for column, table in _OWNED.items():
            named = row.texts.get(column)
            cells = self.cells(table, named) if named and column in row.faulty | {"parent_item"} else None
            owner = self._enterprise(named if column == "unit" else cells.get("enterprise")) if cells else None
            if owner:
                yield owner
