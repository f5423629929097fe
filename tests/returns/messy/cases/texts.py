"""What stands in a text: formulas, line breaks, brackets of a template; rows and sheets that are hidden."""

from messy_cases import LISTED, fault, read_as, refused, taken, warning
from messy_sheets import BLANK, UNTOUCHED, Formula, Merged, data, foot, head, sheet, title

_SHEET = "民生实事项目清单"
_HEAD = head("事项名称", "立项日期", "办理状态", "办结日期")

CASES = [
    taken(
        "titles that a spreadsheet would take for formulas",
        sheet(
            _SHEET,
            _HEAD,
            data('=HYPERLINK("http://example.org","修路")', "2024-01-10", "未开始", ""),
            data("+86项惠民措施", "2024-01-10", "未开始", ""),
            data("@全体职工：修灯", "2024-01-10", "未开始", ""),
            data("-5℃以下停工取暖", "2024-01-10", "未开始", ""),
        ),
        items=[
            {"title": '＝HYPERLINK("http://example.org","修路")'},
            {"title": "＋86项惠民措施"},
            {"title": "＠全体职工：修灯"},
            {"title": "－5℃以下停工取暖"},
        ],
        notes=[LISTED, read_as(f"{_SHEET} A2", "共4处")],
    ),
    taken(
        "line breaks and blanks in a title",
        sheet(_SHEET, _HEAD, data("厂区道路\n翻修", "2024-01-10", "未开始", "")),
        items=[{"title": "厂区道路 翻修"}],
        notes=[LISTED, read_as(f"{_SHEET} A2", "厂区道路 翻修")],
    ),
    taken(
        "the brackets of a template in a title",
        sheet(_SHEET, _HEAD, data("【重点】厂区道路翻修", "2024-01-10", "未开始", "")),
        items=[{"title": "（重点）厂区道路翻修"}],
        notes=[LISTED, read_as(f"{_SHEET} A2", "（重点）")],
    ),
    taken(
        "a hidden row is read, and told",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "未开始", ""),
            data("修灯", "2024-01-10", "未开始", ""),
            hidden_rows=(3,),
        ),
        items=[{"title": "修路"}, {"title": "修灯"}],
        notes=[LISTED, warning(f"{_SHEET} 第3行", "第3行是隐藏的")],
    ),
    taken(
        "a hidden sheet is not read, and told",
        sheet(_SHEET, _HEAD, data("修路", "2024-01-10", "未开始", "")),
        sheet("旧表", _HEAD, data("修灯", "2024-01-10", "未开始", ""), hidden=True),
        items=[{"title": "修路"}],
        notes=[LISTED, warning("旧表 全表", "有2行内容")],
    ),
    taken(
        "a visible sheet that is no table of ours",
        sheet(_SHEET, _HEAD, data("修路", "2024-01-10", "未开始", "")),
        sheet("值班表", head("姓名", "星期", "班次"), data("陈某", "周一", "早班")),
        items=[{"title": "修路"}],
        notes=[LISTED, warning("值班表 全表", "整张工作表未读入")],
    ),
    refused(
        "the same item twice, once with other blanks",
        sheet(
            _SHEET,
            _HEAD,
            data("厂区道路翻修", "2024-01-10", "未开始", ""),
            data("厂区 道路翻修", "2024-01-10", "办理中", ""),
        ),
        notes=[LISTED, fault(f"{_SHEET} A3", "与第2行是同一个清单的同一事项")],
    ),
    taken(
        "the same title in two units is two items",
        sheet(
            _SHEET,
            head("所属单位", "事项名称", "立项日期", "办理状态"),
            data("甲一矿", "修路", "2024-01-10", "未开始"),
            data("甲二厂", "修路", "2024-01-10", "未开始"),
        ),
        items=[{"title": "修路", "unit": "a_mine"}, {"title": "修路", "unit": "a_plant"}],
        notes=[LISTED],
    ),
    refused(
        "a row without a title, though it has a day and a status",
        sheet(_SHEET, _HEAD, data("", "2024-01-10", "已办结", "2024-05-01")),
        notes=[LISTED, fault(f"{_SHEET} A2", "空白")],
    ),
    taken(
        "groups between the rows say which list",
        sheet(
            "清单",
            _HEAD,
            title("一、民生实事项目清单"),
            data("修路", "2024-01-10", "未开始", ""),
            title("二、职工心愿清单"),
            data("送清凉", "2024-01-10", "未开始", ""),
        ),
        items=[{"title": "修路"}, {"title": "送清凉", "list": "a-2024-wish"}],
        lists=[{}, {"kind": "wish", "name": "2024年职工心愿清单"}],
        notes=[read_as("清单 第1行", "没有清单栏"), read_as("清单 第1行", "没有清单栏")],
    ),
    taken(
        "groups with a number in a cell of its own",
        sheet(
            "清单",
            head("序号", "事项名称", "立项日期", "办理状态"),
            title("一", "民生实事项目清单"),
            data(1, "修路", "2024-01-10", "未开始"),
            title("二", "职工心愿清单"),
            data(1, "送清凉", "2024-01-10", "未开始"),
        ),
        items=[{"title": "修路"}, {"title": "送清凉", "list": "a-2024-wish"}],
        lists=[{}, {"kind": "wish", "name": "2024年职工心愿清单"}],
        notes=[read_as("清单 第1行", "没有清单栏"), read_as("清单 第1行", "没有清单栏")],
    ),
    taken(
        "items numbered below groups",
        sheet(
            "清单",
            _HEAD,
            title("一、民生实事项目清单"),
            data("（一）修路", "2024-01-10", "未开始", ""),
            title("二、职工心愿清单"),
            data("（一）送清凉", "2024-01-10", "未开始", ""),
        ),
        items=[{"title": "（一）修路"}, {"title": "（一）送清凉", "list": "a-2024-wish"}],
        lists=[{}, {"kind": "wish", "name": "2024年职工心愿清单"}],
        notes=[read_as("清单 第1行", "没有清单栏"), read_as("清单 第1行", "没有清单栏")],
    ),
    refused(
        "an item with no more than its numbered title is no group",
        sheet(_SHEET, _HEAD, data("一、修路", "2024-01-10", "未开始", ""), data("二、修灯", "", "", "")),
        notes=[LISTED, fault(f"{_SHEET} C3", "空白"), read_as(f"{_SHEET} B3", "2024-01-01")],
    ),
    refused(
        "an item with no more than its number and its title is no group",
        sheet(
            _SHEET,
            head("序号", "事项名称", "立项日期", "办理状态"),
            data("一", "修路", "2024-01-10", "未开始"),
            data("二", "修灯", "", ""),
        ),
        notes=[LISTED, fault(f"{_SHEET} D3", "空白"), read_as(f"{_SHEET} C3", "2024-01-01")],
    ),
    taken(
        "numbered practices beside a kind that is merged over them",
        sheet(
            "做法",
            head("做法类别", "内容"),
            data(Merged("征集", down=3), "一、召开座谈会"),
            data(UNTOUCHED, "二、走访班组"),
            data(UNTOUCHED, "三、设意见箱"),
        ),
        practices=[{"text": "一、召开座谈会"}, {"text": "二、走访班组"}, {"text": "三、设意见箱"}],
    ),
    refused(
        "nobody can tell which list",
        sheet("Sheet1", _HEAD, data("修路", "2024-01-10", "未开始", "")),
        notes=[fault("Sheet1 第1行", "没有“清单”栏")],
    ),
    taken(
        "empty rows between, and numbered rows that nobody filled in",
        sheet(
            _SHEET,
            head("序号", "事项名称", "立项日期", "办理状态"),
            data(1, "修路", "2024-01-10", "未开始"),
            BLANK,
            data(2, "修灯", "2024-01-10", "未开始"),
            data(3, "", "", ""),
            data(4, "", "", ""),
            foot("注：空行系预留。"),
        ),
        items=[{"title": "修路"}, {"title": "修灯"}],
        notes=[LISTED],
    ),
    taken(
        "a value far below the table, in a cell of its own",
        sheet(
            _SHEET,
            _HEAD,
            data("修路", "2024-01-10", "未开始", ""),
            elsewhere={"H40": "草稿"},
        ),
        items=[{"title": "修路"}],
        notes=[LISTED, warning(f"{_SHEET} H40", "没有表头")],
    ),
    refused(
        "a title that is a formula with an error",
        sheet(_SHEET, _HEAD, data(Formula("=A99&B99", "#N/A"), "2024-01-10", "未开始", "")),
        notes=[LISTED, fault(f"{_SHEET} A2", "#N/A")],
    ),
]
