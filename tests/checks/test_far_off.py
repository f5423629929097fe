"""A figure far off those of earlier years is a doubt, as far as these say what is to be expected."""

import pytest
from ledgers import ENTERPRISES, facts, paid

from reporting.checks.far_off import far_off

MANY = [
    {"id": f"e{number}", "name": f"第{number}厂", "short_name": f"{number}厂", "english_name": f"Plant {number}"}
    for number in range(1, 13)
]


def of(year, yuan, **row):
    """A figure of a whole year."""
    return paid(yuan, period_start=f"{year}-01-01", period_end=f"{year}-12-31", as_of=f"{year}-12-31", **row)


def found(folder, *rows, period="2023", enterprises=(*ENTERPRISES, *MANY)):
    return list(far_off(facts(folder, period, achievements=rows, enterprises=enterprises)))


def history(*values, first=2021, **row):
    return [of(year, value, **row) for year, value in enumerate(values, first)]


def test_a_zero_too_many_after_two_even_years_is_a_doubt_with_their_rows(tmp_path):
    (doubt,) = found(tmp_path, *history(3000000, 3200000), of(2023, 31400000, id="now"))

    assert doubt.words == {
        "zh": "甲“困难帮扶资金”3140万元（2023年，achievements.csv:4），约是以前的10倍："
        "320万元（2022年，achievements.csv:3）、300万元（2021年，achievements.csv:2）",
        "en": "A Works, Hardship aid: RMB 31.4 million (2023, achievements.csv:4), about 10 times what it was: "
        "RMB 3.2 million (2022, achievements.csv:3), RMB 3 million (2021, achievements.csv:2)",
    }
    assert doubt.rows == ("achievements.csv:4", "achievements.csv:3", "achievements.csv:2")
    assert doubt.figures == {"now": 31400000}


def test_a_zero_too_few_is_one_as_well(tmp_path):
    (doubt,) = found(tmp_path, *history(3000000, 3200000, 314000))

    assert "约是以前的10分之一" in doubt.words["zh"]
    assert "about 1/10 of what it was" in doubt.words["en"]


def test_seven_times_is_far(tmp_path):
    assert len(found(tmp_path, *history(3000000, 3200000, 22400000))) == 1


@pytest.mark.parametrize(
    "values",
    [(3000000, 3200000, 22300000), (3000000, 3200000, 430000), (300000, 3200000, 31400000), (3000, 3200, 9999)],
    ids=["not seven times", "not a seventh", "years that differ", "too little to wonder at"],
)
def test_what_may_well_be_is_none(tmp_path, values):
    assert found(tmp_path, *history(*values)) == []


def test_one_year_alone_says_little(tmp_path):
    assert found(tmp_path / "ten", *history(3000000, 30000000, first=2022)) == []
    assert len(found(tmp_path / "thousand", *history(300, 3000000, first=2022))) == 1


def calm(count, *, measure="aid_funds_hardship", factor=1):
    """Enterprises that reported much the same in both years."""
    return [
        row
        for enterprise in MANY[:count]
        for row in history(500000, 550000 * factor, first=2022, enterprise=enterprise["id"], measure=measure)
    ]


@pytest.mark.parametrize("count, doubts", [(4, 0), (5, 1)])
def test_one_year_and_five_others_that_hardly_changed_say_enough(tmp_path, count, doubts):
    ours = history(3000000, 30000000, first=2022)

    assert len(found(tmp_path, *ours, *calm(count))) == doubts


@pytest.mark.parametrize("count, doubts", [(9, 0), (10, 1)])
def test_so_do_ten_others_of_any_measure(tmp_path, count, doubts):
    ours = history(3000000, 30000000, first=2022)

    assert len(found(tmp_path, *ours, *calm(count, measure="education_aid_funds"))) == doubts


def test_where_most_figures_jump_none_is_far_off(tmp_path):
    ours = history(3000000, 3200000, 31400000)

    assert len(found(tmp_path / "one", *ours, *calm(1, factor=20))) == 1
    assert found(tmp_path / "most", *ours, *calm(5, factor=20)) == []


def test_one_year_alone_is_no_measure_beside_another_figure_that_jumps(tmp_path):
    assert found(tmp_path, *history(300, 3000000, first=2022), *calm(1, factor=20)) == []


@pytest.mark.parametrize(
    "other",
    [
        {"enterprise": "b"},
        {"unit": "a_mine"},
        {"status": "allocated"},
        {"measure": "education_aid_funds"},
        {"period_end": "2023-06-30", "as_of": "2023-06-30"},
    ],
    ids=["enterprise", "unit", "status", "measure", "months"],
)
def test_only_the_same_thing_in_the_same_months_is_compared(tmp_path, other):
    assert found(tmp_path, *history(3000000, 3200000), {**of(2023, 31400000), **other}) == []


def test_the_last_statement_of_a_year_counts(tmp_path):
    corrected = {**of(2022, 3200000), "as_of": "2023-02-01"}

    assert len(found(tmp_path, corrected, *history(3000000, 31000000, 31400000))) == 1


def test_plans_and_changes_in_percent_are_of_any_size(tmp_path):
    plans = history(3000000, 3200000, 31400000, status="planned")
    costs = [{**row, "measure": "vehicle_cost_change", "status": "done"} for row in history(-2, -3, -40)]

    assert found(tmp_path, *plans, *costs) == []


def test_a_half_year_is_compared_with_half_years(tmp_path):
    """In a leap year the days of February differ, and the months do not."""
    halves = [
        {**of(year, value), "period_end": f"{year}-02-{day}", "as_of": f"{year}-02-{day}"}
        for year, value, day in ((2023, 300000, 28), (2024, 320000, 29), (2025, 3300000, 28))
    ]

    assert len(found(tmp_path, *halves, period="2025")) == 1
