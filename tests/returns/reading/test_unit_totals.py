"""A sheet with the totals of each unit, beside the lists of the units."""

import pytest
from hand_made_books import faults, read, read_as, rows, sheet, warnings

HEAD = ["事项名称", "办理状态", "办结日期"]
MINE = sheet("一矿", ["2024年办实事台账"], HEAD, ["修路", "已办结", "2024-05-06"], ["装灯", "办理中", ""])
PLANT = sheet("二厂", ["2024年办实事台账"], HEAD, ["种树", "已办结", "2024-05-07"])


def summary(*unit_rows, title="2024年办实事汇总"):
    return sheet("汇总", [title], ["序号", "单位", "事项总数", "已办结", "办理中"], *unit_rows)


def test_totals_of_units_that_count_the_items_are_no_lists_and_ask_nothing():
    returned = read(MINE, PLANT, summary([1, "一矿", 2, 1, 1], [2, "二厂", 1, 1, 0], ["合计", "", 3, 2, 1]))

    assert (rows(returned, "lists", "id", "total"), faults(returned)) == ([("a-2024-project", "")], [])
    assert rows(returned, "items", "unit") == ["a_mine", "a_mine", "a_plant"]
    assert ("合计", "合计行，不作为一条读入") in read_as(returned)
    assert warnings(returned) == []


@pytest.mark.parametrize(
    "unit_rows, fault",
    [
        ([["", "一矿", 3, 1, 2], ["", "二厂", 1, 1, 0]], ("C3", "3项")),
        ([["", "一矿", 2, 2, 0], ["", "二厂", 1, 1, 0]], ("D3", "2项")),
        ([["", "一矿", 2, 1, 0], ["", "二厂", 1, 1, 0]], ("E3", "0项")),
        ([["", "一矿", 2, 1, 1], ["", "二厂", 1, 1, 0], ["合计", "", 4, 2, 1]], ("C5", "“4”（4项）")),
        ([["", "一矿", 2, 1, 1], ["", "二厂", 1, 1, 0], ["", "全集团", 4, 2, 2]], ("C5", "4项")),
        ([["", "一矿", 2, 1, 1], ["", "设备部", 1, 1, 0]], ("B4", "“设备部”")),
    ],
)
def test_a_total_that_does_not_count_the_items_is_a_fault(unit_rows, fault):
    assert faults(read(MINE, PLANT, summary(*unit_rows))) == [fault]


def test_a_total_counts_the_list_that_its_title_names():
    wishes = sheet("一矿心愿", ["职工心愿清单"], ["单位", *HEAD], ["一矿", "热水", "办理中", ""])
    wish_totals = summary(["", "一矿", 1, 0, 1], title="2024年职工心愿汇总")

    assert faults(read(MINE, wishes, wish_totals)) == []


def test_totals_without_any_items_are_asked_once():
    assert faults(read(summary([1, "一矿", 2, 1, 1], [2, "二厂", 1, 1, 0]))) == [("2", "各单位的件数")]
