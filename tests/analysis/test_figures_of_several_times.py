"""Several figures of one measure in a period: their sum where they add up, else each with its months."""

import pytest
from behind import rows_behind
from ledgers import facts, paid
from project_words import read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.measures_that_add_up import measures_that_add_up


def months(first, last, day=31):
    span = {"period_start": f"2023-{first:02}-01", "period_end": f"2023-{last:02}-{day}"}
    return {**span, "as_of": span["period_end"]}


FIRST, SECOND = months(1, 3), months(4, 6, 30)


def lamps(count, **row):
    return {"measure": "lamps_repaired", "value": count, **row}


def checked(persons, **row):
    return {"measure": "health_checks", "value": persons, **row}


def test_what_adds_up_is_one_row_and_one_phrase(tmp_path):
    of_period = facts(tmp_path, achievements=[lamps(7, **FIRST), lamps(8, **SECOND)])
    own = of_period.for_enterprise("a")

    assert rows_read(tables.results_by_kind(of_period), "measure", "quantity") == [["修复路灯", "15盏"]]
    assert rows_read(tables.results_by_kind(own), "measure", "quantity") == [["修复路灯", "15盏"]]


def test_persons_stand_with_their_months_wherever_they_stand(tmp_path):
    of_period = facts(tmp_path, achievements=[checked(100, **FIRST), checked(120, **SECOND)])

    assert rows_read(tables.results_by_kind(of_period), "measure", "quantity") == [
        ["职工健康体检（1月至3月）", "100人"],
        ["职工健康体检（4月至6月）", "120人"],
    ]
    assert rows_read(tables.key_figures(of_period)) == [["职工健康体检", "1月至3月100人、4月至6月120人", "无可比数据"]]
    assert measures.measure_total(of_period, "health_checks") is None


def test_each_number_of_several_times_has_a_passport_of_its_own(tmp_path):
    of_period = facts(tmp_path, achievements=[checked(100, **FIRST), checked(120, **SECOND)])
    values = measures.results(of_period).quantity

    assert [(int(value.value.value), rows_behind(of_period, value)) for value in values] == [
        (100, ("achievements.csv:2",)),
        (120, ("achievements.csv:3",)),
    ]


def test_results_beyond_the_key_figures_are_added_up_on_page_one_too(tmp_path):
    tents = {"measure": "tents", "value": 3}
    rows = [{**tents, **FIRST}, {**tents, **SECOND}, {**tents, "enterprise": "b"}]

    assert read(wording.findings(facts(tmp_path, achievements=rows)))[0] == "搭建帐篷9顶。"


def test_a_result_of_one_of_several_enterprises_bears_its_name_on_page_one(tmp_path):
    rows = [{"measure": "tents", "value": 3}, {"measure": "artworks", "value": 4, "enterprise": "b"}]

    assert read(wording.findings(facts(tmp_path, achievements=rows)))[0] == "乙征集书画作品4幅；甲搭建帐篷3顶。"


def test_enterprises_that_counted_other_months_are_named(tmp_path):
    rows = [checked(10, **FIRST), checked(20, **SECOND), checked(50, enterprise="b")]

    assert rows_read(tables.key_figures(facts(tmp_path, achievements=rows)), "value") == [
        ["甲1月至3月10人、乙1月至12月50人、甲4月至6月20人"]
    ]


def test_figures_of_two_statuses_are_never_added(tmp_path):
    spaces = {"measure": "parking_spaces", "value": 75}
    of_period = facts(tmp_path, achievements=[spaces, {**spaces, "value": 446, "status": "planned"}])

    assert rows_read(tables.results_by_kind(of_period), "quantity", "status") == [["75个", "已完成"], ["446个", "规划"]]


def test_planned_figures_of_two_quarters_are_one_plan(tmp_path):
    rows = [lamps(7, status="planned", **FIRST), lamps(8, status="planned", **SECOND)]

    assert read(wording.planned(facts(tmp_path, achievements=rows))) == ["甲规划修复路灯15盏。"]


def test_parts_are_not_added_to_each_other(tmp_path):
    """Nothing keeps 30 of the half year from holding 20 of its first quarter."""
    rows = [lamps(100, id="whole"), lamps(30, part_of="whole", **months(1, 6, 30)), lamps(20, part_of="whole", **FIRST)]

    assert rows_read(tables.results_by_kind(facts(tmp_path, achievements=rows)), "measure", "quantity") == [
        ["修复路灯", "100盏"],
        ["其中：修复路灯（1月至3月）", "20盏"],
        ["其中：修复路灯（1月至6月）", "30盏"],
    ]


def test_a_rule_that_changed_twice_stands_with_its_months(tmp_path):
    rule = {"measure": "health_check_interval"}
    rows = [{**rule, "value": 2, "baseline": 3, **FIRST}, {**rule, "value": 1, "baseline": 2, **SECOND}]

    assert rows_read(tables.results_by_kind(facts(tmp_path, achievements=rows)), "measure", "quantity") == [
        ["体检间隔（1月至3月）", "由3年缩短为2年"],
        ["体检间隔（4月至6月）", "由2年缩短为1年"],
    ]


@pytest.mark.parametrize(
    "span, words",
    [
        (months(3, 3), "3月"),
        ({"period_start": "2023-05-01", "period_end": "2023-05-10"}, "5月1日至10日"),
        ({"period_start": "2023-05-20", "period_end": "2023-06-10"}, "5月20日至6月10日"),
    ],
)
def test_one_month_and_days_are_named_as_they_are(tmp_path, span, words):
    rows = [checked(5, **span), checked(6, **months(7, 12))]

    assert rows_read(tables.results_by_kind(facts(tmp_path, achievements=rows)), "measure")[0] == [
        f"职工健康体检（{words}）"
    ]


def test_in_a_period_of_two_years_the_months_name_their_year(tmp_path):
    rows = [checked(5, period_start="2022-01-01", period_end="2022-03-31"), checked(6, **FIRST)]

    assert rows_read(tables.results_by_kind(facts(tmp_path, "2022-01..2023-12", achievements=rows)), "measure") == [
        ["职工健康体检（2022年1月至3月）"],
        ["职工健康体检（2023年1月至3月）"],
    ]


def test_documents_are_not_held_to_the_sum_of_persons_of_several_times(tmp_path):
    rows = [checked(100, **FIRST), checked(120, unit="a_mine", **SECOND), lamps(7, **FIRST), lamps(8, **SECOND)]
    added = measures_that_add_up(facts(tmp_path, achievements=rows))

    assert "lamps_repaired" in added
    assert "health_checks" not in added


def test_a_measure_of_money_has_its_allocations_in_its_total(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(80), paid(100, status="allocated")])

    assert measures.measure_total(of_period, "aid_funds_hardship").words()["zh"] == "180元"
    assert measures.measure_total(of_period, "aid_funds_hardship", ("paid",)).words()["zh"] == "80元"
