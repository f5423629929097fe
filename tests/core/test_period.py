"""Which periods are understood, what they are called, and that everything else is refused."""

import re
from datetime import date

import pytest
from each_row import each_row

from reporting.core.errors import PeriodError
from reporting.core.period import enclosing, parse, period_of

FORMS = [
    ("2023", "2023"),
    (" 2023 ", "2023"),
    ("2023年", "2023"),
    ("2023年度", "2023"),
    ("2023年全年", "2023"),
    ("２０２３年", "2023"),
    ("2023H1", "2023H1"),
    ("2023h2", "2023H2"),
    ("２０２３Ｈ２", "2023H2"),
    ("2023年上半年", "2023H1"),
    ("2023 年 下半年", "2023H2"),
    ("2023Q3", "2023Q3"),
    ("2023q4", "2023Q4"),
    ("2023年第三季度", "2023Q3"),
    ("2023年一季度", "2023Q1"),
    ("2023年第２季度", "2023Q2"),
    ("2023年前三季度", "2023-01..2023-09"),
    ("2023-09", "2023-09"),
    ("２０２３－０９", "2023-09"),
    ("2023年9月", "2023-09"),
    ("2023年０９月份", "2023-09"),
    ("2021-07..2021-12", "2021-07..2021-12"),
    ("2021-11..2022-02", "2021-11..2022-02"),
    ("2023-05..2023-05", "2023-05..2023-05"),
    ("2021年7月至12月", "2021-07..2021-12"),
    ("2021年7-12月", "2021-07..2021-12"),
    ("2021年11月到2022年2月", "2021-11..2022-02"),
]
NO_PERIODS = [
    *("2023-13", "2023-00", "2023-9", "2023.09", "2023/09", "2023-09-01", "2023Q5", "2023Q0", "2023H3", "2023..2024"),
    *("2023年13月", "2023年0月", "2023年第五季度", "20233", "0203", "203", "2e3", "-2023", "二〇二三年", "九月"),
    *("2023-12..2023-01", "2024-01..2023-12", "2023年12月至1月", "2023-09..", "2023-09..2023-13"),
    *("../../x", "/2023", "2023/../x", "2023; rm", "$(x)", "`x`", "2023 && x", "2023\0", "2023\n2024", "CON", "nul"),
    *("٢٠٢٣", "202٣", "२०२३", "2023\u200b", "x" * 1000),
    *("²023", "202²", "2023Q²", "2023-0²", "2023年第④季度", "2023年㋈"),
]


@each_row("typed, key", FORMS)
def test_every_accepted_form_has_one_canonical_key(typed, key):
    assert parse(typed).key == key


@each_row("key", sorted({key for _, key in FORMS}))
def test_a_key_is_read_back_as_the_same_period_and_is_safe_in_a_file_name(key):
    assert parse(key).key == key
    assert re.fullmatch(r"[0-9]{4}(H[12]|Q[1-4]|-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2})?)?", key)


@each_row("typed", NO_PERIODS)
def test_anything_else_is_refused_with_examples(typed):
    with pytest.raises(PeriodError) as refused:
        parse(typed)

    message = str(refused.value)
    assert "is not a period" in message
    assert "2023Q3" in message
    assert "2023年上半年" in message
    assert "\0" not in message
    assert len(message) < 300


@pytest.mark.parametrize("typed", ["", "  ", "\u3000"])
def test_no_period_is_called_no_period(typed):
    with pytest.raises(PeriodError, match=r"No period was given\.\n  expected one such as 2023, 2023H1"):
        parse(typed)


@pytest.mark.parametrize(
    "key, start, end, months",
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31), 12),
        ("2023H2", date(2023, 7, 1), date(2023, 12, 31), 6),
        ("2023Q1", date(2023, 1, 1), date(2023, 3, 31), 3),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), 1),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 1),
        ("2021-11..2022-02", date(2021, 11, 1), date(2022, 2, 28), 4),
    ],
)
def test_a_period_is_whole_months_from_its_first_day_to_its_last(key, start, end, months):
    period = parse(key)

    assert (period.start, period.end, period.months) == (start, end, months)


@each_row(
    "key, zh, en",
    [
        ("2023", "2023年", "2023"),
        ("2023H1", "2023年上半年", "the first half of 2023"),
        ("2023H2", "2023年下半年", "the second half of 2023"),
        ("2023Q1", "2023年第一季度", "the first quarter of 2023"),
        ("2023Q4", "2023年第四季度", "the fourth quarter of 2023"),
        ("2023-09", "2023年9月", "September 2023"),
        ("2023-05..2023-05", "2023年5月", "May 2023"),
        ("2021-07..2021-12", "2021年7月至12月", "July to December 2021"),
        ("2021-11..2022-02", "2021年11月至2022年2月", "November 2021 to February 2022"),
    ],
)
def test_a_period_has_a_label_in_both_languages(key, zh, en):
    period = parse(key)

    assert (period.label("zh"), period.label("en")) == (zh, en)


@each_row(
    "key, before, year_before",
    [
        ("2023", "2022", "2022"),
        ("2023H1", "2022H2", "2022H1"),
        ("2023H2", "2023H1", "2022H2"),
        ("2023Q1", "2022Q4", "2022Q1"),
        ("2023-01", "2022-12", "2022-01"),
        ("2024-03", "2024-02", "2023-03"),
        ("2021-07..2021-12", "2021-01..2021-06", "2020-07..2020-12"),
        ("2021-11..2022-02", "2021-07..2021-10", "2020-11..2021-02"),
        ("2023-01..2023-09", "2022-04..2022-12", "2022-01..2022-09"),
    ],
)
def test_a_period_knows_its_predecessor_and_the_same_months_a_year_before(key, before, year_before):
    period = parse(key)

    assert period.predecessor() == parse(before)
    assert period.year_before() == parse(year_before)


@pytest.mark.parametrize("key, last_day", [("2024-02", date(2023, 2, 28)), ("2025-02", date(2024, 2, 29))])
def test_a_year_before_february_ends_on_the_last_day_of_that_february(key, last_day):
    assert parse(key).year_before().end == last_day


@pytest.mark.parametrize(
    "start, end, keys",
    [
        (date(2023, 8, 1), date(2023, 8, 31), ["2023", "2023H2", "2023Q3", "2023-08"]),
        (date(2023, 7, 9), date(2023, 8, 1), ["2023", "2023H2", "2023Q3"]),
        (date(2023, 6, 30), date(2023, 7, 1), ["2023"]),
        (date(2023, 12, 31), date(2024, 1, 1), []),
    ],
)
def test_an_interval_is_enclosed_by_the_periods_that_hold_it_longest_first(start, end, keys):
    assert [period.key for period in enclosing(start, end)] == keys


def test_a_year_may_be_a_number_as_papermill_hands_it_over():
    assert period_of(2021) == period_of("2021") == parse("2021")


@pytest.mark.parametrize("given", [True, 2021.0, None, date(2021, 1, 1), ["2021"]], ids=str)
def test_what_is_neither_text_nor_a_year_is_no_period(given):
    with pytest.raises(PeriodError) as told:
        period_of(given)

    assert str(told.value).splitlines() == [
        f"{given!r}, a {type(given).__name__}, is not a period.",
        '  expected text such as "2023H1", or a year such as 2023',
    ]


def test_a_number_that_is_no_year_is_no_period():
    with pytest.raises(PeriodError, match="'20233' is not a period"):
        period_of(20233)
