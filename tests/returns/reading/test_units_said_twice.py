"""The unit of a figure stands in its row, its heading, around the table or in the format; two are a fault."""

import pytest
from hand_made_books import Cell, at, faults, read_bare, rows, sheet

COVER = ["填报单位：甲公司　报告期：2024年"]


def figures(*table, above=()):
    return read_bare(sheet("成果", COVER, *above, *table))


def money(returned):
    return rows(returned, "achievements", "value")


@pytest.mark.parametrize(
    "above, head, row, words",
    [
        ([], ["指标", "计量单位", "数值（万元）"], ["困难帮扶资金", "元", 31.4], ("元", "万元")),
        ([["单位：万元"]], ["指标", "计量单位", "数值"], ["困难帮扶资金", "元", 31.4], ("元", "万元")),
        ([["单位：万元"]], ["指标", "数值（元）"], ["困难帮扶资金", 31.4], ("元", "万元")),
        ([], ["指标", "数值（元）"], ["困难帮扶资金（万元）", 31.4], ("万元", "元")),
        ([], ["指标", "计量单位", "数值"], ["困难帮扶资金（元）", "万元", 31.4], ("万元", "元")),
        ([["金额单位：万元"], ["单位：元"]], ["指标", "数值"], ["困难帮扶资金", 31.4], ("万元", "元")),
        ([], ["指标", "计量单位", "数值（人次）"], ["帮扶困难职工", "人", 31], ("人", "人次")),
    ],
)
def test_two_units_of_one_kind_are_a_fault_that_names_both(above, head, row, words):
    returned = figures(head, row, above=above)

    (fault,) = returned.faults
    assert all(f"“{word}”" in f"{fault.found}{fault.expected}" for word in words)


def test_a_unit_of_money_above_says_nothing_of_people():
    returned = figures(
        ["指标", "计量单位", "数值"], ["困难帮扶资金", "", 31.4], ["帮扶困难职工", "人", 5], above=[["单位：万元"]]
    )

    assert money(returned) == ["314000", "5"]


def test_the_money_of_items_has_one_unit():
    head = ["清单", "事项名称", "办理状态", "投入资金（元）"]

    returned = figures(head, ["项目清单", "修路", "办理中", 12.5], above=[["单位：万元"]])

    assert faults(returned) == [("D4", "表头写的是“元”")]


@pytest.mark.parametrize(
    "where",
    [{"above": "单位：万元"}, {"below": "注：金额单位为万元"}, {"name": "成果（万元）"}, {"file": "报表（万元）"}],
)
def test_wherever_the_unit_of_money_stands_it_is_that_of_figures_without_one_and_contradicts_any_other(where):
    def book(*row):
        head = ["指标", "数值"] if len(row) < 3 else ["指标", "计量单位", "数值"]
        above = [[where["above"]]] if "above" in where else []
        below = [[where["below"]]] if "below" in where else []
        table = sheet(where.get("name", "成果"), COVER, *above, head, row, *below)
        return read_bare(table, file=f"{where.get('file', '报表')}.xlsx")

    assert money(book("困难帮扶资金", 31)) == money(book("困难帮扶资金", "万元", 31)) == ["310000"]
    assert [found for _, found in faults(book("困难帮扶资金", "元", 31))] == ["计量单位写的是“元”"]
    assert faults(book("修复路灯", "盏", 31)) == []


@pytest.mark.parametrize(
    "unit, stored, shown, value",
    [
        ("元", "314000", "31.4万", "314000"),
        ("元", "314567", "31.5万", "314567"),
        ("万元", "1.26", "1.26万元", "12600"),
        ("元", "314000", "¥314,000.00", "314000"),
    ],
)
def test_a_format_that_shows_the_same_number_is_no_question(unit, stored, shown, value):
    cell = Cell(stored, "number", shown=shown)

    assert money(figures(["指标", "计量单位", "数值"], ["困难帮扶资金", unit, cell])) == [value]


@pytest.mark.parametrize(
    "measure, unit, stored, shown",
    [
        ("修复路灯", "盏", "10", "10万"),
        ("困难帮扶资金", "元", "31.4", "31.4万"),
        ("困难帮扶资金", "万元", "314000", "31.4万"),
        ("帮扶困难职工", "人", "66", "66户"),
        ("修复路灯", "盏", "10", "0.0"),
        ("修复路灯", "盏", "50", "约50"),
    ],
)
def test_a_format_that_shows_another_number_or_unit_is_asked(measure, unit, stored, shown):
    returned = figures(["指标", "计量单位", "数值"], [measure, unit, Cell(stored, "number", shown=shown)])

    (fault,) = returned.faults
    assert (at(fault.place), fault.found, fault.expected) == (
        "C3",
        f"“{stored}”",
        f"单元格格式把它显示成“{shown}”，这里按“{unit}”统计",
    )
