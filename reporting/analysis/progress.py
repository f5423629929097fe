"""Lists and their items: totals, resolved, open, late; per list, per enterprise and pooled."""

from collections.abc import Collection, Hashable, Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from reporting.analysis.facts import Facts, running_lists
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.item_row_refs import item_row_refs
from reporting.analysis.traced_values import named_formula, share_of, traced_count, traced_total
from reporting.core.passport import Passport, Traced, merged
from reporting.core.quantity import ITEM, LOCALES, Quantity, Share, Words
from reporting.core.row_ranges import compact
from reporting.core.rows import Row, grouped, iter_rows
from reporting.ledger.months import NEVER, month_of

COLUMNS = ["list", "enterprise", "name", "name_en", "kind", "total", "resolved", "open", "in_progress"]
COLUMNS += ["counted_total", "counted_resolved", "as_of", "at", "source"]

TOTAL = {"zh": "清单事项", "en": "Items on the lists"}
RESOLVED = {"zh": "已办结事项", "en": "Items resolved"}
OPEN = {"zh": "未办结事项", "en": "Items open"}


@cached_on_facts
def by_list(facts: Facts) -> pd.DataFrame:
    """One row per list: total, resolved, open and in progress as whole numbers, None if not given.

    `list` is the first statement of the list, `at` all rows from which it was counted.
    A list with items in the ledger is counted from them at the cut-off; others from their last statement.
    `open` is total less resolved; `in_progress` only what the enterprise itself states.
    The counted_ columns leave out items that are on another list too (parent item), for pooling.
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
    """Rows of by_list; those of one enterprise come from the rows of all, unless it shares items with another one.

    An item that was handed down counts once for all enterprises together, and once for each of them.
    """
    if facts.everyone is None:
        return by_list(facts)
    every = by_list(facts.everyone)
    lists = every.take(_places(facts.everyone).get(str(facts.enterprise), []))
    return lists.reset_index(drop=True) if lists.total.equals(lists.counted_total) else by_list(facts)


@cached_on_facts
def _places(facts: Facts) -> Mapping[Hashable, Any]:
    """Positions of the lists of each enterprise in by_list."""
    return by_list(facts).groupby("enterprise", sort=False).indices


def sized(lists: pd.DataFrame) -> pd.DataFrame:
    """The lists of which a share can be taken: total and resolved are known, and the list is not empty."""
    known = lists[lists.total.notna() & lists.resolved.notna()]
    return known[known.total > 0]


@cached_on_facts
def by_enterprise(facts: Facts) -> pd.DataFrame:
    """One row per reporting enterprise: traced total, resolved, open and share over its lists of known size.

    An enterprise without such a list has None in all four: a share of nothing is not zero.
    """
    records = [(enterprise, *pooled(facts.for_enterprise(enterprise)).values()) for enterprise in facts.enterprises.id]
    return pd.DataFrame(records, columns=["enterprise", "total", "resolved", "open", "share"], dtype=object)


@cached_on_facts
def pooled(facts: Facts) -> dict[str, Traced | None]:
    """Total, resolved, open and share over all lists of known size: sum over sum, items handed down count once."""
    figures = _figures(lists_of(facts), "counted_total", "counted_resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


def pooled_over(facts: Facts, enterprises: Collection[str]) -> dict[str, Traced | None]:
    """Total, resolved, open and share over the lists of some enterprises, as `pooled` of all."""
    lists = lists_of(facts)
    figures = _figures(lists[lists.enterprise.isin(enterprises)], "counted_total", "counted_resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


@cached_on_facts
def progress_ranks(facts: Facts) -> dict[str, tuple[float, int]]:
    """The share that is resolved and the open items as a negative number, by enterprise with a list of known size."""
    ranks = {}
    for enterprise, lists in grouped(iter_rows(sized(by_list(facts))), lambda row: str(row.enterprise)).items():
        total, resolved = sum(row.total for row in lists), sum(row.resolved for row in lists)
        if any(row.total != row.counted_total for row in lists):
            share = pooled(facts.for_enterprise(enterprise))["share"]
            assert share is not None  # noqa: S101 - its lists have a size
            assert isinstance(share.value, Share)  # noqa: S101 - likewise
            total, resolved = share.value.denominator, share.value.numerator
        ranks[enterprise] = resolved / total, resolved - total
    return ranks


def figures_of(facts: Facts, list_id: str) -> dict[str, Traced | None]:
    """Total, resolved, open and share of one list."""
    lists = lists_of(facts)
    figures = _figures(lists[lists.list == list_id], "total", "resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


@cached_on_facts
def late_items(facts: Facts) -> pd.DataFrame:
    """The open items of the period, the late ones first; `late` is computed from deadline and cut-off.

    Those of enterprises that did not report come last, are not `reported`, and never late: their state is not known.
    """
    still_open = facts.open_items
    ends = [facts.cut_offs.get(one) for one in still_open.enterprise]
    reported = [end is not None for end in ends]
    late = [
        end is not None and day is not None and day < end for day, end in zip(still_open.deadline, ends, strict=True)
    ]
    order = {"reported": False, "late": False, "deadline": True}
    return still_open.assign(reported=reported, late=late).sort_values(
        list(order), ascending=list(order.values()), kind="stable"
    )


def distinct_open_items(facts: Facts) -> pd.DataFrame:
    """The open items in the order of late_items, without parts of an open item of the same enterprise."""
    still_open = late_items(facts)
    wholes = set(zip(still_open.id, still_open.enterprise, strict=True))
    inside = [(row.parent_item, row.enterprise) in wholes for row in iter_rows(still_open)]
    return still_open[[not is_inside for is_inside in inside]]


def open_by_name(items: pd.DataFrame) -> Traced:
    """The number of these items, of those in distinct_open_items."""
    origin = tuple(items["at"]), tuple(dict.fromkeys(items.source))
    return traced_count(len(items), "items_open_by_name", {"zh": "未办结事项", "en": "Open items"}, origin)


def all_open(facts: Facts) -> Traced:
    """The number of items in distinct_open_items if it had all: of a large ledger it has only the first ones."""
    still_open = facts.items[facts.items.done == NEVER]
    inside = (still_open.whole == still_open.enterprise) & (still_open.whole_done > month_of(facts.period.end))
    distinct = still_open[~inside]
    origin = item_row_refs(facts, distinct, still_open=True), tuple(dict.fromkeys(distinct.source))
    return traced_count(
        number_of_items(distinct), "items_open_by_name", {"zh": "未办结事项", "en": "Open items"}, origin
    )


def carried_over(facts: Facts) -> Traced | None:
    """The number of open items of earlier lists: named, but in no share of this period; None when there are none."""
    older = _earlier(facts)
    name = {"zh": "以前清单结转的未办结事项", "en": "Open items of earlier lists"}
    return _counted_items(facts, older, "list_carried_over", name)


def carried_over_late(facts: Facts) -> Traced | None:
    """The number of late items among the open items of earlier lists; None when none is late."""
    older = _late(facts, _earlier(facts))
    name = {"zh": "以前清单结转的逾期事项", "en": "Late items of earlier lists"}
    return _counted_items(facts, older, "list_carried_over_late", name, late=True)


def unreported(facts: Facts) -> Traced | None:
    """The number of open items of enterprises that did not report, left from earlier reports; None if there is none."""
    name = {"zh": "未报送单位以前的未办结事项", "en": "Open items of enterprises that did not report"}
    return _counted_items(facts, facts.unreported_items, "list_untold", name)


def _counted_items(
    facts: Facts, items: pd.DataFrame, measure: str, name: Words, *, late: bool = False
) -> Traced | None:
    """The number of open items, with their ledger rows in the order in which they are named."""
    if not len(items):
        return None
    places, named = item_row_refs(facts, items, still_open=True, late=late), late_items(facts)
    named = named[named["at"].isin(set(places))]
    # Many are given as selections.
    rows, sources = (named["at"], named.source) if len(named) == len(places) else (places, items.source)
    return traced_count(number_of_items(items), measure, name, (tuple(rows), tuple(dict.fromkeys(sources))))


def all_itemised(facts: Facts) -> bool:
    """Whether the single items of every list of known size are in the ledger."""
    return set(sized(lists_of(facts)).list) <= set(facts.items.list)


def late_count(facts: Facts) -> Traced | None:
    """The number of open items past their deadline at the cut-off; None when no single items were reported.

    Those of earlier lists are not among them, as they are not among the open items of this period's lists.
    """
    items = facts.reported_items[_is_current(facts, facts.reported_items)]
    if not len(items):
        return None
    late = _late(facts, items[items.done == NEVER])
    whole = set(facts.ledger["enterprises"].id) if facts.enterprise is None else {facts.enterprise}
    name = {"zh": "逾期事项", "en": "Items late"}
    origin = item_row_refs(facts, items), tuple(dict.fromkeys(items.source))
    return traced_count(number_of_items(late[~late.whole.isin(whole)]), "list_late", name, origin)


def in_progress(facts: Facts) -> Traced | None:
    """The number of items in progress as the enterprises themselves state it; None when nobody states it."""
    lists = lists_of(facts)
    stated = lists[lists.in_progress.notna()]
    name = {"zh": "办理中事项", "en": "Items in progress"}
    return _sum(stated, "in_progress", "list_in_progress", name) if len(stated) else None


def by_kind(facts: Facts) -> dict[str, dict[str, Traced | None]]:
    """Total, resolved, open and share over the lists of each kind; items that were handed down count once."""
    lists = lists_of(facts)
    names = ("total", "resolved", "open", "share")
    figures_by_kind = {
        kind: dict(zip(names, _figures(lists[lists.kind == kind], "counted_total", "counted_resolved"), strict=True))
        for kind in dict.fromkeys(lists.kind)
    }
    return {kind: figures for kind, figures in figures_by_kind.items() if figures["total"] is not None}


def _earlier(facts: Facts) -> pd.DataFrame:
    """The open items that are on no list counted in the period."""
    still_open = facts.items[facts.items.done == NEVER]
    return still_open[~_is_current(facts, still_open)]


def _late(facts: Facts, still_open: pd.DataFrame) -> pd.DataFrame:
    """The open items with a deadline before the day until which their enterprise reported."""
    ends = still_open.enterprise.map({one: month_of(end) for one, end in facts.cut_offs.items()})
    return still_open[ends.notna() & (still_open.late <= ends.fillna(-1))]


def number_of_items(items: pd.DataFrame) -> int:
    return int(items["count"].sum())


def _is_current(facts: Facts, items: pd.DataFrame) -> pd.Series:
    return items.list.isin(set(lists_of(facts).list))


def _from_statement(row: Row, first: str) -> tuple[object, ...]:
    total, resolved = row.total, row.resolved
    known = total is not None and resolved is not None
    return (
        *(first, row.enterprise, row.name, row.name_en, row.kind),
        *(total, resolved, total - resolved if known else None, row.in_progress),
        *(total, resolved, row.as_of, (row.at,), (row.source,)),
    )


def _from_items(facts: Facts, row: Row, items: pd.DataFrame) -> tuple[object, ...]:
    done, still_open = items[items.done != NEVER], items[items.done == NEVER]
    reported = facts.reported
    first, first_done = items[~items.whole.isin(reported)], done[~done.whole.isin(reported)]
    counts = (items, done, still_open, still_open[still_open.status == "in_progress"], first, first_done)
    return (
        *(getattr(row, name) for name in ("id", "enterprise", "name", "name_en", "kind")),
        *map(number_of_items, counts),
        *(row.as_of, item_row_refs(facts, items), tuple(dict.fromkeys(items.source))),
    )


def _figures(lists: pd.DataFrame, total: str, resolved: str) -> tuple[Traced | None, ...]:
    known = sized(lists)
    if not len(known):
        return None, None, None, None
    whole = _sum(known, total, "list_total", TOTAL)
    done = _sum(known, resolved, "list_resolved", RESOLVED)
    share = share_of(done, whole, "resolved_share", list(known[resolved]), list(known[total]))
    return whole, done, _open(whole, done, int((known[total] - known[resolved]).sum())), share


def _open(whole: Traced, done: Traced, count: int) -> Traced:
    """The number of open items: total less resolved."""
    rest = Quantity(Decimal(count), ITEM)
    steps = {locale: f"{whole.words()[locale]} - {done.words()[locale]} = {rest.words()[locale]}" for locale in LOCALES}
    return Traced(rest, Passport("list_open", named_formula(OPEN, steps), *merged([whole.passport])))


def _sum(lists: pd.DataFrame, column: str, measure: str, name: Words) -> Traced:
    rows = compact([at for cell in lists["at"] for at in cell])
    sources = tuple(dict.fromkeys(source for cell in lists.source for source in cell))
    return traced_total([int(part) for part in lists[column]], measure, name, (rows, sources))
