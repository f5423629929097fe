"""Figures of the same thing for different times: the one holds the other, or lies apart, or cannot stand."""

import pytest
from door import faults
from ledgers import ledger, paid

HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}
OTHER_HALF = {"period_start": "2023-07-01"}


@pytest.mark.parametrize(
    "one, other, message",
    [
        (
            HALF,
            {"period_start": "2023-06-30"},
            "share days, but neither holds the other",
        ),
        (
            HALF,
            {"unit": "a_mine"},
            "share days, the longer one told of a unit and the other of all",
        ),
    ],
)
def test_days_that_are_shared_and_neither_a_part_of_the_other_are_refused(tmp_path, one, other, message):
    (fault,) = faults(tmp_path, achievements=[paid(10, id="one", **one), paid(10, id="other", **other)])

    assert fault.startswith("achievements.csv row 3, measure: other and one (achievements.csv:2); 2023-")
    assert message in fault


@pytest.mark.parametrize(
    "one, other, message",
    [
        (HALF, {}, "9 for 2023-01-01..2023-12-31; it is less than 10 for 2023-01-01..2023-06-30, which it holds"),
        ({}, HALF, "11 for 2023-01-01..2023-06-30; it is more than 10 for 2023-01-01..2023-12-31, which holds it"),
        (
            {},
            OTHER_HALF,
            "11 for 2023-07-01..2023-12-31; it is more than 10 for 2023-01-01..2023-12-31, which holds it",
        ),
    ],
)
def test_a_year_that_is_less_than_its_half_is_refused_at_the_later_row(tmp_path, one, other, message):
    value = 9 if other == {} else 11
    (fault,) = faults(tmp_path, achievements=[paid(10, **one), paid(value, **other)])

    assert fault == f"achievements.csv row 3, value: {message} (achievements.csv:2); correct one of the two"


@pytest.mark.parametrize("row", [{"bound": "about"}, {"bound": "at_most"}, {"status": "planned"}])
def test_a_half_that_need_not_be_more_than_its_year_is_let_in(tmp_path, row):
    year = paid(9, status=row.get("status", "paid"))

    assert len(ledger(tmp_path, achievements=[paid(10, **{**HALF, **row}), year])["achievements"]) == 2


def test_of_three_rows_each_pair_that_shares_days_is_told_and_no_other(tmp_path):
    """January to March shares days with March to May, and that with May to June; the first and the last do not."""
    spans = [("2023-05-01", "2023-06-30"), ("2023-01-01", "2023-03-31"), ("2023-03-01", "2023-05-31")]
    messages = faults(tmp_path, achievements=[paid(1, period_start=start, period_end=end) for start, end in spans])

    assert [fault.split(";")[0] for fault in messages] == [
        "achievements.csv row 4, measure: achievements-3 and achievements-1 (achievements.csv:2)",
        "achievements.csv row 4, measure: achievements-3 and achievements-2 (achievements.csv:3)",
    ]
