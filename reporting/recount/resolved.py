"""`resolved_months`: when each item was resolved; a whole is not resolved while a part of it is open."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from reporting.core.rows import Row
from reporting.ledger.months import NEVER, month_of


def resolved_months(rows: Iterable[Row]) -> dict[str, int]:
    """The month in which each item was resolved, by its id: a whole with an open part is not, NEVER."""
    every = {row.id: row for row in rows}
    parts: dict[str, list[str]] = defaultdict(list)
    for row in every.values():
        if row.parent_item is not None:
            parts[row.parent_item].append(row.id)
    resolved: dict[str, int] = {}
    # Parts before their wholes, without recursion: a chain may be as long as the ledger.
    waiting = list(every)
    while waiting:
        id_ = waiting[-1]
        missing = [part for part in parts[id_] if part not in resolved]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        resolved[id_] = max([month_or_never(every[id_].done_on), *(resolved[part] for part in parts[id_])])
    return resolved


def month_or_never(day: date | None) -> int:
    """The month of a day, NEVER if there is none."""
    return NEVER if day is None else month_of(day)
