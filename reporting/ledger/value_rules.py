"""The rules for achievements: their values, and their parts."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, by_ids, circular, fault_in_row, rows_where


def _values(frames: Frames) -> Iterator[Fault]:
    measures = {row.id: row for row in iter_rows(frames["measures"])}
    kinds = by_ids(frames["units"], "kind")
    counts = {id_ for id_, measure in measures.items() if kinds[measure.unit] == "count"}
    achievements = frames["achievements"]
    stated = zip(achievements.measure, achievements.value, strict=True)
    for row in rows_where(
        achievements, (value < 0 or (measure in counts and value % 1 != 0) for measure, value in stated)
    ):
        measure = measures[row.measure]
        if row.value < 0 and measure.kind != "change":
            yield fault_in_row(
                row,
                "value",
                str(row.value),
                "only a change may be negative",
                "write the amount without a sign",
            )
        if row.measure in counts and row.value % 1 != 0:
            yield fault_in_row(
                row,
                "value",
                str(row.value),
                f"{measure.name} is counted in whole {measure.unit}",
                "correct the number",
            )


def _falls(frames: Frames) -> Iterator[Fault]:
    """Faults of changes in percent that leave less than nothing."""
    kinds, measures = by_ids(frames["units"], "kind"), iter_rows(frames["measures"])
    changes = {row.id for row in measures if row.kind == "change" and kinds[row.unit] == "percent"}
    rows = frames["achievements"]
    stated = zip(rows.measure, rows.value, strict=True)
    for row in rows_where(rows, (value < -100 and measure in changes for measure, value in stated)):
        rule = "nothing falls by more than all of it, which is -100"
        yield fault_in_row(row, "value", str(row.value), rule, "write the fall in percent of what it was before")


def _parts(frames: Frames) -> Iterator[Fault]:
    achievements = frames["achievements"]
    units = by_ids(frames["measures"], "unit")
    wholes = by_ids(achievements[achievements.part_of.notna()], "part_of")
    rows = {row.id: row for row in iter_rows(achievements[achievements.id.isin({*wholes, *wholes.values()})])}
    for id_ in wholes:
        row, whole = rows[id_], rows[wholes[id_]]
        if circular(row.id, wholes):
            yield fault_in_row(
                row,
                "part_of",
                shown(row.part_of),
                "it leads back to the row itself",
                "name the whole it is part of",
            )
        elif whole.enterprise != row.enterprise:
            yield fault_in_row(
                row,
                "part_of",
                shown(row.part_of),
                f"it is a row of {whole.enterprise}",
                "name a row of the same enterprise",
            )
        elif fits(units[row.measure], units[whole.measure]) and row.value > most(whole):
            yield fault_in_row(
                row,
                "value",
                str(row.value),
                f"it is more than its whole {whole.value} at {whole.at}",
                "correct one of the two",
            )


def fits(part: str, whole: str) -> bool:
    """Whether a part in one unit cannot exceed a whole in the other: each person is counted at least one time."""
    return part == whole or (part, whole) == ("person", "person_time")


def most(whole: Row) -> Decimal:
    """The most that a whole can be: 1260余 means less than 1270, because the source says 1270余 from there on."""
    value: Decimal = whole.value
    if whole.bound in {"exact", "at_most"} or not value:
        return value
    return value + Decimal(10) ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))


RULES = (_values, _falls, _parts)
