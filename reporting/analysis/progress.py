"""Lists and their items: totals, resolved and open; per list, per enterprise and pooled."""

from collections.abc import Collection, Hashable, Mapping
from typing import Any

import pandas as pd

from reporting.analysis.counted_items import number_of_items
from reporting.analysis.counted_once import OWN, Scope, scope_of
from reporting.analysis.facts import Facts, running_lists
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.list_figures import NAMES, list_figures, sum_over_lists
from reporting.analysis.selected import lists as selected_lists
from reporting.core.expression import Rows
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.traced import Traced
from reporting.ledger.months import NEVER

COLUMNS = ["list", "enterprise", "name", "name_en", "kind", "total", "resolved", "open", "in_progress"]
COLUMNS += ["counted_total", "counted_resolved", "as_of", "itemised"]


@cached_on_facts
def by_list(facts: Facts) -> pd.DataFrame:
    """One row per list: total, resolved, open and in progress as whole numbers, None if not given.

    `list` is the first statement of the list.
    A list that is `itemised` is counted from its items at the cut-off; others from their last statement.
    `open` is total less resolved; `in_progress` only what the enterprise itself states.
    An item inside another one of its enterprise is not counted; the counted_ columns, for pooling, leave out those
    inside an item of any enterprise that reported.
    An enterprise that did not report has no row, even if its list runs on: its progress is not known.
    """
    lists, first = facts.ledger["lists"], facts.ledger.first_statements
    reported_items, reported_lists = (
        facts.reported_items,
        facts.lists[facts.lists.enterprise.isin(set(facts.enterprises.id))],
    )
    itemised = set(facts.ledger.item_counts.list)
    running = set(running_lists(facts.ledger, facts.period)["first"])
    counted_lists = running & set(reported_items.list)
    items_by_list = dict(iter(reported_items.groupby("list", sort=False)))
    # If all items of a list came later, its statement is all that is known.
    stated = reported_lists[~reported_lists.id.map(first).isin(counted_lists | (itemised - running))]
    records = [
        *(_from_items(facts, row, items_by_list[row.id]) for row in iter_rows(lists[lists.id.isin(counted_lists)])),
        *(_from_statement(row, first[row.id]) for row in iter_rows(stated)),
    ]
    return pd.DataFrame(records, columns=COLUMNS, dtype=object)


def lists_of(facts: Facts) -> pd.DataFrame:
    """Rows of by_list; those of one enterprise are taken from the rows of all."""
    if facts.everyone is None:
        return by_list(facts)
    every = by_list(facts.everyone)
    return every.take(_places(facts.everyone).get(str(facts.enterprise), [])).reset_index(drop=True)


@cached_on_facts
def _places(facts: Facts) -> Mapping[Hashable, Any]:
    """Positions of the lists of each enterprise in by_list."""
    return by_list(facts).groupby("enterprise", sort=False).indices


def sized(lists: pd.DataFrame) -> pd.DataFrame:
    """The lists of which a share can be taken: total and resolved are known, and the list is not empty."""
    known = lists[lists.total.notna() & lists.resolved.notna()]
    return known[known.total > 0]


def of_unknown_size(facts: Facts) -> pd.DataFrame:
    """The lists of the period of which total or resolved were not reported; of an empty list the total is enough."""
    lists = lists_of(facts)
    return lists[lists.total.isna() | (lists.resolved.isna() & (lists.total != 0))]


def empty(lists: pd.DataFrame) -> pd.DataFrame:
    """The lists without items: their total is known, and it is zero."""
    return lists[lists.total.notna() & (lists.total == 0)]


@cached_on_facts
def by_enterprise(facts: Facts) -> pd.DataFrame:
    """One row per reporting enterprise: traced total, resolved, open and share over its lists of known size.

    An enterprise without such a list has None in all four: a share of nothing is not zero.
    """
    records = [(enterprise, *pooled(facts.for_enterprise(enterprise)).values()) for enterprise in facts.enterprises.id]
    return pd.DataFrame(records, columns=["enterprise", *NAMES], dtype=object)


@cached_on_facts
def pooled(facts: Facts) -> dict[str, Traced | None]:
    """Total, resolved, open and share over all lists of known size: sum over sum, items handed down count once."""
    return _figures(lists_of(facts), scope_of(facts), selected_lists(facts))


def pooled_over(facts: Facts, enterprises: Collection[str]) -> dict[str, Traced | None]:
    """Total, resolved, open and share over the lists of some enterprises, as `pooled` of all."""
    lists = lists_of(facts)
    others = [one for one in dict.fromkeys(lists.enterprise) if one not in enterprises]
    # Of a large group the few others are named.
    selected = selected_lists(facts).but(enterprise=others)
    return _figures(lists[lists.enterprise.isin(enterprises)], scope_of(facts), selected)


@cached_on_facts
def progress_ranks(facts: Facts) -> dict[str, tuple[float, int]]:
    """The share that is resolved and the open items as a negative number, by enterprise with a list of known size."""
    ranks = {}
    for enterprise, lists in grouped(iter_rows(sized(by_list(facts))), lambda row: str(row.enterprise)).items():
        total, resolved = sum(row.total for row in lists), sum(row.resolved for row in lists)
        ranks[enterprise] = resolved / total, resolved - total
    return ranks


def figures_of(facts: Facts, list_id: str) -> dict[str, Traced | None]:
    """Total, resolved, open and share of one list."""
    lists = lists_of(facts)
    return _figures(lists[lists.list == list_id], OWN, selected_lists(facts, id=list_id))


def by_kind(facts: Facts) -> dict[str, dict[str, Traced | None]]:
    """Total, resolved, open and share over the lists of each kind; items that were handed down count once."""
    lists, scope = lists_of(facts), scope_of(facts)
    kinds = dict.fromkeys(lists.kind)
    figures_by_kind = {
        kind: _figures(lists[lists.kind == kind], scope, selected_lists(facts, kind=kind)) for kind in kinds
    }
    return {kind: figures for kind, figures in figures_by_kind.items() if figures["total"] is not None}


def in_progress(facts: Facts) -> Traced | None:
    """The number of items in progress as the enterprises themselves state it; None when nobody states it."""
    lists = lists_of(facts)
    stated = lists[lists.in_progress.notna()]
    name = {"zh": "办理中事项", "en": "Items in progress"}
    return sum_over_lists(facts, stated, "in_progress", "list_in_progress", name) if len(stated) else None


def open_by_total(facts: Facts) -> Traced | None:
    """The number of open items on lists without single items: total less resolved; None without such open items."""
    lists = sized(lists_of(facts))
    lists = lists[~lists.itemised.astype(bool) & (lists.open > 0)]
    return _figures(lists, scope_of(facts), selected_lists(facts, itemised="no", has_open="yes"))["open"]


def all_in_progress(facts: Facts) -> bool:
    """Whether it is stated of each list with open items how many of them are in progress."""
    lists = sized(lists_of(facts))
    return bool(lists[lists.open > 0].in_progress.notna().all())


def all_itemised(facts: Facts) -> bool:
    """Whether the single items of every list of known size are in the ledger."""
    return bool(sized(lists_of(facts)).itemised.all())


def _figures(lists: pd.DataFrame, scope: Scope, selected: Rows) -> dict[str, Traced | None]:
    return list_figures(sized(lists), scope, selected)


def _from_statement(row: Row, first: str) -> tuple[object, ...]:
    # Of a list without items none is resolved, whether that was stated or not.
    total, resolved = row.total, 0 if row.total == 0 else row.resolved
    known = total is not None and resolved is not None
    return (
        *(first, row.enterprise, row.name, row.name_en, row.kind),
        *(total, resolved, total - resolved if known else None, row.in_progress),
        *(total, resolved, row.as_of, False),
    )


def _from_items(facts: Facts, row: Row, items: pd.DataFrame) -> tuple[object, ...]:
    own, once = OWN.counted(items), Scope(frozenset(facts.reported)).counted(items)
    done, still_open = own[own.done != NEVER], own[own.done == NEVER]
    counts = (own, done, still_open, still_open[still_open.status == "in_progress"], once, once[once.done != NEVER])
    return (
        *(getattr(row, name) for name in ("id", "enterprise", "name", "name_en", "kind")),
        *map(number_of_items, counts),
        *(row.as_of, True),
    )
