"""Made-up things for every slot of the shipped templates."""

from document_builders import figure, number, published, slot, table, text

SENTENCE = "各单位通过走访、座谈和二维码收集职工诉求，逐项明确责任人和时限。"

# Each of these has something to say in every period, if only that nothing was reported.
ALWAYS = {
    "title": "标题",
    "period_label": "期间",
    "data_until": "数据截止",
    "lead": "导语",
    "coverage": "报送情况",
    "definitions": "口径说明",
    "every_enterprise_note": "单位情况说明",
}
SOMETIMES = {
    "findings": "主要情况",
    "progress": "清单进展",
    "open": "未办结",
    "comparison": "可比说明",
    "overview": "总体情况",
    "practices": "主要做法",
    "problems": "存在问题",
    "enterprise_progress": "单位进展",
    "list_outcomes": "清单成效",
    "aid": "资金帮扶",
    "aid_apart": "另列资金",
    "aid_chart_title": "资金构成题",
    "planned": "规划事项",
    "cost_changes": "费用变化",
    "parts_note": "其中说明",
    "measure_notes": "指标说明",
    "returns_in_short": "报送统计",
}
# Words of the head and the foot: no number of the ledger is among them.
OFFICE = {
    "issuer": "编发单位",
    "signature": "落款",
    "issue_number": "期号",
    "issued_on": "印发日期",
    "copies": "印数",
    "signed_by": "签发",
    "imprint_day": "印发",
    "superiors": "报",
    "equals": "送",
    "subordinates": "发",
    "notice_to": "通报主送",
    "report_to": "报告主送",
    "next_steps": "下一步",
}
TABLES = {
    "key_figures 主要数据": "item 指标, value 数值, comparison 比较",
    "by_enterprise 各单位": "enterprise 单位, total 总数, resolved 已办结, open 未办结, late 逾期, share 办结率, "
    "aid 帮扶资金",
    "every_enterprise 单位情况": "enterprise 单位, until 数据截至, total 总数, resolved 已办结, share 办结率, "
    "resolved_apart 另报解决, aid 帮扶资金",
    "outcomes 清单成效表": "enterprise 单位, money 投入资金, satisfied 满意率, closed 销号率",
    "aid_by_programme 资金项目": "programme 项目, amount 金额, people 人数, change 同比",
    "results 成果": "category 类别, enterprise 单位, measure 指标, quantity 数量, status 状态",
    "all_practices 做法": "kind 类别, enterprise 单位, text 做法",
    "open_items 未办结事项": "enterprise 单位, title 事项, responsible 责任人, deadline 时限, state 状态",
    "returns 报送登记": "enterprise 单位, state 状态, received 收到日期, workbooks 份数, faults 差错",
    "sources 来源": "title 来源, publisher 发布单位, published 发布日期, certainty 日期依据",
}
FIGURES = {"list_progress": "清单进度", "list_trend": "清单趋势", "aid_shares": "资金构成", "cost_chart": "费用变化图"}


def _table(columns):
    names = tuple(columns.split(", "))
    return table(names, *(("甲厂", *(number(f"{row}{place}项") for place in range(1, len(names)))) for row in (1, 2)))


def everything():
    """Published, with a content for each name that the templates ask for."""
    paragraph = text((SENTENCE, number("14项", "total"), "。"))
    return published(
        *(slot("text", name, label, paragraph) for name, label in {**ALWAYS, **SOMETIMES}.items()),
        *(slot("text", name, label, text((label,))) for name, label in OFFICE.items()),
        slot("value", "list_total", "清单事项", number("54项")),
        *(slot("table", *name.split(), _table(columns)) for name, columns in TABLES.items()),
        *(slot("figure", name, label, figure(alt=label)) for name, label in FIGURES.items()),
    )
