"""Text files in the encodings and with the separators that offices send, and files of other kinds."""

from datetime import date

from messy_cases import fault, read_as, refused, taken, warning
from messy_sheets import (
    Formula,
    data,
    head,
    sheet,
    since_1904,
    text_file,
    title,
    with_links,
    with_macros,
    with_paths,
)

_ROWS = (
    title("填报单位：甲公司"),
    title("报告期：2024年", "数据截至：2024-12-31"),
    title("民生实事项目清单"),
    head("事项名称", "立项日期", "办理状态", "办结日期"),
    data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
    data("家属楼加装电梯", "2024-01-10", "办理中", ""),
)
_ITEMS = [
    {"title": "厂区道路翻修", "status": "done", "done_on": "2024-05-01"},
    {"title": "家属楼加装电梯", "status": "in_progress"},
]


_LISTED = read_as("甲公司 第4行", "没有清单栏")


def _text(name, encoding, separator=",", notes=()):
    return taken(
        name,
        sheet("甲公司", *_ROWS),
        cover=None,
        file="甲公司.csv",
        written=text_file(encoding, separator),
        items=_ITEMS,
        notes=[_LISTED, *notes],
    )


def _figures(*rows):
    return sheet("成果", head("指标", "数值", "计量单位", "状态"), *rows)


_LAMPS = _figures(data("修复路灯", 42, "盏", "已完成"))
_42 = {"measure": "lamps_repaired", "value": "42", "printed": "42盏"}

CASES = [
    taken(
        "macros are not read, and told",
        _LAMPS,
        file="甲公司.xlsm",
        written=with_macros,
        achievements=[_42],
        notes=[warning("", "宏不会运行")],
    ),
    refused(
        "macros beside a fault",
        _figures(data("修复路灯", "很多", "盏", "已完成")),
        file="甲公司.xlsm",
        written=with_macros,
        notes=[fault("成果 B2", "很多"), warning("", "宏不会运行")],
    ),
    taken(
        "a number that was fetched from another file",
        _figures(data("修复路灯", Formula("=[1]Sheet1!A1", 42), "盏", "已完成")),
        written=with_links,
        achievements=[_42],
        notes=[warning("", "引用了其他文件")],
    ),
    taken(
        "a sheet with a path for a name",
        _LAMPS,
        written=with_paths,
        achievements=[_42 | {"locator": "甲公司.xlsx ../../成果 第2行B列"}],
        renamed={"成果": "../../成果"},
    ),
    taken(
        "days counted from 1904, as old Macs do",
        sheet(
            "民生实事项目清单",
            head("清单", "事项名称", "立项日期", "办理状态"),
            data("民生实事项目清单", "修路", date(2024, 1, 10), "未开始"),
        ),
        written=since_1904,
        items=[{"title": "修路"}],
    ),
    _text("CSV in UTF-8", "utf-8"),
    _text("CSV in UTF-8 with a mark", "utf-8-sig"),
    _text("CSV in UTF-8 with semicolons", "utf-8", ";"),
    _text("CSV in UTF-16 with tabs, as Excel saves Unicode text", "utf-16", "\t", [read_as("", "UTF-16")]),
    _text("CSV in GBK", "gbk", notes=[read_as("", "GBK")]),
    taken(
        "a name with parts of a path, and one of a sheet like a formula",
        sheet("=2+3", *_ROWS),
        cover=None,
        file="..\\..\\甲公司;rm -rf.xlsx",
        items=_ITEMS,
        notes=[read_as("=2+3 第4行", "没有清单栏")],
    ),
]
