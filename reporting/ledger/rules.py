"""The rules of meaning, over tables whose cells can all be read. Each rule yields faults; none of them stops."""

from collections.abc import Iterator

from reporting.core.rows import iter_rows
from reporting.ledger import (
    catalogue_rules,
    confirmation_rules,
    issue_rules,
    layout_rules,
    list_rules,
    printed_rules,
    return_rules,
    size_rules,
    time_rules,
    translations,
    value_rules,
)
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.rows import Frames, by_ids, fault_in_row, file_of, rows_where
from reporting.ledger.schema import TABLES
from reporting.ledger.tallies import Counted, against_items, tallies


def broken(frames: Frames, counted: Counted | None = None) -> list[Fault]:
    """All faults of meaning. References come first: the other rules cannot be applied to a dangling one.

    `counted` are all items, if the frame of items holds only some of them.
    """
    faults = [*_duplicate_ids(frames), *_dangling(frames)]
    if faults:
        return faults
    rules = (
        _enterprises,
        _namesakes,
        _units,
        _spans,
        *catalogue_rules.RULES,
        *list_rules.RULES,
        *value_rules.RULES,
        *time_rules.RULES,
        *size_rules.RULES,
        *printed_rules.RULES,
        *return_rules.RULES,
        *layout_rules.RULES,
        *confirmation_rules.RULES,
        *issue_rules.RULES,
        *translations.RULES,
    )
    faults = [fault for rule in rules for fault in rule(frames)]
    counted = counted or Counted(file_of(frames, "items"), tallies(frames))
    return [*faults, *against_items(frames["lists"], counted)]


def _duplicate_ids(frames: Frames) -> Iterator[Fault]:
    for frame in frames.values():
        if frame.id.is_unique:
            continue
        first = by_ids(frame[::-1], "at")
        for row in iter_rows(frame[frame.id.duplicated()]):
            rule = f"the same id stands at {first[row.id]}"
            yield fault_in_row(row, "id", shown(row.id), rule, "take out one row, or rename it")


def _dangling(frames: Frames) -> Iterator[Fault]:
    ids = {name: set(frame.id) for name, frame in frames.items()}
    # Most tables of most ledgers are empty.
    filled = (table for name, table in TABLES.items() if ids[name])
    for name, column in ((table.name, column) for table in filled for column in table.columns):
        if column.refers:
            known, used = ids[column.refers], frames[name][column.name]
            for row in rows_where(frames[name], (value is not None and value not in known for value in used)):
                value = getattr(row, column.name)
                rule = f"it is not in {file_of(frames, column.refers)}"
                yield fault_in_row(row, column.name, shown(value), rule, nearest(value, sorted(known)))


def _enterprises(frames: Frames) -> Iterator[Fault]:
    parents = by_ids(frames["enterprises"], "parent")
    for row in iter_rows(frames["enterprises"]):
        if row.parent and parents[row.parent]:
            yield fault_in_row(
                row,
                "parent",
                shown(row.parent),
                "a parent is an enterprise, not a unit",
                "name the enterprise",
            )


def _namesakes(frames: Frames) -> Iterator[Fault]:
    """Faults of two enterprises, or two units of one, that have the same name on the page."""
    for name in ("short_name", "english_name"):
        seen: dict[tuple[object, str], str] = {}
        for row in iter_rows(frames["enterprises"]):
            first = seen.setdefault((row.parent, getattr(row, name)), row.at)
            if first != row.at:
                yield fault_in_row(
                    row, name, shown(getattr(row, name)), f"{first} has this name too", "tell the two apart"
                )


def _units(frames: Frames) -> Iterator[Fault]:
    parents = by_ids(frames["enterprises"], "parent")
    for name in ("lists", "items", "achievements", "practices"):
        frame = frames[name]
        units = frame.unit if "unit" in frame else [None] * len(frame)
        owners = zip(frame.enterprise, units, strict=True)
        for row in rows_where(
            frame, (bool(parents[one]) or bool(unit and parents[unit] != one) for one, unit in owners)
        ):
            if parents[row.enterprise]:
                todo = f"write {parents[row.enterprise]!r} here and the unit in its own column"
                yield fault_in_row(row, "enterprise", shown(row.enterprise), "it is a unit of an enterprise", todo)
            else:
                yield fault_in_row(
                    row,
                    "unit",
                    shown(row.unit),
                    f"it is not a unit of {row.enterprise}",
                    "correct one of the two",
                )


def _spans(frames: Frames) -> Iterator[Fault]:
    for name in ("lists", "achievements", "practices", "issues", "next_steps"):
        frame = frames[name]
        days = zip(frame.period_start, frame.period_end, frame.get("as_of", frame.period_end), strict=True)
        for row in rows_where(frame, (end < start or as_of < start for start, end, as_of in days)):
            if row.period_end < row.period_start:
                yield fault_in_row(
                    row,
                    "period_end",
                    str(row.period_end),
                    f"it lies before {row.period_start}",
                    "correct the dates",
                )
            if "as_of" in frame and row.as_of < row.period_start:
                yield fault_in_row(
                    row, "as_of", str(row.as_of), f"it lies before {row.period_start}", "correct the dates"
                )
