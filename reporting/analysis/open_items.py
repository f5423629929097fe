"""Open items: by name and in number; the late ones, those of earlier lists, and those of which nothing is known."""

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from reporting.analysis.counted_items import Counted, number_of_items
from reporting.analysis.counted_once import OWN, Scope, scope_of
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.progress import lists_of
from reporting.analysis.traced_values import traced_count
from reporting.core.expression import Count
from reporting.core.quantity import Words
from reporting.core.traced import Traced
from reporting.ledger.large.questions import OpenList
from reporting.ledger.months import NEVER

_LATE: Words = {"zh": "逾期事项", "en": "Items late"}
_OPEN: Words = {"zh": "未办结事项", "en": "Open items"}
# Items that a number counts, and the conditions on those among which they are looked for.
What = tuple[Counted, Mapping[str, str]]
_LISTED = {"listed": "yes"}
_EARLIER = {"listed": "no", "reported": "yes"}


@cached_on_facts
def late_items(facts: Facts) -> pd.DataFrame:
    """The open items by name, the late ones first, each once: none that lies inside an open item of its enterprise.

    Those of enterprises that did not report come last, are not `reported`, and never late: their state is not known.
    `waiting` are those that were done themselves, but for an item below them. Of a large ledger as many as anybody
    reads.
    """
    still_open = _all_open(facts)
    lists = {
        str(list_): OpenList(facts.known_until.get(str(list_)), OWN.outside(items))
        for list_, items in facts.items[facts.items.done == NEVER].groupby("list", sort=False)
    }
    named = facts.ledger.open_items(still_open, facts.period.end, lists)
    ends = [facts.known_until.get(list_) for list_ in named.list]
    reported = [end is not None for end in ends]
    late = [end is not None and day is not None and day < end for day, end in zip(named.deadline, ends, strict=True)]
    order = {"reported": False, "late": False, "deadline": True}
    return named.assign(reported=np.array(reported, bool), late=np.array(late, bool)).sort_values(
        list(order), ascending=list(order.values()), kind="stable"
    )


def open_by_name(facts: Facts, items: pd.DataFrame) -> Traced:
    """The number of these items, of those in late_items."""
    every = late_items(facts)
    selected = Counted(OWN, "open").selected(facts)
    some = selected if len(items) == len(every) else selected.also(id=items.id)
    return traced_count(len(items), "items_open_by_name", _OPEN, Count(some))


def all_open(facts: Facts) -> Traced:
    """The number of items in late_items if it had all: of a large ledger it has only the first ones."""
    return _number(facts, facts.items, (Counted(OWN, "open"), {}), "items_open_by_name", _OPEN)


def late_count(facts: Facts) -> Traced | None:
    """The number of open items past their deadline at the cut-off; None when no single items were reported.

    Those of earlier lists are not among them, as they are not among the open items of this period's lists.
    """
    items = _current(facts)
    late = Counted(scope_of(facts), "open", late=True), _LISTED
    return _number(facts, items, late, "list_late", _LATE) if len(items) else None


def late_over(facts: Facts, enterprises: Collection[str]) -> Traced | None:
    """The number of late items of some enterprises, as late_count of all; None without single items."""
    current = _current(facts)
    items = current[current.enterprise.isin(enterprises)]
    if not len(items):
        return None
    others = [one for one in dict.fromkeys(current.enterprise) if one not in enterprises]
    late = Counted(scope_of(facts), "open", late=True)
    among = Count(late.selected(facts, **_LISTED).but(enterprise=others))
    return traced_count(number_of_items(late.of(facts, items)), "list_late", _LATE, among)


def open_elsewhere(facts: Facts) -> Traced | None:
    """The number of open items that the group counts at the enterprise that handed them down; None if there is none."""
    name = {"zh": "由其他单位清单下达的未办结事项", "en": "Open items handed down from another enterprise’s list"}
    return _some(facts, _current(facts), (_elsewhere(facts), _LISTED), "list_open_elsewhere", name)


def late_elsewhere(facts: Facts) -> Traced | None:
    """The number of late items among those of open_elsewhere; None if there is none."""
    name = {"zh": "由其他单位清单下达的逾期事项", "en": "Late items handed down from another enterprise’s list"}
    return _some(facts, _current(facts), (_elsewhere(facts, late=True), _LISTED), "list_late_elsewhere", name)


def carried_over(facts: Facts) -> Traced | None:
    """The number of open items of earlier lists: named, but in no share of this period; None when there are none."""
    name = {"zh": "以前清单结转的未办结事项", "en": "Open items of earlier lists"}
    return _some(facts, _earlier(facts), (Counted(OWN, "open"), _EARLIER), "list_carried_over", name)


def carried_over_late(facts: Facts) -> Traced | None:
    """The number of late items among the open items of earlier lists; None when none is late."""
    name = {"zh": "以前清单结转的逾期事项", "en": "Late items of earlier lists"}
    return _some(facts, _earlier(facts), (Counted(OWN, "open", late=True), _EARLIER), "list_carried_over_late", name)


def unreported(facts: Facts) -> Traced | None:
    """The number of open items of enterprises that did not report, left from earlier reports; None if there is none."""
    items = facts.items[~facts.items.enterprise.isin(facts.reported)]
    name = {"zh": "未报送单位以前的未办结事项", "en": "Open items of enterprises that did not report"}
    return _some(facts, items, (Counted(OWN, "open"), {"reported": "no"}), "list_untold", name)


def waiting(facts: Facts) -> Traced | None:
    """The number of open items that their enterprises report as done while an item below them is open, or None."""
    name = {"zh": "下达的事项未全部办结的事项", "en": "Items with an open item below them"}
    return _some(
        facts, facts.reported_items, (Counted(OWN, "waiting"), {"reported": "yes"}), "list_open_for_a_part", name
    )


def _all_open(facts: Facts) -> pd.DataFrame:
    return Counted(OWN, "open").of(facts, facts.items)


def _current(facts: Facts) -> pd.DataFrame:
    """The items on the lists that are counted in the period."""
    return facts.reported_items[facts.reported_items.list.isin(set(lists_of(facts).list))]


def _earlier(facts: Facts) -> pd.DataFrame:
    """The items of enterprises that reported on no list that is counted in the period."""
    return facts.reported_items[~facts.reported_items.list.isin(set(lists_of(facts).list))]


def _elsewhere(facts: Facts, *, late: bool = False) -> Counted:
    return Counted(OWN, "open", late=late, handed_down=Scope(frozenset(facts.reported)))


def _some(facts: Facts, items: pd.DataFrame, what: What, measure: str, name: Words) -> Traced | None:
    return _number(facts, items, what, measure, name) if len(what[0].of(facts, items)) else None


def _number(facts: Facts, items: pd.DataFrame, what: What, measure: str, name: Words) -> Traced:
    """The number of the items that are counted, with the selection of their ledger rows."""
    counted, among = what
    return traced_count(
        number_of_items(counted.of(facts, items)), measure, name, Count(counted.selected(facts, **among))
    )
