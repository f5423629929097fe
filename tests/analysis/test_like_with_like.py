"""Two times are compared only if they are made of the same; else the page says what is missing."""

import pytest
from ledgers import facts, paid
from project_words import read, rows_read

from reporting.analysis import tables, wording
from reporting.analysis.components import Component, components

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
WHOLE_YEAR = tuple(range(12))


def studies(yuan, **row):
    """Education aid paid."""
    return {"measure": "education_aid_funds", "status": "paid", "value": yuan, **row}


def quarter(number, first):
    """A quarter of a year by its first month."""
    last = {1: "03-31", 4: "06-30"}[first]
    return {"period_start": f"{number}-{first:02}-01", "period_end": f"{number}-{last}", "as_of": f"{number}-{last}"}


def beside(of_period, name):
    """The cell beside a key figure."""
    return dict(rows_read(tables.key_figures(of_period), "item", "comparison"))[name]


def test_a_sum_is_not_compared_when_a_programme_is_gone(tmp_path):
    rows = [paid(3000000, **BEFORE), studies(100000, **BEFORE), studies(120000)]
    one = facts(tmp_path, achievements=rows).for_enterprise("a")

    assert beside(one, "帮扶资金") == "无可比数据（本期未报困难帮扶）"
    assert wording.comparison(one) is None


def test_it_is_not_compared_when_one_enterprise_did_not_report_one_of_its_programmes(tmp_path):
    rows = [paid(100, **BEFORE), paid(100, enterprise="b", **BEFORE), studies(10, enterprise="b", **BEFORE)]
    rows += [paid(110), studies(10, enterprise="b")]

    assert beside(facts(tmp_path, achievements=rows), "帮扶资金") == "无可比数据（本期未报：乙困难帮扶）"


def test_with_the_same_programmes_of_the_same_enterprises_it_is_compared(tmp_path):
    """100 + 100 + 10 = 210 before, 110 + 110 + 11 = 231 now: 10% more."""
    rows = [paid(100, **BEFORE), paid(100, enterprise="b", **BEFORE), studies(10, enterprise="b", **BEFORE)]
    rows += [paid(110), paid(110, enterprise="b"), studies(11, enterprise="b")]
    both = facts(tmp_path, achievements=rows)

    assert beside(both, "帮扶资金") == "同比增长10.0%"
    assert read(wording.comparison(both)) == ["同比以2022年为基期。"]


def test_what_is_new_is_named_as_missing_the_year_before(tmp_path):
    rows = [paid(100, **BEFORE), paid(110), paid(50, enterprise="b")]

    assert beside(facts(tmp_path, achievements=rows), "帮扶资金") == "无可比数据（上年同期未报：乙）"


def test_of_much_that_is_missing_the_first_is_named(tmp_path):
    enterprises = [
        {"id": id_, "name": id_, "short_name": id_, "english_name": id_.upper(), "parent": ""} for id_ in "abcd"
    ]
    rows = [paid(100, **BEFORE), *(paid(100, enterprise=enterprise) for enterprise in "abcd")]
    of_four = facts(tmp_path, enterprises=enterprises, achievements=rows)
    (_, _, cell) = tables.key_figures(of_four).rows[0]

    assert cell.words == {
        "zh": "无可比数据（上年同期未报：b等）",
        "en": "no comparable figure (not reported last year: B and others)",
    }


def test_a_half_year_is_not_compared_with_a_year(tmp_path):
    rows = [paid(100, **BEFORE), paid(60, **HALF)]

    assert beside(facts(tmp_path, achievements=rows), "帮扶资金") == "无可比数据（两期所报月份不同：甲困难帮扶）"


def test_quarters_are_compared_with_their_half_year(tmp_path):
    before = {**HALF, **{name: day.replace("2023", "2022") for name, day in HALF.items()}}
    rows = [paid(100, **before), paid(50, **quarter(2023, 1)), paid(60, **quarter(2023, 4))]

    assert beside(facts(tmp_path, "2023H1", achievements=rows), "帮扶资金") == "同比增长10.0%"


def test_the_pooled_share_is_not_compared_when_a_kind_of_list_is_gone(tmp_path):
    lists = [
        {"total": 10, "resolved": 5, **BEFORE},
        {"total": 4, "resolved": 4, "kind": "wish", "name": "心愿", "name_en": "Wishes", **BEFORE},
        {"total": 10, "resolved": 6},
    ]
    of_lists = facts(tmp_path, lists=lists)

    assert beside(of_lists, "清单办结率") == "无可比数据（本期未报：甲心愿清单）"
    assert beside(of_lists.for_enterprise("a"), "清单办结率") == "无可比数据（本期未报心愿清单）"


def test_each_of_two_bases_has_its_change_or_what_is_missing(tmp_path):
    rows = [paid(50, **quarter(2022, 4)), paid(100, **quarter(2023, 1)), studies(5, **quarter(2023, 1))]
    rows.append(paid(60, **quarter(2023, 4)))
    spring = facts(tmp_path, "2023Q2", achievements=rows)

    assert beside(spring, "帮扶资金") == "同比增长20.0%；环比无可比数据（本期未报：甲金秋助学）"


@pytest.mark.parametrize("base", [paid(0, **BEFORE), paid(50, bound="about", **BEFORE)])
def test_a_base_that_is_zero_or_bounded_is_named_as_that(tmp_path, base):
    of_period = facts(tmp_path, achievements=[base, paid(60)])

    assert beside(of_period, "帮扶资金") == "无可比数据"
    assert wording.comparison(of_period) is None


def test_the_rule_stands_in_the_definitions_and_of_one_enterprise_without_the_others(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100, **BEFORE), paid(60)])
    rule = "月份、项目、指标和清单种类都相同才比较"

    assert f"两期报送的单位、{rule}" in read(wording.definitions(of_period))[-1]
    assert f"两期报送的{rule}" in read(wording.definitions(of_period.for_enterprise("a")))[-1]


def test_components_are_enterprises_with_their_measures_or_kinds_and_the_months_of_these(tmp_path):
    rows = [paid(5, **HALF), studies(5, status="allocated", enterprise="b"), paid(5, status="planned", enterprise="b")]
    lists = [{"total": 4, "resolved": 1, "kind": "wish"}]
    of_period = facts(tmp_path, achievements=rows, lists=lists)

    assert components(of_period, "aid_funds") == [
        Component("a", "aid_funds_hardship", tuple(range(6)), ()),
        Component("b", "education_aid_funds", WHOLE_YEAR, ()),
    ]
    assert components(of_period, "resolved_share") == [Component("a", "wish", (), ())]
    assert components(of_period, "lamps_repaired") == []
