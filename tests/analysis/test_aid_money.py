"""Aid funds: what counts, what is told beside the totals, and the passport that says so."""

import pytest
from ledgers import facts, paid
from project_words import amount

from reporting.analysis import measures
from reporting.analysis.aid import counted_programmes


def money(measure, yuan, status="paid", **row):
    return {"measure": measure, "value": yuan, "status": status, **row}


@pytest.mark.parametrize(
    "status, counts",
    [("paid", True), ("allocated", True), ("done", True), ("raised", False), ("planned", False), ("ongoing", False)],
)
def test_only_money_that_was_spent_or_set_aside_counts(tmp_path, status, counts):
    funds = measures.aid_funds(facts(tmp_path, achievements=[paid(5, status=status)]))

    assert (funds is not None) == counts


def test_an_allocation_is_not_added_to_what_was_paid_from_it(tmp_path):
    rows = [paid(80), paid(100, status="allocated"), paid(7, status="allocated", enterprise="b")]

    assert amount(measures.aid_funds(facts(tmp_path, achievements=rows))) == 87


def test_the_passport_of_the_total_names_what_was_left_out(tmp_path):
    rows = [paid(80), money("mutual_aid_payouts", 30), money("staff_donations", 9, "raised", enterprise="b")]
    funds = measures.aid_funds(facts(tmp_path, achievements=rows))

    assert funds.passport.rows == ("achievements.csv:2",)
    assert [words["zh"] for words in funds.passport.left_out] == [
        "医疗互助赔付 (achievements.csv:3)",
        "职工捐款 (achievements.csv:4)",
    ]


@pytest.mark.parametrize("status", ["planned", "allocated"])
def test_the_passport_names_planned_money_and_allocations_that_were_left_out(tmp_path, status):
    funds = measures.aid_funds(facts(tmp_path, achievements=[paid(80), paid(100, status=status)]))

    assert [words["zh"] for words in funds.passport.left_out] == ["困难帮扶资金 (achievements.csv:3)"]


def test_each_definition_counts_the_programmes_that_the_catalogue_names(tmp_path):
    any_period = facts(tmp_path)

    assert list(counted_programmes(any_period).name) == ["困难帮扶", "金秋助学"]
    assert list(counted_programmes(any_period, "with_mutual_aid").name) == ["困难帮扶", "金秋助学", "医疗互助"]


def test_a_row_per_programme_enterprise_and_status_with_the_people_it_reached(tmp_path):
    rows = [
        money("mutual_aid_payouts", 30),
        paid(80),
        paid(20, unit="a_mine"),
        paid(5, enterprise="b", status="allocated"),
        {"measure": "people_helped_hardship", "value": 4},
    ]
    rows[1]["unit"] = ""
    rows[2] |= {"period_start": "2023-01-01", "period_end": "2023-06-30"}
    rows[1] |= {"period_start": "2023-07-01", "period_end": "2023-12-31"}
    table = measures.aid_by_programme(facts(tmp_path, achievements=rows))

    assert [
        (row.programme, row.enterprise, row.status, amount(row.amount), amount(row.people))
        for row in table.itertuples()
    ] == [
        ("hardship_aid", "a", "paid", 100, 4),
        ("hardship_aid", "b", "allocated", 5, None),
        ("mutual_aid", "a", "paid", 30, None),
    ]


def test_people_are_not_told_where_two_counts_of_them_cannot_be_added(tmp_path):
    half = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
    other_half = {"period_start": "2023-07-01", "period_end": "2023-12-31"}
    people = {"measure": "people_helped_hardship", "value": 4}
    rows = [paid(80), {**people, **half}, {**people, **other_half}]
    (row,) = measures.aid_by_programme(facts(tmp_path, achievements=rows)).itertuples()

    assert row.people is None


def test_the_totals_by_programme_stand_largest_first_and_leave_out_what_is_apart(tmp_path):
    rows = [
        paid(10),
        paid(20, enterprise="b"),
        money("education_aid_funds", 50),
        money("mutual_aid_payouts", 40),
        money("staff_donations", 900),
    ]
    totals = measures.aid_totals(facts(tmp_path, achievements=rows))

    assert [(row.programme, amount(row.amount)) for row in totals.itertuples()] == [
        ("education_aid", 50),
        ("mutual_aid", 40),
        ("hardship_aid", 30),
    ]


def test_no_money_makes_empty_tables(tmp_path):
    nothing = facts(tmp_path)

    assert len(measures.aid_by_programme(nothing)) == len(measures.aid_totals(nothing)) == 0
