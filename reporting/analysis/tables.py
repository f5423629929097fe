"""The tables of the briefing: measures laid out in rows and columns, each cell words or a traced value."""

from dataclasses import replace

from reporting.analysis import open_items as still_open_items
from reporting.analysis.english import in_both, item_title, practice_text, responsible
from reporting.analysis.enterprise_tables import NOT_ADDED, lists, outcomes_of_lists
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures as figures
from reporting.analysis.large_groups import (
    are_many,
    name_or_number,
    open_shown,
)
from reporting.analysis.listed_results import every, totals_by_measure
from reporting.analysis.money_tables import aid_by_programme
from reporting.analysis.names import PRACTICE_KINDS, day, place_here
from reporting.analysis.progress import lists_of
from reporting.analysis.progress_tables import by_enterprise, every_enterprise, outcomes
from reporting.analysis.return_table import every_return
from reporting.analysis.source_table import sources
from reporting.analysis.wording.phrases import STATUS, without_end
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.published.content import Entry, Table, table_of

__all__ = [
    "aid_by_programme",
    "by_enterprise",
    "every_enterprise",
    "key_figures",
    "lists",
    "open_items",
    "outcomes",
    "outcomes_of_lists",
    "practices",
    "results_by_kind",
    "returns",
    "sources",
]

_LATE: Words = {"zh": "逾期", "en": "late"}
_LATE_OF_EARLIER: Words = {"zh": "结转逾期", "en": "late, earlier list"}
_STATES: dict[str, Words] = {
    "planned": {"zh": "未开始", "en": "not begun"},
    "in_progress": {"zh": "办理中", "en": "in progress"},
    "done": {"zh": "办理中", "en": "in progress"},  # done after the cut-off
}
_WAITING: Words = {"zh": "分项未完", "en": "a part is open"}
_NOT_REPORTED: Words = {"zh": "未报送", "en": "not reported"}
_NO_DEADLINE: Words = {"zh": "未定时限", "en": "none set"}


def key_figures(facts: Facts) -> Table:
    """The numbers of page one, with their comparison or 无可比数据."""
    rows: list[list[Entry]] = [[figure.name, figure.value, figure.comparison()] for figure in figures(facts)]
    return table_of({"item": "指标", "value": "数值", "comparison": "比较"}, rows)


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
            item_title(facts, row),
            responsible(facts, row),
            day(row.deadline) if row.deadline else _deadline_in_words(facts, row),
            _state(facts, row),
        ]
        for row in iter_rows(open_shown(still_open_items.late_items(facts)))
    ]
    columns = ("enterprise", "title", "responsible", "deadline", "state")
    return table_of(dict(zip(columns, ("单位", "事项", "责任人", "时限", "状态"), strict=True)), rows)


def _deadline_in_words(facts: Facts, row: Row) -> Words:
    return in_both(facts, row.deadline_note) if row.deadline_note else _NO_DEADLINE


def _state(facts: Facts, row: Row) -> Words:
    if not row.reported:
        return _NOT_REPORTED
    if row.late:
        return _LATE if row.list in set(lists_of(facts).list) else _LATE_OF_EARLIER
    return _WAITING if row.waiting else _STATES[row.status]


def practices(facts: Facts) -> Table:
    """One row per practice: of which kind it is, whose, and what was done."""
    rows: list[list[Entry]] = [
        [
            PRACTICE_KINDS[kind],
            place_here(facts, row.enterprise, row.unit),
            without_end(practice_text(row)),
        ]
        for kind in PRACTICE_KINDS
        for row in iter_rows(facts.practices[facts.practices.kind == kind])
    ]
    return table_of({"kind": "类别", "enterprise": "单位", "text": "做法"}, rows)


def returns(facts: Facts) -> Table:
    """One row per enterprise with the state of its return; no rows when no return came for the period."""
    whole = every_return(facts)
    return whole if len(facts.returns) else replace(whole, rows=())


def _marked(row: Row) -> Words:
    """A result's name, with its months if others have figures too; a part is marked 其中, so that nobody adds it."""
    name = {"zh": row.name, "en": row.name_en}
    if row.time:
        name = {"zh": f"{row.name}（{row.time}）", "en": f"{row.name_en} ({row.time_en})"}
    return {"zh": f"其中：{name['zh']}", "en": f"of which: {name['en']}"} if row.part else name
