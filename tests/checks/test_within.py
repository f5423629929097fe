"""A measure that lies within another one counts no more than that; which of the two is wrong, a person has to ask."""

import pytest
from ledgers import ENTERPRISES, facts

from reporting.checks.within import contained

TWO_MINES = [*ENTERPRISES, {**ENTERPRISES[2], "id": "a_pit", "short_name": "二矿", "english_name": "Mine Two"}]
HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}
REST = {"period_start": "2023-07-01"}


def checked(people, **row):
    return {"measure": "health_checks", "value": people, **row}


def women(people, **row):
    return {"measure": "health_checks_women", "value": people, **row}


def found(folder, *rows, period="2023"):
    return [doubt.words for doubt in contained(facts(folder, period, achievements=rows, enterprises=TWO_MINES))]


def test_more_women_than_employees_is_a_doubt_with_both_rows(tmp_path):
    (doubt,) = contained(facts(tmp_path, achievements=[checked(4554, id="all"), women(5333, id="women")]))

    assert doubt.words == {
        "zh": "甲“女职工专项体检”5333人（achievements.csv:3）"
        "多于“职工健康体检”4554人（achievements.csv:2），前者应含在后者之内",
        "en": "A Works, Special health checks for women: 5,333 people (achievements.csv:3), more than Health checks: "
        "4,554 people (achievements.csv:2), which hold them",
    }
    assert doubt.rows == ("achievements.csv:3", "achievements.csv:2")
    assert doubt.figures == {"women": 5333, "all": 4554}


@pytest.mark.parametrize("people", [5332, 5333])
def test_as_many_or_fewer_are_none(tmp_path, people):
    assert found(tmp_path, checked(5333), women(people)) == []


def test_persons_lie_within_person_times_and_one_payout_within_all(tmp_path):
    claims = {"measure": "mutual_aid_claims", "value": 30}
    ill = {"measure": "mutual_aid_serious_illness", "value": 31}
    payouts = {"measure": "mutual_aid_payouts", "status": "paid", "value": 9000}
    each = {"measure": "mutual_aid_payout_per_person", "status": "paid", "value": 10000}

    assert len(found(tmp_path, claims, ill, payouts, each)) == 2


@pytest.mark.parametrize(
    "inner, outer, count",
    [
        (HALF, {}, 1),
        ({"unit": "a_mine"}, {}, 1),
        ({"unit": "a_mine"}, {"unit": "a_mine"}, 1),
        ({}, HALF, 0),
        (HALF, REST, 0),
        ({}, {"unit": "a_mine"}, 0),
        ({"unit": "a_pit"}, {"unit": "a_mine"}, 0),
        ({"enterprise": "b"}, {}, 0),
        ({"status": "planned"}, {}, 0),
        ({"bound": "about"}, {}, 0),
        ({"bound": "at_least"}, {}, 1),
        ({}, {"bound": "about"}, 0),
        ({}, {"bound": "at_least"}, 0),
    ],
)
def test_the_outer_figure_is_of_all_that_the_inner_one_is_of(tmp_path, inner, outer, count):
    """130 of a hundred; a hundred and more may be 130."""
    assert len(found(tmp_path, checked(100, **outer), women(130, **inner))) == count


def test_separate_units_together_are_no_more_than_the_enterprise(tmp_path):
    """60 + 50 = 110, of 100; neither of them alone is more."""
    units = women(60, unit="a_mine"), women(50, unit="a_pit")
    (doubt,) = found(tmp_path / "more", checked(100), *units)

    assert "“女职工专项体检”110人（achievements.csv:3, achievements.csv:4）" in doubt["zh"]
    assert found(tmp_path / "as many", checked(110), *units) == []


def test_the_same_women_may_be_checked_in_both_halves(tmp_path):
    assert found(tmp_path, checked(100), women(60, **HALF), women(60, **REST)) == []


def test_a_part_of_the_inner_figure_is_not_added_to_it(tmp_path):
    part = women(60, id="part", unit="a_mine", part_of="women")

    assert found(tmp_path, checked(100), women(90, id="women"), part) == []


def test_a_doubt_of_another_period_is_told_there(tmp_path):
    assert found(tmp_path, checked(100), women(130), period="2022") == []
