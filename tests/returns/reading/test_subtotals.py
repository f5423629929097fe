"""Rows of totals of a part: no entries, never names, and right when they are the sum of rows beside them."""

import pytest
from each_row import each_row
from hand_made_books import faults, read, read_as, rows, sheet, warnings

WIDE = ["单位", "修复路灯（盏）", "帮扶困难职工（人）"]
LONG = ["指标", "计量单位", "数值"]
MINE, PLANT = ["一矿", 12, 44], ["二厂", 18, 22]


def figures(*figure_rows, head=WIDE):
    return read(sheet("成果", head, *figure_rows))


@each_row(
    "name",
    [
        "采选系统小计",
        "一厂合计",
        "小  计：",
        "片区小计",
        "以上合计",
        "累计",
        "全集团合计",
        "公司总计",
        "各单位共计",
        "小计（人）",
    ],
)
def test_a_total_of_a_part_is_no_entry_and_no_name_to_ask_for(name):
    returned = figures(MINE, PLANT, [name, 30, 66])

    assert rows(returned, "achievements", "unit", "value") == [
        ("a_mine", "12"),
        ("a_mine", "44"),
        ("a_plant", "18"),
        ("a_plant", "22"),
    ]
    assert (faults(returned), rows(returned, "names", "name")) == ([], [])
    assert (name, "合计行，不作为一条读入") in read_as(returned)


@pytest.mark.parametrize(
    "order",
    [
        [["甲", 12, 44], MINE, ["", ""], ["乙", 18, 22], PLANT],  # above their parts
        [MINE, ["甲", 12, 44], PLANT, ["乙", 18, 22], ["丙", 30, 66]],  # below them, and a total of both
        [["全集团", 30, 66], MINE, ["甲", 12, 44], PLANT, ["丙", 30, 66]],  # the whole is not counted with its units
        [["全集团", 30, 66], ["其中：一矿", 12, 44], PLANT, ["丙", 30, 66]],
    ],
)
def test_it_is_the_sum_of_the_rows_above_or_below_it(order):
    returned = figures(*[[f"{row[0]}系统小计", *row[1:]] if row[0] in {"甲", "乙", "丙"} else row for row in order])

    assert faults(returned) == []


def test_a_wrong_one_is_a_fault():
    assert faults(figures(MINE, ["采矿小计", 12, 43], PLANT, ["合计", 30, 66])) == [("C3", "“43”（43人）")]


def test_the_whole_enterprise_beside_its_units_has_them_as_parts():
    returned = figures(
        ["全集团", 30], ["采矿小计", 12], ["一矿", 12], ["", ""], ["选矿小计", 18], ["二厂", 18], head=WIDE[:2]
    )

    assert rows(returned, "achievements", "value", "part_of") == [
        ("30", ""),
        ("12", "a-2024-a001"),
        ("18", "a-2024-a001"),
    ]


def test_a_total_under_the_measures_is_that_of_its_measure_or_of_all_that_are_counted_alike():
    helped, ill, lamps = ["帮扶困难职工", "人", 31], ["重疾理赔职工", "人", 12], ["修复路灯", "盏", 5]

    assert faults(figures(helped, lamps, ["帮扶困难职工合计", "人", 31], head=LONG)) == []
    assert faults(figures(helped, lamps, ill, ["人数小计", "人", 43], head=LONG)) == []
    assert faults(figures(helped, lamps, ill, ["人数小计", "人", 44], head=LONG)) == [("C5", "“44”（44人）")]


def test_a_total_over_several_measures_is_the_sum_of_those_that_are_counted_alike_or_doubted():
    helped, ill, lamps = ["帮扶困难职工", "人", 3], ["重疾理赔职工", "人", 12], ["修复路灯", "盏", 5]

    right = figures(helped, ill, ["小计", "人", 15], lamps, head=LONG)
    wrong = figures(helped, ill, ["小计", "人", 16], lamps, head=LONG)

    assert faults(right) == faults(wrong) == []
    assert [place for place, _ in warnings(right)] == ["1"]  # that there is no 状态
    assert [place for place, _ in warnings(wrong)] == ["1", "C4"]


def test_a_total_over_things_that_are_counted_otherwise_means_nothing():
    head = ["单位", "指标", "计量单位", "数值"]
    mine = [["一矿", "修复路灯", "盏", 12], ["一矿", "帮扶困难职工", "人", 5], ["一矿小计", "", "", 17]]

    returned = figures(*mine, ["二厂", "修复路灯", "盏", 18], head=head)

    assert (faults(returned), [place for place, _ in warnings(returned)]) == ([], ["1", "D4"])


def test_beside_a_figure_that_cannot_be_read_no_total_is_checked():
    helped, ill = ["帮扶困难职工", "人", "若干"], ["重疾理赔职工", "人", 12]

    assert faults(figures(helped, ill, ["人数小计", "人", 44], head=LONG)) == [("C2", "“若干”")]


def test_a_total_of_something_that_is_not_there_may_be_a_figure_and_is_asked():
    returned = figures(["帮扶困难职工", "人", 31], ["慰问资金合计", "万元", 12], head=LONG)

    assert faults(returned) == [("C3", "“慰问资金合计”")]


@pytest.mark.parametrize("row", [["合计", 30, 66], ["采矿系统合计", 30, ""]])
def test_a_total_without_any_row_is_asked(row):
    assert ("B2", f"“{row[0]}”") in faults(figures(row))


def test_an_item_that_is_called_a_total_is_an_item():
    returned = read(sheet("项目清单", ["事项名称", "办理状态", "办结日期"], ["食堂改造合计", "已办结", "2024-05-01"]))

    assert rows(returned, "items", "title") == ["食堂改造合计"]
