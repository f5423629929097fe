"""What must be true of achievements: their values, their parts, and that nothing is told twice."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.frames import Row, groups, walk
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, circular, fault_at


def _values(frames: Frames) -> Iterator[Fault]:
    measures = frames["measures"].set_index("id")
    kinds = frames["units"].set_index("id").kind
    for row in walk(frames["achievements"]):
        measure = measures.loc[row.measure]
        if row.value < 0 and measure.kind != "change":
            yield fault_at(
                row,
                "value",
                str(row.value),
                "only a change may be negative",
                "write the amount without a sign",
            )
        if kinds[measure.unit] == "count" and row.value != int(row.value):
            yield fault_at(
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
        if circular(row.id, wholes):
            yield fault_at(
                row,
                "part_of",
                shown(row.part_of),
                "it leads back to the row itself",
                "name the whole it is part of",
            )
        elif whole.enterprise != row.enterprise:
            yield fault_at(
                row,
                "part_of",
                shown(row.part_of),
                f"it is a row of {whole.enterprise}",
                "name a row of the same enterprise",
            )
        elif _fits(units[row.measure], units[whole.measure]) and row.value > _most(whole):
            yield fault_at(
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
                    yield fault_at(row, "measure", found, rule, "take one out, or name the whole in part_of")


def _overlap(one: Row, other: Row) -> bool:
    restated = (one.period_start, one.period_end) == (
        other.period_start,
        other.period_end,
    ) and one.as_of != other.as_of
    if restated and one.unit == other.unit:
        return False
    return bool(one.period_start <= other.period_end and other.period_start <= one.period_end)


RULES = (_values, _parts, _counted_twice)
