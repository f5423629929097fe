"""The view `items`: the items that count for a period, with the state of each at the end of it."""

from collections.abc import Mapping
from datetime import date

from reporting.ledger.months import NEVER
from reporting.recount.listed_items import AMOUNTS, Item, ItemsOfPeriod
from reporting.recount.reporters import Reporters
from reporting.recount.statements import last_statements_of
from reporting.recount.view import View, view_of, yes_no

TEXTS = (
    *("id", "enterprise", "unit", "list", "status", "state", "late", "listed", "reported"),
    *("own", "group", "handed_down", "closed", "waiting"),
)
OPEN, DONE = "open", "done"


def items_view(reporters: Reporters, listed: frozenset[str]) -> View:
    """One row per item, in the order of the ledger, with the numbers that it states.

    `state` is open or done; `listed` says that its list is counted in the period (`listed` lists, by their first
    statements), `reported` that its enterprise reported, `own` and `group` that it counts on its own list and in the
    group's totals, `handed_down` that another reporting enterprise's list holds it too, `closed` that it is done and
    closed out, `waiting` that it is done itself, and open for an item below it.
    """
    until = _known_until(reporters)
    items = ItemsOfPeriod(reporters.ledger, reporters.period).items
    return view_of((_record(item, reporters, listed, until) for item in items), TEXTS, AMOUNTS)


def _known_until(reporters: Reporters) -> dict[str, date]:
    """The last day in the period on which a list was stated, by its first statement."""
    first = reporters.ledger.first_statements
    return {first[row.id]: row.as_of for row in last_statements_of(reporters.ledger, reporters.period)}


def _record(
    item: Item, reporters: Reporters, listed: frozenset[str], until: Mapping[str, date]
) -> Mapping[str, object]:
    reported, own = item.enterprise in reporters.reported, item.enterprise not in item.wholes
    others = item.wholes & reporters.reported
    return {
        **{name: getattr(item, name) for name in ("id", "enterprise", "unit", "list", "status")},
        "state": OPEN if item.is_open else DONE,
        "late": yes_no(item.is_open and _is_late(item, reporters.cut_offs.get(item.enterprise), until)),
        "listed": yes_no(reported and item.list in listed),
        "reported": yes_no(reported),
        "own": yes_no(own),
        "group": yes_no(not others),
        "handed_down": yes_no(own and others),
        "closed": yes_no(not item.is_open and item.closed != NEVER),
        "waiting": yes_no(item.is_open and item.own_done != NEVER),
        **item.amounts,
        "weight": item.count,
        "places": (item.at,) if item.at else (),
    }


def _is_late(item: Item, cut_off: date | None, until: Mapping[str, date]) -> bool:
    """Whether the deadline had passed on the day until which the item's state is known; not known of the unreported."""
    return cut_off is not None and min(cut_off, until.get(item.list, cut_off)).toordinal() > item.last_in_time
