"""The passport of a number names exactly the ledger lines that were summed."""

import csv
from decimal import Decimal
from functools import cache

import pytest
from ledgers import DATA, facts, paid
from project_words import PERIODS, amount, facts_of, laid_out, texts

from reporting.analysis import comparison, measures
from reporting.analysis.progress import by_list, pooled
from reporting.core.row_ranges import MAX_LISTED
from reporting.ledger.selections import selection
from reporting.published.content import Value

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


@cache
def rows_of(file):
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def line(place):
    """The row at "achievements.csv:3", read anew from the project's data: the header is line 1."""
    file, number = place.split(":")
    return rows_of(file)[int(number) - 2]


def lines(traced):
    return {line(place)["id"] for place in traced.passport.rows}


@pytest.mark.parametrize(
    "period, definition, expected",
    [
        ("2021", "default", {"hankuang-2021-04"}),
        ("2023", "default", {"bengang-2023-07", "bengang-2023-12"}),
        ("2023", "with_mutual_aid", {"bengang-2023-07", "bengang-2023-09", "bengang-2023-12"}),
    ],
)
def test_aid_funds_name_the_lines_that_make_them(period, definition, expected):
    funds = measures.aid_funds(facts_of(period), definition)

    assert lines(funds) == expected
    assert sum(Decimal(line(place)["value"]) for place in funds.passport.rows) == amount(funds)


@pytest.mark.parametrize(
    "period, definition, expected",
    [
        ("2021", "default", {"职工捐款", "企业采购帮扶产品", "个人自费采购帮扶产品"}),
        ("2023", "default", {"医疗互助赔付"}),
        ("2023", "with_mutual_aid", set()),
    ],
)
def test_aid_funds_name_the_money_that_is_not_in_them(period, definition, expected):
    left_out = measures.aid_funds(facts_of(period), definition).passport.left_out

    assert {words["zh"].split(" (")[0] for words in left_out} == expected


def test_the_formula_of_a_sum_tells_its_parts():
    formula = measures.aid_funds(facts_of("2023")).passport.formula

    assert formula["zh"] == "帮扶资金：314万元 + 27万元 = 341万元"
    assert formula["en"] == "Aid funds: RMB 3.14 million + RMB 270,000 = RMB 3.41 million"


def test_a_pooled_share_names_the_lists_and_its_n():
    share = measures.pooled_progress(facts_of("2021"))["share"]

    assert lines(share) == {"qianjiang-2021-wishes", "xingang_ironworks-2021-projects"}
    assert share.passport.formula["zh"] == "(19+15)/(22+18) = 85.0%"
    assert set(share.passport.sources) == {"qianjiang_2021", "xingang_ironworks_2021"}


@pytest.mark.parametrize("period", PERIODS)
def test_every_number_leads_to_lines_of_the_ledger_and_to_their_sources(period):
    segments = [segment for text in texts(period) for segment in text.sentence.segments["zh"]]
    cells = [cell for table in laid_out(period).values() for row in table.rows for cell in row]
    values = [segment[1] for segment in segments if isinstance(segment, tuple)]
    values += [cell for cell in cells if isinstance(cell, Value)]

    for value in values:
        lines = [line(place) for place in value.passport.rows]
        assert lines, value
        assert {row["source"] for row in lines if "source" in row} == set(value.passport.sources), value


@pytest.mark.parametrize("period", PERIODS)
def test_a_result_in_a_table_is_the_value_of_its_one_line(period):
    for row in measures.results(facts_of(period)).itertuples():
        (place,) = row.quantity.passport.rows

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
    assert measures.pooled_progress(facts_of("2021"))[figure].passport.formula == expected


def test_a_sum_of_one_is_not_told_as_a_sum():
    figures = measures.pooled_progress(facts_of("2023"))

    assert figures["resolved"].passport.formula == {"zh": "已办结事项：14项", "en": "Items resolved: 14 items"}
    assert figures["share"].passport.formula["zh"] == "14/14 = 100%"


@pytest.mark.parametrize(
    "rows, formula",
    [
        ([paid(300), paid(200, **BEFORE)], "(300元 - 200元)/200元 = 50%"),
        ([paid(100), paid(300, **BEFORE)], "(100元 - 300元)/300元 = -66.7%"),
    ],
)
def test_a_change_tells_both_figures(tmp_path, rows, formula):
    (change,) = comparison.compared(facts(tmp_path, achievements=rows), measures.aid_funds)

    assert change.passport.formula["zh"] == formula
    assert change.passport.rows == ("achievements.csv:2", "achievements.csv:3")


def test_a_change_of_a_share_tells_a_difference_of_points(tmp_path):
    rows = [{"total": 10, "resolved": 9}, {"total": 10, "resolved": 8, **BEFORE}]
    (change,) = comparison.compared(
        facts(tmp_path, lists=rows), lambda of_period: measures.pooled_progress(of_period)["share"]
    )

    assert change.passport.formula["zh"] == "90.0%（9/10） - 80.0%（8/10） = 10个百分点"


def test_the_step_of_a_short_list_tells_how_long_the_list_is():
    # The shortest list of 2021 has 18 items.
    segments = [segment for text in texts("2021") for segment in text.sentence.segments["zh"]]
    (step,) = {
        segment[1].passport.formula["zh"]
        for segment in segments
        if isinstance(segment, tuple) and segment[1].passport.measure == "one_item_in_points"
    }

    assert step == "1/18 = 约5.6个百分点"


def test_more_items_than_anybody_looks_through_are_told_by_their_lines(tmp_path):
    of_period = facts(tmp_path, lists=[{"id": "list"}], items=[{} for _ in range(MAX_LISTED + 1)])

    assert pooled(of_period)["total"].passport.rows == (f"items.csv:2-{MAX_LISTED + 2}",)


def test_items_that_lie_far_and_wide_are_told_list_by_list(tmp_path):
    """The items of two lists stand in turn: no two lines of a list lie beside each other."""
    lists = [{"id": "one"}, {"id": "two", "kind": "wish"}]
    items = [{"list": list_row["id"]} for _ in range(MAX_LISTED + 1) for list_row in lists]
    of_period = facts(tmp_path, lists=lists, items=items)
    row = next(iter(by_list(of_period).itertuples()))

    assert row.at == (f"items.csv: list = one, opened by 2023-12-31, {MAX_LISTED + 1} rows",)
    assert len(of_period.ledger.lines_of(selection(row.at[0]))) == MAX_LISTED + 1
