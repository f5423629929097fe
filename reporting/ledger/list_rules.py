"""What must be true of lists and their items."""

from collections.abc import Iterator

import pandas as pd

from reporting.frames import groups, walk
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, circular, fault_at, file_of

# What makes two rows statements of one list, however often it is told in its year.
SAME_LIST = ["enterprise", "kind", "name", "period_start"]


def first_statements(lists: pd.DataFrame) -> dict[str, str]:
    """For the id of each statement of a list that of its first one, which stands for the list."""
    return dict(zip(lists.id, lists.groupby(SAME_LIST, sort=False).id.transform("first"), strict=True))


def _lists(frames: Frames) -> Iterator[Fault]:
    for row in walk(frames["lists"]):
        if row.total is None:
            continue
        if (row.resolved or 0) > row.total:
            yield fault_at(
                row,
                "resolved",
                str(row.resolved),
                f"it is more than the total {row.total}",
                "correct one of the two",
            )
        elif (row.resolved or 0) + (row.in_progress or 0) > row.total:
            found = f"{row.resolved or 0} resolved and {row.in_progress} in progress"
            yield fault_at(row, "in_progress", found, f"together more than the total {row.total}", "correct the three")


def _lists_twice(frames: Frames) -> Iterator[Fault]:
    stated: dict[tuple[object, ...], str] = {}
    for row in walk(frames["lists"]):
        first = stated.setdefault((row.enterprise, row.kind, row.name, row.period_start, row.as_of), row.at)
        if first != row.at:
            yield fault_at(
                row, "as_of", str(row.as_of), f"{first} states the same list for this day", "take out one row"
            )


def _items(frames: Frames) -> Iterator[Fault]:
    owners = frames["lists"].set_index("id").enterprise
    parents = {row.id: row.parent_item for row in walk(frames["items"])}
    for row in walk(frames["items"]):
        if owners[row.list] != row.enterprise:
            yield fault_at(
                row, "list", shown(row.list), f"it is a list of {owners[row.list]}", "correct one of the two"
            )
        if (row.status == "done") != (row.done_on is not None):
            yield fault_at(
                row,
                "done_on",
                shown(row.done_on or ""),
                f"the status is {row.status}",
                "a done item has its day, others none",
            )
        if row.done_on and row.done_on < row.opened:
            yield fault_at(
                row,
                "done_on",
                str(row.done_on),
                f"it lies before it was opened, {row.opened}",
                "correct the dates",
            )
        if row.closed_on and (not row.done_on or row.closed_on < row.done_on):
            yield fault_at(
                row,
                "closed_on",
                str(row.closed_on),
                "an item is closed out after it is done",
                "correct the dates",
            )
        if row.money is not None and row.money < 0:
            yield fault_at(row, "money", str(row.money), "an amount is not negative", "write it without a sign")
        if circular(row.id, parents):
            yield fault_at(
                row,
                "parent_item",
                shown(row.parent_item),
                "it leads back to the item itself",
                "name the item it comes from",
            )


def _lists_against_items(frames: Frames) -> Iterator[Fault]:
    """What is stated last of a list agrees with all its items; of earlier statements items may tell more by now."""
    for statements in groups(frames["lists"], SAME_LIST):
        row = max(walk(statements), key=lambda row: row.as_of)
        items = frames["items"][frames["items"].list.isin(set(statements.id))]
        opened = items[items.opened <= row.as_of]
        done = sum(1 for day in opened.done_on if day is not None and day <= row.as_of)
        for column, counted in (("total", len(opened)), ("resolved", done)):
            stated = getattr(row, column)
            if len(items) and stated is not None and stated != counted:
                rule = f"{file_of(frames, 'items')} has {counted} on {row.as_of}"
                yield fault_at(row, column, str(stated), rule, "correct the list or its items")


RULES = (_lists, _lists_twice, _items, _lists_against_items)
