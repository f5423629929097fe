"""Text files in the encodings and with the separators that offices send, and files of other kinds."""

from messy_cases import read_as, taken
from messy_sheets import data, head, sheet, text_file, title

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


CASES = [
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
