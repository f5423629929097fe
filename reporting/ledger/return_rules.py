"""The rules for returned workbooks and for the names that occur in them."""

from collections.abc import Iterator

from reporting.core.rows import iter_rows
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.rows import Frames, fault_in_row

_MEANT_IN = {"enterprise": "enterprises", "measure": "measures"}


def _accepted(frames: Frames) -> Iterator[Fault]:
    for row in iter_rows(frames["returns"]):
        if (row.outcome == "accepted") != (row.source is not None):
            todo = "an accepted return names its source, one that was sent back none"
            yield fault_in_row(row, "source", shown(row.source or ""), f"the outcome is {row.outcome}", todo)


def _names(frames: Frames) -> Iterator[Fault]:
    seen: dict[tuple[str, str], str] = {}
    for row in iter_rows(frames["names"]):
        first = seen.setdefault((row.kind, row.name), row.at)
        if first != row.at:
            yield fault_in_row(row, "name", shown(row.name), f"{first} has this name too", "take out one row")
        if row.kind in _MEANT_IN:
            known = set(frames[_MEANT_IN[row.kind]].id)
            if row.means not in known:
                rule = f"it is no id of {_MEANT_IN[row.kind]}"
                yield fault_in_row(row, "means", shown(row.means), rule, nearest(row.means, sorted(known)))


RULES = (_accepted, _names)
