"""The messages about charts that a clerk drew in the template, a part of `messages.py`."""

CHARTS = {
    "chart_not_in_body": {
        "zh": "{token}：页眉、页脚里的图表不能填数，请把图表移到正文",
        "en": "{token}: a chart in a header or footer cannot be filled, move it into the body",
    },
    "absent_chart": {
        "zh": "{token}本期没有内容，请在图表所在的段落里加上{guard}（表格则加在表内）",
        "en": "{token} has nothing in this period, put {guard} into the paragraph of the chart (or into the table)",
    },
    "chart_kind": {
        "zh": "{token}：这种图表不能填数；请改用柱形图、条形图、折线图、面积图、雷达图、饼图或圆环图",
        "en": "{token}: a chart of this kind cannot be filled; use columns, bars, lines, areas, "
        "a radar, a pie or a ring",
    },
    "chart_without_series": {
        "zh": "{token}：图表里没有看得见的数据系列，请在Word里给它至少留一个系列，并设置填充",
        "en": "{token}: the chart has no series that is seen, leave at least one in it, with a fill",
    },
    "chart_several": {
        "zh": "{token}：“{name}”有几幅图，图表只能填一幅；请删去图表，单独成段写{token}",
        "en": "{token}: “{name}” are several figures, and a chart shows one; delete the chart, and write {token} in a "
        "paragraph of its own",
    },
    "chart_without_data": {
        "zh": "{token}：“{name}”只发布了图片，没有可填进图表的数；请删去图表，单独成段写{token}，"
        "或请分析人员发布时写上data=",
        "en": "{token}: “{name}” was published as a picture, without numbers for a chart; delete the chart and write "
        "{token} in a paragraph of its own, or ask the analyst to publish it with data= a frame",
    },
    "chart_one_pie": {
        "zh": "{token}：“{name}”有几个数据系列，饼图只能显示一个；请改用柱形图或条形图",
        "en": "{token}: “{name}” has several series, and a pie shows one; use columns or bars",
    },
    "chart_below_zero": {
        "zh": "{token}：“{name}”里有负数，饼图和圆环图显示不出；请改用柱形图或条形图",
        "en": "{token}: “{name}” has numbers below zero, which no pie or ring can show; use columns or bars",
    },
    "chart_shared": {
        "zh": "{token}：两处用的是同一个图表，不能填两幅图；请在Word里重新插入其中一个",
        "en": "{token}: two places show one and the same chart, which cannot be two figures; insert one of them anew",
    },
}
