"""Lines that say what marks in a table mean."""

import pytest
from each_row import each_row
from one_cell import cell, refusal

from reporting.returns.reading.values.legends import is_legend, legend_in, legend_of
from reporting.returns.reading.values.numbers import read_number
from reporting.returns.reading.values.scales import Scale
from reporting.returns.reading.values.statuses import read_status, status_words

ALL_THREE = {"√": "done", "○": "in_progress", "×": "planned"}


@pytest.mark.parametrize(
    "line",
    [
        "注：√表示已完成，○表示正在推进，×未启动",
        "已完成的打“√”，正在推进的打“○”，未启动的打“×”",
        "已完成√ 进行中○ 未开始×",
        "✓：已完成；〇：进行中；✗：未启动",
        "√－完成 ○－推进中 ×－未开工",
        "“√”代表已办结；“○”代表办理中；“×”代表未开始",
        "办理状态（已办结√、办理中○、未开始×）",
    ],
)
def test_a_line_says_what_each_mark_means_before_or_behind_it(line):
    assert legend_in(line) == ALL_THREE
    assert is_legend(line)


@pytest.mark.parametrize(
    "line, legend",
    [
        ("0－未开始 1－办理中 2－已办结", {"0": "planned", "1": "in_progress", "2": "done"}),
        ("Y表示已完成，N表示未完成", {"Y": "done", "N": "in_progress"}),
        ("是否完成（完成打√）", {"√": "done"}),
        ("√表示有困难，○表示办理中", {"√": "", "○": "in_progress"}),
        ("√代表完成，√代表未完成", {"√": ""}),
        ("√表示完成率超过50%", {"√": ""}),
    ],
)
def test_letters_and_digits_may_be_marks_and_a_mark_may_mean_something_else(line, legend):
    assert legend_in(line) == legend


@pytest.mark.parametrize(
    "line",
    ["完成情况请打√", "任务完成，请打√", "注：1.已完成的事项请填写办结日期", "说明：1、已办结；2、办理中", "√" * 400],
)
def test_a_line_that_speaks_of_completion_explains_no_mark(line):
    assert legend_in(line) == {}


def test_two_lines_that_contradict_each_other_explain_nothing():
    assert legend_of(["√表示已完成", "√表示办理中，○表示未开始"]) == {"√": "", "○": "planned"}


@pytest.mark.parametrize("typed, status", [("√", "done"), ("✓", "done"), ("○", "in_progress"), ("〇", "in_progress")])
def test_an_explained_mark_is_its_status_in_whatever_form(typed, status):
    assert read_status(cell(typed), status_words("完成情况", ALL_THREE)).status == status


def test_a_tick_that_means_something_else_is_not_done():
    assert read_status(cell("✓"), status_words("完成情况", {"√": "in_progress"})).status == "in_progress"
    refusal(read_status, cell("√"), status_words("完成情况", {"√": ""}))


@each_row("typed", ["○", "〇", "●", "△", "◎", "□", "是", "Y", "×"])
def test_a_mark_that_nobody_explained_is_asked(typed):
    assert "在表下注明" in refusal(read_status, cell(typed), status_words("完成情况", {})).todo


@pytest.mark.parametrize("typed", ["0", "1"])
def test_a_digit_under_a_heading_that_asks_is_asked(typed):
    refusal(read_status, cell(typed, "number"), status_words("是否完成", {}))


@pytest.mark.parametrize(
    "typed, status",
    [("☑已完成 □未完成", "done"), ("□已完成 ☑未完成", "in_progress"), ("已完成□ 未完成☑", "in_progress")],
)
def test_of_several_boxes_the_ticked_one_counts(typed, status):
    assert read_status(cell(typed), status_words("完成情况", {})).status == status


@pytest.mark.parametrize("typed", ["□已完成 □未完成", "☑已完成 ☑未完成"])
def test_boxes_of_which_not_one_is_ticked_are_asked(typed):
    refusal(read_status, cell(typed), status_words("完成情况", {}))


@pytest.mark.parametrize("typed", ["○", "〇"])
def test_a_circle_is_no_zero(typed):
    assert refusal(read_number, cell(typed), Scale("人")).expected == "圆圈不是数字"
