"""The tables of the briefing: measures laid out in rows and columns, each cell words or a traced value."""

from collections.abc import Mapping
from dataclasses import replace

from reporting.analysis import aid, list_outcomes, progress, results
from reporting.analysis import open_items as still_open
from reporting.analysis.enterprise_tables import COUNTED, NO_ITEMS, NOT_ADDED, lists, money, outcomes_of_lists
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures as figures
from reporting.analysis.large_groups import (
    MAX_SHOWN,
    are_many,
    enterprises_shown_singly,
    name_or_number,
    number_of,
    open_shown,
    others,
)
from reporting.analysis.list_figures import stated_over_lists
from reporting.analysis.listed_results import every, totals_by_measure
from reporting.analysis.names import day, marked_names, place_here
from reporting.analysis.return_table import every_return
from reporting.analysis.wording.phrases import STATUS, without_end
from reporting.core.quantity import LOCALES, Words
from reporting.core.rows import Row, iter_rows
from reporting.core.traced import Traced
from reporting.published.content import Entry, Table, table_of

__all__ = [
    "aid_by_programme",
    "by_enterprise",
    "every_enterprise",
    "key_figures",
    "lists",
    "money",
    "open_items",
    "outcomes",
    "outcomes_of_lists",
    "results_by_kind",
    "returns",
    "sources",
]

_SUM_ROW: Words = {"zh": "合计", "en": "Together"}
_LATE: Words = {"zh": "逾期", "en": "late"}
_STATES: dict[str, Words] = {
    "planned": {"zh": "未开始", "en": "not begun"},
    "in_progress": {"zh": "办理中", "en": "in progress"},
    "done": {"zh": "办理中", "en": "in progress"},  # done after the cut-off
}
_WAITING: Words = {"zh": "分项未完", "en": "a part is open"}
_SEPARATE_RETURNS: Words = {"zh": "各单位报送的材料", "en": "What the enterprises sent in, each its own"}
_NOT_REPORTED: Words = {"zh": "未报送", "en": "not reported"}
_SENT_BACK: Words = {"zh": "退回修改", "en": "sent back"}
_NO_DEADLINE: Words = {"zh": "未定时限", "en": "none set"}
_UNDATED: Words = {"zh": "未注明", "en": "undated"}
_CERTAINTY: dict[str, Words] = {
    "explicit": {"zh": "原文写明", "en": "Stated in the source"},
    "likely": {"zh": "很可能", "en": "Likely"},
    "inferred": {"zh": "推断", "en": "Inferred"},
    "reported": {
        "zh": "单位报送，日期为收到之日",
        "en": "From the enterprise's return; the date is the day it came",
    },
    "made_up": {"zh": "虚构，仅供演示", "en": "Made up, for demonstration only"},
}


def key_figures(facts: Facts) -> Table:
    """The numbers of page one, with their comparison or 无可比数据."""
    rows: list[list[Entry]] = [[figure.name, figure.value, figure.comparison()] for figure in figures(facts)]
    return table_of({"item": "指标", "value": "数值", "comparison": "比较"}, rows)


def by_enterprise(facts: Facts) -> Table:
    """One row per enterprise that reported, and for more than one a row for all: the progress of their lists.

    Of many, those that are least resolved, and a row for the others.
    """
    shown = enterprises_shown_singly(facts)
    rows: list[list[Entry]] = [
        [marked_names(facts, enterprise), *_figures(facts.for_enterprise(enterprise))] for enterprise in shown
    ]
    rest = set(facts.enterprises.id) - set(shown)
    if rest:
        rows.append([others(facts, rest), *progress.pooled_over(facts, rest).values()])
    if len(rows) > 1:
        rows.append([_SUM_ROW, *progress.pooled(facts).values()])
    columns = ("enterprise", "total", "resolved", "open", "share")
    return table_of(dict(zip(columns, ("单位", "总数", "已办结", "未办结", "办结率"), strict=True)), rows)


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


def every_enterprise(facts: Facts) -> Table:
    """One row per enterprise that is expected to report, until when it did or 未报送, and for several a row for all."""
    rows: list[list[Entry]] = []
    for enterprise in facts.ledger.reporting_enterprises.id:
        facts_of_one = facts.for_enterprise(enterprise)
        rows.append([marked_names(facts, enterprise), _stated_until(facts_of_one), *_in_short(facts_of_one)])
    if len(facts.enterprises) > 1:
        rows.append([_SUM_ROW, None, *_in_short(facts)])
    columns = ("enterprise", "until", "share", "resolved_apart", "aid")
    return table_of(dict(zip(columns, ("单位", "数据截至", "办结率", "另报解决", "帮扶资金"), strict=True)), rows)


def _stated_until(facts: Facts) -> Words:
    """The day, or why there is none: a return that was sent back is no report yet."""
    if len(facts.enterprises) and facts.until:
        return day(facts.until)
    return _SENT_BACK if len(facts.returns) else _NOT_REPORTED


def _in_short(facts: Facts) -> list[Entry]:
    return [_figures(facts)[-1], results.resolved_apart(facts), aid.funds(facts)]


def aid_by_programme(facts: Facts) -> Table:
    """One row per programme, enterprise (of many their number) and status, what is in no total last; with people."""
    many = are_many(facts)
    amounts = aid.totals_by_status(facts) if many else aid.by_programme(facts)
    rows: list[list[Entry]] = [
        [
            {"zh": row.name, "en": row.name_en},
            name_or_number(facts, row.enterprises) if many else marked_names(facts, row.enterprise),
            row.amount,
            row.people and row.people.cell,
            STATUS[row.status],
            COUNTED[row.aid],
        ]
        for row in iter_rows(amounts)
    ]
    columns = ("programme", "enterprise", "amount", "people", "status", "counted")
    labels = ("项目", "单位", "金额", "人数", "状态", "计入")
    return table_of(dict(zip(columns, labels, strict=True)), rows)


def results_by_kind(facts: Facts) -> Table:
    """Every result by category, with its enterprise and whether it is done, planned or inside another one.

    Figures of several times are added up if they may be; else each has a row with its months.

    The results of many enterprises are added up if they may be; if very many report others, a measure has one row.
    """
    many = are_many(facts)
    rows: list[list[Entry]] = [
        [
            {"zh": row.category, "en": row.category_en},
            name_or_number(facts, row.enterprises)
            if many and not row.unit
            else place_here(facts, row.enterprise, row.unit),
            _marked(row),
            row.quantity or NOT_ADDED,
            STATUS[row.status],
        ]
        for row in iter_rows(totals_by_measure(facts) if many else every(facts))
    ]
    columns = ("category", "enterprise", "measure", "quantity", "status")
    return table_of(dict(zip(columns, ("类别", "单位", "指标", "数量", "状态"), strict=True)), rows)


def open_items(facts: Facts) -> Table:
    """The open items by name, the late ones first, last those of enterprises that did not report.

    The deadline may be words (长期坚持). An item that was handed down to units has one row.
    No rows when no single items were reported. Of very many the first; the workbook of figures has all of them.
    """
    rows: list[list[Entry]] = [
        [
            place_here(facts, row.enterprise, row.unit),
            row.title,
            row.responsible or row.leader,
            day(row.deadline) if row.deadline else _both(row.deadline_note) if row.deadline_note else _NO_DEADLINE,
            _state(row),
        ]
        for row in iter_rows(open_shown(still_open.late_items(facts)))
    ]
    columns = ("enterprise", "title", "responsible", "deadline", "state")
    return table_of(dict(zip(columns, ("单位", "事项", "责任人", "时限", "状态"), strict=True)), rows)


def _state(row: Row) -> Words:
    if not row.reported:
        return _NOT_REPORTED
    if row.late:
        return _LATE
    return _WAITING if row.waiting else _STATES[row.status]


def _both(text: str) -> Words:
    return dict.fromkeys(LOCALES, text)


def returns(facts: Facts) -> Table:
    """One row per enterprise with the state of its return; no rows when no return came for the period."""
    whole = every_return(facts)
    return whole if len(facts.returns) else replace(whole, rows=())


def sources(facts: Facts) -> Table:
    """The documents behind the figures of the period, their dates, and how certain these are.

    If many documents belong to one enterprise each, they have one row together.
    """
    owners: dict[str, set[str]] = {}
    for frame in (facts.achievements, facts.lists, facts.items, facts.practices):
        for source, enterprise in zip(frame.source, frame.enterprise, strict=True):
            owners.setdefault(source, set()).add(enterprise)
    documents = [facts.ledger.record("sources", id_) for id_ in facts.ledger["sources"].id if id_ in owners]
    alone = {row.id: owner for row in documents for owner in owners[row.id] if len(owners[row.id]) == 1}
    as_one_row = len(set(alone.values())) > MAX_SHOWN
    rows: list[list[Entry]] = [_sent_in(facts, documents, alone)] if as_one_row else []
    for row in (document for document in documents if not (as_one_row and document.id in alone)):
        sure = _CERTAINTY[row.certainty]
        note = without_end({"zh": row.note, "en": row.note_en or row.note}) if row.note else {"zh": "", "en": ""}
        rows.append(
            [
                {"zh": row.title, "en": row.title_en},
                {"zh": row.publisher, "en": row.publisher_en},
                day(row.published_on) if row.published_on else _UNDATED,
                {"zh": f"{sure['zh']}。{note['zh']}", "en": f"{sure['en']}. {note['en']}".strip()},
            ]
        )
    columns = ("title", "publisher", "published", "certainty")
    return table_of(dict(zip(columns, ("来源", "发布单位", "发布日期", "日期依据"), strict=True)), rows)


def _sent_in(facts: Facts, documents: list[Row], alone: Mapping[str, str]) -> list[Entry]:
    """One row for the documents of one enterprise each: how many enterprises, from when to when, how certain."""
    sent_in = [row for row in documents if row.id in alone]
    days = sorted(row.published_on for row in sent_in if row.published_on)
    sure = [_CERTAINTY[certainty] for certainty in dict.fromkeys(row.certainty for row in sent_in)]
    first, last = (day(days[0]), day(days[-1])) if days else (_UNDATED, _UNDATED)
    span = first if first == last else {"zh": f"{first['zh']}至{last['zh']}", "en": f"{first['en']} to {last['en']}"}
    certainty = {
        "zh": "；".join(words["zh"] for words in sure) + "。",
        "en": "; ".join(words["en"] for words in sure) + ".",
    }
    return [_SEPARATE_RETURNS, number_of(facts, alone.values()), span, certainty]


def _marked(row: Row) -> Words:
    """A result's name, with its months if others have figures too; a part is marked 其中, so that nobody adds it."""
    name = {"zh": row.name, "en": row.name_en}
    if row.time:
        name = {"zh": f"{row.name}（{row.time}）", "en": f"{row.name_en} ({row.time_en})"}
    return {"zh": f"其中：{name['zh']}", "en": f"of which: {name['en']}"} if row.part else name
