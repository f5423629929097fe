"""Workbooks that come again, late or corrected; items of earlier lists that come back."""

from messy_cases import COVER, LATE, LISTED, SAME, Case, fault, read_as, refused, taken, warning
from messy_sheets import book, data, head, sheet

_SHEET = "民生实事项目清单"
_HEAD = head("事项名称", "立项日期", "办理状态", "办结日期")


def _items(*titles):
    return sheet(_SHEET, _HEAD, *[data(title, "2024-01-10", "未开始", "") for title in titles])


def _figures(*rows):
    return sheet("成果", head("指标", "数值", "计量单位", "状态"), *rows)


_LAMPS, _HELPED = data("修复路灯", 42, "盏", "已完成"), data("帮扶困难职工", 30, "人", "已完成")
_FIRST, _SECOND = book(COVER, _items("修路", "修灯")), book(COVER, _items("修路", "修灯", "修楼"))
_CARRIED = head("编号", "事项名称", "立项日期", "办理状态", "办结日期")
_OLD = {"list": "a-2023-project", "opened": "2023-01-10"}

CASES = [
    taken(
        "a corrected workbook takes the place of the first; what stays keeps its id, what is gone is gone",
        _items("修灯", "修楼"),
        before=(_FIRST,),
        items=[{"id": "a-2024-i002", "title": "修灯"}, {"id": "a-2024-i003", "title": "修楼"}],
        notes=[LISTED],
    ),
    taken(
        "one table alone leaves the others, and no figure takes the number of another measure",
        _figures(data("帮扶困难职工", 30, "人", "计划")),
        before=(book(COVER, _items("修路"), _figures(_LAMPS, _HELPED)),),
        items=[{"title": "修路", "locator": f"0-甲公司.xlsx {_SHEET} 第2行"}],
        achievements=[
            {
                "id": "a-2024-a002",
                "measure": "people_helped_hardship",
                "value": "30",
                "status": "planned",
                "printed": "30人",
                "locator": "甲公司.xlsx 成果 第2行B列",
            }
        ],
        notes=[warning("", "沿用以前报的1条")],
    ),
    taken(
        "a table without rows is emptied",
        _items("修路"),
        _figures(),
        before=(book(COVER, _items("修路"), _figures(_LAMPS)),),
        items=[{"title": "修路"}],
        notes=[LISTED],
    ),
    Case(
        "the same file twice changes nothing",
        (COVER, _items("修路", "修灯")),
        {"lists": [{}], "items": [{"title": "修路"}, {"title": "修灯"}]},
        verdict=SAME,
        before=(_FIRST,),
        notes=[LISTED],
    ),
    Case(
        "an older workbook that comes late changes nothing",
        (COVER, _items("修路", "修灯")),
        {"lists": [{}], "items": [{"title": "修路"}, {"title": "修灯"}, {"title": "修楼"}]},
        verdict=LATE,
        before=(_FIRST, _SECOND),
    ),
    taken(
        "an item of last year is done",
        sheet(
            _SHEET,
            _CARRIED,
            data("a-2023-i001", "整修职工浴室", "2023-01-10", "已办结", "2024-05-01"),
            data("a-2023-i002", "增设停车位", "2023-01-10", "办理中", ""),
        ),
        ledger="carried",
        items=[
            {"id": "a-2023-i001", "title": "整修职工浴室", **_OLD, "status": "done", "done_on": "2024-05-01"},
            {"id": "a-2023-i002", "title": "增设停车位", **_OLD, "status": "in_progress"},
        ],
        lists=[],
        replaces=("a-2023-i001", "a-2023-i002"),
    ),
    refused(
        "numbers that were sorted apart from their rows",
        sheet(
            _SHEET,
            _CARRIED,
            data("a-2023-i002", "整修职工浴室", "2023-01-10", "已办结", "2024-05-01"),
            data("a-2023-i001", "增设停车位", "2023-01-10", "办理中", ""),
        ),
        ledger="carried",
        notes=[fault(f"{_SHEET} A2", "是不是a-2023-i001号？"), fault(f"{_SHEET} A3", "是不是a-2023-i002号？")],
    ),
    taken(
        "an item of last year is missing",
        sheet(_SHEET, _CARRIED, data("a-2023-i001", "整修职工浴室", "2023-01-10", "已办结", "2024-05-01")),
        ledger="carried",
        items=[{"id": "a-2023-i001", "title": "整修职工浴室", **_OLD, "status": "done", "done_on": "2024-05-01"}],
        lists=[],
        notes=[warning("", "增设停车位")],
        replaces=("a-2023-i001",),
    ),
    taken(
        "an item of last year is known by its title, for its number was lost",
        sheet(
            _SHEET,
            _CARRIED,
            data("", "整修职工 浴室", "2023-01-10", "已办结", "2024-05-01"),
            data("a-2023-i002", "增设停车位", "2023-01-10", "未开始", ""),
            data("", "修路", "2024-01-10", "未开始", ""),
        ),
        ledger="carried",
        items=[
            {"id": "a-2023-i001", "title": "整修职工 浴室", **_OLD, "status": "done", "done_on": "2024-05-01"},
            {"id": "a-2023-i002", "title": "增设停车位", **_OLD},
            {"title": "修路"},
        ],
        notes=[LISTED, read_as(f"{_SHEET} B2", "a-2023-i001")],
        replaces=("a-2023-i001", "a-2023-i002"),
    ),
    refused(
        "an item of last year twice",
        sheet(
            _SHEET,
            _CARRIED,
            data("a-2023-i001", "整修职工浴室", "2023-01-10", "已办结", "2024-05-01"),
            data("a-2023-i001", "整修职工浴室", "2023-01-10", "办理中", ""),
        ),
        ledger="carried",
        notes=[fault(f"{_SHEET} A3", "同一个事项"), warning("", "增设停车位")],
    ),
    taken(
        "a number of the sender's own",
        sheet(_SHEET, _CARRIED, data("GS-07", "修路", "2024-01-10", "未开始", "")),
        items=[{"id": "a-2024-i001", "title": "修路"}],
        notes=[LISTED, warning(f"{_SHEET} A2", "GS-07")],
    ),
]
