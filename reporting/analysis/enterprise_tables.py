"""The tables of one enterprise's document that the group's briefing does not have."""

from reporting.analysis import aid, progress
from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name
from reporting.analysis.wording.phrases import STATUS
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.published.content import Entry, Table, table_of

_SUM_ROW: Words = {"zh": "合计", "en": "Together"}
COUNTED: dict[str, Words] = {
    "default": {"zh": "帮扶资金", "en": "aid funds"},
    "with_mutual_aid": {"zh": "含互助口径", "en": "wider total"},
    "apart": {"zh": "不计入", "en": "in no total"},
}
_TOTALS: dict[aid.Definition, Words] = {
    "default": {"zh": "帮扶资金合计", "en": "Aid funds together"},
    "with_mutual_aid": {"zh": "加医疗互助赔付合计", "en": "With mutual-aid payouts"},
}


def lists(facts: Facts) -> Table:
    """One row per list, and for more than one a row for all of known size: how far they are."""
    rows: list[list[Entry]] = [
        [{"zh": row.name, "en": row.name_en}, *progress.figures_of(facts, row.list).values()]
        for row in iter_rows(progress.lists_of(facts))
    ]
    if len(rows) > 1:
        rows.append([_SUM_ROW, *progress.pooled(facts).values()])
    columns = ("list", "total", "resolved", "open", "share")
    return table_of(dict(zip(columns, ("清单", "总数", "已办结", "未办结", "办结率"), strict=True)), rows)


def money(facts: Facts) -> Table:
    """One row per kind of money and status with the people it reached, then the totals of the two definitions of aid.

    A programme may have several kinds: what the enterprise bought, and what its staff bought at their expense.
    """
    rows: list[list[Entry]] = [
        [_kind(facts, row), row.amount, row.people, STATUS[row.status], COUNTED[row.aid]]
        for row in iter_rows(aid.by_programme(facts))
    ]
    for definition, name in _TOTALS.items():
        total = aid.funds(facts, definition)
        if total is not None:
            rows.append([name, total, None, None, COUNTED[definition]])
    columns = ("programme", "amount", "people", "status", "counted")
    return table_of(dict(zip(columns, ("项目", "金额", "人数", "状态", "计入"), strict=True)), rows)


def _kind(facts: Facts, row: Row) -> Words:
    return measure_name(facts, row.amount.passport.measure)
