"""The tables of the briefing: measures laid out in rows and columns, each cell words or a traced value."""

from reporting.analysis import aid, progress, results
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures as figures
from reporting.analysis.names import day, place_names, short_names
from reporting.analysis.wording.phrases import STATUS
from reporting.frames import Row, walk
from reporting.quantity import Words
from reporting.table import Cell, Table

_UNDATED: Words = {"zh": "未注明", "en": "undated"}
_CERTAINTY: dict[str, Words] = {
    "explicit": {"zh": "原文写明", "en": "stated in the source"},
    "likely": {"zh": "很可能", "en": "likely"},
    "inferred": {"zh": "推断", "en": "inferred"},
}


def key_figures(facts: Facts) -> Table:
    """The numbers of page one, with their comparison or 无可比数据."""
    rows: list[list[Cell]] = [[each.name, each.value, each.comparison()] for each in figures(facts)]
    return Table({"item": "指标", "value": "数值", "comparison": "比较"}, rows)


def by_enterprise(facts: Facts) -> Table:
    """One row per reporting enterprise and, for more than one, the group: lists and aid funds."""
    rows: list[list[Cell]] = []
    for row in walk(progress.by_enterprise(facts)):
        own = facts.of(row.enterprise)
        name = short_names(facts, row.enterprise)
        rows.append(
            [
                name,
                row.total,
                row.resolved,
                row.open,
                row.share,
                aid.funds(own),
                aid.funds(own, "with_mutual_aid"),
            ]
        )
    if len(rows) > 1:
        pooled = progress.pooled(facts)
        funds = aid.funds(facts), aid.funds(facts, "with_mutual_aid")
        rows.append([{"zh": "合计", "en": "Together"}, *pooled.values(), *funds])
    columns = ("enterprise", "total", "resolved", "open", "share", "aid", "aid_with_mutual_aid")
    labels = ("单位", "总数", "已办结", "未办结", "办结率", "帮扶资金", "含医疗互助")
    return Table(dict(zip(columns, labels, strict=True)), rows)


def aid_by_programme(facts: Facts) -> Table:
    """One row per programme, enterprise and status, what is in no total last; with the people reached."""
    rows: list[list[Cell]] = [
        [
            {"zh": row.name, "en": row.name_en},
            short_names(facts, row.enterprise),
            row.amount,
            row.people,
            STATUS[row.status],
            _COUNTED[row.aid],
        ]
        for row in walk(aid.by_programme(facts))
    ]
    columns = ("programme", "enterprise", "amount", "people", "status", "counted")
    labels = ("项目", "单位", "金额", "人数", "状态", "计入")
    return Table(dict(zip(columns, labels, strict=True)), rows)


_COUNTED: dict[str, Words] = {
    "default": {"zh": "帮扶资金", "en": "aid funds"},
    "with_mutual_aid": {"zh": "含医疗互助口径", "en": "with mutual aid only"},
    "apart": {"zh": "不计入", "en": "in no total"},
}


def results_by_kind(facts: Facts) -> Table:
    """Every result by category, with whose it is and whether it is done, planned or inside another one."""
    rows: list[list[Cell]] = [
        [
            {"zh": row.category, "en": row.category_en},
            place_names(facts, row.enterprise, row.unit),
            _marked(row),
            row.quantity,
            STATUS[row.status],
        ]
        for row in walk(results.every(facts))
    ]
    columns = ("category", "enterprise", "measure", "quantity", "status")
    return Table(dict(zip(columns, ("类别", "单位", "指标", "数量", "状态"), strict=True)), rows)


def open_items(facts: Facts) -> Table:
    """The open items by name, the late ones first; nothing when no single items were reported."""
    rows: list[list[Cell]] = [
        [
            place_names(facts, row.enterprise, row.unit),
            row.title,
            row.leader or row.responsible,
            day(row.deadline) if row.deadline else None,
            {"zh": "逾期", "en": "late"} if row.late else {"zh": "办理中", "en": "in progress"},
        ]
        for row in walk(progress.late_items(facts))
    ]
    columns = ("enterprise", "title", "leader", "deadline", "state")
    return Table(dict(zip(columns, ("单位", "事项", "责任人", "时限", "状态"), strict=True)), rows)


def sources(facts: Facts) -> Table:
    """The documents behind the figures of the period, their dates, and how certain these are."""
    used = {each for frame in (facts.achievements, facts.lists, facts.items, facts.practices) for each in frame.source}
    documents = facts.ledger["sources"]
    rows: list[list[Cell]] = []
    for row in walk(documents[documents.id.isin(used)]):
        sure = _CERTAINTY[row.certainty]
        note = {"zh": row.note, "en": row.note_en} if row.note else {"zh": "", "en": ""}
        rows.append(
            [
                {"zh": row.title, "en": row.title_en},
                {"zh": row.publisher, "en": row.publisher_en},
                day(row.published_on) if row.published_on else _UNDATED,
                {"zh": f"{sure['zh']}。{note['zh']}", "en": f"{sure['en']}. {note['en']}"},
            ]
        )
    columns = ("title", "publisher", "published", "certainty")
    return Table(dict(zip(columns, ("来源", "发布单位", "发布日期", "日期依据"), strict=True)), rows)


def _marked(row: Row) -> Words:
    """A result's name; a part is marked 其中, so that nobody adds it."""
    name = {"zh": row.name, "en": row.name_en}
    return {"zh": f"其中：{name['zh']}", "en": f"of which: {name['en']}"} if row.part else name
