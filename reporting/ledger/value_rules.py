"""What must be true of achievements: their values, and their parts."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.frames import Row, walk
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
        elif _fits(units[row.measure], units[whole.measure]) and row.value > most(whole):
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


def most(whole: Row) -> Decimal:
    """The most that a whole can be: 1260余 says less than 1270, for otherwise 1270余 would have been said."""
    value: Decimal = whole.value
    if whole.bound in {"exact", "at_most"} or not value:
        return value
    return value + Decimal(10) ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))


RULES = (_values, _parts)
