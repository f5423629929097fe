"""Workbooks that enterprises lay out themselves: other headings, two rows of headings, yuan, merged cells, CSV."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from reporting.demo.custom_workbook import CustomSheet, custom_workbook
from reporting.demo.paper import Paper, PaperLine, Typed

# A field and the heading under which it stands; two headings are one above the other.
LayoutColumns = Mapping[str, str | tuple[str, str]]
_STATES = {"已办结": "已完成", "办理中": "正在推进", "未开始": "未启动"}
_ITEMS: LayoutColumns = {
    "id": "编号",
    "unit": "所属单位",
    "list": "清单",
    "title": "事项名称",
    "category": "类别",
    "origin": "来源",
    "leader": "责任领导",
    "responsible": "责任部门",
    "supervisor": "督办人",
    "opened": "立项日期",
    "deadline": "完成时限",
    "status": "办理状态",
    "done_on": "办结日期",
    "closed_on": "销号日期",
    "closed_by": "销号人",
    "parent_item": "上级事项编号",
    "money": "投入资金（万元）",
    "beneficiaries": "受益人数",
    "satisfied": "满意",
    "basically_satisfied": "基本满意",
    "dissatisfied": "不满意",
}
_LISTS: LayoutColumns = {
    "kind": "清单",
    "name": "清单名称",
    "total": "事项总数",
    "resolved": "已办结",
    "in_progress": "办理中",
}
_FIGURES: LayoutColumns = {
    "measure": "指标",
    "unit": "所属单位",
    "measured_in": "计量单位",
    "value": "数值",
    "status": "状态",
    "part_of": "其中（属于哪项指标）",
}
_PRACTICES: LayoutColumns = {"kind": "做法类别", "text": "内容"}
_IN_OTHER_WORDS: LayoutColumns = {
    "id": "项目编号",
    "unit": "二级单位",
    "title": "实事内容",
    "category": "大类",
    "origin": "征集渠道",
    "leader": "分管领导",
    "responsible": "牵头部门",
    "supervisor": "督导责任人",
    "opened": "立项时间",
    "deadline": "计划完成时间",
    "status": "进展情况",
    "done_on": "实际完成时间",
    "closed_on": "销号时间",
    "closed_by": "验收人",
    "money": "投入金额（万元）",
    "beneficiaries": "惠及职工人数",
}
_TWO_LEVELS: LayoutColumns = {
    "id": ("编号", ""),
    "unit": ("所属单位", ""),
    "list": ("清单", ""),
    "title": ("事项名称", ""),
    "category": ("类别", ""),
    "leader": ("责任", "领导"),
    "responsible": ("责任", "部门"),
    "opened": ("时间", "立项日期"),
    "deadline": ("时间", "完成时限"),
    "done_on": ("时间", "办结日期"),
    "status": ("办理状态", ""),
    "closed_on": ("销号", "日期"),
    "closed_by": ("销号", "人"),
    "money": ("投入资金（万元）", ""),
    "beneficiaries": ("受益人数", ""),
    "satisfied": ("测评", "满意"),
    "basically_satisfied": ("测评", "基本满意"),
    "dissatisfied": ("测评", "不满意"),
}


def other_words(paper: Paper) -> bytes:
    """A sheet for each list, other headings, 80%（滞后） for a state, and a hidden sheet of drafts."""
    items = [_in_other_words(paper, line) for line in paper.tables["items"]]
    kinds = dict.fromkeys(str(line["list"]) for line in items)
    sheets = [
        _sheet(kind, [f"{paper.enterprise}{kind}"], _IN_OTHER_WORDS, [line for line in items if line["list"] == kind])
        for kind in kinds
    ]
    draft = CustomSheet("底稿", [], [["实事内容", "进展情况"]], [["作废的草稿", "正在推进"]], hidden=True)
    return custom_workbook([_cover(paper), *sheets, *_others(paper), draft])


def two_level_heads(paper: Paper) -> bytes:
    """A title, the enterprise, and two rows of headings with merged cells."""
    titles = [f"{paper.period}为职工办实事事项清单", f"填报单位：{paper.enterprise}　　报告期：{paper.period}"]
    return custom_workbook([_sheet("事项清单", titles, _TWO_LEVELS, paper.tables["items"]), *_others(paper)])


def in_yuan(paper: Paper) -> bytes:
    """Amounts in 元 by the headings and by the unit beside the figure."""
    columns = {**_ITEMS, "money": "投入资金（元）"}
    items = [{**line, "money": _yuan(line.get("money"))} for line in paper.tables["items"]]
    return custom_workbook([_sheet("事项清单", _titles(paper), columns, items), *_others(paper, _figure_in_yuan)])


def merged_and_summed(paper: Paper) -> bytes:
    """Units in merged cells, two posts in one cell, and a 合计 below."""
    lines = sorted(paper.tables["items"], key=lambda line: str(line.get("unit") or "公司本部"))
    items: list[PaperLine] = [{**line, "leader": _with_another(place, line)} for place, line in enumerate(lines)]
    total: PaperLine = {
        "unit": "合计",
        "money": sum((Decimal(str(line.get("money") or 0)) for line in items), Decimal(0)),
        "beneficiaries": sum(int(str(line.get("beneficiaries") or 0)) for line in items),
    }
    sheet = _sheet("事项清单", _titles(paper), _ITEMS, [*items, total], merged=[list(_ITEMS).index("unit")])
    return custom_workbook([sheet, *_others(paper, summed=True)])


def gbk(paper: Paper) -> bytes:
    """The items alone, as Excel saves CSV on a Chinese machine."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([f"填报单位：{paper.enterprise}", f"报告期：{paper.period}"])
    writer.writerow(_ITEMS.values())
    writer.writerows([_as_text(line.get(field)) for field in _ITEMS] for line in paper.tables["items"])
    return out.getvalue().encode("gbk")


def _sheet(
    name: str, titles: Sequence[str], columns: LayoutColumns, lines: Sequence[PaperLine], merged: Sequence[int] = ()
) -> CustomSheet:
    heads: list[list[str]] = [[head if isinstance(head, str) else head[0] for head in columns.values()]]
    if any(not isinstance(head, str) for head in columns.values()):
        heads.append(["" if isinstance(head, str) else head[1] for head in columns.values()])
    return CustomSheet(name, titles, heads, [[line.get(field) for field in columns] for line in lines], merged)


def _cover(paper: Paper) -> CustomSheet:
    rows: list[list[Typed]] = [["填报单位", paper.enterprise], ["报告期", paper.period], ["数据截至", paper.as_of]]
    return CustomSheet("封面", ["为职工办实事情况报表"], [["项目", "内容"]], rows)


def _others(paper: Paper, typed: Callable[[PaperLine], PaperLine] = dict, *, summed: bool = False) -> list[CustomSheet]:
    """The sheets beside the items."""
    lists: list[PaperLine] = list(paper.tables["lists"])
    if summed:
        counts = ("total", "resolved", "in_progress")
        lists.append({"kind": "合计", **{name: sum(int(str(line[name])) for line in lists) for name in counts}})
    figures = [typed(line) for line in paper.tables["achievements"]]
    return [
        _sheet("清单合计", _titles(paper), _LISTS, lists),
        _sheet("成果", _titles(paper), _FIGURES, figures),
        _sheet("做法", _titles(paper), _PRACTICES, paper.tables["practices"]),
    ]


def _titles(paper: Paper) -> list[str]:
    return [f"填报单位：{paper.enterprise}　　报告期：{paper.period}"]


def _in_other_words(paper: Paper, line: PaperLine) -> PaperLine:
    status = _STATES[str(line["status"])]
    deadline = line["deadline"]
    if status == "正在推进" and isinstance(deadline, date) and deadline < paper.as_of:
        status = "80%（滞后）"
    return {**line, "status": status}


def _figure_in_yuan(line: PaperLine) -> PaperLine:
    if line["measured_in"] != "万元":
        return line
    value = line["value"]
    typed = f"{int(value.removesuffix('余')) * 10000}余" if isinstance(value, str) else _yuan(value)
    return {**line, "measured_in": "元", "value": typed}


def _yuan(money: Typed) -> Typed:
    return money * 10000 if isinstance(money, Decimal) else money


def _with_another(place: int, line: PaperLine) -> str:
    """Every third has two, one below the other."""
    leader = str(line["leader"])
    return f"{leader}\n安全总监" if place % 3 == 0 else leader


def _as_text(value: Typed) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)


LAYOUTS: Mapping[str, Callable[[Paper], bytes]] = {
    "other_words": other_words,
    "two_level_heads": two_level_heads,
    "in_yuan": in_yuan,
    "merged_and_summed": merged_and_summed,
    "gbk": gbk,
}
