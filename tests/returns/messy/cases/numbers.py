"""Numbers as people type them, and the totals below them."""

from messy_cases import LISTED, fault, read_as, refused, taken, warning
from messy_sheets import UNTOUCHED, Formula, Merged, Shown, data, head, sheet, title, total

_HEAD = head("指标", "数值", "计量单位", "状态")
_ITEMS = head("事项名称", "立项日期", "办理状态", "投入资金（万元）", "受益人数")


def _aid(yuan, printed, **cells):
    return {"measure": "aid_funds_hardship", "value": yuan, "status": "paid", "printed": printed, **cells}


def _lamps(count, printed, **cells):
    return {"measure": "lamps_repaired", "value": count, "printed": printed, **cells}


def _item(name, money, people):
    return {"title": name, "money": money, "beneficiaries": people}


CASES = [
    taken(
        "numbers as text: with its unit, with commas, full-width, between blanks",
        sheet(
            "成果",
            _HEAD,
            data("困难帮扶资金", "314万元", "万元", "已发放"),
            data("修复路灯", "1,234", "盏", "已完成"),
            data("帮扶困难职工", "２３７", "人", "已完成"),
            data("扩建食堂面积", " 86.5 ", "平方米", "已完成"),
        ),
        achievements=[
            _aid("3140000", "314万元"),
            _lamps("1234", "1,234盏"),
            {"measure": "people_helped_hardship", "value": "237", "printed": "237人"},
            {"measure": "canteen_area", "value": "86.5", "printed": "86.5平方米"},
        ],
        notes=[
            read_as("成果 B2", "3140000元"),
            read_as("成果 B3", "1234盏"),
            read_as("成果 B4", "237人"),
        ],
    ),
    taken(
        "at least, at most and about: 余, 近, 约",
        sheet(
            "成果",
            head("指标", "数值", "状态"),
            data("困难帮扶资金", "55万余元", "已发放"),
            data("帮扶困难职工", "近300人", "已完成"),
            data("医疗互助理赔", "1260余人次", "已完成"),
            data("修复路灯", "约40盏", "已完成"),
        ),
        achievements=[
            _aid("550000", "55万余元", bound="at_least"),
            {"measure": "people_helped_hardship", "value": "300", "bound": "at_most", "printed": "近300人"},
            {"measure": "mutual_aid_claims", "value": "1260", "bound": "at_least", "printed": "1260余人次"},
            _lamps("40", "约40盏", bound="about"),
        ],
        notes=[
            read_as("成果 B2", "至少550000元"),
            read_as("成果 B3", "至多300人"),
            read_as("成果 B4", "至少1260人次"),
        ],
    ),
    taken(
        "元 by the heading",
        sheet("成果", head("指标", "数值（元）", "状态"), data("困难帮扶资金", 3140000, "已发放")),
        achievements=[_aid("3140000", "3140000元")],
    ),
    taken(
        "万元 by the heading, a cell in 元 against it",
        sheet(
            "民生实事项目清单",
            _ITEMS,
            data("修路", "2024-01-10", "未开始", 31.4, 120),
            data("修灯", "2024-01-10", "未开始", "8600元", 45),
        ),
        items=[_item("修路", "314000", "120"), _item("修灯", "8600", "45")],
        notes=[LISTED],
    ),
    taken(
        "the unit stands in a line above the table",
        sheet(
            "民生实事项目清单",
            title("民生实事项目清单", "", "", "单位：万元"),
            head("事项名称", "立项日期", "办理状态", "投入资金"),
            data("修路", "2024-01-10", "未开始", 31.4),
        ),
        items=[{"title": "修路", "money": "314000"}],
        notes=[read_as("民生实事项目清单 第2行", "没有清单栏")],
    ),
    refused(
        "neither 元 nor 万元 is told",
        sheet(
            "民生实事项目清单",
            head("事项名称", "立项日期", "办理状态", "投入资金"),
            data("修路", "2024-01-10", "未开始", 31.4),
            data("修灯", "2024-01-10", "未开始", "8600元"),
        ),
        notes=[LISTED, fault("民生实事项目清单 D2", "不知是元还是万元")],
    ),
    refused(
        "元 typed into a column of 万元",
        sheet("成果", head("指标", "数值（万元）", "状态"), data("困难帮扶资金", 3140000, "已发放")),
        notes=[fault("成果 B2", "可能填的是元")],
    ),
    taken(
        "a row of totals that is right",
        sheet(
            "民生实事项目清单",
            _ITEMS,
            data("修路", "2024-01-10", "未开始", 31.4, 120),
            data("修灯", "2024-01-10", "未开始", 8.6, 45),
            total(Merged("合　计", right=3), UNTOUCHED, UNTOUCHED, Formula("=SUM(D2:D3)", 40), 165),
        ),
        items=[_item("修路", "314000", "120"), _item("修灯", "86000", "45")],
        notes=[LISTED, read_as("民生实事项目清单 第4行", "合计行")],
    ),
    refused(
        "a row of totals that is wrong",
        sheet(
            "民生实事项目清单",
            _ITEMS,
            data("修路", "2024-01-10", "未开始", 31.4, 120),
            data("修灯", "2024-01-10", "未开始", 8.6, 45),
            total("合计", "", "", 41, 165),
        ),
        notes=[LISTED, fault("民生实事项目清单 D4", "400000元"), read_as("民生实事项目清单 第4行", "合计行")],
    ),
    refused(
        "a subtotal that is wrong is set beside the rows above it",
        sheet(
            "民生实事项目清单",
            _ITEMS,
            data("修路", "2024-01-10", "未开始", 31.4, 120),
            data("修灯", "2024-01-10", "未开始", 8.6, 45),
            total("小计", "", "", 40, 166),
            data("修楼", "2024-01-10", "未开始", 5, 10),
            total("小计", "", "", 5, 10),
            total("合计", "", "", 45, 175),
        ),
        notes=[LISTED, fault("民生实事项目清单 E4", "相加是165人"), read_as("民生实事项目清单 第4行", "合计行")],
    ),
    taken(
        "0.1 + 0.2 in a formula, and a number that a format rounds",
        sheet(
            "成果",
            head("指标", "数值（万元）", "状态"),
            data("困难帮扶资金", Formula("=0.1+0.2", 0.30000000000000004), "已发放"),
            data("助学资金", Shown(12.345, "0.0"), "已发放"),
        ),
        achievements=[
            _aid("3000", "0.3万元"),
            {
                "measure": "education_aid_funds",
                "value": "123450",
                "status": "paid",
                "printed": "12.345万元",
            },
        ],
    ),
    refused(
        "nobody can be helped by halves",
        sheet("成果", _HEAD, data("帮扶困难职工", 12.5, "人", "已完成")),
        notes=[fault("成果 B2", "整数")],
    ),
    refused(
        "a share in percent where people are counted",
        sheet(
            "成果",
            _HEAD,
            data("帮扶困难职工", "85%", "人", "已完成"),
            data("修复路灯", Shown(0.85, "0%"), "盏", "已完成"),
        ),
        notes=[fault("成果 B2", "百分比"), fault("成果 B3", "百分比")],
    ),
    refused(
        "persons typed where person-times are counted",
        sheet("成果", _HEAD, data("医疗互助理赔", "3669人", "人次", "已完成")),
        notes=[fault("成果 B2", "人次")],
    ),
    refused(
        "no number at all: words, a range, two numbers in one cell",
        sheet(
            "成果",
            _HEAD,
            data("困难帮扶资金", "若干", "元", "已发放"),
            data("修复路灯", "30-40盏", "盏", "已完成"),
            data("帮扶困难职工", "甲一矿12人，甲二厂8人", "人", "已完成"),
        ),
        notes=[fault("成果 B2", "若干"), fault("成果 B3", "30-40盏"), fault("成果 B4", "甲一矿12人")],
    ),
    refused(
        "a formula whose result was never saved, and one that has lost its cell",
        sheet(
            "成果",
            _HEAD,
            data("困难帮扶资金", Formula("=SUM(F2:F9)"), "万元", "已发放"),
            data("修复路灯", Formula("=#REF!+1", "#REF!"), "盏", "已完成"),
        ),
        notes=[fault("成果 B2", "没有保存计算结果"), fault("成果 B3", "#REF!")],
    ),
    refused(
        "a part above its whole",
        sheet(
            "成果",
            head("指标", "数值", "计量单位", "状态", "其中（属于哪项指标）"),
            data("医疗互助理赔", 150, "人次", "已完成", ""),
            data("重疾理赔职工", 194, "人", "已完成", "医疗互助理赔"),
        ),
        notes=[fault("成果 B3", "多于它所属的")],
    ),
    taken(
        "a part of a whole that holds it",
        sheet(
            "成果",
            head("指标", "数值", "计量单位", "状态", "其中（属于哪项指标）"),
            data("医疗互助理赔", 3669, "人次", "已完成", ""),
            data("重疾理赔职工", 194, "人", "已完成", "医疗互助理赔"),
        ),
        achievements=[
            {"measure": "mutual_aid_claims", "value": "3669", "printed": "3669人次"},
            {
                "measure": "mutual_aid_serious_illness",
                "value": "194",
                "printed": "194人",
                "part_of": "a-2024-a001",
            },
        ],
    ),
    refused(
        "the same figure twice",
        sheet("成果", _HEAD, data("修复路灯", 42, "盏", "已完成"), data("修复路灯", 42, "盏", "已完成")),
        notes=[fault("成果 A3", "重复")],
    ),
    taken(
        "nothing to say is not zero: 无, /, —, and a measure that was left blank",
        sheet(
            "成果",
            _HEAD,
            data("修复路灯", 0, "盏", "已完成"),
            data("帮扶困难职工", "无", "人", "已完成"),
            data("扩建食堂面积", "—", "平方米", ""),
            data("困难帮扶资金", "", "万元", "已发放"),
        ),
        achievements=[_lamps("0", "0盏")],
        notes=[warning("成果 D3", "没有填数值")],
        blank=("帮扶困难职工", "扩建食堂面积", "困难帮扶资金"),
    ),
    taken(
        "a share that fell, told in percent",
        sheet("成果", _HEAD, data("公车运行费用", "同比下降40%", "%", "已完成")),
        achievements=[{"measure": "vehicle_cost_change", "value": "-40", "printed": "同比下降40%"}],
        notes=[read_as("成果 B2", "-40%")],
    ),
    refused(
        "the total of a list is unlike its items",
        sheet("清单合计", head("清单", "事项总数", "已办结", "办理中"), data("民生实事项目清单", 3, 1, 0)),
        sheet(
            "事项",
            head("清单", "事项名称", "立项日期", "办理状态", "办结日期"),
            data("民生实事项目清单", "修路", "2024-01-10", "已办结", "2024-05-01"),
            data("民生实事项目清单", "修灯", "2024-01-10", "未开始", ""),
        ),
        notes=[fault("清单合计 B2", "有2项")],
    ),
    refused(
        "more resolved than there are",
        sheet("清单合计", head("清单", "事项总数", "已办结", "办理中"), data("职工心愿清单", 18, 20, 0)),
        notes=[fault("清单合计 C2", "多于事项总数18项")],
    ),
    taken(
        "a list told by its totals alone, with a row of totals below",
        sheet(
            "清单合计",
            head("清单", "事项总数", "已办结", "办理中"),
            data("民生实事项目清单", 20, 18, 2),
            data("职工心愿清单", 5, 5, 0),
            total("合计", 25, 23, 2),
        ),
        lists=[
            {"total": "20", "resolved": "18", "in_progress": "2", "printed": "20项"},
            {
                "kind": "wish",
                "name": "2024年职工心愿清单",
                "total": "5",
                "resolved": "5",
                "in_progress": "0",
                "printed": "5项",
            },
        ],
        notes=[read_as("清单合计 第4行", "合计行")],
    ),
]
