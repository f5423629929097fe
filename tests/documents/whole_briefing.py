"""Made-up things for every slot of the shipped templates."""

from document_builders import figure, number, published, slot, table, text

SENTENCE = "各单位通过走访、座谈和二维码收集职工诉求，逐项明确责任人和时限。"

# Each of these has something to say in every period, if only that nothing was reported.
ALWAYS = {
    "title": "标题",
    "period_label": "期间",
    "data_until": "数据截止",
    "findings": "主要情况",
    "coverage": "报送情况",
    "progress": "清单进展",
    "aid": "资金帮扶",
    "open": "未办结",
    "definitions": "口径说明",
    "every_enterprise_note": "单位情况说明",
}
SOMETIMES = {
    "comparison": "可比说明",
    "overview": "总体情况",
    "collection": "征集",
    "responsibility": "责任",
    "supervision": "督导",
    "publicity": "公开",
    "close_out": "销号",
    "enterprise_progress": "单位进展",
    "list_outcomes": "清单成效",
    "aid_apart": "另列资金",
    "money_note": "资金说明",
    "aid_chart_title": "资金构成题",
    "planned": "规划事项",
    "cost_changes": "费用变化",
    "parts_note": "其中说明",
    "returns_in_short": "报送统计",
}
TABLES = {
    "key_figures 主要数据": "item 指标, value 数值, comparison 比较",
    "by_enterprise 各单位": "enterprise 单位, total 总数, resolved 已办结, open 未办结, share 办结率",
    "every_enterprise 单位情况": "enterprise 单位, until 数据截至, share 办结率, resolved_apart 另报解决, aid 帮扶资金",
    "outcomes 清单成效表": "enterprise 单位, money 投入资金, satisfied 满意率, closed 销号率",
    "aid_by_programme 资金项目": "programme 项目, enterprise 单位, amount 金额, people 人数, status 状态, counted 计入",
    "results 成果": "category 类别, enterprise 单位, measure 指标, quantity 数量, status 状态",
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
        slot("value", "list_total", "清单事项", number("54项")),
        *(slot("table", *name.split(), _table(columns)) for name, columns in TABLES.items()),
        *(slot("figure", name, label, figure(alt=label)) for name, label in FIGURES.items()),
    )
