"""Aid funds: what counts, what is told beside the totals, and the passport that says so."""

import pytest
from behind import rows_behind, rows_left_out
from ledgers import facts, paid
from project_words import amount, read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.aid import counted_programmes

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def money(measure, yuan, status="paid", **row):
    return {"measure": measure, "value": yuan, "status": status, **row}


@pytest.mark.parametrize(
    "status, counts",
    [("paid", True), ("allocated", True), ("done", True), ("raised", False), ("planned", False), ("ongoing", False)],
)
def test_only_money_that_was_spent_or_set_aside_counts(tmp_path, status, counts):
    funds = measures.aid_funds(facts(tmp_path, achievements=[paid(5, status=status)]))

    assert (funds is not None) == counts


def test_paid_and_allocated_money_both_count_and_what_is_allocated_is_told(tmp_path):
    both = facts(tmp_path, achievements=[paid(80), paid(100, status="allocated"), money("education_aid_funds", 5)])

    assert rows_read(tables.aid_by_programme(both)) == [
        ["困难帮扶资金", "180元", "—", "—"],
        ["助学资金", "5元", "—", "—"],
        ["合计", "185元", "", "—"],
    ]
    assert read(wording.aid(both)) == ["帮扶资金中，困难帮扶资金100元为已安排数。"]
    assert read(wording.aid(both), "en") == ["Of the aid funds, RMB 100 of hardship aid has been allocated."]


def test_a_table_that_says_it_all_has_no_words(tmp_path):
    rows = [paid(80), money("education_aid_funds", 5)]

    assert read(wording.aid(facts(tmp_path, achievements=rows))) == []


def test_a_single_kind_of_money_is_told_once_and_has_no_table(tmp_path):
    rows = [money("education_aid_funds", 256000), {"measure": "education_aid_recipients", "value": 107}]
    one = facts(tmp_path, achievements=[*rows, {"measure": "artworks", "value": 3, "enterprise": "b"}])

    assert tables.aid_by_programme(one).rows == ()
    assert read(wording.aid(one)) == ["发放助学资金25.6万元，资助学生107人（甲）。"]
    assert read(wording.aid(one), "en") == [
        "RMB 256,000 was paid as education aid; education aid was given to 107 people (A Works)."
    ]


def test_the_changes_have_a_column_where_something_compares(tmp_path):
    rows = [paid(120), paid(100, **LAST_YEAR), money("education_aid_funds", 5)]
    compared = facts(tmp_path, achievements=rows)

    assert rows_read(tables.aid_by_programme(compared)) == [
        ["困难帮扶资金", "120元", "—", "同比增长20.0%"],
        ["助学资金", "5元", "—", "—"],
        ["合计", "125元", "", "—"],
    ]


def test_mutual_aid_stands_below_the_total_with_its_people_and_is_told_as_what_it_is(tmp_path):
    rows = [
        paid(80),
        {"measure": "people_helped_hardship", "value": 4},
        money("mutual_aid_payouts", 30, id="payouts"),
        {"measure": "mutual_aid_claims", "value": 9, "id": "claims"},
        {"measure": "mutual_aid_serious_illness", "value": 2, "part_of": "claims"},
        {"measure": "mutual_aid_payout_per_person", "value": 10, "part_of": "payouts"},
    ]
    both = facts(tmp_path, achievements=rows)

    assert rows_read(tables.aid_by_programme(both)) == [
        ["困难帮扶资金", "80元", "4人", "—"],
        ["医疗互助赔付（另列）", "30元", "9人次", "—"],
    ]
    assert read(wording.aid_apart(both)) == [
        "医疗互助赔付由职工互助缴费形成，不计入帮扶资金，单独列示。其中重疾理赔职工2人，重疾每人赔付10元。"
    ]


def test_a_payment_out_of_an_allocation_is_inside_it_and_named_with_its_own_status(tmp_path):
    rows = [paid(100, id="set_aside", status="allocated"), paid(80, part_of="set_aside")]
    both = facts(tmp_path, achievements=rows)

    assert amount(measures.aid_funds(both)) == 100
    assert read(wording.aid(both)) == ["安排困难帮扶资金100元。其中，困难帮扶资金80元（已发放）。"]


@pytest.mark.parametrize("status, word", [("planned", "规划"), ("raised", "筹集")])
def test_money_that_is_not_there_yet_is_named_and_stands_apart(tmp_path, status, word):
    only = facts(tmp_path, achievements=[paid(30000, status=status)])

    assert tables.aid_by_programme(only).rows == ()
    assert read(wording.aid(only)) == []
    assert read(wording.aid_apart(only)) == [f"{word}困难帮扶资金3万元，未计入帮扶资金。"]


def test_the_people_stand_with_what_was_paid_and_planned_people_got_nothing(tmp_path):
    people = {"measure": "people_helped_hardship", "value": 4}
    helped, planned = (
        facts(tmp_path / str(place), achievements=[paid(80), row])
        for place, row in enumerate([people, {**people, "status": "planned"}])
    )

    assert read(wording.aid(helped)) == ["发放困难帮扶资金80元，帮扶困难职工4人。"]
    assert read(wording.aid(planned)) == ["发放困难帮扶资金80元。"]


def test_two_kinds_of_money_apart_are_told_with_their_enterprises_once_and_of_one_nobody_says_all(tmp_path):
    gift, bought = money("staff_donations", 60000, "raised", bound="at_least"), money("procurement_staff", 9100, "done")
    two = facts(tmp_path / "two", achievements=[gift, bought, paid(5, enterprise="b")])
    one = facts(tmp_path / "one", achievements=[gift, paid(5, enterprise="b")])

    assert read(wording.aid_apart(two)) == ["此外，甲职工捐款6万余元，职工自费采购帮扶产品9100元，均未计入帮扶资金。"]
    assert read(wording.aid_apart(one)) == ["此外，甲职工捐款6万余元，未计入帮扶资金。"]


def test_other_money_is_told_as_an_addition_behind_mutual_aid_too(tmp_path):
    both = facts(tmp_path, achievements=[money("mutual_aid_payouts", 30), money("staff_donations", 90, "raised")])

    assert read(wording.aid_apart(both))[1] == "此外，职工捐款90元，未计入帮扶资金。"
    assert read(wording.aid_apart(both), "en")[1].startswith("In addition, ")


def test_the_parts_of_money_that_stands_apart_are_named_beside_it(tmp_path):
    rows = [paid(50), money("staff_donations", 90, "raised", id="gift")]
    rows.append(money("staff_donations", 20, "raised", part_of="gift", unit="a_mine"))
    with_gift = facts(tmp_path, achievements=rows)

    assert not any("捐款" in line for line in read(wording.aid(with_gift)))
    assert read(wording.aid_apart(with_gift)) == ["此外，职工捐款90元，未计入帮扶资金。其中一矿职工捐款20元。"]


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
