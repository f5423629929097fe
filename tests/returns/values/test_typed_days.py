"""Days as people type them, and the words that stand in their place."""

import re
from datetime import date, timedelta

import pytest
from each_row import each_row
from one_cell import cell, refusal

from reporting.core.period import parse
from reporting.returns.reading.values.days import read_day

H2, TWO_YEARS = parse("2021H2"), parse("2021-07..2022-06")

SAME_EITHER_WAY = [
    *(("2021-07-01", "2021-07-01"), ("2021.7.1", "2021-07-01"), ("2021/7/1", "2021-07-01"), ("2021-7-1", "2021-07-01")),
    *(
        ("2021—7—1", "2021-07-01"),
        ("２０２１．７．１", "2021-07-01"),
        ("2021.7.1.", "2021-07-01"),
        ("20210701", "2021-07-01"),
    ),
    *(("2021年7月1日", "2021-07-01"), ("2021 年 7 月 1 日", "2021-07-01"), ("2021年07月01号", "2021-07-01")),
    *(
        ("二〇二一年七月一日", "2021-07-01"),
        ("2021年十二月三十一日", "2021-12-31"),
        ("2021年7⽉1⽇", "2021-07-01"),
    ),
    *(("2021-07-01 00:00:00", "2021-07-01"), ("2021/7/1 8:30", "2021-07-01"), ("2021-07-01T08:30:00.5Z", "2021-07-01")),
    *(
        ("2021年7月1日上午9时30分", "2021-07-01"),
        ("2021年7月1日（星期四）", "2021-07-01"),
        ("2021-07-01 周四", "2021-07-01"),
    ),
    *(
        ("44378", "2021-07-01"),
        ("44378.5", "2021-07-01"),
        ("2024-02-29", "2024-02-29"),
        ("截至2021年12月31日", "2021-12-31"),
    ),
    *(
        ("2021年12月底", "2021-12-31"),
        ("2021年2月末", "2021-02-28"),
        ("2021.12月底", "2021-12-31"),
        ("2021年底", "2021-12-31"),
    ),
    *(("2021年末", "2021-12-31"), ("2021年三季度末", "2021-09-30"), ("2021年上半年末", "2021-06-30")),
    *(
        ("2021。7。1", "2021-07-01"),
        ("2021、7、1", "2021-07-01"),
        ("2021，7，1", "2021-07-01"),
        ("2021·7·1", "2021-07-01"),
    ),
    *(("2021-Jul-1", "2021-07-01"), ("1-Jul-2021", "2021-07-01"), ("July 1, 2021", "2021-07-01")),
    *(("已于2021年7月1日完成", "2021-07-01"), ("2021.7.1已办结", "2021-07-01"), ("2021年7月1日全部完工", "2021-07-01")),
]
SPANS = [
    ("2021年7月", "2021-07-01", "2021-07-31"),
    ("2021.7", "2021-07-01", "2021-07-31"),
    ("2021-10", "2021-10-01", "2021-10-31"),
    ("202107", "2021-07-01", "2021-07-31"),
    ("2024年2月份", "2024-02-01", "2024-02-29"),
    ("2021年7月上旬", "2021-07-01", "2021-07-10"),
    ("2021年7月中旬", "2021-07-11", "2021-07-20"),
    ("2021年2月下旬", "2021-02-21", "2021-02-28"),
    ("2021年第三季度", "2021-07-01", "2021-09-30"),
    ("2021年1季度", "2021-01-01", "2021-03-31"),
    ("2021Q4", "2021-10-01", "2021-12-31"),
    ("2021年前三季度", "2021-01-01", "2021-09-30"),
    ("2021年上半年", "2021-01-01", "2021-06-30"),
    ("2021年度", "2021-01-01", "2021-12-31"),
]
YEARLESS = [
    ("7月1日", "2021-07-01", "2021-07-01"),
    ("7月底", "2021-07-31", "2021-07-31"),
    ("12月", "2021-12-01", "2021-12-31"),
    ("上半年", "2021-01-01", "2021-06-30"),
    ("一季度末", "2021-03-31", "2021-03-31"),
]
NOTES = [
    "长期坚持",
    "立行立改",
    "常态化",
    "持续推进",
    "年底前",
    "长期",
    "按计划",
    "长期坚持、持续推进",
    "常态化推进；每月",
]
NO_DAYS = [
    *("2023-02-30", "2021-13-01", "2021.0.1", "2021年7月32日", "2021年2月29日", "20211301", "2021年13月"),
    *("21.7.1", "21-7-1", "21年7月1日", "'21.7.1", "210701", "201012", "2021", "21", "7.1", "7/1", "7-1", "1/7/2021"),
    *("1021-07-01", "3021-07-01", "1989-12-31", "2061-01-01", "12345", "99999", "00000", "-44378", "443781"),
    *(
        "2021年7-12月",
        "2021.7.1-2021.12.31",
        "2021.7.1、2021.8.1",
        "7～9月",
        "2021年7月1日至5日",
        "2021.7/1",
        "2021 7 1",
    ),
    *(
        "已完成",
        "√",
        "待定",
        "明年",
        "今年底",
        "近期",
        "尽快",
        "7月中",
        "2021年中",
        "截至目前",
        "每年12月底",
        "第五季度",
        "三月三十",
    ),
    *("2021-07-0²", "202①-07-01", "٢٠٢١-٠٧-٠١", "2021年㋆", "#VALUE!", "", "—", "1e4", "十" * 20000 + "月"),
]


def day(typed, *, end, period=H2, kind="text"):
    return read_day(cell(typed, kind), period, end=end)


@each_row("typed, expected", SAME_EITHER_WAY)
def test_a_day_is_a_day_however_it_is_typed(typed, expected):
    for end in (True, False):
        read = day(typed, end=end)

        assert (str(read.day), read.note) == (expected, "")
        assert (read.converted, read.how) == ((True, expected) if typed != expected else (False, ""))


@each_row("typed, first, last", SPANS)
def test_a_span_stands_for_its_last_day_as_an_end_and_for_its_first_one_otherwise(typed, first, last):
    assert (str(day(typed, end=False).day), str(day(typed, end=True).day)) == (first, last)


@pytest.mark.parametrize("typed, first, last", YEARLESS)
def test_without_a_year_it_is_the_year_of_the_period(typed, first, last):
    read = day(typed, end=True)

    assert (str(day(typed, end=False).day), str(read.day)) == (first, last)
    assert (read.converted, read.how) == (True, last)


@pytest.mark.parametrize("typed", [typed for typed, *_ in YEARLESS])
def test_without_a_year_in_a_period_of_two_years_it_is_refused(typed):
    assert refusal(day, typed, end=True, period=TWO_YEARS).expected == "没有写年份"


@pytest.mark.parametrize(
    "typed", ["2021年12月底前", "2021-12-31前", "2021年12月31日之前完成", "12月底前", "2021年底前完成"]
)
def test_before_a_day_is_that_day_at_the_latest_and_no_beginning(typed):
    assert str(day(typed, end=True).day) == "2021-12-31"
    refusal(day, typed, end=False)


@pytest.mark.parametrize("typed, first", [("2021年7月初", "2021-07-01"), ("2021年初", "2021-01-01")])
def test_the_beginning_of_a_month_is_its_first_day_and_no_end(typed, first):
    assert str(day(typed, end=False).day) == first
    assert refusal(day, typed, end=True).expected == "应为确定的日期"


@each_row("typed", NOTES)
def test_words_in_the_place_of_a_day_stay_words(typed):
    read = day(f" {typed} ", end=True)

    assert (read.day, read.note, read.converted) == (None, typed, False)


@each_row("typed", NO_DAYS)
def test_what_is_no_single_day_is_refused(typed):
    for end in (True, False):
        refusal(day, typed, end=end)


def test_a_day_that_does_not_exist_is_called_so():
    assert refusal(day, "2023-02-30", end=True).expected == "没有这一天"


IN_DOUBT = [
    ("21.7.1", "年份应写四位", ["2021-07-01"]),
    ("'21.7.1", "年份应写四位", ["2021-07-01"]),
    ("21年7月1日", "年份应写四位", ["2021-07-01"]),
    ("7/31/21", "年份应写四位", ["2021-07-31"]),
    ("15/3/2021", "日和月哪个在前不能确定", ["2021-03-15"]),
    ("3/15/2021", "日和月哪个在前不能确定", ["2021-03-15"]),
    ("3/4/2021", "日和月哪个在前不能确定", ["2021-03-04", "2021-04-03"]),
    ("03.04.2021", "日和月哪个在前不能确定", ["2021-03-04", "2021-04-03"]),
    ("7.15", "没有写年份", ["2021-07-15"]),
    ("7/15", "没有写年份", ["2021-07-15"]),
    ("7.1", "没有写年份", ["2021-07-01", "2021-07-10"]),
    ("民国110年7月15日", "民国年份应换算成公历", ["2021-07-15"]),
    ("2021-15-07", "没有这一天", ["2021-07-15"]),
    ("7月15日-8月20日", "写了一段时间", ["2021-08-20"]),
    ("2021.7.15-2021.8.20", "写了一段时间", ["2021-08-20"]),
    ("2021年7月至9月", "写了一段时间", ["2021-09-30"]),
    ("2021.7.1、2021.8.1", "几个日期", ["2021-08-01"]),
]


@each_row("typed, why, days", IN_DOUBT)
def test_what_may_be_one_day_or_another_is_asked_with_the_days_that_it_may_be(typed, why, days):
    for end in (True, False):
        error = refusal(day, typed, end=end)

        assert why in error.expected
        assert re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", error.expected) == days
        assert error.todo.endswith(days[0])


@pytest.mark.parametrize("typed", ["甲辰年三月", "农历三月十五", "腊月廿三"])
def test_a_day_of_the_lunar_calendar_is_called_so(typed):
    assert refusal(day, typed, end=True).expected == "不是公历日期"


@pytest.mark.parametrize(
    "typed", ["计划2021年12月完成", "预计12月底前完成", "确保2021年12月31日前完工", "力争2021.12.31"]
)
def test_what_is_planned_is_a_deadline(typed):
    read = day(typed, end=True)

    assert (str(read.day), read.by) == ("2021-12-31", True)
    refusal(day, typed, end=False)


def test_a_month_that_a_spreadsheet_took_for_a_fraction_may_be_january_or_october():
    """2021.10 is kept as the number 2021.1; as text it is October."""
    assert "1月还是10月" in refusal(day, "2021.1", end=True, kind="number").expected
    assert str(day("2021.7", end=True, kind="number").day) == "2021-07-31"
    assert str(day("2021.10", end=True).day) == "2021-10-31"


def test_a_cell_that_the_workbook_takes_for_a_day_is_read_as_it_is():
    assert day("2021-07-01", end=True, kind="day").day == date(2021, 7, 1)
    assert not day("2021-07-01", end=True, kind="day").converted


def test_every_day_is_read_back_from_each_way_to_write_it():
    for number in range(0, 25000, 97):
        typed_day = date(1990, 1, 1) + timedelta(days=number)
        spellings = [
            typed_day.isoformat(),
            f"{typed_day.year}.{typed_day.month}.{typed_day.day}",
            f"{typed_day.year}/{typed_day.month:02}/{typed_day.day:02}",
            f"{typed_day:%Y%m%d}",
            f"{typed_day.year}年{typed_day.month}月{typed_day.day}日",
            str((typed_day - date(1899, 12, 30)).days),
        ]

        assert {day(spelling, end=True).day for spelling in spellings} == {typed_day}
