"""A ledger row in a few words for the person who checks."""

import pytest
from ledgers import SOURCES, facts, paid

from reporting.analysis.row_descriptions import row_descriptions, units_in_words


@pytest.fixture
def of_period(tmp_path):
    return facts(
        tmp_path,
        achievements=[
            paid(3140000, id="all", printed="314万元", locator="第10段"),
            paid(5, unit="a_mine", part_of="all"),
        ],
        lists=[
            {"id": "list", "total": 2, "resolved": 1, "printed": "2件", "name": "实事", "name_en": "Deeds"},
            {"id": "bare", "kind": "wish", "total": 2, "resolved": 1, "printed": ""},
        ],
        items=[{"title": "路灯", "done_on": "2023-05-01", "status": "done"}, {"title": "食堂"}],
    )


@pytest.mark.parametrize(
    "row, words",
    [
        ("achievements.csv:2", "甲，困难帮扶资金，314万元，报表，第10段"),
        ("achievements.csv:3", "甲一矿，困难帮扶资金，as printed，报表，p. 1"),
        ("lists.csv:2", "甲，实事，2件，报表，p. 1"),
        ("lists.csv:3", "甲，清单，—，报表，p. 1"),
        ("items.csv:2", "甲，路灯，2023年5月1日办结，报表，p. 1"),
        ("items.csv:3", "甲，食堂，未开始，报表，p. 1"),
        ("enterprises.csv:3", "乙公司"),
    ],
)
def test_a_row_says_whose_it_is_what_it_says_and_where_that_was_printed(of_period, row, words):
    assert row_descriptions(of_period, [row])[row]["zh"] == words


def test_a_row_is_told_in_english_as_well(of_period):
    assert row_descriptions(of_period, ["lists.csv:2"])["lists.csv:2"]["en"] == "A Works, Deeds, 2件, Report, p. 1"


RETURN = {"enterprise": "a", "period_start": "2023-01-01", "period_end": "2023-12-31", "faults": 0}


def test_a_row_of_a_return_tells_its_file_its_place_and_the_day_that_it_came(tmp_path):
    """Two files of one name, of which the first was sent back."""
    register = [
        {**RETURN, "id": "a-2023-1", "outcome": "sent_back", "faults": 1, "received_on": "2024-01-05"},
        {**RETURN, "id": "a-2023-2", "outcome": "accepted", "source": "a-2023", "received_on": "2024-01-08"},
    ]
    of_period = facts(
        tmp_path,
        sources=[{**SOURCES[0], "id": "a-2023"}],
        returns=[{**row, "file": "甲 1.xlsx", "digest": row["id"][-1] * 64} for row in register],
        achievements=[paid(100, source="a-2023", locator="甲 1.xlsx（第2份） 成果 第29行E列")],
    )
    words = row_descriptions(of_period, ["achievements.csv:2"])["achievements.csv:2"]

    assert words["zh"].endswith("报表，甲 1.xlsx（第2份） 成果 第29行E列，2024年1月8日收到（returns.csv:3）")
    assert words["en"].endswith("received on 8 January 2024 (returns.csv:3)")


def test_units_are_told_as_people_write_them(of_period):
    units = units_in_words(of_period)

    assert [units[id_]["zh"] for id_ in ("yuan", "lamp", "enterprise", "share")] == ["元", "盏", "家", ""]


def test_each_row_is_told_once_and_an_unknown_one_not_at_all(of_period):
    assert list(row_descriptions(of_period, ["items.csv:2", "items.csv:2", "items.csv:99"])) == ["items.csv:2"]
