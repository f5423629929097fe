"""The rules for figures of the same measure: none is counted twice, and a longer time has no smaller figure."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from reporting.core.rows import Row
from reporting.ledger.faults import Fault
from reporting.ledger.rows import Frames, by_ids, fault_in_row, rows_where
from reporting.ledger.time_parts import holds, is_longer, span
from reporting.ledger.value_rules import most

# A plan may become smaller.
CUMULATIVE = {"done", "paid", "allocated", "raised"}


def _contradictions(frames: Frames) -> Iterator[Fault]:
    for rows in _repeated_figures(frames):
        near = list(_near_in_time(rows))
        if near:
            yield from _less_than_held(rows)
            yield from _counted_twice(near)


def _less_than_held(rows: list[Row]) -> Iterator[Fault]:
    """Faults of figures below a figure for a part of their days: one of the two is wrong."""
    last = {(row.unit, span(row)): row for row in sorted(rows, key=lambda row: row.as_of)}
    latest = [row for row in rows if last[row.unit, span(row)] is row and row.status in CUMULATIVE]
    for row, earlier in _near_in_time(latest):
        whole, part = (row, earlier) if holds(row, earlier) else (earlier, row)
        if holds(whole, part) and certainly_more(part, whole):
            observed = f"{row.value} for {_days(row)}"
            rule = f"it is less than {part.value} for {_days(part)}, which it holds ({part.at})"
            if row is part:
                rule = f"it is more than {whole.value} for {_days(whole)}, which holds it ({whole.at})"
            yield fault_in_row(row, "value", observed, rule, "correct one of the two")


def certainly_more(part: Row, whole: Row) -> bool:
    """Whether a part is surely more than its whole: 近300 or 约300 need not be more than 295."""
    return part.bound in {"exact", "at_least"} and bool(part.value > most(whole))


def _counted_twice(near: list[tuple[Row, Row]]) -> Iterator[Fault]:
    """Faults of rows that would both be added though they report the same, or share days without one in the other.

    A figure for a longer time is no such row: the half year stays next to its year, and is never added to it.
    """
    for row, earlier in near:
        if _overlap(row, earlier) and (row.unit == earlier.unit or not row.unit or not earlier.unit):
            yield _cannot_add(row, earlier)


def _repeated_figures(frames: Frames) -> Iterator[list[Row]]:
    """The rows of one enterprise, measure and status that would be added up, if there are several."""
    kinds, rows = by_ids(frames["measures"], "kind"), frames["achievements"]
    keys = [
        (enterprise, measure, status) if part_of is None and kinds[measure] == "flow" else None
        for enterprise, measure, status, part_of in zip(
            rows.enterprise, rows.measure, rows.status, rows.part_of, strict=True
        )
    ]
    times = Counter(keys)
    repeated: dict[tuple[str, ...], list[Row]] = {}
    for row in rows_where(rows, (key is not None and times[key] > 1 for key in keys)):
        repeated.setdefault((row.enterprise, row.measure, row.status), []).append(row)
    return iter(repeated.values())


def _near_in_time(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Each row with every one above it that may share days with it; months of many years make few such pairs."""
    # A span may be typed the wrong way round; another rule says so, and this one still checks it.
    extents = [(min(span(row)), max(span(row)), place) for place, row in enumerate(rows)]
    reaching: list[tuple[date, int]] = []
    for first, last, place in sorted(extents):
        reaching = [entry for entry in reaching if entry[0] >= first]
        for _, other in reaching:
            yield rows[max(place, other)], rows[min(place, other)]
        reaching.append((last, place))


def _overlap(one: Row, other: Row) -> bool:
    restated = span(one) == span(other) and one.as_of != other.as_of
    if (restated and one.unit == other.unit) or holds(one, other) or holds(other, one):
        return False
    return bool(one.period_start <= other.period_end and other.period_start <= one.period_end)


def _cannot_add(row: Row, earlier: Row) -> Fault:
    observed = f"{row.id} and {earlier.id} ({earlier.at})"
    rule = "both tell the same measure for days that overlap, so it would be counted twice"
    todo = "take one out, or name the whole in part_of"
    if is_longer(row, earlier) or is_longer(earlier, row):
        # The longer one has all days of the other, but not all its units.
        rule = f"{_days(row)} and {_days(earlier)} share days, the longer one told of a unit and the other of all"
        todo = "tell the longer one of the whole enterprise too, and name that in part_of of the unit's"
    elif row.unit == earlier.unit and span(row) != span(earlier):
        rule = f"{_days(row)} and {_days(earlier)} share days, but neither holds the other"
        todo = "count from the first day of the year, or each part of it by itself"
    return fault_in_row(row, "measure", observed, rule, todo)


def _days(row: Row) -> str:
    return f"{row.period_start}..{row.period_end}"


RULES = (_contradictions,)
