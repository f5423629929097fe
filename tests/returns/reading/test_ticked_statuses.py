"""Statuses that are marks: explained somewhere on the sheet, or ticked under a heading for each status."""

import pytest
from hand_made_books import faults, read, read_as, rows, sheet

DAY = "2024-05-06"
HEAD = ["事项名称", "完成情况", "办结日期"]
MARKED = [["修路", "√", DAY], ["装灯", "○", ""], ["种树", "×", ""]]
LEGEND = "注：√表示已完成，○表示正在推进，×未启动"
ALL_THREE = ["done", "in_progress", "planned"]


def projects(*lines):
    return read(sheet("项目清单", *lines))


def statuses(returned):
    return rows(returned, "items", "status")


@pytest.mark.parametrize(
    "lines",
    [
        [HEAD, *MARKED, [LEGEND]],
        [["2024年项目清单"], [LEGEND], HEAD, *MARKED],
        [HEAD, *MARKED, [""], ["√表示已完成", "○表示推进中", "×表示未启动"]],
        [[*HEAD[:1], "完成情况（完成打√，推进中打○，未启动打×）", HEAD[2]], *MARKED],
        [[*HEAD, ""], [*MARKED[0], LEGEND], *MARKED[1:]],
    ],
)
def test_the_sheet_says_wherever_it_likes_what_marks_mean(lines):
    returned = projects(*lines)

    assert (statuses(returned), faults(returned)) == (ALL_THREE, [])


def test_marks_that_nobody_explains_are_asked_but_for_a_tick():
    assert faults(projects(HEAD, *MARKED)) == [("B3", "“○”"), ("B4", "“×”")]


def test_what_another_entry_says_explains_nothing():
    rows_ = [["修路", "√", DAY], ["装灯", "○未启动", ""], ["种树", "○", ""]]

    assert faults(projects(HEAD, *rows_)) == [("B4", "“○”")]


def test_a_tick_under_the_heading_of_a_status_is_that_status():
    head = ["事项名称", "完成", "推进中", "未启动", "办结日期"]

    returned = projects(head, ["修路", "√", "", "", DAY], ["装灯", "", "√", "", ""], ["种树", "", "", "√", ""])

    assert (statuses(returned), faults(returned)) == (ALL_THREE, [])
    assert ("√", "办理中") in read_as(returned)


@pytest.mark.parametrize(
    "ticks, fault",
    [
        (["√", "√"], ("B3", "B栏、C栏都打了记号")),
        (["", ""], ("B3", "B栏、C栏没有打√")),
        (["", "○"], ("C3", "“○”")),
    ],
)
def test_both_ticked_or_none_is_asked(ticks, fault):
    head = ["事项名称", "已完成", "未完成", "办结日期"]

    assert faults(projects(head, ["修路", "√", "", DAY], ["装灯", *ticks, ""])) == [fault]


def test_without_a_tick_the_day_still_tells_what_is_done():
    head = ["事项名称", "已完成", "未完成", "办结日期"]

    assert statuses(projects(head, ["修路", "", "", DAY], ["装灯", "", "√", ""])) == ["done", "in_progress"]
