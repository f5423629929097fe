"""Where the lines of a text in a chart are broken."""

import pytest

from reporting.analysis.chart_text import broken, labels_that_fit


@pytest.mark.parametrize(
    "text, most, lines",
    [
        ("本钢", 10, ["本钢"]),
        ("渤海钻探工程有限公司分公司", 10, ["渤海钻探工程有", "限公司分公司"]),
        ("Qianjiang Cigarette Factory", 12, ["Qianjiang", "Cigarette Factory"]),
        ("2023年第一季度", 5, ["2023年", "第一季度"]),
        ("太钢（仅报2024年上半年）", 12, ["太钢", "（仅报2024年上半年）"]),
        ("太钢（半年）", 12, ["太钢（半年）"]),
        ("一二三四，五六七八。", 5, ["一二三四，", "五六七八。"]),
    ],
)
def test_lines_are_of_about_one_width_and_cut_no_number_and_no_word(text, most, lines):
    assert broken(text, most).split("\n") == lines


def test_a_word_that_is_too_long_stays_whole():
    assert broken("Schwermaschinenbau", 4) == "Schwermaschinenbau"


def test_every_label_is_written_where_all_find_room():
    assert labels_that_fit(["1月", "2月", "3月"], 1, 10) == {0: "1月", 1: "2月", 2: "3月"}


def test_where_they_find_none_the_first_and_the_last_are_written_with_some_between():
    months = [f"{month}月" for month in range(1, 13)]

    assert sorted(labels_that_fit(months, 0.2, 10)) == [0, 3, 5, 7, 9, 11]
    assert sorted(labels_that_fit(months, 0.001, 10)) == [0, 11]
