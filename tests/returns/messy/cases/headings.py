"""Headings renamed, moved, merged, repeated; several tables in one sheet; tables that stand on their side."""

from messy_cases import LISTED, fault, read_as, refused, taken, warning
from messy_sheets import BLANK, UNTOUCHED, Merged, data, foot, head, sheet, text_file, title

_TITLE = title(Merged("甲公司2024年民生实事项目清单", right=4), UNTOUCHED, UNTOUCHED, UNTOUCHED)
_ROAD = {"title": "厂区道路翻修", "status": "done", "done_on": "2024-05-01"}
_LIFT = {"title": "家属楼加装电梯", "status": "in_progress"}
_COVER_ABOVE = sheet(
    "台账",
    title("甲公司2024年民生实事项目清单"),
    title("填报单位：甲公司", "", "", "", "报告期：2024年"),
    head("序号", "事项名称", "责任部门", "立项日期", "办理状态", "办结日期"),
    data(1, "厂区道路翻修", "工会办", "2024-01-10", "已办结", "2024-05-01"),
)

CASES = [
    taken(
        "headings in other words",
        sheet(
            "民生实事项目",
            head("序号", "项目全称", "启动时间", "推进情况", "竣工时间"),
            data(1, "厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
            data(2, "家属楼加装电梯", "2024-01-10", "办理中", ""),
        ),
        items=[_ROAD, _LIFT],
        notes=[read_as("民生实事项目 第1行", "没有清单栏")],
    ),
    taken(
        "the heading row is the fourth, below title and sender",
        sheet(
            "Sheet1",
            _TITLE,
            title("填报单位：甲公司", "", "报告期：2024年", "数据截至：2024年12月31日"),
            BLANK,
            head("事项名称", "立项日期", "办理状态", "办结日期"),
            data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
        ),
        cover=None,
        items=[_ROAD | {"locator": "甲公司.xlsx Sheet1 第5行"}],
        notes=[read_as("Sheet1 第4行", "没有清单栏"), read_as("Sheet1 D2", "2024-12-31")],
    ),
    taken(
        "the sender and the period stand right above the headings",
        _COVER_ABOVE,
        cover=None,
        items=[_ROAD | {"responsible": "工会办"}],
        notes=[read_as("台账 第3行", "没有清单栏"), read_as("", "2024-12-31")],
    ),
    taken(
        "the sender and the period stand right above the headings of a text file",
        _COVER_ABOVE,
        cover=None,
        file="台账.csv",
        written=text_file("gbk"),
        items=[_ROAD | {"responsible": "工会办"}],
        notes=[read_as("台账 第3行", "没有清单栏"), read_as("", "2024-12-31"), read_as("", "GBK")],
    ),
    taken(
        "headings in two levels, merged",
        sheet(
            "民生实事项目清单",
            head(
                Merged("事项名称", down=2),
                Merged("立项日期", down=2),
                Merged("责任", right=2),
                UNTOUCHED,
                Merged("完成时间", right=2),
                UNTOUCHED,
                Merged("办理状态", down=2),
            ),
            head(UNTOUCHED, UNTOUCHED, "领导", "部门", "计划", "实际", UNTOUCHED),
            data("厂区道路翻修", "2024-01-10", "陈某", "工会办", "2024-06-30", "2024-05-01", "已办结"),
        ),
        items=[_ROAD | {"leader": "陈某", "responsible": "工会办", "deadline": "2024-06-30"}],
        notes=[read_as("民生实事项目清单 第2行", "没有清单栏")],
    ),
    taken(
        "a unit merged over its rows",
        sheet(
            "民生实事项目清单",
            head("所属单位", "事项名称", "立项日期", "办理状态", "办结日期"),
            data(Merged("甲一矿", down=2), "厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
            data(UNTOUCHED, "家属楼加装电梯", "2024-01-10", "办理中", ""),
            data("二厂", "扩建食堂", "2024-01-10", "未开始", ""),
        ),
        items=[_ROAD | {"unit": "a_mine"}, _LIFT | {"unit": "a_mine"}, {"title": "扩建食堂", "unit": "a_plant"}],
        notes=[LISTED],
    ),
    taken(
        "the heading printed again on each page, notes and signatures below",
        sheet(
            "民生实事项目清单",
            head("事项名称", "立项日期", "办理状态", "办结日期"),
            data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
            head("事项名称", "立项日期", "办理状态", "办结日期"),
            data("家属楼加装电梯", "2024-01-10", "办理中", ""),
            foot("注：以上事项均经职代会审议。"),
            foot("制表：工会办公室", "", "审核：", ""),
        ),
        items=[_ROAD, _LIFT],
        notes=[LISTED],
    ),
    taken(
        "three tables in one sheet",
        sheet(
            "汇总",
            title("一、民生实事项目清单"),
            head("事项名称", "立项日期", "办理状态", "办结日期"),
            data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01"),
            BLANK,
            title("二、清单合计"),
            head("清单", "事项总数", "已办结", "办理中"),
            data("民生实事项目清单", 1, 1, 0),
            BLANK,
            title("三、成果"),
            head("指标", "数值", "计量单位", "状态"),
            data("修复路灯", 42, "盏", "已完成"),
        ),
        items=[_ROAD],
        lists=[{"total": "1", "resolved": "1", "in_progress": "0", "printed": "1项"}],
        achievements=[{"measure": "lamps_repaired", "value": "42", "printed": "42盏"}],
        notes=[read_as("汇总 第2行", "没有清单栏")],
    ),
    taken(
        "achievements lying on their side, one column a measure",
        sheet(
            "成果统计",
            head("所属单位", "修复路灯（盏）", "困难帮扶资金（万元）"),
            data("甲一矿", 42, 12.5),
            data("甲二厂", 7, ""),
        ),
        achievements=[
            {"unit": "a_mine", "measure": "lamps_repaired", "value": "42", "printed": "42盏"},
            {
                "unit": "a_mine",
                "measure": "aid_funds_hardship",
                "value": "125000",
                "status": "paid",
                "printed": "12.5万元",
            },
            {"unit": "a_plant", "measure": "lamps_repaired", "value": "7", "printed": "7盏"},
        ],
        notes=[warning("成果统计 第1行", "没有“状态”栏")],
    ),
    taken(
        "a column that is on no form",
        sheet(
            "民生实事项目清单",
            head("事项名称", "立项日期", "办理状态", "办结日期", "天气"),
            data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01", "晴"),
        ),
        items=[_ROAD],
        notes=[LISTED, warning("民生实事项目清单 E1", "天气")],
    ),
    refused(
        "one heading twice",
        sheet(
            "民生实事项目清单",
            head("事项名称", "立项日期", "办理状态", "办结日期", "办结日期"),
            data("厂区道路翻修", "2024-01-10", "已办结", "2024-05-01", "2024-06-01"),
        ),
        notes=[fault("民生实事项目清单 E1", "办结日期")],
    ),
    taken(
        "done, and no column for the day",
        sheet("民生实事项目清单", head("事项名称", "立项日期", "办理状态"), data("修路", "2024-01-10", "已办结")),
        items=[{"title": "修路", "status": "done", "done_on": "2024-12-31"}],
        notes=[LISTED, warning("民生实事项目清单 第1行", "没有“办结日期”栏")],
    ),
]
