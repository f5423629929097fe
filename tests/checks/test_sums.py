"""Parts that cannot overlap and are more than their whole together are a doubt."""

import pytest
from ledgers import ENTERPRISES, facts, paid

from reporting.checks.sums import sums

TWO_MINES = [*ENTERPRISES, {**ENTERPRISES[2], "id": "a_pit", "short_name": "二矿", "english_name": "Mine Two"}]
WHOLE = paid(100, id="whole")
FIRST, SECOND = {"unit": "a_mine", "part_of": "whole"}, {"unit": "a_pit", "part_of": "whole"}
HALF, REST = {"period_end": "2023-06-30"}, {"period_start": "2023-07-01"}


def told(folder, *achievements, period="2023"):
    return [doubt.words for doubt in sums(facts(folder, period, achievements=achievements, enterprises=TWO_MINES))]


def test_two_units_have_no_more_than_the_enterprise(tmp_path):
    """60 + 41 = 101, of 100."""
    assert told(tmp_path, WHOLE, paid(60, **FIRST), paid(41, **SECOND)) == [
        {
            "zh": "甲“困难帮扶资金”各部分合计101元（achievements.csv:3, achievements.csv:4），"
            "多于总数100元（achievements.csv:2）",
            "en": "A Works, Hardship aid: the parts are RMB 101 together (achievements.csv:3, achievements.csv:4), "
            "more than the whole of RMB 100 (achievements.csv:2)",
        }
    ]
    assert told(tmp_path / "whole", WHOLE, paid(60, **FIRST), paid(40, **SECOND)) == []


def test_two_halves_have_no_more_than_the_year(tmp_path):
    assert len(told(tmp_path, WHOLE, paid(60, part_of="whole", **HALF), paid(41, part_of="whole", **REST))) == 1


@pytest.mark.parametrize(
    "whole, one, other",
    [
        ({}, {"part_of": "whole"}, SECOND),
        ({"bound": "at_least"}, FIRST, SECOND),
        ({}, {**FIRST, "bound": "about"}, SECOND),
        ({}, {**FIRST, "status": "allocated"}, SECOND),
    ],
    ids=["parts that may overlap", "a whole that may be more", "a part that may be less", "another status"],
)
def test_what_need_not_contradict_is_no_doubt(tmp_path, whole, one, other):
    assert told(tmp_path, {**WHOLE, **whole}, paid(60, **one), paid(41, **other)) == []


def test_a_part_stated_anew_counts_once(tmp_path):
    assert told(tmp_path, WHOLE, paid(60, **FIRST), paid(60, **FIRST, as_of="2024-01-31")) == []


def test_a_contradiction_of_another_period_is_told_there(tmp_path):
    assert told(tmp_path, WHOLE, paid(60, **FIRST), paid(41, **SECOND), period="2022") == []
