"""The rows of a period that stand behind no number of a document, each under the reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from reporting.core.expression import Rows
from reporting.core.period import parse
from reporting.recount.evaluate import Recount
from reporting.recount.figures import HELD, INSIDE, RESTATED
from reporting.recount.items import DONE
from reporting.recount.statements import last_statements_of
from reporting.recount.view import NO, YES, View

_STATES = {
    HELD: "figures that a figure of a longer time holds, never added",
    RESTATED: "figures that were stated anew later",
    INSIDE: "figures inside another one (part_of), never added",
}
_STATUSES = {
    "planned": "figures that are planned, in no number of this document",
    "ongoing": "figures that are ongoing, in no number of this document",
    "raised": "money that is raised, in no number of this document",
}
_ANY = "figures that no page of this document asks for"
_UNSIZED = "lists without a size, in no share"
_EMPTY = "lists without items, in no share"
_LISTS = "lists that no page of this document asks for"
_EARLIER_LISTS = "lists of another time, of which only items are counted"
_UNREPORTED_LISTS = "lists of enterprises that did not report"
_UNREPORTED = "items of enterprises that did not report"
_OLDER = "items of earlier lists that were done in the period, in no share"
_ITEMS = "items in no number of this document"


def left_out_of(recount: Recount, own: str, selections: Iterable[Rows]) -> dict[str, list[str]]:
    """Enterprises by id, and rows by their place, under the reason why they are in no number of the document."""
    used: dict[str, set[int]] = defaultdict(set)
    for rows in selections:
        if rows.period == own:
            used[rows.view].update(recount.positions(rows))
    reasons: dict[str, list[str]] = defaultdict(list)
    named = (_enterprises(recount, own), *(about(recount, own, used) for about in (_figures, _lists, _items)))
    for reason, place in chain.from_iterable(named):
        reasons[reason].append(place)
    return dict(reasons)


def _enterprises(recount: Recount, own: str) -> Iterator[tuple[str, str]]:
    every = Rows("enterprises", own)
    ids = recount.view(every).columns["id"]
    missing = recount.positions(every.also(reported=NO))
    yield from (("enterprises that did not report", ids[at]) for at in missing)
    partial = recount.positions(every.also(reported=YES, whole=NO))
    yield from (("enterprises that reported only a part of the period", ids[at]) for at in partial)


def _figures(recount: Recount, own: str, used: dict[str, set[int]]) -> Iterator[tuple[str, str]]:
    view = recount.view(Rows("figures", own))
    states, statuses = view.columns["state"], view.columns["status"]
    for at, places in enumerate(view.places):
        if at not in used["figures"]:
            yield from ((_STATES.get(states[at]) or _STATUSES.get(statuses[at], _ANY), place) for place in places)


def _lists(recount: Recount, own: str, used: dict[str, set[int]]) -> Iterator[tuple[str, str]]:
    """Lists in no number, but those of which an item stands behind one; each by its last statement in the period."""
    view, counted = recount.view(Rows("lists", own)), _with_counted_items(recount, own, used)
    positions = {list_: at for at, list_ in enumerate(view.columns["id"])}
    for row in last_statements_of(recount.ledger, parse(own)):
        list_ = recount.ledger.first_statements[row.id]
        at = positions.get(list_)
        if at is None:
            reported = recount.positions(Rows("enterprises", own).also(id=row.enterprise, reported=YES))
            yield _EARLIER_LISTS if reported else _UNREPORTED_LISTS, row.at
        elif at not in used["lists"] and list_ not in counted:
            yield _reason_of_list(view, at), row.at


def _with_counted_items(recount: Recount, own: str, used: dict[str, set[int]]) -> set[str]:
    lists = recount.view(Rows("items", own)).columns["list"]
    return {lists[at] for at in used["items"]}


def _reason_of_list(lists: View, at: int) -> str:
    if lists.columns["sized"][at] == YES:
        return _LISTS
    return _UNSIZED if lists.numbers["total"][at] is None or lists.numbers["resolved"][at] is None else _EMPTY


def _items(recount: Recount, own: str, used: dict[str, set[int]]) -> Iterator[tuple[str, str]]:
    """Items that neither a list nor a number of their own counts."""
    lists, items = recount.view(Rows("lists", own)), recount.view(Rows("items", own))
    counted = {lists.columns["id"][at] for at in used["lists"]}
    for at, places in enumerate(items.places):
        if at not in used["items"] and items.columns["list"][at] not in counted:
            yield from ((_reason_of_item(items, at), place) for place in places)


def _reason_of_item(items: View, at: int) -> str:
    if items.columns["reported"][at] == NO:
        return _UNREPORTED
    is_older = items.columns["listed"][at] == NO and items.columns["state"][at] == DONE
    return _OLDER if is_older else _ITEMS
