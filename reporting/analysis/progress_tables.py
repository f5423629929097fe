"""The tables of how far the lists are: of those that are shown, of every enterprise, and what lists came to."""

from collections.abc import Mapping

from reporting.analysis import aid, list_outcomes, progress, results
from reporting.analysis import open_items as still_open_items
from reporting.analysis.enterprise_tables import NO_ITEMS
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import (
    enterprises_shown_singly,
    others,
    worst_first,
)
from reporting.analysis.list_figures import stated_over_lists
from reporting.analysis.names import day, marked_names
from reporting.analysis.wording.phrases import count_of
from reporting.core.quantity import Words
from reporting.core.traced import Traced
from reporting.published.content import Entry, Table, table_of

_SUM_ROW: Words = {"zh": "合计", "en": "Total"}
_NOT_REPORTED: Words = {"zh": "未报送", "en": "not reported"}
_SENT_BACK: Words = {"zh": "退回修改", "en": "sent back"}
_NO_DAY: Words = {"zh": "", "en": ""}


def by_enterprise(facts: Facts) -> Table:
    """One row per enterprise that reported, the least resolved first, and a row for all.

    No rows if only one reported, or nobody a list.

    Of many, those that are least resolved, and a row for the others. Where nothing is late nothing stands under 逾期.
    """
    shown = worst_first(facts, enterprises_shown_singly(facts))
    rows: list[list[Entry]] = [[marked_names(facts, one), *_of_one(facts.for_enterprise(one))] for one in shown]
    rest = set(facts.enterprises.id) - set(shown)
    if rest:
        rows.append([others(facts, rest), *_of_the_rest(facts, rest)])
    rows.append([_SUM_ROW, *_of_one(facts)])
    columns = ("enterprise", "total", "resolved", "open", "late", "share", "aid")
    labels = ("单位", "总数", "已办结", "未办结", "逾期", "办结率", "帮扶资金")
    if not _is_any_late(facts):
        rows = [[*row[:4], None, *row[5:]] for row in rows]
    return table_of(
        dict(zip(columns, labels, strict=True)),
        rows if len(shown) > 1 and progress.pooled(facts)["total"] is not None else [],
    )


def _is_any_late(facts: Facts) -> bool:
    late = still_open_items.late_count(facts)
    return late is not None and bool(count_of(late))


def _of_one(facts: Facts) -> list[Entry]:
    """Total, resolved, open, late, share and aid funds of an enterprise, or of all."""
    total, resolved, still_open, share = _figures(facts)
    return [total, resolved, still_open, still_open_items.late_count(facts), share, aid.funds(facts)]


def _of_the_rest(facts: Facts, rest: set[str]) -> list[Entry]:
    total, resolved, still_open, share = progress.pooled_over(facts, rest).values()
    return [total, resolved, still_open, still_open_items.late_over(facts, rest), share, aid.funds_over(facts, rest)]


def every_enterprise(facts: Facts) -> Table:
    """One row per enterprise that is expected to report, until when it did or 未报送, and for several a row for all."""
    rows: list[list[Entry]] = []
    for enterprise in facts.ledger.reporting_enterprises.id:
        facts_of_one = facts.for_enterprise(enterprise)
        rows.append([marked_names(facts, enterprise), _stated_until(facts_of_one), *_in_short(facts_of_one)])
    if len(facts.enterprises) > 1:
        rows.append([_SUM_ROW, _NO_DAY, *_in_short(facts)])
    columns = ("enterprise", "until", "total", "resolved", "share", "resolved_apart", "aid")
    labels = ("单位", "数据截至", "总数", "已办结", "办结率", "另报解决", "帮扶资金")
    return table_of(dict(zip(columns, labels, strict=True)), rows)


def _stated_until(facts: Facts) -> Words:
    """The day, or why there is none: a return that was sent back is no report yet."""
    if len(facts.enterprises) and facts.until:
        return day(facts.until)
    return _SENT_BACK if len(facts.returns) else _NOT_REPORTED


def _in_short(facts: Facts) -> list[Entry]:
    total, resolved, _, share = _figures(facts)
    return [total, resolved, share, results.resolved_apart(facts), aid.funds(facts)]


def _figures(facts: Facts) -> list[Entry]:
    """Total, resolved, open and share of one enterprise; of one whose lists hold no items these are not missing."""
    lists = progress.lists_of(facts)
    if len(lists) and len(progress.empty(lists)) == len(lists):
        return [*(stated_over_lists(facts, lists, column) for column in ("total", "resolved", "open")), NO_ITEMS]
    return list(progress.pooled(facts).values())


def outcomes(facts: Facts) -> Table:
    """One row per enterprise that states what its items came to: money, satisfaction, close-out; for several all.

    No rows when nobody states it. Of many enterprises, those that are least resolved, and a row for the others.
    """
    stated = [
        (marked_names(facts, enterprise), list_outcomes.pooled(facts.for_enterprise(enterprise)))
        for enterprise in enterprises_shown_singly(facts)
    ]
    rest = set(facts.enterprises.id) - set(enterprises_shown_singly(facts))
    every: list[tuple[Entry, dict[str, Traced | None]]] = [*stated]
    if rest:
        every.append((others(facts, rest), list_outcomes.pooled_over(facts, rest)))
    rows = [[name, *_without_people(known)] for name, known in every if list_outcomes.are_known(known)]
    if len(rows) > 1:
        rows.append([_SUM_ROW, *_without_people(list_outcomes.pooled(facts))])
    columns = ("enterprise", "money", "satisfied", "satisfied_or_basically", "closed")
    labels = ("单位", "投入资金", "满意率", "满意和基本满意", "销号率")
    return table_of(dict(zip(columns, labels, strict=True)), rows)


def _without_people(known: Mapping[str, Traced | None]) -> list[Entry]:
    return [value for name, value in known.items() if name != "people"]
