"""Why two expressions may not be added: a ledger row that both count, or people who may be the same."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Protocol

from reporting.core.expression import Expression, Rows, Sum, parts_of
from reporting.ledger.reading import Ledger
from reporting.recount.view import View


class FindsRows(Protocol):
    """Whoever finds the rows of selections in a ledger."""

    ledger: Ledger

    def view(self, rows: Rows) -> View: ...

    def positions(self, rows: Rows) -> list[int]: ...


_PEOPLE_TWICE = "{measure} does not add up over time (measures.csv): the people of two times may be the same"
_UNLIKE = "{first} and {second} count different things, and may count the same ones"


def why_not_added(recount: FindsRows, *every: Expression) -> str | None:
    """Why values may not be added, in words; None if they may. Each is looked up beside all before it together."""
    together = _Counted()
    for one in every:
        counted = _counted(recount, one)
        if why := _why_not(recount, counted, together):
            return why
        together.take(counted)
    return None


def _why_not(recount: FindsRows, ours: "_Counted", theirs: "_Counted") -> str | None:
    if place := next(iter((*_same_rows(ours, theirs), *_inside(ours, theirs), *_overlapping(ours, theirs))), None):
        return f"{place} is in both and would be counted twice"
    if measures := _measures_that_differ(recount, ours, theirs):
        return _UNLIKE.format(first=measures[0], second=measures[1])
    if measure := _people_of_several_times(recount, ours, theirs):
        return _PEOPLE_TWICE.format(measure=measure)
    if theirs.views and ours.views != theirs.views:
        return _UNLIKE.format(first=", ".join(sorted(ours.views)), second=", ".join(sorted(theirs.views)))
    return None


# Columns that count different things of one row.
_APART = ({"satisfied", "basically_satisfied", "dissatisfied"}, {"resolved", "open"}, {"group_resolved", "group_open"})
_SAME = ("enterprise", "measure", "status")
# First and last day, and unit.
_Span = tuple[str, str, str]


@dataclass
class _Counted:
    """All that an expression counts: rows by view, id and column, each with its place; what they lie in; days.

    `inside` are the lists of items and the figures that parts lie in, by view and id.
    """

    rows: dict[tuple[str, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    inside: dict[tuple[str, str], str] = field(default_factory=dict)
    spans: dict[tuple[str, ...], dict[_Span, str]] = field(default_factory=lambda: defaultdict(dict))

    views: set[str] = field(default_factory=set)

    @property
    def measures(self) -> set[str]:
        return {same[1] for same in self.spans}

    def take(self, other: "_Counted") -> None:
        """Count all that the other counts too."""
        for row, columns in other.rows.items():
            self.rows[row].update(columns)
        for same, spans in other.spans.items():
            self.spans[same].update(spans)
        self.inside.update(other.inside)
        self.views |= other.views

    def add(self, name: str, view: View, position: int, column: str) -> None:
        """Add a row of a view; `column` is the one that is summed."""
        cells = {key: values[position] for key, values in view.columns.items()}
        place = next(iter(view.places[position]), cells["id"])
        self.rows[name, cells["id"] or f"{position}"][column] = place
        if name == "items":
            self.inside["lists", cells["list"]] = place
        if name == "figures":
            self.spans[tuple(cells[key] for key in _SAME)][cells["first_day"], cells["last_day"], cells["unit"]] = place
            if cells["part_of"]:
                self.inside[name, cells["part_of"]] = place


def row_outside(recount: FindsRows, part: Expression, whole: Expression) -> str | None:
    """The place of a row of a part that is not in its whole, nor inside one that is; None if all are."""
    inner, outer = _counted(recount, part), _counted(recount, whole)
    places = {row: next(iter(columns.values())) for row, columns in inner.rows.items() if row not in outer.rows}
    held = {place for whole_row, place in inner.inside.items() if whole_row in outer.rows}
    return next((place for place in places.values() if place not in held), None)


def _measures_that_differ(recount: FindsRows, ours: "_Counted", theirs: "_Counted") -> tuple[str, str] | None:
    """Two measures that count different things, such as persons of two kinds, who may be the same; None of money."""
    units = recount.ledger["units"]
    money = set(units[units.kind == "money"].id)
    for first, second in product(sorted(ours.measures), sorted(theirs.measures)):
        if first != second and recount.ledger.record("measures", first).unit not in money:
            return first, second
    return None


def _people_of_several_times(recount: FindsRows, ours: "_Counted", theirs: "_Counted") -> str | None:
    """A measure that does not add up over time, of one enterprise in both; its figures may count the same people."""
    for same in ours.spans:
        if same in theirs.spans and recount.ledger.record("measures", same[1]).over_time == "no":
            days = {span[:2] for side in (ours, theirs) for span in side.spans[same]}
            if len(days) > 1:
                return same[1]
    return None


def _counted(recount: FindsRows, expression: Expression) -> _Counted:
    counted = _Counted()
    for rows, column in _summed(expression):
        view = recount.view(rows)
        counted.views.add(rows.view)
        for position in recount.positions(rows):
            counted.add(rows.view, view, position, column)
    return counted


def _summed(expression: Expression, column: str = "") -> Iterator[tuple[Rows, str]]:
    column = expression.column if isinstance(expression, Sum) else column
    for part in parts_of(expression):
        if isinstance(part, Rows):
            yield part, column
        else:
            yield from _summed(part)


def _same_rows(ours: _Counted, theirs: _Counted) -> Iterator[str]:
    for row, columns in ours.rows.items():
        for (column, place), other in product(columns.items(), theirs.rows.get(row, ())):
            if not any({column, other} <= apart and column != other for apart in _APART):
                yield place


def _inside(ours: _Counted, theirs: _Counted) -> Iterator[str]:
    """The places of our rows that lie in a row of theirs, or hold one."""
    yield from (place for whole, place in ours.inside.items() if whole in theirs.rows)
    yield from (theirs.inside[row] for row in ours.rows if row in theirs.inside)


def _overlapping(ours: _Counted, theirs: _Counted) -> Iterator[str]:
    """The places of our figures whose days a figure of the same measure among theirs shares."""
    for same, spans in ours.spans.items():
        for ((first, last, unit), place), (begin, end, other) in product(spans.items(), theirs.spans.get(same, ())):
            if first <= end and begin <= last and (unit == other or not unit or not other):
                yield place
