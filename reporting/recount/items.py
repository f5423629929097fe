"""The view `items`: the items that count for a period, with the state of each at the end of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from reporting.ledger.months import NEVER
from reporting.recount.listed_items import AMOUNTS, Item, ItemsOfPeriod
from reporting.recount.reporters import Reporters
from reporting.recount.statements import last_statements_of
from reporting.recount.view import View, view_of, yes_no

TEXTS = (
    *("id", "enterprise", "unit", "list", "status", "state", "late", "listed", "reported"),
    *("own", "group", "handed_down", "closed", "waiting", "category", "origin"),
)
DAYS = ("days_to_close", "days_late")
OPEN, DONE = "open", "done"


def items_view(reporters: Reporters, listed: frozenset[str]) -> View:
    """One row per item, in the order of the ledger, with the numbers that it states.

    `state` is open or done; `listed` says that its list is counted in the period (`listed` lists, by their first
    statements), `reported` that its enterprise reported, `own` and `group` that it counts on its own list and in the
    group's totals, `handed_down` that another reporting enterprise's list holds it too, `closed` that it is done and
    closed out, `waiting` that it is done itself, and open for an item below it. The days are those from opening to
    closing of what is done, and those from the deadline to the cut-off of what is late.
    """
    until = _known_until(reporters)
    items = ItemsOfPeriod(reporters.ledger, reporters.period).items
    return view_of((_record(item, reporters, listed, until) for item in items), TEXTS, (*AMOUNTS, *DAYS))


def _known_until(reporters: Reporters) -> dict[str, date]:
    """The last day in the period on which a list was stated, by its first statement."""
    first = reporters.ledger.first_statements
    return {first[row.id]: row.as_of for row in last_statements_of(reporters.ledger, reporters.period)}


def _record(
    item: Item, reporters: Reporters, listed: frozenset[str], until: Mapping[str, date]
) -> Mapping[str, object]:
    reported, own = item.enterprise in reporters.reported, item.enterprise not in item.wholes
    others = item.wholes & reporters.reported
    late_on = _late_on(item, reporters.cut_offs.get(item.enterprise), until)
    return {
        **{name: getattr(item, name) for name in ("id", "enterprise", "unit", "list", "status", "category", "origin")},
        "state": OPEN if item.is_open else DONE,
        "late": yes_no(late_on),
        "listed": yes_no(reported and item.list in listed),
        "reported": yes_no(reported),
        "own": yes_no(own),
        "group": yes_no(not others),
        "handed_down": yes_no(own and others),
        "closed": yes_no(not item.is_open and item.closed != NEVER),
        "waiting": yes_no(item.is_open and item.own_done != NEVER),
        **item.amounts,
        "days_to_close": None if item.is_open else _days(item.opened_on, item.done_on),
        "days_late": _days(item.deadline, late_on),
        "weight": item.count,
        "places": (item.at,) if item.at else (),
    }


def _late_on(item: Item, cut_off: date | None, until: Mapping[str, date]) -> date | None:
    """The day until which the state of an open item is known, if its deadline had passed; of the unreported none is."""
    if cut_off is None or not item.is_open:
        return None
    known = min(cut_off, until.get(item.list, cut_off))
    return known if known.toordinal() > item.last_in_time else None


def _days(first: date | None, last: date | None) -> Decimal | None:
    return None if first is None or last is None else Decimal((last - first).days)
