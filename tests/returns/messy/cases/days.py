"""Days as people type them, and the status of an item."""

from datetime import date

from messy_cases import LISTED, fault, read_as, refused, taken, warning
from messy_sheets import data, head, sheet

_SHEET = "民生实事项目清单"
_HEAD = head("事项名称", "立项日期", "完成时限", "办理状态", "办结日期")

CASES = [
    refused(
        "a figure of another year",
        sheet(
            "成果",
            head("指标", "数值", "状态", "起始日期", "截止日期"),
            data("修复路灯", 42, "已完成", date(2023, 1, 1), date(2023, 12, 31)),
        ),
        notes=[fault("成果 D2", "起止日期超出报告期2024年")],
    ),
    taken(
        "days as a date, a serial, with dots, with Chinese characters, the end of a month",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", date(2024, 1, 10), date(2024, 6, 30), "已办结", 45413),
            data("修灯", "2024.1.10", "2024年12月底", "办理中", ""),
            data("修楼", "2024年1月10日", "二〇二四年九月", "办理中", ""),
            data("修墙", "2024/1/10", "2024年第三季度", "办理中", ""),
        ),
        items=[
            {"title": "修路", "deadline": "2024-06-30", "status": "done", "done_on": "2024-05-01"},
            {"title": "修灯", "deadline": "2024-12-31", "status": "in_progress"},
            {"title": "修楼", "deadline": "2024-09-30", "status": "in_progress"},
            {"title": "修墙", "deadline": "2024-09-30", "status": "in_progress"},
        ],
        notes=[
            LISTED,
            read_as(f"{_SHEET} E2", "2024-05-01"),
            read_as(f"{_SHEET} B3", "2024-01-10"),
            read_as(f"{_SHEET} C3", "2024-12-31"),
            read_as(f"{_SHEET} B4", "2024-01-10"),
            read_as(f"{_SHEET} C4", "2024-09-30"),
            read_as(f"{_SHEET} B5", "2024-01-10"),
            read_as(f"{_SHEET} C5", "2024-09-30"),
        ],
    ),
    taken(
        "words in the place of a deadline stay words",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "长期坚持", "办理中", ""),
            data("修灯", "2024-01-10", "立行立改", "已办结", "2024-05-01"),
            data("修楼", "2024-01-10", "年底前", "办理中", ""),
        ),
        items=[
            {"title": "修路", "deadline_note": "长期坚持", "status": "in_progress"},
            {"title": "修灯", "deadline_note": "立行立改", "status": "done", "done_on": "2024-05-01"},
            {"title": "修楼", "deadline_note": "年底前", "status": "in_progress"},
        ],
        notes=[LISTED],
    ),
    refused(
        "words in the place of the day on which it was done",
        sheet(_SHEET, _HEAD, data("修路", "2024-01-10", "", "已办结", "长期坚持")),
        notes=[LISTED, fault(f"{_SHEET} E2", "长期坚持")],
    ),
    taken(
        "words in the place of the day on which it will be done",
        sheet(_SHEET, _HEAD, data("修路", "2024-01-10", "", "办理中", "长期坚持")),
        items=[{"title": "修路", "status": "in_progress"}],
        notes=[LISTED, read_as(f"{_SHEET} E2", "没有办结日期")],
    ),
    refused(
        "days that there are not, or that nobody can know",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "2024年2月30日", "办理中", ""),
            data("修灯", "24.5.1", "2024-12-31", "办理中", ""),
            data("修楼", "2024-01-10", 2024.1, "办理中", ""),
            data("修墙", "2024-01-10", "尽快", "办理中", ""),
        ),
        notes=[
            LISTED,
            fault(f"{_SHEET} C2", "没有这一天"),
            fault(f"{_SHEET} B3", "年份应写四位"),
            fault(f"{_SHEET} C4", "1月还是10月"),
            fault(f"{_SHEET} C5", "尽快"),
        ],
    ),
    taken(
        "progress in percent, with a word beside it",
        sheet(
            _SHEET,
            head("事项名称", "立项日期", "当前进度", "办结日期"),
            data("修路", "2024-01-10", "80%（滞后）", ""),
            data("修灯", "2024-01-10", "100%", "2024-05-01"),
            data("修楼", "2024-01-10", "0%", ""),
            data("修墙", "2024-01-10", "序时推进", ""),
        ),
        items=[
            {"title": "修路", "status": "in_progress"},
            {"title": "修灯", "status": "done", "done_on": "2024-05-01"},
            {"title": "修楼"},
            {"title": "修墙", "status": "in_progress"},
        ],
        notes=[
            LISTED,
            read_as(f"{_SHEET} C2", "办理中"),
            read_as(f"{_SHEET} C3", "已办结"),
            read_as(f"{_SHEET} C4", "未开始"),
            read_as(f"{_SHEET} C5", "办理中"),
        ],
    ),
    taken(
        "the same synonym in many rows is told once, with their number",
        sheet(
            _SHEET,
            head("事项名称", "立项日期", "办理状态", "办结日期"),
            data("修路", "2024-01-10", "已完成", "2024-05-01"),
            data("修灯", "2024-01-10", "已完成", "2024-05-02"),
            data("修楼", "2024-01-10", "已完成", "2024-05-03"),
        ),
        items=[
            {"title": "修路", "status": "done", "done_on": "2024-05-01"},
            {"title": "修灯", "status": "done", "done_on": "2024-05-02"},
            {"title": "修楼", "status": "done", "done_on": "2024-05-03"},
        ],
        notes=[LISTED, read_as(f"{_SHEET} C2", "共3处")],
    ),
    refused(
        "done without a day, and a day that is not done",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "", "已办结", ""),
            data("修灯", "2024-01-10", "", "办理中", "2024-05-01"),
        ),
        notes=[LISTED, fault(f"{_SHEET} E2", "空白"), fault(f"{_SHEET} E3", "办理中")],
    ),
    refused(
        "a status that nobody knows, none at all, and one that contradicts itself",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "", "差不多了", ""),
            data("修灯", "2024-01-10", "2024-12-31", "", ""),
            data("修楼", "2024-01-10", "", "已完成（80%）", ""),
        ),
        notes=[
            LISTED,
            fault(f"{_SHEET} D2", "差不多了"),
            fault(f"{_SHEET} D3", "空白"),
            fault(f"{_SHEET} D4", "已完成（80%）"),
        ],
    ),
    refused(
        "done before it was opened, done after the figures were closed",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-06-10", "", "已办结", "2024-05-01"),
            data("修灯", "2024-01-10", "", "已办结", "2025-01-03"),
        ),
        notes=[LISTED, fault(f"{_SHEET} E2", "早于立项日期"), fault(f"{_SHEET} E3", "晚于数据截至日")],
    ),
    taken(
        "no day on which items were opened: told, and the period's first day",
        sheet(_SHEET, head("事项名称", "办理状态", "办结日期"), data("修路", "已办结", "2024-05-01")),
        items=[{"title": "修路", "opened": "2024-01-01", "status": "done", "done_on": "2024-05-01"}],
        notes=[LISTED, read_as(f"{_SHEET} 第1行", "2024-01-01")],
    ),
    taken(
        "close-out: the day and the person, and a yes without a day",
        sheet(
            _SHEET,
            head("事项名称", "立项日期", "办理状态", "办结日期", "是否销号", "销号日期", "销号人"),
            data("修路", "2024-01-10", "已办结", "2024-05-01", "是", "2024-06-01", "陈某"),
            data("修灯", "2024-01-10", "已办结", "2024-05-01", "是", "", ""),
            data("修楼", "2024-01-10", "办理中", "", "否", "", ""),
        ),
        items=[
            {
                "title": "修路",
                "status": "done",
                "done_on": "2024-05-01",
                "closed_on": "2024-06-01",
                "closed_by": "陈某",
            },
            {"title": "修灯", "status": "done", "done_on": "2024-05-01"},
            {"title": "修楼", "status": "in_progress"},
        ],
        notes=[LISTED, warning(f"{_SHEET} E3", "没有销号日期")],
        aside=("是否销号",),
    ),
]
