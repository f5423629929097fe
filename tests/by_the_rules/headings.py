"""How the tables of a briefing are headed, and the words in them that are no numbers."""

import re

KEY_FIGURES = {"zh": ("指标", "本期", "比较"), "en": ("Measure", "This period", "Change")}
BY_ENTERPRISE = {
    "zh": ("单位", "总数", "已办结", "逾期", "办结率", "帮扶资金"),
    "en": ("Enterprise", "Listed", "Resolved", "Late", "Share resolved", "Aid funds"),
}
EVERY_ENTERPRISE = {
    "zh": ("单位", "数据截至", "总数", "已办结", "办结率", "另报解决", "帮扶资金"),
    "en": (
        "Enterprise",
        "Figures as of",
        "Listed",
        "Resolved",
        "Share resolved",
        "Resolved without a total",
        "Aid funds",
    ),
}
# Columns that a table has only where something is to be said in them.
OPTIONAL = {"比较", "逾期", "另报解决", "帮扶资金", "同比", "Change", "Late", "Resolved without a total", "Aid funds"}
MONEY = {"zh": ("项目", "金额", "人数", "同比"), "en": ("Programme", "Amount", "People", "Change")}
RESULTS = {
    "zh": ("类别", "单位", "指标", "数量", "状态"),
    "en": ("Category", "Enterprise", "Measure", "Quantity", "Status"),
}
OPEN_ITEMS = {
    "zh": ("单位", "事项", "责任人", "时限", "状态"),
    "en": ("Enterprise", "Item", "Responsible", "Deadline", "State"),
}
STATUS_WORDS = {
    "zh": {
        "done": "已完成",
        "paid": "已发放",
        "allocated": "已安排",
        "raised": "已筹集",
        "planned": "规划",
        "ongoing": "进行中",
    },
    "en": {status: status for status in ("done", "paid", "allocated", "raised", "planned", "ongoing")},
}
TOGETHER = {"zh": "合计", "en": "Total"}
APART = {"zh": "（另列）", "en": " (not in aid funds)"}
PART = {"zh": "其中：", "en": "of which: "}
LATE = {"zh": "逾期", "en": "late"}
LATE_OF_EARLIER = {"zh": "结转逾期", "en": "late, earlier list"}
NOT_REPORTED = {"zh": "未报送", "en": "not reported"}
NONE = "—"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = re.compile(rf"（[0-9]+月.*）| \((?:{_MONTH}).*\)")
_IN_PART = re.compile(r"（仅报.*）| \(only .*\)")


def without_months(measure):
    """The name of a measure without the months that its figure is of."""
    return _MONTHS.sub("", measure)


def without_part(enterprise):
    """The name of an enterprise without the months that it reported."""
    return _IN_PART.sub("", enterprise)
