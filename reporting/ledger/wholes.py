"""Items that were handed down: the wholes that they lie in, and the day on which a whole is done with all its parts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

import pandas as pd

# As a date, or as text: 2023-12-31.
Day = TypeVar("Day", date, str)


class Whole(NamedTuple):
    """An item that others were handed down from, as counts need it: `opened` and `done` are months.

    `list` is the first statement of its list; `done` is the month in which it and all its parts were done.
    """

    enterprise: str
    list: str
    opened: int
    done: int


def parents_of(items: pd.DataFrame) -> dict[str, str]:
    """The item that an item was handed down from, by the id of the one below."""
    handed = items[items.parent_item.notna()]
    return dict(zip(handed.id, handed.parent_item, strict=True))


def wholes_above(id_: str, parents: Mapping[str, str]) -> Iterator[str]:
    """The ids of the items that an item was handed down from, the nearest first; a circle is gone round once."""
    seen, here = {id_}, parents.get(id_)
    while here is not None and here not in seen:
        yield here
        seen.add(here)
        here = parents.get(here)


def days_done(items: pd.DataFrame) -> dict[str, date | None]:
    """The day on which each whole is done, by its id: the latest of its own and those of all items below it.

    None if it, or one of these, is open.
    """
    parents = parents_of(items)
    return latest_days(dict(zip(items.id, items.done_on, strict=True)), parents) if parents else {}


def latest_days(own: Mapping[str, Day | None], parents: Mapping[str, str]) -> dict[str, Day | None]:
    """The same, of the day on which each item was done itself, by its id, and of the item above it."""
    days = {id_: own[id_] for id_ in set(parents.values()) & own.keys()}
    for part in parents:
        for whole in wholes_above(part, parents):
            if whole in days:
                days[whole] = _later(days[whole], own[part])
    return days


def _later(one: Day | None, other: Day | None) -> Day | None:
    return None if one is None or other is None else max(one, other)
