"""Figures of a half year, of nine months and of the year: each stands for itself, and none is added to another."""

import pytest
from ledgers import facts, ledger, paid
from project_words import rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.facts import within
from reporting.checks.sums import sums
from reporting.core.period import parse


def span(start, end):
    return {"period_start": f"2023-{start}", "period_end": f"2023-{end}", "as_of": f"2023-{end}"}


H1, NINE = span("01-01", "06-30"), span("01-01", "09-30")
QUARTERS = [span("01-01", "03-31"), span("04-01", "06-30"), span("07-01", "09-30"), span("10-01", "12-31")]
LATE = {"as_of": "2024-02-01"}


def helped(persons, **row):
    return {"measure": "people_helped_hardship", "value": persons, **row}


def funds(folder, rows, *periods):
    """The aid funds of each period, in yuan."""
    known = ledger(folder, achievements=rows)
    totals = [measures.aid_funds(within(known, parse(period))) for period in periods]
    return [total and int(total.value.value) for total in totals]


@pytest.mark.parametrize(
    "rows",
    [
        [paid(30, **H1), paid(50, **NINE), paid(80)],
        [paid(80), paid(30, **H1), paid(50, **NINE)],
        [paid(80), paid(50, **NINE), paid(30, **{**H1, **LATE})],
    ],
    ids=["in their order", "the year first", "the half year last, stated late"],
)  # fmt: skip
def test_each_period_has_its_own_figure_in_whatever_order_they_came(tmp_path, rows):
    assert funds(tmp_path, rows, "2023H1", "2023-01..2023-09", "2023", "2023H2") == [30, 50, 80, None]


def test_quarters_are_added_until_a_longer_figure_holds_them(tmp_path):
    quarters = [paid(value, **quarter) for value, quarter in zip((1, 2, 4, 8), QUARTERS, strict=True)]

    assert funds(tmp_path / "quarters", quarters, "2023Q2", "2023H1", "2023") == [2, 3, 15]
    assert funds(tmp_path / "year", [*quarters, paid(16)], "2023Q2", "2023H1", "2023") == [2, 3, 16]
    assert funds(tmp_path / "half", [*quarters, paid(5, **H1)], "2023Q2", "2023H1", "2023") == [2, 5, 17]


def test_a_corrected_half_year_changes_the_half_year_alone(tmp_path):
    rows = [paid(30, **H1), paid(80), paid(40, **{**H1, **LATE})]

    assert funds(tmp_path, rows, "2023H1", "2023") == [40, 80]


def test_persons_are_those_of_the_longest_time_and_never_added(tmp_path):
    quarters = [helped(value, **quarter) for value, quarter in zip((10, 20, 5, 5), QUARTERS, strict=True)]
    known = ledger(tmp_path, achievements=[*quarters, helped(25)])
    year, half = (within(known, parse(period)) for period in ("2023", "2023H1"))

    assert measures.measure_total(year, "people_helped_hardship").words()["zh"] == "25人"
    assert measures.measure_total(half, "people_helped_hardship") is None


def test_the_figure_of_the_enterprise_holds_those_of_its_units(tmp_path):
    assert funds(tmp_path, [paid(20, unit="a_mine", **H1), paid(50)], "2023H1", "2023") == [20, 50]


def test_a_part_goes_with_its_whole(tmp_path):
    rows = [
        *(paid(30, id="half", **H1), helped(3, part_of="half", **H1), paid(10, part_of="half", unit="a_mine", **H1)),
        {"measure": "skill_experts", "value": 2, "part_of": "half", **H1},
        *(paid(80, id="year"), helped(9, part_of="year")),
    ]
    year = facts(tmp_path, achievements=rows)

    assert rows_read(tables.results_by_kind(year), "measure", "quantity") == [["其中：帮扶困难职工", "9人"]]
    assert wording.aid(year)[-1].text("zh") == "发放困难帮扶资金80元。其中，帮扶困难职工9人。"


def test_what_is_loose_in_the_half_year_and_a_part_in_the_year_is_told_once(tmp_path):
    claims = {"measure": "mutual_aid_claims", "value": 300, "id": "claims"}
    ill = [{"measure": "mutual_aid_serious_illness", "value": 5, **H1}]
    ill += [{"measure": "mutual_aid_serious_illness", "value": 12, "part_of": "claims"}]
    year = facts(tmp_path, achievements=[claims, *ill])

    assert [row.value for row in year.achievements.itertuples()] == [300, 12]
    assert list(measures.results(year).part) == [False, True]


def test_a_change_on_the_year_before_is_told_of_the_year(tmp_path):
    change = {"measure": "vehicle_cost_change"}
    rows = [{**change, "value": -5, **H1}, {**change, "value": -3}]

    assert (
        wording.cost_changes(facts(tmp_path, achievements=rows))
        .text("zh")
        .startswith("2023年，甲公车运行费用同比下降3%")
    )


def test_the_half_year_is_compared_with_the_half_year_before(tmp_path):
    before = [{**paid(value), **{name: day.replace("2023", "2022") for name, day in days.items()}} for value, days in (
        (20, H1), (100, span("01-01", "12-31")))]  # fmt: skip
    known = ledger(tmp_path, achievements=[*before, paid(30, **H1), paid(80)])
    changes = {
        period: measures.key_figures(within(known, parse(period)))[0].comparison().words()["zh"]
        for period in ("2023H1", "2023")
    }

    assert changes == {"2023H1": "同比增长50.0%", "2023": "同比下降20.0%"}


@pytest.mark.parametrize("last, doubts", [(8, 0), (9, 1)])
def test_quarters_that_are_more_than_their_year_are_a_doubt(tmp_path, last, doubts):
    """1 + 2 + 4 + 8 = 15, and 16 with a last one of 9."""
    rows = [paid(value, **quarter) for value, quarter in zip((1, 2, 4, last), QUARTERS, strict=True)]
    over = list(sums(facts(tmp_path, achievements=[*rows, paid(15)])))

    assert len(over) == doubts
    assert all("各部分合计16元" in doubt.words["zh"] for doubt in over)


def test_persons_of_quarters_may_be_more_than_those_of_the_year(tmp_path):
    rows = [helped(10, **quarter) for quarter in QUARTERS]

    assert list(sums(facts(tmp_path, achievements=[*rows, helped(12)]))) == []


def test_a_half_year_of_its_two_quarters_is_no_part_twice(tmp_path):
    """Of the year the half year and two quarters are parts, and of the half year two quarters: 3 + 4 + 8 = 15."""
    rows = [paid(value, **quarter) for value, quarter in zip((1, 2, 4, 8), QUARTERS, strict=True)]

    assert list(sums(facts(tmp_path, achievements=[*rows, paid(3, **H1), paid(15)]))) == []


def test_a_year_is_measured_by_what_was_said_last_of_its_half(tmp_path):
    assert funds(tmp_path, [paid(90, **H1), paid(80), paid(70, **{**H1, **LATE})], "2023H1", "2023") == [70, 80]
