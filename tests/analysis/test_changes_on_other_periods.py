"""同比 and 环比: when there is a change to tell, and how it reads."""

from fractions import Fraction

import pytest
from behind import formula_behind, rows_behind
from ledgers import facts, paid

from reporting.analysis import tables
from reporting.analysis.aid import funds
from reporting.analysis.comparison import compared
from reporting.analysis.key_figures import key_figures
from reporting.analysis.progress import pooled
from reporting.analysis.results import measure_total


def year(number):
    return {"period_start": f"{number}-01-01", "period_end": f"{number}-12-31", "as_of": f"{number}-12-31"}


def quarter(number, half):
    months = {1: ("01-01", "03-31"), 2: ("04-01", "06-30")}[half]
    return {
        "period_start": f"{number}-{months[0]}",
        "period_end": f"{number}-{months[1]}",
        "as_of": f"{number}-{months[1]}",
    }


def share(facts):
    return pooled(facts)["share"]


def words(changes, locale="zh"):
    return [change.words()[locale] for change in changes]


@pytest.mark.parametrize(
    "before, now, zh, en",
    [
        (100, 150, "同比增长50.0%", "up 50.0% year on year"),
        (3, 2, "同比下降33.3%", "down 33.3% year on year"),
        (800, 801, "同比增长0.1%", "up 0.1% year on year"),
        (100, 100, "同比持平", "unchanged year on year"),
        (10000, 10001, "同比基本持平", "nearly unchanged year on year"),
        (2000, 2001, "同比增长0.1%", "up 0.1% year on year"),
        (100, 0, "同比下降100.0%", "down 100.0% year on year"),
        (100000, 1, "同比下降99.9%", "down 99.9% year on year"),
        (1000, 9990, "同比增长899.0%", "up 899.0% year on year"),
        (10, 100, "是上年同期的10倍", "10 times last year's"),
        (10, 123, "是上年同期的12.3倍", "12.3 times last year's"),
        (1, 10000, "是上年同期的10000倍", "10,000 times last year's"),
    ],
)
def test_an_amount_changes_in_percent_of_its_base(tmp_path, before, now, zh, en):
    rows = [paid(before, **year(2022)), paid(now)]
    changes = compared(facts(tmp_path, achievements=rows), funds)

    # 1 of 2000 is 0.05%, which half up is 0.1%; 1 of 10000 is no tenth of a percent.
    assert words(changes) == [zh]
    assert words(changes, "en") == [en]


@pytest.mark.parametrize(
    "before, now, zh, en",
    [
        ((1, 2), (3, 4), "同比提高25.0个百分点", "up 25.0 percentage points year on year"),
        ((15, 18), (10, 18), "同比下降27.8个百分点", "down 27.8 percentage points year on year"),
        ((1, 2), (2, 4), "同比持平", "unchanged year on year"),
        ((5000, 10000), (5001, 10000), "同比基本持平", "nearly unchanged year on year"),
        ((40, 100), (41, 100), "同比提高1.0个百分点", "up 1.0 percentage point year on year"),
        ((0, 10), (10, 10), "同比提高100.0个百分点", "up 100.0 percentage points year on year"),
        ((1, 5000), (5000, 5000), "同比提高99.9个百分点", "up 99.9 percentage points year on year"),
    ],
)
def test_two_shares_differ_in_percentage_points(tmp_path, before, now, zh, en):
    lists = [
        {"resolved": before[0], "total": before[1], **year(2022)},
        {"resolved": now[0], "total": now[1]},
    ]
    changes = compared(facts(tmp_path, lists=lists), share)

    assert words(changes) == [zh]
    assert words(changes, "en") == [en]


@pytest.mark.parametrize(
    "rows",
    [
        [paid(100)],
        [paid(100, **year(2022))],
        [paid(0, **year(2022)), paid(100)],
        [paid(100, bound="at_least", **year(2022)), paid(100)],
        [paid(100, **year(2022)), paid(100, bound="about")],
        [paid(100, enterprise="b", **year(2022)), paid(100)],
        [paid(100, **year(2022)), paid(100), paid(100, enterprise="b")],
        [paid(100, **year(2021)), paid(100)],
    ],
    ids=[
        "missing base",
        "nothing now",
        "zero base",
        "bounded base",
        "bounded now",
        "another enterprise",
        "one enterprise more",
        "two years ago",
    ],
)
def test_there_is_no_change_without_a_comparable_base(tmp_path, rows):
    assert compared(facts(tmp_path, achievements=rows), funds) == []


def test_a_percentage_is_not_compared_in_percent(tmp_path):
    rows = [{"measure": "vehicle_cost_change", "value": value, **year(y)} for value, y in [(10, 2022), (20, 2023)]]

    assert (
        compared(facts(tmp_path, achievements=rows), lambda of_period: measure_total(of_period, "vehicle_cost_change"))
        == []
    )


def test_a_part_of_a_year_is_compared_with_both_bases_and_a_year_with_one(tmp_path):
    rows = [paid(100, **quarter(2022, 2)), paid(200, **quarter(2023, 1)), paid(150, **quarter(2023, 2))]
    spring = facts(tmp_path / "quarter", "2023Q2", achievements=rows)
    whole = facts(tmp_path / "year", "2023", achievements=[paid(100, **year(2022)), paid(150)])

    assert words(compared(spring, funds)) == ["同比增长50.0%", "环比下降25.0%"]
    assert words(compared(whole, funds)) == ["同比增长50.0%"]


def test_many_times_the_period_before_are_named_as_that(tmp_path):
    rows = [paid(5, **quarter(2023, 1)), paid(60, **quarter(2023, 2))]

    assert words(compared(facts(tmp_path, "2023Q2", achievements=rows), funds)) == ["是上期的12倍"]


@pytest.mark.parametrize(
    "before, now, formula",
    [
        (4000, 4001, "(4001元 - 4000元)/4000元 = 同比基本持平"),
        (100000, 1, "(1元 - 10万元)/10万元 = 同比下降99.9%"),
        (3, 4, "(4元 - 3元)/3元 = 同比增长33.3%"),
    ],
)
def test_the_formula_of_a_change_neither_hides_it_nor_makes_all_of_it(tmp_path, before, now, formula):
    of_period = facts(tmp_path, achievements=[paid(before, **year(2022)), paid(now)])
    (change,) = compared(of_period, funds)

    assert formula_behind(of_period, change)["zh"] == f"帮扶资金：{formula}"


def test_changes_on_both_bases_stand_in_one_cell_each_with_its_own_rows(tmp_path):
    rows = [paid(100, **quarter(2022, 2)), paid(200, **quarter(2023, 1)), paid(150, **quarter(2023, 2))]
    of_period = facts(tmp_path, "2023Q2", achievements=rows)
    (figure,) = key_figures(of_period)
    ((_, _, cell),) = tables.key_figures(of_period).rows

    assert cell.words == {
        "zh": "同比增长50.0%；环比下降25.0%",
        "en": "up 50.0% year on year; down 25.0% on the previous period",
    }
    assert [rows_behind(of_period, change) for change in figure.changes] == [
        ("achievements.csv:4", "achievements.csv:2"),
        ("achievements.csv:4", "achievements.csv:3"),
    ]


def test_a_change_is_exact_behind_its_words(tmp_path):
    rows = [paid(3, **year(2022)), paid(4)]
    (change,) = compared(facts(tmp_path, achievements=rows), funds)

    assert abs(Fraction(change.value.value) - Fraction(100, 3)) < Fraction(1, 10**6)
    assert change.value.unit.id == "percent"
