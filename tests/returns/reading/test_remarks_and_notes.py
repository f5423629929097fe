"""Remarks and notes that take a row back are asked about; what else offices write beside their rows is not."""

import pytest
from each_row import each_row
from hand_made_books import ITEMS, at, faults, read_bare, sheet

TITLE = ["甲公司2024年成果"]
HEAD = ["指标", "计量单位", "数值"]
LAMPS, MONEY = ["修复路灯", "盏", 10], ["困难帮扶资金", "元", 10]
COSTS, SAVED = ["公车运行费用", "%", 3], ["公车运行费用", "%", -3]


def asked(*remarks, heading="备注", row=LAMPS):
    """Those of the remarks that are asked about, each beside a row of its own."""
    returned = read_bare(sheet("成果", TITLE, [*HEAD, heading], *[[*row, remark] for remark in remarks]), period="2024")
    places = {at(note.place) for note in returned.faults}
    return [remark for row, remark in enumerate(remarks, 3) if f"D{row}" in places]


TAKEN_BACK = {
    "does not count": "此项作废 已取消 已撤销 不计入总数 不算 重复填报 重复统计 填错 数据有误 待核",
    "is not done": "待定 尚未完工 计划建成 拟于12月安装 拟在年底安装 预计年底 下年安装 明年安装 正在安装",
    "has not begun": "未完成 未开始 未启动 未实施 招标阶段 筹备阶段 推进中 进行中 在建",
    "is no exact number": "预计数 估计数 估算得出 暂估 快报数 未经核实 初步统计 初步数",
    "is another's": "代乙公司填报 替乙公司填写 代乙公司办理 代乙公司上报 系乙公司的 属于乙公司 归乙公司 含乙公司5盏",
    "lies in another": "含在困难帮扶资金里 包含在困难帮扶资金里 已计入困难帮扶资金 为困难帮扶资金其中一部分",
    "is of another year": "沿用上年 同上年 按去年 为去年 上年数 去年度数 去年的数 上年同期数",
    "is of a year that is named": "2023年数据 数据取自2023年 2023年的数字 口径：2023年 统计2023年 2023年度数 2023年数",
    "is of a year": "为2023年 系2023年 是2023年",
    "is of a part of the year": "6月数 6月份数 二季数 二季度数 为2024年上半年",
    "was done in another year": "2023年完成 2023年已完成 2023年实施 2023年建成 2023年发放 2023年办结",
    "is of more years": "近三年累计 历年累计 截至目前累计",
    "is counted otherwise": "按户统计 以场次计算 按次计 单位为万元 单位是户 单位为户 金额以万元计",
}


@each_row("sort", TAKEN_BACK)
def test_a_remark_that_takes_its_row_back_is_asked(sort):
    remarks = TAKEN_BACK[sort].split()

    assert asked(*remarks) == remarks


LEFT_ALONE = {
    "done": "全部完工 已安装 2024年完成 2023年立项 2023年立项，2024年完成 2024年数据",
    "others": "与乙公司共建 乙公司援建 系一矿的 归口后勤 代表性项目",
    "sums": "由困难帮扶资金支出 含女职工3盏 计入总账",
    "years": "较上年增加2盏 与上年相比增加 同上年相比增加 比去年多 近三年最多 截至目前运行良好 2024年累计",
    "units": "按盏统计 单位为盏 按月统计 以人为本",
}


@pytest.mark.parametrize("sort", LEFT_ALONE)
def test_a_remark_that_changes_nothing_is_left_alone(sort):
    assert asked(*LEFT_ALONE[sort].split()) == []


@pytest.mark.parametrize("heading", ["备注", "说明", "注", "情况说明", "数据说明", "备注说明"])
def test_a_column_of_remarks_has_many_headings(heading):
    assert asked("作废", "已安装", "正在安装", heading=heading) == ["作废", "正在安装"]


@each_row(
    "heading",
    ["进展情况", "完成情况", "推进情况", "办理情况", "落实情况", "进展", "进度", "目前进展", "完成进度"],
)
def test_a_column_of_the_progress_says_what_is_not_done(heading):
    assert asked("正在安装", "已安装", heading=heading) == ["正在安装"]


def test_a_column_of_anything_else_is_not_searched():
    assert asked("正在安装", "作废", "2023年数据", "2023-06-30", heading="厂家") == []


@pytest.mark.parametrize("heading", ["完成日期", "安装时间"])
def test_a_day_outside_of_the_period_beside_a_figure_is_asked(heading):
    assert asked("2023-06-30", "2024-06-30", "6月底前", "", "不详", heading=heading) == ["2023-06-30"]


def test_a_day_that_is_read_is_asked_about_once():
    returned = read_bare(sheet("成果", TITLE, [*HEAD, "截止日期"], [*LAMPS, "2025-01-31"]), period="2024")

    assert len(returned.faults) == 1


def test_a_remark_that_names_another_enterprise_is_no_line_of_that_enterprise():
    assert faults(read_bare(sheet("成果", TITLE, [*HEAD, "备注"], [*LAMPS, "与乙公司共建"]), period="2024")) == []


def test_a_fall_beside_a_rise_is_asked():
    words = ["比上年下降", "降低", "减少", "压减", "压缩"]

    assert asked(*words, row=COSTS) == words
    assert asked(*words, row=SAVED) == []
    assert asked("较上年减少2盏") == []


@each_row(
    "note",
    [
        *("注：12月为预计数", "注：部分为估计数", "注：系估算", "注：12月数暂估", "注：快报数", "注：未经核实"),
        *("注：初步统计", "注：初步数"),
        *("注：不含一矿", "注：未含二厂", "注：不包括一矿", "注：未包括一矿", "注：一矿除外"),
        *("注：困难帮扶资金含修复路灯", "注：困难帮扶资金包括修复路灯", "注：困难帮扶资金，其中修复路灯3元"),
        "注：修复路灯与困难帮扶资金有重复",
    ],
)
def test_a_note_that_takes_figures_back_is_asked(note):
    assert faults(figures_above(note)) == [("5", f"“{note}”")]


@pytest.mark.parametrize(
    "note",
    [
        "注：不含离退休职工",
        "注：含一矿",
        "注：困难帮扶资金含慰问",
        "注：修复路灯和困难帮扶资金均为全年数",
        "注：数据经核实",
    ],
)
def test_a_note_that_takes_nothing_back_is_left_alone(note):
    assert faults(figures_above(note)) == []


def figures_above(note):
    return read_bare(sheet("成果", TITLE, HEAD, LAMPS, MONEY, [note]), period="2024")


def asked_of_items(heading, *cells):
    """Those of the cells under a heading of items that are asked about; each beside a status."""
    lines = [["项目清单", f"修路{place}", status, day, text] for place, (status, day, text) in enumerate(cells)]
    returned = read_bare(sheet("事项", ["填报单位：甲公司"], [*ITEMS, heading], *lines), period="2024")
    places = {at(note.place) for note in returned.faults}
    return [text for row, (_, _, text) in enumerate(cells, 3) if f"E{row}" in places]


DONE, OPEN = ("已办结", "2024-05-06"), ("办理中", "")


def test_the_progress_of_an_item_that_is_done_says_nothing_else():
    said = [(status, "2024-05-06", "正在招标") for status in ("已办结", "办结", "完成")]

    assert asked_of_items("目前进展", *said, (*DONE, "已更换"), (*OPEN, "正在施工")) == ["正在招标"] * 3


def test_days_beside_an_item_may_be_of_another_year():
    assert asked_of_items("拨款时间", (*DONE, "2023-06-30")) == []


def test_a_note_below_items_says_nothing_of_figures():
    lines = [["项目清单", "修路", *OPEN], ["注：不含一矿，投入为预计数"]]

    assert faults(read_bare(sheet("事项", ["填报单位：甲公司"], ITEMS, *lines), period="2024")) == []


def test_of_the_remarks_of_an_item_only_those_that_void_it_are_asked():
    said = ["作废", "为2023年数据", "计划2025年完工", "归乙公司", "职工反映良好"]

    assert asked_of_items("备注", *[(*OPEN, text) for text in said]) == ["作废"]
