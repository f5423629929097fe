"""Headings in several rows that nothing merges: words below words, and units below them."""

import pytest
from hand_made_books import DOWN, faults, read, rows, sheet

ROADS = ["项目清单", "修路", "已办结", "2024-05-06", "工会"]


def figures(*table):
    """Unit, measure and value of each figure of a table without a fault."""
    returned = read(sheet("成果", *table))

    assert faults(returned) == []
    return rows(returned, "achievements", "unit", "measure", "value")


def test_below_a_row_that_goes_on_below_the_first_heading_a_word_may_stand_below_a_heading_of_its_own():
    head = [["清单", "事项名称", "办结", "", "责任"], ["", "", "情况", "日期", "部门"]]

    returned = read(sheet("项目清单", *head, ROADS))

    assert rows(returned, "items", "title", "status", "done_on", "responsible") == [
        ("修路", "done", "2024-05-06", "工会")
    ]
    assert faults(returned) == []


def test_a_heading_that_is_merged_down_into_a_row_makes_it_one_of_headings():
    head = [["清单", "事项名称", "办理状态", "办结日期", "责任"], [DOWN, DOWN, DOWN, DOWN, "部门"]]

    assert rows(read(sheet("项目清单", *head, ROADS)), "items", "title", "responsible") == [("修路", "工会")]


def test_a_word_may_stand_below_a_blank_beside_others_below_a_heading_of_theirs():
    head = [["", "办结", "", "责任", ""], ["事项名称", "情况", "日期", "部门", "领导"]]

    returned = read(sheet("项目清单", *head, [*ROADS[1:], "某甲"]))

    assert rows(returned, "items", "title", "status", "done_on", "leader") == [("修路", "done", "2024-05-06", "某甲")]
    assert faults(returned) == []


@pytest.mark.parametrize(
    "units", [["", "盏", "万元"], ["计量单位", "盏", "万元"], ["单位", "（盏）", "（万元）"], [DOWN, "盏", "万元"]]
)
def test_a_row_of_units_belongs_to_the_headings(units):
    head = ["所属单位", "修复路灯", "困难帮扶资金"]

    assert figures(head, units, ["一矿", 10, 3]) == [("a_mine", "lamps", "10"), ("a_mine", "aid", "30000")]


@pytest.mark.parametrize("unit", ["（万元）", "万元"])
def test_one_unit_below_one_heading_is_enough(unit):
    assert figures(["指标", "数值"], ["", unit], ["困难帮扶资金", 3]) == [("", "aid", "30000")]
    assert figures(["指标", "数值"], [DOWN, unit], ["困难帮扶资金", 3]) == [("", "aid", "30000")]


def test_a_row_of_words_below_headings_of_their_own_is_the_first_entry():
    returned = read(sheet("项目清单", ["事项名称", "责任部门", "办理状态"], ["修路", "工会", "办理中"]))

    assert rows(returned, "items", "title") == ["修路"]


def test_a_row_with_one_unit_alone_is_an_entry():
    assert figures(["指标", "计量单位", "数值"], ["修复路灯", "盏", "十"]) == [("", "lamps", "10")]
