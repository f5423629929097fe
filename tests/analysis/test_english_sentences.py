"""English sentences agree with what they tell: this and these, one change and several, a count under its name."""

import pytest
from ledgers import facts
from project_words import read

from reporting import wording
from reporting.analysis.names import place_here
from reporting.analysis.times import in_time

DONATED = {"measure": "staff_donations", "value": 500, "status": "paid"}
BOUGHT = {"measure": "procurement_enterprise", "value": 900, "status": "paid"}
HOSPITALITY = {"measure": "hospitality_cost_change", "value": -24}
TRAINING = {"measure": "training_cost_change", "value": -45}


def english(folder, part, *rows):
    return read(part(facts(folder, achievements=rows)), "en")


def test_one_sum_that_is_no_aid_is_told_as_this_and_several_as_none_of_this(tmp_path):
    (one,) = english(tmp_path / "one", wording.aid_apart, DONATED)
    (several,) = english(tmp_path / "several", wording.aid_apart, DONATED, BOUGHT)

    assert one == "Employees donated RMB 500; this is not counted as aid funds."
    assert several == (
        "Employees donated RMB 500; purchases of supported products with enterprise funds came to RMB 900; "
        "none of this is counted as aid funds."
    )


def test_costs_of_one_enterprise_stand_in_one_sentence_and_those_of_several_beside_each_other(tmp_path):
    (one,) = english(tmp_path / "one", wording.cost_changes, HOSPITALITY, TRAINING)
    (several,) = english(tmp_path / "several", wording.cost_changes, HOSPITALITY, {**TRAINING, "enterprise": "b"})

    assert one == (
        "In 2023, A Works reported hospitality costs down 24% year on year and external training costs "
        "down 45% year on year. It gave no amounts."
    )
    assert several == (
        "In 2023, A Works reported hospitality costs down 24% year on year; "
        "B Works reported external training costs down 45% year on year. They gave no amounts."
    )


@pytest.mark.parametrize(
    "value, told",
    [
        (2, "A Works also reported 2 items under “employee concerns resolved”; these are not counted in any share."),
        (1, "A Works also reported 1 item under “employee concerns resolved”; this is not counted in any share."),
    ],
)
def test_a_count_without_a_total_stands_before_its_name(tmp_path, value, told):
    assert english(tmp_path, wording.unsized, {"measure": "issues_resolved", "value": value}) == [told]


def test_a_part_of_the_same_measure_is_not_named_again(tmp_path):
    whole = {"id": "w", "measure": "issues_resolved", "value": 20}
    part = {"measure": "issues_resolved", "value": 5, "part_of": "w", "unit": "a_mine"}

    (told,) = english(tmp_path, wording.unsized, whole, part)

    assert told == (
        "A Works also reported 20 items under “employee concerns resolved” (including 5 items at Mine One); "
        "these are not counted in any share."
    )


def test_each_note_on_a_measure_is_a_sentence(tmp_path):
    rows = [{"measure": "quiz_winners", "value": 3}, {"measure": "skill_experts", "value": 2}]
    rows += [{"measure": "parking_spaces", "value": 9}]

    assert wording.measure_notes(facts(tmp_path, achievements=rows)).text("en") == (
        "Notes on measures. Parking spaces: planned and finished spaces are shown apart and are not added. "
        "Quiz winners commended and skilled workers selected: not counted as people helped."
    )


@pytest.mark.parametrize(
    "time, words",
    [
        ("", ""),
        ("2023", "in 2023"),
        ("March", "in March"),
        ("3 May", "on 3 May"),
        ("January to June", "from January to June"),
    ],
)
def test_a_time_has_its_preposition(time, words):
    assert in_time({"zh": "", "en": time}) == words


def test_the_enterprise_of_a_letter_is_the_whole_one_beside_its_units(tmp_path):
    letter = facts(tmp_path, achievements=[DONATED]).for_enterprise("a")

    assert place_here(letter, "a")["en"] == "whole enterprise"
    assert place_here(letter, "a", "a_mine")["en"] == "Mine One"
