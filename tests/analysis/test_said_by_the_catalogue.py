"""Figures are told in the clauses of the catalogue; one that has none by its name."""

import pytest
from ledgers import facts
from project_words import read

from reporting.analysis import wording
from reporting.analysis.over_time import NO_TIME, TimedValue
from reporting.analysis.results import measure_total
from reporting.analysis.wording.said import said


def told(facts, *measures, locale="zh"):
    figures = [(measure, [TimedValue(NO_TIME, measure_total(facts, measure))]) for measure in measures]
    return said(facts, figures).text(locale)


def test_neighbours_share_their_verb_and_a_name_with_its_own_verb_is_a_clause(tmp_path):
    rows = [
        {"measure": "health_checks", "value": 9},
        {"measure": "health_checks_women", "value": 4},
        {"measure": "people_helped_hardship", "value": 1},
    ]
    of_period = facts(tmp_path, achievements=rows)

    names = [row["measure"] for row in rows]
    assert told(of_period, *names) == "组织职工健康体检9人、女职工专项体检4人，帮扶困难职工1人"
    assert told(of_period, *names, locale="en") == (
        "Health checks were given to 9 people; special health checks for women were given to 4 people; "
        "help was given to 1 person in hardship"
    )


def test_a_clause_may_do_without_the_name(tmp_path):
    helped = facts(tmp_path, achievements=[{"measure": "children_enrolment_helped", "value": 7}])

    assert told(helped, "children_enrolment_helped") == "解决职工子女入学入托7人"


@pytest.mark.parametrize(
    "measure, value, clause",
    [
        ("childcare_classes", 1, "1 class was opened for childcare"),
        ("childcare_classes", 2, "2 classes were opened for childcare"),
        ("skill_experts", 1, "1 person was named a skilled worker"),
        ("skill_experts", 2, "2 people were named skilled workers"),
    ],
)
def test_an_english_clause_agrees_with_its_number(tmp_path, measure, value, clause):
    of_period = facts(tmp_path, achievements=[{"measure": measure, "value": value}])

    assert told(of_period, measure, locale="en") == clause


def test_a_bounded_number_begins_its_clause(tmp_path):
    laid = facts(tmp_path, achievements=[{"measure": "water_pipe", "value": 70, "bound": "at_least"}])

    assert told(laid, "water_pipe", locale="en") == "Over 70 metres of water pipe were laid"


def test_money_is_one_sum(tmp_path):
    measure = {"id": "grants", "name": "补助", "name_en": "Grants", "unit": "yuan", "kind": "flow", "category": "aid"}
    measure |= {"programme": "hardship_aid", "over_enterprises": "yes", "over_time": "yes"}
    measure |= {"said_en": "{} {was|were} granted"}
    granted = facts(tmp_path, measures=[measure], achievements=[{"measure": "grants", "value": 500, "status": "paid"}])

    assert told(granted, "grants", locale="en") == "RMB 500 was granted"


@pytest.mark.parametrize(
    "baseline, clause",
    [
        (2, "The health-check interval went from 2 years to 1 year"),
        (1, "The health-check interval is unchanged at 1 year"),
        ("", "The health-check interval is 1 year"),
    ],
)
def test_a_rule_has_its_verb_whether_it_changed_or_not(tmp_path, baseline, clause):
    rule = {"measure": "health_check_interval", "value": 1, "baseline": baseline}

    assert told(facts(tmp_path, achievements=[rule]), "health_check_interval", locale="en") == clause


def test_an_english_clause_of_several_times_tells_each_time_behind_its_number(tmp_path):
    of_period = facts(tmp_path, achievements=[{"measure": "childcare_classes", "value": 1}])
    value = measure_total(of_period, "childcare_classes")
    times = [{"zh": "3月", "en": "March"}, {"zh": "5月", "en": "May"}]

    clause = said(of_period, [("childcare_classes", [TimedValue(time, value) for time in times])])

    assert clause.text("en") == "1 class was opened for childcare in March, 1 class in May"
    assert clause.text("zh") == "开办托管班3月1个、5月1个"


def test_a_measure_without_a_clause_is_told_by_its_name(tmp_path):
    measure = {"id": "posts", "name": "新增岗位", "name_en": "Posts created", "unit": "item", "kind": "flow"}
    measure |= {"category": "facilities", "over_enterprises": "yes", "over_time": "yes"}
    of_period = facts(tmp_path, measures=[measure], achievements=[{"measure": "posts", "value": 3}])

    assert (told(of_period, "posts"), told(of_period, "posts", locale="en")) == (
        "新增岗位3项",
        "Posts created: 3 items",
    )


def test_an_allowance_that_is_paid_each_month_is_told_as_going_on(tmp_path):
    row = {"measure": "skill_allowance", "value": 600, "status": "ongoing", "unit": "a_mine"}
    going_on = facts(tmp_path, achievements=[row])

    assert read(wording.planned(going_on)) == ["甲一矿对技术能手每人每月发放津贴600元，正在落实。"]
    assert read(wording.planned(going_on), "en") == [
        "At Mine One of A Works, skilled workers receive an allowance of RMB 600 each a month; this is under way."
    ]
