"""The rules of meaning, over tables whose cells can all be read. Each rule yields faults; none of them stops."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pandas as pd

from reporting.frames import Row, groups, walk
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.schema import TABLES

Frames = Mapping[str, pd.DataFrame]


def broken(frames: Frames) -> list[Fault]:
    """All faults of meaning. References come first: with a dangling one the other rules cannot be asked."""
    faults = [*_duplicate_ids(frames), *_dangling(frames)]
    if faults:
        return faults
    rules = (
        _enterprises,
        _namesakes,
        _units,
        _spans,
        _catalogue,
        _lists,
        _lists_twice,
        _items,
        _lists_against_items,
        _values,
        _parts,
        _counted_twice,
    )
    return [fault for rule in rules for fault in rule(frames)]


def _fault(row: Row, column: str, found: str, rule: str, todo: str) -> Fault:
    file, line = row.at.rsplit(":", 1)
    return Fault(file, int(line), column, found, rule, todo)


def _file(frames: Frames, table: str) -> str:
    """The file of a table as its rows name it; one without rows is called by its own name."""
    places = frames[table]["at"]
    return str(places.iloc[0]).rsplit(":", 1)[0] if len(places) else table


def _duplicate_ids(frames: Frames) -> Iterator[Fault]:
    for frame in frames.values():
        for row in walk(frame[frame.id.duplicated()]):
            first = frame[frame.id == row.id].iloc[0]["at"]
            yield _fault(row, "id", shown(row.id), f"the same id stands at {first}", "take out one row, or rename it")


def _dangling(frames: Frames) -> Iterator[Fault]:
    for name, table in TABLES.items():
        for column in table.columns:
            if not column.refers:
                continue
            known = set(frames[column.refers].id)
            used = frames[name][column.name]
            for row in walk(frames[name][used.notna() & ~used.isin(known)]):
                value = getattr(row, column.name)
                rule = f"it is not in {_file(frames, column.refers)}"
                yield _fault(row, column.name, shown(value), rule, nearest(value, sorted(known)))


def _enterprises(frames: Frames) -> Iterator[Fault]:
    parents = frames["enterprises"].set_index("id").parent
    for row in walk(frames["enterprises"]):
        if row.parent and pd.notna(parents[row.parent]):
            yield _fault(
                row,
                "parent",
                shown(row.parent),
                "a parent is an enterprise, not a unit",
                "name the enterprise",
            )


def _namesakes(frames: Frames) -> Iterator[Fault]:
    """Two enterprises, or two units of one, that the page could not tell apart."""
    for name in ("short_name", "english_name"):
        seen: dict[tuple[object, str], str] = {}
        for row in walk(frames["enterprises"]):
            first = seen.setdefault((row.parent, getattr(row, name)), row.at)
            if first != row.at:
                yield _fault(row, name, shown(getattr(row, name)), f"{first} has this name too", "tell the two apart")


def _units(frames: Frames) -> Iterator[Fault]:
    parents = frames["enterprises"].set_index("id").parent
    for name in ("lists", "items", "achievements", "practices"):
        for row in walk(frames[name]):
            if pd.notna(parents[row.enterprise]):
                todo = f"write {parents[row.enterprise]!r} here and the unit in its own column"
                yield _fault(row, "enterprise", shown(row.enterprise), "it is a unit of an enterprise", todo)
            elif getattr(row, "unit", None) and parents[row.unit] != row.enterprise:
                yield _fault(
                    row,
                    "unit",
                    shown(row.unit),
                    f"it is not a unit of {row.enterprise}",
                    "correct one of the two",
                )


def _spans(frames: Frames) -> Iterator[Fault]:
    for name in ("lists", "achievements", "practices"):
        for row in walk(frames[name]):
            if row.period_end < row.period_start:
                yield _fault(
                    row,
                    "period_end",
                    str(row.period_end),
                    f"it lies before {row.period_start}",
                    "correct the dates",
                )
            if name != "practices" and row.as_of < row.period_start:
                yield _fault(row, "as_of", str(row.as_of), f"it lies before {row.period_start}", "correct the dates")


def _catalogue(frames: Frames) -> Iterator[Fault]:
    kinds = frames["units"].set_index("id").kind
    units = frames["measures"].set_index("id").unit
    for row in walk(frames["measures"]):
        money = kinds[row.unit] == "money" and row.kind == "flow"
        if money and not row.programme:
            todo = f"name one of {_file(frames, 'programmes')}"
            yield _fault(row, "programme", "''", "money belongs to a programme", todo)
        if row.people_of and kinds[units[row.people_of]] != "money":
            yield _fault(
                row,
                "people_of",
                shown(row.people_of),
                "it is not a measure of money",
                "name the money these people got",
            )


def _lists(frames: Frames) -> Iterator[Fault]:
    for row in walk(frames["lists"]):
        if row.total is None:
            continue
        if (row.resolved or 0) > row.total:
            yield _fault(
                row,
                "resolved",
                str(row.resolved),
                f"it is more than the total {row.total}",
                "correct one of the two",
            )
        elif (row.resolved or 0) + (row.in_progress or 0) > row.total:
            found = f"{row.resolved or 0} resolved and {row.in_progress} in progress"
            yield _fault(row, "in_progress", found, f"together more than the total {row.total}", "correct the three")


def _lists_twice(frames: Frames) -> Iterator[Fault]:
    stated: dict[tuple[object, ...], str] = {}
    for row in walk(frames["lists"]):
        first = stated.setdefault((row.enterprise, row.kind, row.name, row.period_start, row.as_of), row.at)
        if first != row.at:
            yield _fault(row, "as_of", str(row.as_of), f"{first} states the same list for this day", "take out one row")


def _items(frames: Frames) -> Iterator[Fault]:
    owners = frames["lists"].set_index("id").enterprise
    parents = {row.id: row.parent_item for row in walk(frames["items"])}
    for row in walk(frames["items"]):
        if owners[row.list] != row.enterprise:
            yield _fault(row, "list", shown(row.list), f"it is a list of {owners[row.list]}", "correct one of the two")
        if (row.status == "done") != (row.done_on is not None):
            yield _fault(
                row,
                "done_on",
                shown(row.done_on or ""),
                f"the status is {row.status}",
                "a done item has its day, others none",
            )
        if row.done_on and row.done_on < row.opened:
            yield _fault(
                row,
                "done_on",
                str(row.done_on),
                f"it lies before it was opened, {row.opened}",
                "correct the dates",
            )
        if row.closed_on and (not row.done_on or row.closed_on < row.done_on):
            yield _fault(
                row,
                "closed_on",
                str(row.closed_on),
                "an item is closed out after it is done",
                "correct the dates",
            )
        if row.money is not None and row.money < 0:
            yield _fault(row, "money", str(row.money), "an amount is not negative", "write it without a sign")
        if _circular(row.id, parents):
            yield _fault(
                row,
                "parent_item",
                shown(row.parent_item),
                "it leads back to the item itself",
                "name the item it comes from",
            )


def _lists_against_items(frames: Frames) -> Iterator[Fault]:
    for row in walk(frames["lists"]):
        items = frames["items"][frames["items"].list == row.id]
        opened = items[items.opened <= row.as_of]
        done = sum(1 for day in opened.done_on if day is not None and day <= row.as_of)
        for column, counted in (("total", len(opened)), ("resolved", done)):
            stated = getattr(row, column)
            if len(items) and stated is not None and stated != counted:
                rule = f"{_file(frames, 'items')} has {counted} on {row.as_of}"
                yield _fault(row, column, str(stated), rule, "correct the list or its items")


def _values(frames: Frames) -> Iterator[Fault]:
    measures = frames["measures"].set_index("id")
    kinds = frames["units"].set_index("id").kind
    for row in walk(frames["achievements"]):
        measure = measures.loc[row.measure]
        if row.value < 0 and measure.kind != "change":
            yield _fault(
                row,
                "value",
                str(row.value),
                "only a change may be negative",
                "write the amount without a sign",
            )
        if kinds[measure.unit] == "count" and row.value != int(row.value):
            yield _fault(
                row,
                "value",
                str(row.value),
                f"{measure['name']} is counted in whole {measure.unit}",
                "correct the number",
            )


def _parts(frames: Frames) -> Iterator[Fault]:
    rows = {row.id: row for row in walk(frames["achievements"])}
    units = frames["measures"].set_index("id").unit
    wholes = {row.id: row.part_of for row in rows.values()}
    for row in rows.values():
        if not row.part_of:
            continue
        whole = rows[row.part_of]
        if _circular(row.id, wholes):
            yield _fault(
                row,
                "part_of",
                shown(row.part_of),
                "it leads back to the row itself",
                "name the whole it is part of",
            )
        elif whole.enterprise != row.enterprise:
            yield _fault(
                row,
                "part_of",
                shown(row.part_of),
                f"it is a row of {whole.enterprise}",
                "name a row of the same enterprise",
            )
        elif _fits(units[row.measure], units[whole.measure]) and row.value > _most(whole):
            yield _fault(
                row,
                "value",
                str(row.value),
                f"it is more than its whole {whole.value} at {whole.at}",
                "correct one of the two",
            )


def _fits(part: str, whole: str) -> bool:
    """Whether a part counted in the one unit cannot exceed a whole in the other: a person is there at least once."""
    return part == whole or (part, whole) == ("person", "person_time")


def _most(whole: Row) -> Decimal:
    """The most that a whole can be: 1260余 says less than 1270, for otherwise 1270余 would have been said."""
    value: Decimal = whole.value
    if whole.bound in {"exact", "at_most"} or not value:
        return value
    return value + Decimal(10) ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))


def _circular(start: str, parents: Mapping[str, str | None]) -> bool:
    seen, here = {start}, parents.get(start)
    while here:
        if here in seen:
            return True
        seen.add(here)
        here = parents.get(here)
    return False


def _counted_twice(frames: Frames) -> Iterator[Fault]:
    """Rows that would both be added though they tell the same thing, or the one holds the other."""
    flows = set(frames["measures"][frames["measures"].kind == "flow"].id)
    loose = frames["achievements"][frames["achievements"].part_of.isna() & frames["achievements"].measure.isin(flows)]
    for group in groups(loose, ["enterprise", "measure", "status"]):
        rows = list(walk(group))
        for place, row in enumerate(rows):
            for earlier in rows[:place]:
                if _overlap(row, earlier) and (row.unit == earlier.unit or not row.unit or not earlier.unit):
                    found = f"{row.id} and {earlier.id} ({earlier.at})"
                    rule = "both tell the same measure for days that overlap, so it would be counted twice"
                    yield _fault(row, "measure", found, rule, "take one out, or name the whole in part_of")


def _overlap(one: Row, other: Row) -> bool:
    restated = (one.period_start, one.period_end) == (
        other.period_start,
        other.period_end,
    ) and one.as_of != other.as_of
    if restated and one.unit == other.unit:
        return False
    return bool(one.period_start <= other.period_end and other.period_start <= one.period_end)
