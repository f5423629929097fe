"""Results by kind, totals of one measure, people, and cost changes."""

import pytest
from behind import rows_behind
from ledgers import facts, paid
from project_words import amount, read

from reporting.analysis import measures, wording
from reporting.analysis.results import headline_measures, resolved_apart

FIRST_HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
SECOND_HALF = {"period_start": "2023-07-01", "period_end": "2023-12-31"}


def done(measure, value, **row):
    return {"measure": measure, "value": value, **row}


def test_results_stand_in_the_order_of_the_categories_without_money_lists_and_costs(tmp_path):
    rows = [
        done("research_reports", 4),
        done("lamps_repaired", 698),
        done("health_checks", 100),
        done("vehicle_cost_change", -40),
        done("issues_resolved", 9),
        paid(100),
    ]
    table = measures.results(facts(tmp_path, achievements=rows))

    assert list(table.measure) == ["health_checks", "lamps_repaired", "research_reports"]


def test_a_result_that_is_inside_another_one_is_marked_as_its_part(tmp_path):
    rows = [
        done("mutual_aid_claims", 100, id="claims"),
        done("mutual_aid_serious_illness", 5, part_of="claims"),
    ]
    table = measures.results(facts(tmp_path, achievements=rows)).set_index("measure")

    assert table.part.to_dict() == {"mutual_aid_claims": False, "mutual_aid_serious_illness": True}


def test_a_changed_rule_is_told_before_and_after(tmp_path):
    (row,) = measures.results(facts(tmp_path, achievements=[done("health_check_interval", 1, baseline=2)])).itertuples()

    assert row.quantity.words() == {"zh": "由2年缩短为1年", "en": "from 2 years to 1 year"}


@pytest.mark.parametrize(
    "row, zh, en",
    [
        ({"value": 8, "baseline": 8}, "保持8个", "unchanged at 8 packages"),
        ({"value": 8, "baseline": 8, "bound": "at_least"}, "由8个调整为8个以上", "from 8 to at least 8 packages"),
        ({"value": 3, "baseline": 8}, "由8个减至3个", "from 8 to 3 packages"),
        ({"value": 1500, "baseline": 1200}, "由1200个增至1500个", "from 1,200 to 1,500 packages"),
    ],
)
def test_a_rule_that_stayed_is_said_to_have_stayed_and_one_that_nobody_can_tell_to_have_changed(tmp_path, row, zh, en):
    rule = facts(tmp_path, achievements=[{"measure": "health_check_packages", **row}])
    (result,) = measures.results(rule).itertuples()

    assert result.quantity.words() == {"zh": zh, "en": en}


def test_a_rule_in_money_names_both_amounts_alike(tmp_path):
    measure = {"id": "grant", "name": "慰问标准", "name_en": "Grant", "unit": "yuan", "kind": "standard"}
    measure |= {"category": "aid", "over_enterprises": "no", "over_time": "no"}
    row = {"measure": "grant", "value": 35000, "baseline": 30000}
    (result,) = measures.results(facts(tmp_path, measures=[measure], achievements=[row])).itertuples()

    assert result.quantity.words() == {"zh": "由3万元增至3.5万元", "en": "from RMB 30,000 to RMB 35,000"}


def test_a_rule_without_a_baseline_is_told_as_it_is(tmp_path):
    (row,) = measures.results(facts(tmp_path, achievements=[done("health_check_interval", 1)])).itertuples()

    assert row.quantity.words() == {"zh": "1年", "en": "1 year"}


@pytest.mark.parametrize(
    "measure, rows, expected",
    [
        ("lamps_repaired", [{}, {"enterprise": "b"}], 20),
        ("lamps_repaired", [FIRST_HALF, SECOND_HALF], 20),
        ("lamps_repaired", [{}, {"status": "planned"}], 10),
        ("health_checks", [{}, {"enterprise": "b"}], 20),
        ("health_checks", [FIRST_HALF, SECOND_HALF], None),
        ("health_checks", [FIRST_HALF, {"enterprise": "b", **SECOND_HALF}], 20),
        ("health_checks", [FIRST_HALF, {"unit": "a_mine", **SECOND_HALF}], None),
        ("health_check_interval", [{}, {"enterprise": "b"}], None),
        ("lamps_repaired", [], None),
        ("vehicle_cost_change", [{}, {"enterprise": "b"}], None),
    ],
    ids=[
        "lamps over enterprises",
        "lamps over time",
        "planned lamps are not there yet",
        "persons over enterprises",
        "persons over time may be the same",
        "persons of two enterprises in two halves",
        "persons of a unit may be those of its enterprise before",
        "a rule is not added",
        "nobody",
        "percentages are not added",
    ],
)
def test_a_measure_is_added_up_only_where_the_catalogue_says_so(tmp_path, measure, rows, expected):
    counted = facts(tmp_path, achievements=[done(measure, 10, **row) for row in rows])

    assert amount(measures.measure_total(counted, measure)) == expected


def test_a_total_leaves_out_what_its_whole_holds(tmp_path):
    rows = [done("lamps_repaired", 10, id="whole"), done("lamps_repaired", 4, part_of="whole", unit="a_mine")]

    assert amount(measures.measure_total(facts(tmp_path, achievements=rows), "lamps_repaired")) == 10


def test_items_resolved_without_a_list_are_counted_apart_and_not_with_item_times(tmp_path):
    rows = [
        done("issues_resolved", 100, bound="at_least"),
        done("issues_resolved", 5, enterprise="b"),
        done("things_done", 45),
    ]
    of_period = facts(tmp_path, achievements=rows)
    apart = resolved_apart(of_period)

    assert apart.words()["zh"] == "105项以上"
    assert rows_behind(of_period, apart) == ("achievements.csv:2", "achievements.csv:3")


@pytest.mark.parametrize(
    "value, zh, en",
    [
        (-40, "同比下降40%", "down 40% year on year"),
        ("2.5", "同比上升2.5%", "up 2.5% year on year"),
    ],
)
def test_a_cost_change_is_told_with_its_direction(tmp_path, value, zh, en):
    (row,) = measures.cost_changes(facts(tmp_path, achievements=[done("vehicle_cost_change", value)])).itertuples()

    assert row.change.words() == {"zh": zh, "en": en}


def test_a_cost_that_did_not_change_neither_rose_nor_fell(tmp_path):
    (row,) = measures.cost_changes(facts(tmp_path, achievements=[done("vehicle_cost_change", 0)])).itertuples()

    assert row.change.words()["zh"] == "同比持平"


def test_a_cost_of_a_unit_bears_its_name(tmp_path):
    rows = [done("vehicle_cost_change", -5), done("vehicle_cost_change", 6, unit="a_mine")]

    (words,) = read(wording.cost_changes(facts(tmp_path, achievements=rows)))

    assert words.startswith("2023年，甲公车运行费用同比下降5%、一矿公车运行费用同比上升6%。")


def test_costs_of_the_same_months_name_these_once(tmp_path):
    rows = [
        done("vehicle_cost_change", -5, **FIRST_HALF),
        done("vehicle_cost_change", -6, **SECOND_HALF),
        done("vehicle_cost_change", -7, enterprise="b", **FIRST_HALF),
    ]
    (words,) = read(wording.cost_changes(facts(tmp_path, achievements=rows)))

    assert words.startswith(
        "2023年1月至6月，公车运行费用甲同比下降5%、乙同比下降7%；2023年7月至12月，甲公车运行费用同比下降6%。"
    )


def test_a_change_of_one_month_names_one_month(tmp_path):
    row = done("vehicle_cost_change", -5, period_start="2023-03-01", period_end="2023-03-31")
    of_march = facts(tmp_path, achievements=[row])

    assert read(wording.cost_changes(of_march)) == ["2023年3月，甲公车运行费用同比下降5%（单位自报比例，未附金额）。"]
    assert read(wording.cost_changes(of_march), "en")[0].startswith(
        "In March 2023, A Works reported official vehicle costs down 5%"
    )


def test_a_planned_change_of_a_cost_is_a_plan(tmp_path):
    plan = facts(tmp_path, achievements=[done("vehicle_cost_change", -5, status="planned")])

    assert wording.cost_changes(plan) is None
    assert read(wording.planned(plan)) == ["甲规划公车运行费用同比下降5%。"]


def test_cost_changes_keep_their_span_and_enterprise(tmp_path):
    (row,) = measures.cost_changes(
        facts(tmp_path, achievements=[done("vehicle_cost_change", -40, enterprise="b", **FIRST_HALF)])
    ).itertuples()

    assert (row.name, row.enterprise, str(row.start), str(row.end)) == ("公车运行费用", "b", "2023-01-01", "2023-06-30")


def test_the_headline_measures_stand_in_the_order_of_the_catalogue(tmp_path):
    assert headline_measures(facts(tmp_path))[:3] == ["health_checks", "issues_resolved", "people_helped_hardship"]
