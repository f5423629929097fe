"""`MayHold`: whether a selection of ledger rows could hold a refused row, or could be another one for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reporting.checks.left_out.row_time import may_be_of, runs
from reporting.checks.left_out.surroundings import WHOLE_ROW, Surroundings
from reporting.checks.refusal import RefusedRow
from reporting.core.expression import Condition, Rows
from reporting.core.period import parse
from reporting.core.rows import iter_rows
from reporting.ledger.list_rules import SAME_LIST

_TABLES = {
    "figures": {"achievements"},
    "lists": {"lists", "items"},
    "items": {"items"},
    "enterprises": {"enterprises"},
    "returns": {"returns"},
}
_REPORTS = {"achievements", "lists", "items", "practices", "returns"}
_STANDING = {"reported", "whole", "standing"}
# Columns of figures that follow from the catalogue, and what they are called there.
_OF_MEASURE = {"kind": "kind", "category": "category", "programme": "programme", "counted_in": "unit"}
_DAYS = {"first_day": "period_start", "last_day": "period_end"}

# What a row may hold in a column; None if nobody knows, or if more than the row decides it.
Values = frozenset[str] | None


@dataclass(frozen=True)
class MayHold:
    """What is known around the refused rows, by which they are held against the conditions of a selection."""

    around: Surroundings

    def __call__(self, rows: Rows, row: RefusedRow) -> bool:
        """Whether the rows may be others with this row: rather yes than no where a cell cannot be read."""
        if not may_be_of(row, self.around.list_of(row), parse(rows.period)):
            return False
        return self._is_one_of(rows, row) or self._lets_count(rows, row)

    def _is_one_of(self, rows: Rows, row: RefusedRow) -> bool:
        if row.table not in _TABLES[rows.view]:
            return False
        if rows.view == "lists" and row.table == "items" and not runs(self.around.list_of(row), parse(rows.period)):
            return False
        return all(_may_meet(one, self._values(rows, row, one.column)) for one in rows.where)

    def _lets_count(self, rows: Rows, row: RefusedRow) -> bool:
        """Whether its enterprise may stand as one that reported through the row, or have items that count then."""
        if row.table not in _REPORTS or row.emptied:
            return False
        if rows.view == "enterprises" and _STANDING & {one.column for one in rows.where}:
            return self._is_any(rows, "id", self._may_report(rows, row))
        missing = self._may_report(rows, row) - self.around.facts.in_period(parse(rows.period)).reported
        waiting = missing & set(self.around.facts.items.enterprise)
        return rows.view in {"lists", "items"} and self._is_any(rows, "enterprise", waiting)

    def _is_any(self, rows: Rows, column: str, enterprises: Iterable[str]) -> bool:
        asked = [one for one in rows.where if one.column == column]
        return any(all(_may_meet(one, frozenset({enterprise})) for one in asked) for enterprise in enterprises)

    def _may_report(self, rows: Rows, row: RefusedRow) -> set[str]:
        """The enterprises that may have reported, or have reported all, only with this row."""
        facts, owners = self.around.facts.in_period(parse(rows.period)), self.around.owners(row)
        missing = set(facts.ledger.reporting_enterprises.id) - facts.reported
        # Of an enterprise with returns the months are known from these alone.
        by_return = set(owners or ()) - set(facts.accepted.enterprise) if row.table == "returns" else set()
        every = missing | facts.partial_reports.keys() | facts.in_other_returns | by_return
        return every if owners is None else every & owners

    def _values(self, rows: Rows, row: RefusedRow, column: str) -> Values:
        if WHOLE_ROW in row.faulty:
            return None
        if column == "enterprise":
            return self.around.owners(row)
        match rows.view:
            case "figures":
                return self._of_figure(row, column)
            case "lists":
                return self._of_list(row, column)
            case "items":
                return self._of_item(rows, row, column)
        return _cell(row, column)

    def _of_figure(self, row: RefusedRow, column: str) -> Values:
        if column == "state":
            return self._state(row)
        return self._of_measure(row, column) if column in {*_OF_MEASURE, "aid"} else _cell(row, column)

    def _of_item(self, rows: Rows, row: RefusedRow, column: str) -> Values:
        if column == "list":
            return self._first_statement(row)
        listed = column != "listed" or runs(self.around.list_of(row), parse(rows.period))
        return _cell(row, column) if listed else frozenset({"no"})

    def _of_list(self, row: RefusedRow, column: str) -> Values:
        if column == "id":
            return self._first_statement(row)
        if row.table == "items":
            return _one(self.around.list_of(row), column)
        return _sized(row) if column == "sized" else _cell(row, column)

    def _of_measure(self, row: RefusedRow, column: str) -> Values:
        measure = self.around.cells("measures", row.texts.get("measure")) or {}
        if column != "aid":
            return _one(measure, _OF_MEASURE[column])
        if "programme" in measure and measure["programme"] is None:
            return frozenset({""})
        return _one(self.around.cells("programmes", measure.get("programme")) or {}, "aid")

    def _state(self, row: RefusedRow) -> Values:
        """A part of a sound figure is inside it, if nothing is wrong with that; else all is possible."""
        inside = "part_of" not in row.faulty and row.cells.get("part_of") in self.around.facts.all_ids
        return frozenset({"inside"}) if inside else None

    def _first_statement(self, row: RefusedRow) -> Values:
        """The list that a row is of, by its first statement."""
        cells = self.around.list_of(row) if row.table == "items" else row.cells
        if row.faulty & {"list", *SAME_LIST} or not cells.keys() >= {*SAME_LIST}:
            return None
        ledger = self.around.facts.ledger
        same = (other.id for other in iter_rows(ledger["lists"]) if _is_same_list(other._asdict(), cells))
        first = next(same, None)
        return frozenset({str(cells.get("id"))} if first is None else {ledger.first_statements[first]})


def _is_same_list(other: Mapping[str, Any], cells: Mapping[str, Any]) -> bool:
    return all(other[column] == cells[column] for column in SAME_LIST)


def _one(cells: Mapping[str, Any], column: str) -> Values:
    return frozenset({str(cells[column] or "")}) if column in cells else None


def _cell(row: RefusedRow, column: str) -> Values:
    name = _DAYS.get(column, column)
    return None if name in row.faulty else _one(row.cells, name)


def _sized(row: RefusedRow) -> Values:
    """A list that states no size is in no share, but for its items."""
    empty = any(row.texts.get(column) == "" for column in ("total", "resolved"))
    return frozenset({"no"}) if empty and not row.texts.get("in_progress") else None


def _may_meet(condition: Condition, values: Values) -> bool:
    return values is None or any((value in condition.values) != condition.but for value in values)
