"""Whose workbook it is and of which period; names that nobody knows yet; units and items of others."""

from messy_cases import LISTED, fault, read_as, refused, taken, warning
from messy_sheets import data, head, sheet, title

_SHEET = "民生实事项目清单"
_HEAD = head("事项名称", "立项日期", "办理状态")
_ROAD = data("修路", "2024-01-10", "未开始")
_ITEMS = sheet(_SHEET, _HEAD, _ROAD)
_MISSPELT = sheet("封面", title("填报单位：甲公司本部　　报告期：2024年　　数据截至：2024-12-31"))


def _cover(text):
    return sheet("封面", title(text))


CASES = [
    refused(
        "an enterprise that nobody knows, but nearly",
        _ITEMS,
        cover=_MISSPELT,
        file="报表.xlsx",
        notes=[LISTED, fault("封面 A1", "是不是“甲公司”")],
        proposes=[("enterprise", "甲公司本部", "a", "no")],
    ),
    taken(
        "the same once a person has said yes to the name",
        _ITEMS,
        cover=_MISSPELT,
        file="报表.xlsx",
        checked=True,
        items=[{"title": "修路"}],
        proposes=[("enterprise", "甲公司本部", "a", "yes")],
        notes=[LISTED],
    ),
    refused(
        "an enterprise that nobody knows at all",
        _ITEMS,
        cover=_cover("填报单位：戊己庚　　报告期：2024年　　数据截至：2024-12-31"),
        file="报表.xlsx",
        notes=[LISTED, fault("封面 A1", "不是已登记的单位")],
    ),
    taken(
        "the enterprise stands in the name of the file alone",
        _ITEMS,
        cover=_cover("报告期：2024年　　数据截至：2024-12-31"),
        items=[{"title": "修路"}],
        notes=[LISTED, read_as("", "甲公司")],
    ),
    taken(
        "the short name, full-width, with a blank in it",
        _ITEMS,
        cover=_cover("填报单位：　甲 公司（盖章）　　报告期：２０２４年　　数据截至：2024-12-31"),
        items=[{"title": "修路"}],
        notes=[LISTED],
    ),
    refused(
        "the file is named after another enterprise",
        _ITEMS,
        file="乙公司2024.xlsx",
        notes=[LISTED, fault("", "乙公司")],
    ),
    refused(
        "sent by a unit in its own name",
        _ITEMS,
        cover=_cover("填报单位：甲一矿　　报告期：2024年　　数据截至：2024-12-31"),
        notes=[LISTED, fault("封面 A1", "下属单位")],
    ),
    refused(
        "the form of another year",
        _ITEMS,
        cover=_cover("填报单位：甲公司　　报告期：2023年　　数据截至：2023-12-31"),
        period="2024",
        notes=[LISTED, fault("封面 A1", "2024年"), fault(f"{_SHEET} B2", "晚于数据截至日")],
    ),
    taken(
        "the months of a year are the year",
        _ITEMS,
        cover=_cover("填报单位：甲公司　　报告期：2024年1月至12月　　数据截至：2024-12-31"),
        period="2024",
        items=[{"title": "修路", "id": "a-2024-i001"}],
        notes=[LISTED],
    ),
    refused(
        "no period anywhere",
        _ITEMS,
        cover=_cover("填报单位：甲公司"),
        notes=[fault("", "没有写明报告期")],
    ),
    taken(
        "no period in the workbook, but told to the intake",
        _ITEMS,
        cover=_cover("填报单位：甲公司"),
        period="2024",
        items=[{"title": "修路"}],
        notes=[LISTED, read_as("", "2024-12-31")],
    ),
    refused(
        "a unit of another enterprise, and one that nobody knows",
        sheet(
            _SHEET,
            head("所属单位", "事项名称", "立项日期", "办理状态"),
            data("乙三矿", "修路", "2024-01-10", "未开始"),
            data("甲二厂区", "修灯", "2024-01-10", "未开始"),
            data("甲一矿", "修楼", "2024-01-10", "未开始"),
        ),
        notes=[LISTED, fault(f"{_SHEET} A2", "乙公司"), fault(f"{_SHEET} A3", "是不是“甲二厂”")],
        proposes=[("enterprise", "甲二厂区", "a_plant", "no")],
    ),
    refused(
        "the number of an item of another enterprise",
        sheet(
            _SHEET,
            head("编号", "事项名称", "立项日期", "办理状态"),
            data("b-2023-i001", "修路", "2024-01-10", "未开始"),
        ),
        notes=[LISTED, fault(f"{_SHEET} A2", "别的单位")],
    ),
    refused(
        "a measure that is on no form",
        sheet("成果", head("指标", "数值", "计量单位"), data("修复路灯数", 12, "盏"), data("跳广场舞", 99, "场")),
        notes=[
            fault("成果 A2", "是不是“修复路灯”"),
            fault("成果 A3", "不是报表上的指标"),
        ],
        proposes=[("measure", "修复路灯数", "lamps_repaired", "no")],
    ),
    taken(
        "measures with a number before and their unit behind",
        sheet(
            "成果",
            head("指标", "数值", "状态"),
            data("1.修复路灯（盏）", 12, "已完成"),
            data("2、困难帮扶资金（万元）", 31.4, "已发放"),
        ),
        achievements=[
            {"measure": "lamps_repaired", "value": "12", "printed": "12盏"},
            {"measure": "aid_funds_hardship", "value": "314000", "status": "paid", "printed": "31.4万元"},
        ],
        notes=[read_as("成果 A2", "修复路灯")],
    ),
    refused(
        "a measure whose unit is another than the one beside it",
        sheet("成果", head("指标", "数值", "计量单位"), data("困难帮扶资金（万元）", 31.4, "元")),
        notes=[
            fault("成果 C2", "万元"),
            read_as("成果 A2", "困难帮扶资金"),
            warning("成果 第1行", "没有“状态”栏"),
        ],
    ),
    taken(
        "a measure by another name, once a person has said yes to it",
        sheet(
            "成果",
            head("指标", "数值", "计量单位", "状态"),
            data("修复路灯数", 12, "盏", "已完成"),
        ),
        checked=True,
        achievements=[{"measure": "lamps_repaired", "value": "12", "printed": "12盏"}],
        aside=("指标",),
        proposes=[("measure", "修复路灯数", "lamps_repaired", "yes")],
    ),
    taken(
        "a heading by another name, once a person has said yes to it",
        sheet(
            _SHEET,
            head("事项名称", "立项日期", "办理状态", "投入资金总额（万元）"),
            data("修路", "2024-01-10", "未开始", 3),
        ),
        checked=True,
        items=[{"title": "修路", "money": "30000"}],
        notes=[LISTED],
    ),
    refused(
        "nothing but a cover",
        notes=[fault("", "没有可以收入的内容")],
    ),
]
