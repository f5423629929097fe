"""The rules of meaning, over tables whose cells can all be read. Each rule yields faults; none of them stops."""

from collections.abc import Iterator

import pandas as pd

from reporting.frames import walk
from reporting.ledger import list_rules, return_rules, time_rules, value_rules
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.rows import Frames, fault_at, file_of
from reporting.ledger.schema import TABLES


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
        *list_rules.RULES,
        *value_rules.RULES,
        *time_rules.RULES,
        *return_rules.RULES,
    )
    return [fault for rule in rules for fault in rule(frames)]


def _duplicate_ids(frames: Frames) -> Iterator[Fault]:
    for frame in frames.values():
        for row in walk(frame[frame.id.duplicated()]):
            first = frame[frame.id == row.id].iloc[0]["at"]
            yield fault_at(row, "id", shown(row.id), f"the same id stands at {first}", "take out one row, or rename it")


def _dangling(frames: Frames) -> Iterator[Fault]:
    for name, table in TABLES.items():
        for column in table.columns:
            if not column.refers:
                continue
            known = set(frames[column.refers].id)
            used = frames[name][column.name]
            for row in walk(frames[name][used.notna() & ~used.isin(known)]):
                value = getattr(row, column.name)
                rule = f"it is not in {file_of(frames, column.refers)}"
                yield fault_at(row, column.name, shown(value), rule, nearest(value, sorted(known)))


def _enterprises(frames: Frames) -> Iterator[Fault]:
    parents = frames["enterprises"].set_index("id").parent
    for row in walk(frames["enterprises"]):
        if row.parent and pd.notna(parents[row.parent]):
            yield fault_at(
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
                yield fault_at(row, name, shown(getattr(row, name)), f"{first} has this name too", "tell the two apart")


def _units(frames: Frames) -> Iterator[Fault]:
    parents = frames["enterprises"].set_index("id").parent
    for name in ("lists", "items", "achievements", "practices"):
        for row in walk(frames[name]):
            if pd.notna(parents[row.enterprise]):
                todo = f"write {parents[row.enterprise]!r} here and the unit in its own column"
                yield fault_at(row, "enterprise", shown(row.enterprise), "it is a unit of an enterprise", todo)
            elif getattr(row, "unit", None) and parents[row.unit] != row.enterprise:
                yield fault_at(
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
                yield fault_at(
                    row,
                    "period_end",
                    str(row.period_end),
                    f"it lies before {row.period_start}",
                    "correct the dates",
                )
            if name != "practices" and row.as_of < row.period_start:
                yield fault_at(row, "as_of", str(row.as_of), f"it lies before {row.period_start}", "correct the dates")


def _catalogue(frames: Frames) -> Iterator[Fault]:
    kinds = frames["units"].set_index("id").kind
    units = frames["measures"].set_index("id").unit
    for row in walk(frames["measures"]):
        money = kinds[row.unit] == "money" and row.kind == "flow"
        if money and not row.programme:
            todo = f"name one of {file_of(frames, 'programmes')}"
            yield fault_at(row, "programme", "''", "money belongs to a programme", todo)
        if row.people_of and kinds[units[row.people_of]] != "money":
            yield fault_at(
                row,
                "people_of",
                shown(row.people_of),
                "it is not a measure of money",
                "name the money these people got",
            )
