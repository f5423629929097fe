"""A cumulative figure that is smaller at a later day is a doubt."""

import pytest
from ledgers import facts, paid

from reporting.checks.falls import falls

LATER = {"as_of": "2024-01-31"}
HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}


def told(folder, *achievements, period="2023", **tables):
    return [doubt.words for doubt in falls(facts(folder, period, achievements=achievements, **tables))]


def test_a_figure_stated_smaller_later_is_told_with_both_rows(tmp_path):
    assert told(tmp_path, paid(200), paid(150, **LATER)) == [
        {
            "zh": "甲“困难帮扶资金”由200元（2023-12-31，achievements.csv:2）降为150元"
            "（2024-01-31，achievements.csv:3），累计数不应减少",
            "en": "A Works, Hardship aid: RMB 200 (2023-12-31, achievements.csv:2) fell to "
            "RMB 150 (2024-01-31, achievements.csv:3), though it is counted from the same day",
        }
    ]


@pytest.mark.parametrize("later", [200, 201])
def test_a_figure_may_stay_or_grow(tmp_path, later):
    assert told(tmp_path, paid(200), paid(later, **LATER)) == []


def test_a_year_is_no_less_than_its_first_half(tmp_path):
    """The door lets this pass, for the year may be more than it says."""
    year = paid(100, id="year", bound="at_least")
    half = paid(120, part_of="year", **HALF)

    assert len(told(tmp_path / "fell", year, half)) == 1
    assert told(tmp_path / "grew", {**year, "value": 120}, half) == []
    assert told(tmp_path / "half", year, half, period="2023H1") == []


@pytest.mark.parametrize(
    "other",
    [{"enterprise": "b"}, {"status": "allocated"}, {"measure": "education_aid_funds"}],
    ids=["another enterprise", "another status", "another measure"],
)
def test_only_the_same_thing_can_fall(tmp_path, other):
    smaller = paid(150, **{"period_end": "2024-12-31", "as_of": "2024-12-31", **other})

    assert told(tmp_path, paid(200), smaller, period="2023-01..2024-12") == []


def test_a_year_of_its_own_may_be_smaller_than_the_last_one(tmp_path):
    last = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}

    assert told(tmp_path, paid(200, **last), paid(150), period="2022-01..2023-12") == []


@pytest.mark.parametrize("bound, count", [("exact", 1), ("at_least", 1), ("at_most", 0), ("about", 0)])
def test_nobody_can_say_that_something_is_less_than_about_200(tmp_path, bound, count):
    assert len(told(tmp_path, paid(200, bound=bound), paid(150, **LATER))) == count


def test_a_plan_and_a_change_may_become_smaller(tmp_path):
    change = {"measure": "vehicle_cost_change", "value": -10}

    assert told(tmp_path, paid(200, status="planned"), paid(150, status="planned", **LATER)) == []
    assert told(tmp_path, change, {**change, "value": -20, **LATER}) == []


def test_a_smaller_figure_that_was_replaced_again_is_on_no_page(tmp_path):
    assert told(tmp_path, paid(200), paid(150, **LATER), paid(250, as_of="2024-02-28")) == []


def test_a_list_neither_shrinks_nor_loses_what_was_resolved(tmp_path):
    half = {"id": "half", "total": 10, "resolved": 8, "as_of": "2023-06-30"}
    year = {"id": "year", "total": 9, "resolved": 7}

    assert [doubt["en"].split(" fell")[0] for doubt in told(tmp_path, lists=[half, year])] == [
        "A Works, List (total): 10 items (2023-06-30, lists.csv:2)",
        "A Works, List (resolved): 8 items (2023-06-30, lists.csv:2)",
    ]


def test_a_list_that_states_no_size_has_not_fallen(tmp_path):
    half = {"id": "half", "total": 10, "resolved": 8, "as_of": "2023-06-30"}

    assert told(tmp_path, lists=[half, {"id": "year"}]) == []


def test_a_unit_has_less_than_its_enterprise_without_having_fallen(tmp_path):
    """Both are parts of one whole, and the unit's own was stated later."""
    rows = (paid(300, id="whole"), paid(200, part_of="whole"), paid(150, part_of="whole", unit="a_mine", **LATER))

    assert told(tmp_path, *rows) == []
