"""The project's own ledger passes the door, and its figures come to what was worked out by hand from the sources."""

from decimal import Decimal

import pytest
from ledgers import DATA

from reporting.core.quantity import Quantity, Unit, total
from reporting.ledger.reading import read_ledger

HARDSHIP = ["aid_funds_hardship", "education_aid_funds"]
WITH_MUTUAL_AID = [*HARDSHIP, "mutual_aid_payouts"]
WITH_DONATIONS = [*WITH_MUTUAL_AID, "staff_donations"]
WITH_PROCUREMENT = [*WITH_DONATIONS, "procurement_enterprise", "procurement_staff"]


@pytest.fixture(scope="module")
def data():
    return read_ledger(DATA)


def quantities(data, measures, year=None):
    """The figures of these measures as quantities, of one year or of all, in the order of the table."""
    units = {row.id: Unit(row.id, row.zh, row.en_one, row.en_many, row.kind) for row in data["units"].itertuples()}
    unit_of = {row.id: units[row.unit] for row in data["measures"].itertuples()}
    return [
        Quantity(row.value, unit_of[row.measure], row.bound)
        for row in data["achievements"].itertuples()
        if row.measure in measures and year in {None, row.as_of.year}
    ]


def told(data, measures, year=None):
    amount = total(quantities(data, measures, year))
    return amount and (int(amount.value), amount.bound)


EXACT, AT_LEAST = "exact", "at_least"


@pytest.mark.parametrize(
    "measures, of_2021, of_2023, of_all",
    [
        (HARDSHIP, (256_000, EXACT), (3_410_000, EXACT), (3_666_000, EXACT)),
        (WITH_MUTUAL_AID, (256_000, EXACT), (9_340_000, EXACT), (9_596_000, EXACT)),
        ([*HARDSHIP, "staff_donations"], (316_000, AT_LEAST), (3_410_000, EXACT), (3_726_000, AT_LEAST)),
        (WITH_DONATIONS, (316_000, AT_LEAST), (9_340_000, EXACT), (9_656_000, AT_LEAST)),
        (WITH_PROCUREMENT, (875_100, AT_LEAST), (9_340_000, EXACT), (10_215_100, AT_LEAST)),
    ],
)
def test_the_aid_of_each_year_and_of_all_years(data, measures, of_2021, of_2023, of_all):
    assert told(data, measures, 2021) == of_2021
    assert told(data, measures, 2023) == of_2023
    assert told(data, measures) == of_all


def test_nobody_told_of_any_money_in_2014(data):
    assert told(data, WITH_PROCUREMENT, 2014) is None


def test_the_default_total_is_hardship_and_education_aid(data):
    programmes = data["programmes"].set_index("id").aid
    money = data["measures"][data["measures"].programme.notna()]

    assert sorted(money[money.programme.map(programmes) == "default"].id) == HARDSHIP
    assert money[money.programme.map(programmes) == "with_mutual_aid"].id.tolist() == ["mutual_aid_payouts"]


@pytest.mark.parametrize(
    "year, size, resolved",
    [(2014, 0, 0), (2021, 40, 34), (2023, 14, 14), (None, 54, 48)],
)
def test_the_lists_of_each_year(data, year, size, resolved):
    """2021: 18 and 22, of which 15 and 19; 2023: 14 of 14; 2014 has a list without a size."""
    lists = data["lists"]
    of_year = lists[[year in {None, day.year} for day in lists.as_of]]
    known = of_year[of_year.total.notna()]

    assert (known.total.sum(), known.resolved.sum()) == (size, resolved)
    assert len(of_year)


def test_in_progress_is_only_what_an_enterprise_states(data):
    stated = data["lists"][data["lists"].in_progress.notna()]

    assert list(zip(stated.enterprise, stated.in_progress, strict=True)) == [("xingang_ironworks", 3)]


@pytest.mark.parametrize(
    "measure, value, bound",
    [
        ("issues_resolved", 1260, "at_least"),
        ("things_done", 45, "exact"),
        ("people_helped_hardship", 256, "exact"),
        ("education_aid_recipients", 107, "exact"),
        ("mutual_aid_claims", 3669, "exact"),
        ("mutual_aid_serious_illness", 194, "exact"),
        ("health_checks", 45544, "exact"),
        ("health_checks_women", 5333, "exact"),
        ("lamps_repaired", 698, "exact"),
        ("restrooms_renovated", 217, "exact"),
        ("fitness_equipment", 104, "exact"),
        ("water_pipe", 70, "at_least"),
        ("vehicle_cost_change", -40, "exact"),
        ("hospitality_cost_change", -24, "exact"),
        ("training_cost_change", -45, "exact"),
        ("volunteer_activities", 50, "at_least"),
        ("tents", 30, "at_least"),
    ],
)
def test_a_figure_of_the_sources_stands_once(data, measure, value, bound):
    (figure,) = quantities(data, [measure])

    assert (figure.value, figure.bound) == (value, bound)


def test_planned_and_added_parking_spaces_are_told_apart(data):
    spaces = data["achievements"][data["achievements"].measure == "parking_spaces"]

    assert dict(zip(spaces.status, spaces.value, strict=True)) == {"planned": 446, "done": 75}


def test_what_is_among_something_names_its_whole(data):
    """其中: 194 people inside 3669 claims, 10,000 yuan each inside 5.93 million, 45 things inside over 1260."""
    rows = data["achievements"].set_index("id")
    parts = rows[rows.part_of.notna()]

    assert dict(zip(parts.measure, rows.measure[parts.part_of], strict=True)) == {
        "mutual_aid_serious_illness": "mutual_aid_claims",
        "mutual_aid_payout_per_person": "mutual_aid_payouts",
        "things_done": "issues_resolved",
    }


def test_money_is_told_as_its_source_printed_it(data):
    units = data["measures"].set_index("id").unit
    money = [row for row in data["achievements"].itertuples() if units[row.measure] == "yuan"]
    words = [quantity.words()["zh"] for quantity in quantities(data, units[units == "yuan"].index)]

    assert words == [row.printed for row in money]
    assert sorted(words) == sorted(
        ["314万元", "593万元", "1万元", "27万元", "25.6万元", "600元", "6万余元", "55万余元", "9100余元"]
    )


def test_money_is_held_exactly_in_yuan(data):
    assert all(isinstance(value, Decimal) for value in data["achievements"].value)


def test_five_enterprises_report_and_no_item_is_made_up(data):
    assert data.reporting_enterprises.id.tolist() == [
        "bengang",
        "chalco_shanxi",
        "hankuang",
        "qianjiang",
        "xingang_ironworks",
    ]
    assert len(data["items"]) == 0
