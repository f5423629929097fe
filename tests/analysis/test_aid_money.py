"""Aid funds: what counts, what is told beside the totals, and the passport that says so."""

import pytest
from behind import rows_behind, rows_left_out
from ledgers import facts, paid
from project_words import amount, read, rows_read

from reporting.analysis import measures, tables, wording
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


def test_paid_and_allocated_money_both_count_and_each_has_its_row(tmp_path):
    both = facts(tmp_path, achievements=[paid(80), paid(100, status="allocated")])

    assert amount(measures.aid_funds(both)) == 180
    assert rows_read(tables.aid_by_programme(both), "amount", "status", "counted") == [
        ["80元", "已发放", "帮扶资金"],
        ["100元", "已安排", "帮扶资金"],
    ]
    assert read(wording.aid(both)) == [
        "帮扶资金180元（困难帮扶）。",
        "困难帮扶资金80元（甲，已发放）；困难帮扶资金100元（甲，已安排）。",
    ]


def test_a_payment_out_of_an_allocation_is_inside_it_and_named_with_its_own_status(tmp_path):
    rows = [paid(100, id="set_aside", status="allocated"), paid(80, part_of="set_aside")]
    both = facts(tmp_path, achievements=rows)

    assert amount(measures.aid_funds(both)) == 100
    assert rows_read(tables.aid_by_programme(both), "amount", "status") == [["100元", "已安排"]]
    assert read(wording.aid(both))[-1] == "其中，甲困难帮扶资金80元（已发放），均已含在上述数内，不另加。"


@pytest.mark.parametrize("status, word", [("planned", "规划"), ("raised", "已筹集")])
def test_money_that_is_not_there_yet_is_named_and_stands_apart(tmp_path, status, word):
    only = facts(tmp_path, achievements=[paid(30000, status=status)])

    assert rows_read(tables.aid_by_programme(only), "amount", "status", "counted") == [["3万元", word, "不计入"]]
    assert read(wording.aid(only)) == ["本期没有已发放或已安排的帮扶资金；规划、筹集的资金单独列示，不计入。"]
    assert read(wording.aid_apart(only)) == [f"以下资金单独列示，不计入帮扶资金：困难帮扶资金3万元（甲，{word}）。"]


def test_the_people_stand_beside_what_was_paid_and_not_beside_what_was_allocated_as_well(tmp_path):
    rows = [paid(80), paid(100, status="allocated"), {"measure": "people_helped_hardship", "value": 4}]
    table = tables.aid_by_programme(facts(tmp_path, achievements=rows))

    assert rows_read(table, "status", "people") == [["已发放", "4人"], ["已安排", "—"]]


def test_planned_people_are_not_said_to_have_got_the_money(tmp_path):
    rows = [paid(80), {"measure": "people_helped_hardship", "value": 4, "status": "planned"}]

    assert rows_read(tables.aid_by_programme(facts(tmp_path, achievements=rows)), "people") == [["—"]]


def test_the_parts_of_money_that_stands_apart_are_named_beside_it(tmp_path):
    rows = [paid(50), money("staff_donations", 90, "raised", id="gift")]
    rows.append(money("staff_donations", 20, "raised", part_of="gift", unit="a_mine"))
    with_gift = facts(tmp_path, achievements=rows)

    assert not any("捐款" in line for line in read(wording.aid(with_gift)))
    assert read(wording.aid_apart(with_gift))[0].endswith(
        "单独列示的资金中，甲一矿职工捐款20元，均已含在相应数内，不另加。"
    )


def test_the_passport_of_the_total_names_what_was_left_out(tmp_path):
    rows = [paid(80), money("mutual_aid_payouts", 30), money("staff_donations", 9, "raised", enterprise="b")]
    of_period = facts(tmp_path, achievements=rows)
    funds = measures.aid_funds(of_period)

    assert rows_behind(of_period, funds) == ("achievements.csv:2",)
    assert rows_left_out(of_period, funds) == ("achievements.csv:3", "achievements.csv:4")


@pytest.mark.parametrize("status", ["planned", "raised"])
def test_the_passport_names_money_that_is_not_there_yet(tmp_path, status):
    of_period = facts(tmp_path, achievements=[paid(80), paid(100, status=status)])

    assert rows_left_out(of_period, measures.aid_funds(of_period)) == ("achievements.csv:3",)


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
        (row.programme, row.enterprise, row.status, amount(row.amount), row.people and amount(row.people.cell))
        for row in table.itertuples()
    ] == [
        ("hardship_aid", "a", "paid", 100, 4),
        ("hardship_aid", "b", "allocated", 5, None),
        ("mutual_aid", "a", "paid", 30, None),
    ]


def test_people_of_two_halves_are_named_with_their_months(tmp_path):
    half = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
    other_half = {"period_start": "2023-07-01", "period_end": "2023-12-31"}
    people = {"measure": "people_helped_hardship", "value": 4}
    rows = [paid(80), {**people, **half}, {**people, **other_half}]
    (row,) = measures.aid_by_programme(facts(tmp_path, achievements=rows)).itertuples()

    assert row.people.cell.text("zh") == "1月至6月4人、7月至12月4人"
    assert row.people.cell.text("en") == "January to June 4 people, July to December 4 people"


def test_claims_of_two_halves_are_added(tmp_path):
    halves = [
        {"period_start": "2023-01-01", "period_end": "2023-06-30"},
        {"period_start": "2023-07-01", "period_end": "2023-12-31"},
    ]
    rows = [money("mutual_aid_payouts", 30, **half) for half in halves]
    rows += [{"measure": "mutual_aid_claims", "value": 5, **half} for half in halves]
    (row,) = measures.aid_by_programme(facts(tmp_path, achievements=rows)).itertuples()

    assert (amount(row.amount), row.people.cell.words()["zh"]) == (60, "10人次")


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
