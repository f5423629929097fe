"""The statements of lists against their items: an enterprise may count its items in more than one way."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from reporting.ledger.faults import Fault
from reporting.ledger.list_rules import first_statements, last_statements
from reporting.ledger.rows import Frames, fault_in_row
from reporting.ledger.wholes import days_done, parents_of, wholes_above

# How many items a list has by the day it was stated last, and how many of them are done.
Way = tuple[int, int]


@dataclass(frozen=True)
class Tally:
    """The items of a list by the day it was stated last, in each way in which its enterprise may count them.

    An enterprise may count the items that it handed down itself or leave them out, and may call a whole resolved
    before its last part is: the briefing counts by its own rule, whichever of them was stated.
    """

    ways: tuple[Way, ...]


class Group(NamedTuple):
    """Items of a list: how many were opened by a day, how many done themselves by then, and how many with their parts.

    `inside` is 2 if they lie inside an item of the same list, 1 of another list of their enterprise, else 0.
    """

    inside: int
    opened: int
    done: int
    together: int


def tallies(frames: Frames) -> dict[str, Tally]:
    """The tally of each list that has items, by the id of its first statement."""
    first, last = first_statements(frames["lists"]), last_statements(frames["lists"])
    items = frames["items"]
    together, inside = days_done(items), _inside(items, first)
    groups: dict[str, list[Group]] = defaultdict(list)
    columns = (items.id, items.list, items.opened, items.done_on)
    for id_, list_, opened, done_on in zip(*columns, strict=True):
        as_of = last[first[list_]].as_of
        days = (opened, done_on, together.get(id_, done_on))
        by_then = (int(opened <= as_of and day is not None and day <= as_of) for day in days)
        groups[first[list_]].append(Group(inside.get(id_, 0), *by_then))
    return {list_: tally_of(of_list) for list_, of_list in groups.items()}


def tally_of(groups: Sequence[Group]) -> Tally:
    """The tally of a list of which these are the items."""
    kept = ([group for group in groups if group.inside < least] for least in (3, 2, 1))
    ways = [
        (sum(group.opened for group in every), sum(done(group) for group in every))
        for every in kept
        for done in (attrgetter("done"), attrgetter("together"))
    ]
    return Tally(tuple(dict.fromkeys(ways)))


def _inside(items: pd.DataFrame, first: Mapping[str, str]) -> dict[str, int]:
    """`Group.inside` of the items that lie inside another item of their enterprise, by their id."""
    parents = parents_of(items)
    if not parents:
        return {}
    places = {
        id_: (first[list_], enterprise)
        for id_, list_, enterprise in zip(items.id, items.list, items.enterprise, strict=True)
    }
    return {
        id_: max((nearness(places[id_], places[above]) for above in wholes_above(id_, parents)), default=0)
        for id_ in parents
    }


def nearness(item: tuple[str, ...], whole: tuple[str, ...]) -> int:
    """`Group.inside` of an item in a whole; of each the first statement of its list, and its enterprise."""
    return 2 if item == whole else int(item[1] == whole[1])


@dataclass(frozen=True)
class Counted:
    """The file of the items, and the tally of each list that has any, by the id of its first statement."""

    file: str
    tallies: Mapping[str, Tally]


def against_items(lists: pd.DataFrame, counted: Counted) -> Iterator[Fault]:
    """Faults of lists with a last statement that does not agree with all their items in any way of counting.

    Earlier statements are not compared: there may be more items by now.
    """
    last = last_statements(lists)
    for list_, tally in counted.tallies.items():
        row, ways = last[list_], tally.ways
        for place, column in enumerate(("total", "resolved")):
            stated = getattr(row, column)
            fitting = [way for way in ways if stated in {None, way[place]}]
            if not fitting:
                there = " or ".join(dict.fromkeys(str(way[place]) for way in ways))
                rule = f"{counted.file} has {there} on {row.as_of}"
                yield fault_in_row(row, column, str(stated), rule, "correct the list or its items")
            ways = tuple(fitting) or ways
