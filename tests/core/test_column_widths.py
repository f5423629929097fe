"""Widths of columns come from what is shown in them; a page has room for so much, and words give way first."""

import datetime as dt
from decimal import Decimal

import pytest

from reporting.core.column_widths import Need, characters, fitted, lines, need, page_pixels, pixels_of, shown, width_of

DAY = dt.date(2023, 12, 31)
# At 12 points a half-width character has 8 pixels, and a digit of a width 7.
TEN = 12  # (10 * 8 + 4) / 7


@pytest.mark.parametrize(
    "text, count", [("abc", 3), ("事项", 4), ("（万元）", 8), ("受益人数\n（人）", 8), ("", 0), ("—", 2)]
)
def test_a_full_width_character_counts_two_and_the_longest_line_counts(text, count):
    assert characters(text) == count


@pytest.mark.parametrize(
    "cell, words",
    [(DAY, "2023-12-31"), (Decimal("3410000.00"), "3410000"), (Decimal("1E+2"), "100"), (14, "14"), (None, "")],
)
def test_a_cell_is_measured_as_the_sheet_shows_it(cell, words):
    assert shown(cell) == words


def test_a_day_and_a_number_are_never_narrower_than_they_are_shown():
    assert need("立项", [DAY], 12) == Need(TEN, TEN)
    assert need("金额", [Decimal(1234567890)], 12) == Need(TEN, TEN)


def test_words_may_take_several_lines_and_no_column_is_wider_than_the_widest():
    assert need("事项名称", ["改造食堂"], 12) == Need(10, 7.5)  # 8 * 8 + 4 pixels on one line; 6 * 8 + 4 on two
    assert need("事项名称", ["说" * 90], 12, widest=10) == Need(TEN, 7.5)
    assert need("事项名称", [], 12, narrowest=10) == Need(TEN, TEN)


def test_columns_that_fit_stay_as_they_are_and_else_the_widest_gives_way():
    needs = [Need(TEN, TEN), Need(40, 7.5), Need(20, 7.5)]

    assert fitted(needs, 10_000) == [12, 40, 20]
    assert fitted(needs, (12 + 30 + 20) * 7 + 3 * 5) == [12, 30, 20]
    assert fitted(needs, (12 + 15 + 15) * 7 + 3 * 5) == [12, 15, 15]


def test_where_nothing_more_can_give_way_a_day_is_still_shown():
    assert fitted([Need(TEN, TEN), Need(40, 7.5)], 10) == [12, 7.5]
    assert fitted([], 10) == []


def test_a_page_has_room_for_more_columns_when_they_may_be_printed_smaller():
    assert pixels_of([12, 40]) == 12 * 7 + 5 + 40 * 7 + 5
    assert page_pixels(12, 12) == pytest.approx(806 / 0.75)
    assert page_pixels(12, 8) == pytest.approx(1.5 * 806 / 0.75)


@pytest.mark.parametrize(
    "text, count",
    [
        ("", 1),
        ("改造食堂和", 1),
        ("改造食堂和浴", 2),
        ("a" * 10, 1),
        ("a" * 11, 2),
        ("甲\n乙", 2),
        ("改造食堂和浴\n乙", 3),
    ],
)
def test_a_text_takes_the_lines_that_it_needs(text, count):
    assert lines(text, TEN, 12) == count  # ten half-width characters in a line


@pytest.mark.parametrize("points", [10, 11, 12])
def test_in_the_width_for_so_many_characters_these_take_one_line(points):
    assert [lines("a" * count, width_of(count, points), points) for count in range(1, 120)] == [1] * 119


def test_no_half_of_a_character_stands_at_the_end_of_a_line():
    assert lines("改造食堂", 8, 12) == 2  # 52 pixels: six half-width characters, three 字
    assert lines("改造食堂", 9, 12) == 2  # 59 pixels: seven, and still three 字


@pytest.mark.parametrize(
    "text, count",
    [
        ("改造职工，浴室", 2),  # the comma stays with 工: 改造职 / 工，浴室
        ("改造食堂 kitchen", 2),  # 改造食堂 / kitchen
        ("改造 kitchen 12", 2),
        ("a" * 25, 3),
        ("改造" + "a" * 11, 3),  # 改造 / ten / one
    ],
)
def test_words_stay_whole_and_no_line_begins_with_a_comma(text, count):
    assert lines(text, TEN, 12) == count
