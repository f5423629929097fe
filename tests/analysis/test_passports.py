"""Behind each number stand exactly the ledger rows that it is of, and they give it again."""

import csv
from decimal import Decimal
from functools import cache

import pytest
from behind import formula_behind, rows_behind, rows_left_out, says_again
from ledgers import DATA, facts, paid
from project_words import (
    PERIODS,
    amount,
    facts_of,
    laid_out,
    ledger,
    numbers_in_tables,
    numbers_in_words,
    texts,
)

from reporting.analysis import comparison, measures
from reporting.recount.evaluate import Recount

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


@cache
def rows_of(file):
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def line(place):
    """The row at "achievements.csv:3", read anew from the project's data: the header is line 1."""
    file, number = place.split(":")
    return rows_of(file)[int(number) - 2]


def ids(places):
    return {line(place)["id"] for place in places}


@pytest.mark.parametrize(
    "period, definition, expected",
    [
        ("2021", "default", {"hankuang-2021-04"}),
        ("2023", "default", {"bengang-2023-07", "bengang-2023-12"}),
        ("2023", "with_mutual_aid", {"bengang-2023-07", "bengang-2023-09", "bengang-2023-12"}),
    ],
)
def test_aid_funds_are_of_the_lines_that_make_them(period, definition, expected):
    funds = measures.aid_funds(facts_of(period), definition)
    behind = rows_behind(facts_of(period), funds)

    assert ids(behind) == expected
    assert sum(Decimal(line(place)["value"]) for place in behind) == amount(funds)


@pytest.mark.parametrize(
    "period, definition, expected",
    [
        ("2021", "default", {"staff_donations", "procurement_enterprise", "procurement_staff"}),
        ("2023", "default", {"mutual_aid_payouts"}),
        ("2023", "with_mutual_aid", set()),
    ],
)
def test_aid_funds_name_the_money_that_is_not_in_them(period, definition, expected):
    left_out = rows_left_out(facts_of(period), measures.aid_funds(facts_of(period), definition))

    assert {line(place)["measure"] for place in left_out} == expected


def test_the_formula_of_a_sum_tells_its_parts():
    formula = formula_behind(facts_of("2023"), measures.aid_funds(facts_of("2023")))

    assert formula["zh"] == "帮扶资金：314万元 + 27万元 = 341万元"
    assert formula["en"] == "Aid funds: RMB 3.14 million + RMB 270,000 = RMB 3.41 million"


def test_a_pooled_share_is_of_the_lists_and_tells_its_n():
    share = measures.pooled_progress(facts_of("2021"))["share"]

    assert ids(rows_behind(facts_of("2021"), share)) == {"qianjiang-2021-wishes", "xingang_ironworks-2021-projects"}
    assert formula_behind(facts_of("2021"), share)["zh"] == "办结率：(19+15)/(22+18) = 85.0%（34/40）"


@pytest.mark.parametrize("period", PERIODS)
def test_every_number_is_of_lines_of_the_ledger_and_these_give_it_again(period):
    recount, in_words = Recount(ledger()), numbers_in_words(text.sentence for text in texts(period))
    numbers = in_words + numbers_in_tables(laid_out(period).values())

    assert in_words
    for number in numbers:
        assert recount.places(number.passport.expression), number
        assert says_again(recount, number), number


@pytest.mark.parametrize("period", PERIODS)
def test_a_result_in_a_table_is_the_value_of_its_one_line(period):
    for row in measures.results(facts_of(period)).itertuples():
        (place,) = rows_behind(facts_of(period), row.quantity)

        assert Decimal(line(place)["value"]) == amount(row.quantity)
        assert line(place)["bound"] == row.quantity.value.bound
        assert line(place)["measure"] == row.measure


@pytest.mark.parametrize(
    "figure, expected",
    [
        ("total", {"zh": "清单事项：22项 + 18项 = 40项", "en": "Items on the lists: 22 items + 18 items = 40 items"}),
        ("open", {"zh": "未办结事项：40项 - 34项 = 6项", "en": "Items open: 40 items - 34 items = 6 items"}),
    ],
)
def test_a_count_over_several_lists_tells_what_was_added_and_taken_away(figure, expected):
    assert formula_behind(facts_of("2021"), measures.pooled_progress(facts_of("2021"))[figure]) == expected


def test_a_sum_of_one_is_not_told_as_a_sum():
    figures = measures.pooled_progress(facts_of("2023"))

    assert formula_behind(facts_of("2023"), figures["resolved"]) == {
        "zh": "已办结事项：14项",
        "en": "Items resolved: 14 items",
    }
    assert formula_behind(facts_of("2023"), figures["share"])["zh"] == "办结率：14/14 = 100%（14/14）"


@pytest.mark.parametrize(
    "rows, formula",
    [
        ([paid(300), paid(200, **BEFORE)], "帮扶资金：(300元 - 200元)/200元 = 同比增长50.0%"),
        ([paid(100), paid(300, **BEFORE)], "帮扶资金：(100元 - 300元)/300元 = 同比下降66.7%"),
    ],
)
def test_a_change_tells_both_figures(tmp_path, rows, formula):
    of_period = facts(tmp_path, achievements=rows)
    (change,) = comparison.compared(of_period, measures.aid_funds)

    assert formula_behind(of_period, change)["zh"] == formula
    assert rows_behind(of_period, change) == ("achievements.csv:2", "achievements.csv:3")


def test_a_change_of_a_share_tells_a_difference_of_points(tmp_path):
    rows = [{"total": 10, "resolved": 9}, {"total": 10, "resolved": 8, **BEFORE}]
    of_period = facts(tmp_path, lists=rows)
    (change,) = comparison.compared(of_period, lambda of_time: measures.pooled_progress(of_time)["share"])

    assert formula_behind(of_period, change)["zh"] == "办结率：90.0%（9/10） - 80.0%（8/10） = 同比提高10.0个百分点"
