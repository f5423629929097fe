"""Lists and their items: totals, resolved, open, late; per list, per enterprise and pooled."""

from collections.abc import Collection, Hashable, Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from reporting.analysis.facts import Facts, running_lists
from reporting.analysis.once import once
from reporting.analysis.tracing import added, counted, share_of, told
from reporting.frames import Row, grouped, walk
from reporting.passport import Passport, Traced, merged
from reporting.quantity import ITEM, LOCALES, Quantity, Share, Words

COLUMNS = ["list", "enterprise", "name", "name_en", "kind", "total", "resolved", "open", "in_progress"]
COLUMNS += ["counted_total", "counted_resolved", "as_of", "at", "source"]

TOTAL = {"zh": "清单事项", "en": "Items on the lists"}
RESOLVED = {"zh": "已办结事项", "en": "Items resolved"}
OPEN = {"zh": "未办结事项", "en": "Items open"}


@once
def by_list(facts: Facts) -> pd.DataFrame:
    """One row per list: total, resolved, open and in progress as whole numbers, None where not given.

    `list` is the first statement of the list, `at` all rows that it was counted from.
    A list whose items are in the ledger is counted from them at the cut-off; others from their last statement.
    `open` is total less resolved; `in_progress` only what the enterprise itself states.
    The counted_ columns leave out items that stand on another list too (parent item), for pooling.
    An enterprise that did not report has no row, even where its list runs on: how far that is, nobody told.
    """
    lists, first = facts.ledger["lists"], facts.ledger.first_statements
    told_items, told_lists = facts.told_items, facts.lists[facts.lists.enterprise.isin(set(facts.enterprises.id))]
    itemised = {first[id_] for id_ in facts.ledger["items"].list}
    running = set(running_lists(facts.ledger, facts.period)["first"])
    counted = running & set(told_items.list)
    # Of a list whose items all came later, what was stated of it is all that is known.
    stated = told_lists[~told_lists.id.map(first).isin(counted | (itemised - running))]
    records = [
        *(_from_items(row, told_items) for row in walk(lists[lists.id.isin(counted)])),
        *(_from_statement(row, first[row.id]) for row in walk(stated)),
    ]
    return pd.DataFrame(records, columns=COLUMNS, dtype=object)


def lists_of(facts: Facts) -> pd.DataFrame:
    """by_list; the lists of one enterprise are those that it has among all, unless it shares items with another.

    An item that was handed down counts once for all enterprises, and for each of them as well.
    """
    if facts.everyone is None:
        return by_list(facts)
    every = by_list(facts.everyone)
    own = every.take(_places(facts.everyone).get(str(facts.enterprise), []))
    return own.reset_index(drop=True) if own.total.equals(own.counted_total) else by_list(facts)


@once
def _places(facts: Facts) -> Mapping[Hashable, Any]:
    """Where the lists of each enterprise stand in by_list."""
    return by_list(facts).groupby("enterprise", sort=False).indices


def sized(lists: pd.DataFrame) -> pd.DataFrame:
    """The lists of which a share can be taken: total and resolved are known, and the list is not empty."""
    known = lists[lists.total.notna() & lists.resolved.notna()]
    return known[known.total > 0]


@once
def by_enterprise(facts: Facts) -> pd.DataFrame:
    """One row per reporting enterprise: traced total, resolved, open and share over its lists of known size.

    An enterprise without such a list has None in all four: a share of nothing is not zero.
    """
    records = [(enterprise, *pooled(facts.of(enterprise)).values()) for enterprise in facts.enterprises.id]
    return pd.DataFrame(records, columns=["enterprise", "total", "resolved", "open", "share"], dtype=object)


@once
def pooled(facts: Facts) -> dict[str, Traced | None]:
    """Total, resolved, open and share over all lists of known size: sum over sum, handed-down items once."""
    figures = _figures(lists_of(facts), "counted_total", "counted_resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


def pooled_over(facts: Facts, enterprises: Collection[str]) -> dict[str, Traced | None]:
    """Total, resolved, open and share over the lists of some enterprises, as `pooled` of all."""
    lists = lists_of(facts)
    figures = _figures(lists[lists.enterprise.isin(enterprises)], "counted_total", "counted_resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


@once
def standing_of_each(facts: Facts) -> dict[str, tuple[float, int]]:
    """For each enterprise with a list of known size: the share that is resolved, and the items open, less than zero."""
    found = {}
    for enterprise, lists in grouped(walk(sized(by_list(facts))), lambda row: str(row.enterprise)).items():
        total, resolved = sum(row.total for row in lists), sum(row.resolved for row in lists)
        if any(row.total != row.counted_total for row in lists):
            share = pooled(facts.of(enterprise))["share"]
            assert share is not None  # noqa: S101 - its lists have a size
            assert isinstance(share.value, Share)  # noqa: S101 - likewise
            total, resolved = share.value.denominator, share.value.numerator
        found[enterprise] = resolved / total, resolved - total
    return found


def figures_of(facts: Facts, list_id: str) -> dict[str, Traced | None]:
    """Total, resolved, open and share of one list."""
    lists = lists_of(facts)
    figures = _figures(lists[lists.list == list_id], "total", "resolved")
    return dict(zip(("total", "resolved", "open", "share"), figures, strict=True))


@once
def late_items(facts: Facts) -> pd.DataFrame:
    """The open items of the period, the late ones first; `late` is computed from deadline and cut-off.

    Those of enterprises that did not report come last, are not `told`, and never late: how they stand is not known.
    """
    still_open = facts.items[facts.items.done_on.isna()]
    told = still_open.enterprise.isin(set(facts.enterprises.id))
    # Of an enterprise that told the half year nobody knows what became late since.
    cut_offs = still_open.enterprise.map({one: told[-1].end for one, told in facts.partly.items()})
    ends = cut_offs.where(cut_offs.notna(), facts.period.end)
    passed = pd.Series(
        [day is not None and day < end for day, end in zip(still_open.deadline, ends, strict=True)],
        still_open.index,
        dtype=bool,
    )
    order = {"told": False, "late": False, "deadline": True}
    return still_open.assign(told=told, late=told & passed).sort_values(
        list(order), ascending=list(order.values()), kind="stable"
    )


def open_once(facts: Facts) -> pd.DataFrame:
    """The open items as late_items orders them, without those that their own enterprise's open whole stands for."""
    still_open = late_items(facts)
    wholes = set(zip(still_open.id, still_open.enterprise, strict=True))
    inside = [(row.parent_item, row.enterprise) in wholes for row in walk(still_open)]
    return still_open[[not each for each in inside]]


def open_by_name(items: pd.DataFrame) -> Traced:
    """How many items these are, of those that open_once gives."""
    origin = tuple(items["at"]), tuple(dict.fromkeys(items.source))
    return counted(len(items), "items_open_by_name", {"zh": "未办结事项", "en": "Open items"}, origin)


def carried_over(facts: Facts) -> Traced | None:
    """The open items of earlier lists: told by name, in no share of this period; None when there are none."""
    older = _earlier(facts)
    name = {"zh": "以前清单结转的未办结事项", "en": "Open items of earlier lists"}
    return _counted_items(older, "list_carried_over", name)


def carried_over_late(facts: Facts) -> Traced | None:
    """How many of the open items of earlier lists are late; None when none is."""
    older = _earlier(facts)
    name = {"zh": "以前清单结转的逾期事项", "en": "Late items of earlier lists"}
    return _counted_items(older[older.late.astype(bool)], "list_carried_over_late", name)


def untold(facts: Facts) -> Traced | None:
    """The open items of enterprises that did not report: left from earlier reports; None when there are none."""
    name = {"zh": "未报送单位以前的未办结事项", "en": "Open items of enterprises that did not report"}
    return _counted_items(facts.untold_items, "list_untold", name)


def _counted_items(items: pd.DataFrame, measure: str, name: Words) -> Traced | None:
    origin = tuple(items["at"]), tuple(dict.fromkeys(items.source))
    return counted(len(items), measure, name, origin) if len(items) else None


def all_itemised(facts: Facts) -> bool:
    """Whether the single items of every list of known size are in the ledger."""
    return set(sized(lists_of(facts)).list) <= set(facts.items.list)


def late_count(facts: Facts) -> Traced | None:
    """How many open items are past their deadline at the cut-off; None when no single items were reported.

    Those of earlier lists are not among them, as they are not among the open items of this period's lists.
    """
    items = facts.told_items[_is_current(facts, facts.told_items)]
    if not len(items):
        return None
    late = late_items(facts)
    late = late[_is_current(facts, late) & late.late.astype(bool) & ~late.parent_item.isin(set(facts.items.id))]
    name = {"zh": "逾期事项", "en": "Items late"}
    origin = tuple(items["at"]), tuple(dict.fromkeys(items.source))
    return counted(len(late), "list_late", name, origin)


def in_progress(facts: Facts) -> Traced | None:
    """What enterprises themselves state to be in progress; None when nobody states it."""
    lists = lists_of(facts)
    stated = lists[lists.in_progress.notna()]
    name = {"zh": "办理中事项", "en": "Items in progress"}
    return _sum(stated, "in_progress", "list_in_progress", name) if len(stated) else None


def by_kind(facts: Facts) -> dict[str, dict[str, Traced | None]]:
    """Total, resolved, open and share over the lists of each kind; handed-down items once."""
    lists = lists_of(facts)
    names = ("total", "resolved", "open", "share")
    found = {
        kind: dict(zip(names, _figures(lists[lists.kind == kind], "counted_total", "counted_resolved"), strict=True))
        for kind in dict.fromkeys(lists.kind)
    }
    return {kind: figures for kind, figures in found.items() if figures["total"] is not None}


def _earlier(facts: Facts) -> pd.DataFrame:
    """The open items that are on no list counted in the period."""
    still_open = late_items(facts)
    return still_open[~_is_current(facts, still_open)]


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


def _from_items(row: Row, items: pd.DataFrame) -> tuple[object, ...]:
    own = items[items.list == row.id]
    done = own.done_on.notna()
    first = ~own.parent_item.isin(set(items.id))
    moving = int((~done & (own.status == "in_progress")).sum())
    return (
        *(getattr(row, name) for name in ("id", "enterprise", "name", "name_en", "kind")),
        *(len(own), int(done.sum()), int((~done).sum()), moving, int(first.sum()), int((done & first).sum())),
        *(row.as_of, tuple(own["at"]), tuple(dict.fromkeys(own.source))),
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
    """What is left: total less resolved."""
    rest = Quantity(Decimal(count), ITEM)
    steps = {locale: f"{whole.words()[locale]} - {done.words()[locale]} = {rest.words()[locale]}" for locale in LOCALES}
    return Traced(rest, Passport("list_open", told(OPEN, steps), *merged([whole.passport])))


def _sum(lists: pd.DataFrame, column: str, measure: str, name: Words) -> Traced:
    rows = tuple(at for each in lists["at"] for at in each)
    sources = tuple(dict.fromkeys(source for each in lists.source for source in each))
    return added([int(part) for part in lists[column]], measure, name, (rows, sources))
