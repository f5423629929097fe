"""Results by kind, totals of one measure, people, and cost changes."""

import pytest
from ledgers import facts, paid
from project_words import amount

from reporting.analysis import measures
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

    assert row.quantity.words() == {"zh": "由2年调整为1年", "en": "from 2 to 1 year"}


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
    apart = resolved_apart(facts(tmp_path, achievements=rows))

    assert apart.words()["zh"] == "105余项"
    assert apart.passport.rows == ("achievements.csv:2", "achievements.csv:3")


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


def test_cost_changes_keep_their_span_and_enterprise(tmp_path):
    (row,) = measures.cost_changes(
        facts(tmp_path, achievements=[done("vehicle_cost_change", -40, enterprise="b", **FIRST_HALF)])
    ).itertuples()

    assert (row.name, row.enterprise, str(row.start), str(row.end)) == ("公车运行费用", "b", "2023-01-01", "2023-06-30")


def test_the_headline_measures_stand_in_the_order_of_the_catalogue(tmp_path):
    assert headline_measures(facts(tmp_path))[:3] == ["health_checks", "issues_resolved", "people_helped_hardship"]
