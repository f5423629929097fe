"""Which row of a corrected workbook is which row of the earlier one: what stays the same keeps its id.

Otherwise one line more in the middle would give every later item the id of another, and forms carry those ids.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count

from reporting.returns.taking.table_text import RowCells

_BORN = re.compile(r"([iap])[0-9]{3,}|(project|wish|problem)(-[0-9]+)?")
_NUMBERED = re.compile(r"(.*-[iap])([0-9]{3,})")
# What a row is about, the surest first: two rows that agree in it are the same, whatever else was corrected.
_ABOUT: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "lists": (("kind", "name"), ("kind",)),
    "items": (("list", "unit", "title"), ("list", "title"), ("title",)),
    "achievements": (
        ("measure", "unit", "period_start", "period_end", "status", "part"),
        ("measure", "unit", "period_start", "period_end"),
        ("measure", "unit"),
        ("measure",),
    ),
    "practices": (("kind", "unit", "text"), ("kind", "text"), ("kind",)),
}


def born_in(id_: str, return_id: str) -> bool:
    """Whether the id was given to a row by this return, and not by that of a longer id (2024 and 2024-01)."""
    return id_.startswith(f"{return_id}-") and bool(_BORN.fullmatch(id_.removeprefix(f"{return_id}-")))


def kept_ids(
    table: str,
    new: Sequence[RowCells],
    old: Sequence[RowCells],
    others: Collection[str],
    numbered: Collection[str] = (),
) -> dict[str, str]:
    """The final id of each new row, by its id: that of the same row among the old, the same one, or a fresh one.

    `others` are the ids of the table that belong to rows which stay; `numbered` those that
    the workbook itself gives to new rows. An id never passes to a row that is about something else.
    """
    before = {row["id"] for row in old}
    kept = {row["id"]: row["id"] for row in new if row["id"] in before & set(numbered)}
    for columns in _ABOUT[table]:
        given = set(kept.values())
        waiting = [row for row in new if row["id"] not in kept]
        kept |= dict(_same(_key(columns), waiting, [row for row in old if row["id"] not in given]))
    used = before | set(others)
    fresh = _fresh([*used, *(row["id"] for row in new)])
    for row in new:
        if row["id"] not in kept:
            kept[row["id"]] = row["id"] if row["id"] not in used else fresh(row["id"])
    return kept


def _key(columns: tuple[str, ...]) -> Callable[[RowCells], tuple[str, ...]]:
    return lambda row: tuple(str(bool(row.get("part_of"))) if name == "part" else row.get(name, "") for name in columns)


def _same(
    about: Callable[[RowCells], tuple[str, ...]], new: Iterable[RowCells], old: Iterable[RowCells]
) -> Iterator[tuple[str, str]]:
    waiting: dict[tuple[str, ...], deque[str]] = defaultdict(deque)
    for row in old:
        waiting[about(row)].append(row["id"])
    for row in new:
        if waiting[about(row)]:
            yield row["id"], waiting[about(row)].popleft()


def _fresh(ids: Collection[str]) -> Callable[[str], str]:
    """Ids after all of these, each another: -i008 after -i007, -wish-2 after -wish."""
    highest: dict[str, int] = defaultdict(int)
    for match in filter(None, map(_NUMBERED.fullmatch, ids)):
        highest[match[1]] = max(highest[match[1]], int(match[2]))
    seen = set(ids)

    def fresh(wanted: str) -> str:
        match = _NUMBERED.fullmatch(wanted)
        if match:
            highest[match[1]] += 1
            return f"{match[1]}{highest[match[1]]:03}"
        stem = re.sub(r"-[0-9]+$", "", wanted)
        candidate = next(f"{stem}-{number}" for number in count(2) if f"{stem}-{number}" not in seen)
        seen.add(candidate)
        return candidate

    return fresh
