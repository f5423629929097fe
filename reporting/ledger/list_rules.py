"""The rules for lists and their items."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import pandas as pd

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, by_ids, circular, fault_in_row, rows_where

# Rows that agree in these are statements of one list, however many there are in its year.
SAME_LIST = ["enterprise", "kind", "name", "period_start"]


def first_statements(lists: pd.DataFrame) -> dict[str, str]:
    """The id of the first statement of its list, which identifies the list, by the id of each statement."""
    first: dict[tuple[object, ...], str] = {}
    names = zip(*(lists[column] for column in SAME_LIST), strict=True)
    return {id_: first.setdefault(name, id_) for id_, name in zip(lists.id, names, strict=True)}


def last_statements(lists: pd.DataFrame) -> dict[str, Row]:
    """The last statement of each list, by the id of its first statement."""
    first = first_statements(lists)
    last: dict[str, Row] = {}
    for row in iter_rows(lists):
        list_ = first[row.id]
        if list_ not in last or last[list_].as_of < row.as_of:
            last[list_] = row
    return last


def _lists(frames: Frames) -> Iterator[Fault]:
    for row in iter_rows(frames["lists"]):
        if row.total is None:
            continue
        if (row.resolved or 0) > row.total:
            yield fault_in_row(
                row,
                "resolved",
                str(row.resolved),
                f"it is more than the total {row.total}",
                "correct one of the two",
            )
        elif (row.resolved or 0) + (row.in_progress or 0) > row.total:
            observed = f"{row.resolved or 0} resolved and {row.in_progress} in progress"
            yield fault_in_row(
                row, "in_progress", observed, f"together more than the total {row.total}", "correct the three"
            )


def _lists_twice(frames: Frames) -> Iterator[Fault]:
    stated: dict[tuple[object, ...], str] = {}
    for row in iter_rows(frames["lists"]):
        first = stated.setdefault((row.enterprise, row.kind, row.name, row.period_start, row.as_of), row.at)
        if first != row.at:
            yield fault_in_row(
                row, "as_of", str(row.as_of), f"{first} states the same list for this day", "take out one row"
            )


def _items(frames: Frames) -> Iterator[Fault]:
    items, owners = frames["items"], by_ids(frames["lists"], "enterprise")
    parents = by_ids(items[items.parent_item.notna()], "parent_item")
    columns = ("enterprise", "list", "status", "opened", "deadline", "done_on", "closed_on", "parent_item", "money")
    records = zip(*(items[column] for column in columns), strict=True)
    for row in rows_where(items, (_may_break_a_rule(owners, *cells) for cells in records)):
        if owners[row.list] != row.enterprise:
            yield fault_in_row(
                row, "list", shown(row.list), f"it is a list of {owners[row.list]}", "correct one of the two"
            )
        if (row.status == "done") != (row.done_on is not None):
            yield fault_in_row(
                row,
                "done_on",
                shown(row.done_on or ""),
                f"the status is {row.status}",
                "a done item has its day, others none",
            )
        if row.deadline and row.deadline < row.opened:
            rule = f"the item was opened after its deadline, on {row.opened}"
            yield fault_in_row(row, "deadline", str(row.deadline), rule, "correct the dates")
        if row.done_on and row.done_on < row.opened:
            yield fault_in_row(
                row,
                "done_on",
                str(row.done_on),
                f"it lies before it was opened, {row.opened}",
                "correct the dates",
            )
        if row.closed_on and (not row.done_on or row.closed_on < row.done_on):
            yield fault_in_row(
                row,
                "closed_on",
                str(row.closed_on),
                "an item is closed out after it is done",
                "correct the dates",
            )
        if row.money is not None and row.money < 0:
            yield fault_in_row(row, "money", str(row.money), "an amount is not negative", "write it without a sign")
        if circular(row.id, parents):
            yield fault_in_row(
                row,
                "parent_item",
                shown(row.parent_item),
                "it leads back to the item itself",
                "name the item it comes from",
            )


def _may_break_a_rule(  # noqa: PLR0913, PLR0917 - one cell of a row each: a row as an object takes ten times as long
    owners: Mapping[str, str],
    enterprise: str,
    list_: str,
    status: str,
    opened: date,
    deadline: date | None,
    done_on: date | None,
    closed_on: date | None,
    parent_item: str | None,
    money: Decimal | None,
) -> bool:
    """Whether an item may break a rule about single items."""
    return (
        parent_item is not None
        or closed_on is not None
        or owners[list_] != enterprise
        or (status == "done") != (done_on is not None)
        or (deadline is not None and deadline < opened)
        or (done_on is not None and done_on < opened)
        or (money is not None and money < 0)
    )


RULES = (_lists, _lists_twice, _items)
