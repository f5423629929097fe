"""A doubt that a person has confirmed is quiet, as long as its figures stay as they were."""

import csv
import io

import pytest
from ledgers import facts

from reporting.checks.confirmations import line_of
from reporting.checks.gate import doubts_of, notes_of
from reporting.ledger.schema import TABLES

ROWS = [
    {"measure": "health_checks", "value": 4554, "id": "all"},
    {"measure": "health_checks_women", "value": 5333, "id": "women"},
]
CONFIRMED = {
    "doubt": "within",
    "rows": "women all",
    "figures": "5333 4554",
    "confirmed_by": "办公室主任",
    "confirmed_on": "2024-01-20",
    "reason": "体检隔年一次",
}


def gate(folder, rows=ROWS, period="2023", confirmations=(CONFIRMED,)):
    of_period = facts(folder, period, achievements=rows, confirmations=confirmations)
    return [doubt.kind for doubt in doubts_of(of_period)], notes_of(of_period, "zh"), notes_of(of_period, "en")


def test_a_confirmed_doubt_is_quiet_and_told(tmp_path):
    doubts, chinese, english = gate(tmp_path)

    assert doubts == []
    assert chinese == [
        (
            "已核实（办公室主任，2024-01-20，体检隔年一次；confirmations.csv:2）：甲“女职工专项体检”5333人（achievements.csv:3）"
            "多于“职工健康体检”4554人（achievements.csv:2），前者应含在后者之内"
        )
    ]
    assert english[0].startswith(
        "Confirmed by a person on 2024-01-20 (the reason is in Chinese; confirmations.csv:2): A Works, Special health"
    )


def test_who_confirmed_and_why_are_told_in_english_once_they_are_translated(tmp_path):
    pairs = {"办公室主任": "Head of Office", "体检隔年一次": "checks every second year"}
    rows = [{"zh": zh, "en": en} for zh, en in pairs.items()]
    (note,) = notes_of(facts(tmp_path, achievements=ROWS, confirmations=[CONFIRMED], translations=rows), "en")

    assert note.startswith("Confirmed by Head of Office on 2024-01-20 (checks every second year; confirmations.csv:2)")


def test_the_order_of_its_rows_is_free(tmp_path):
    assert gate(tmp_path, confirmations=[{**CONFIRMED, "rows": "all women", "figures": "4554 5333"}])[0] == []


def test_when_a_figure_changes_the_doubt_is_back_and_the_confirmation_is_told(tmp_path):
    doubts, chinese, english = gate(tmp_path, [ROWS[0], {**ROWS[1], "value": 5334}])

    assert doubts == ["within"]
    assert chinese == ["confirmations.csv:2的核实已不作数：women当时是5333，现在是5334；请重新核实，或删去这一行"]
    assert english == [
        (
            "confirmations.csv:2 no longer counts: women was 5333 then and is 5334 now; "
            "confirm it again, or take out the row"
        )
    ]


def test_a_confirmation_of_what_is_in_no_doubt_is_told(tmp_path):
    confirmed = {**CONFIRMED, "doubt": "far_off", "rows": "all", "figures": "4554"}
    doubts, chinese, _ = gate(tmp_path, ROWS[:1], confirmations=[confirmed])

    assert (doubts, chinese) == ([], ["confirmations.csv:2核实的数（all）已无疑问，这一行可以删去"])


def test_another_period_says_nothing_of_it(tmp_path):
    assert gate(tmp_path, period="2022") == ([], [], [])


@pytest.mark.parametrize("change", [{"doubt": "per_head"}, {"rows": "women", "figures": "5333"}])
def test_only_the_doubt_that_was_confirmed_is_quiet(tmp_path, change):
    assert gate(tmp_path, confirmations=[{**CONFIRMED, **change}])[0] == ["within"]


def test_a_contradiction_cannot_be_confirmed(tmp_path):
    fell = [{**ROWS[0], "value": 5000, "id": "before"}, {**ROWS[0], "as_of": "2024-01-31"}]
    (doubt,) = doubts_of(facts(tmp_path, achievements=fell))

    assert (doubt.kind, doubt.figures) == ("fall", {})


def test_the_line_of_a_doubt_is_a_row_of_the_table_that_confirms_it(tmp_path):
    (doubt,) = doubts_of(facts(tmp_path / "before", achievements=ROWS))
    line = line_of(doubt, "en").replace("who,day,why", "Head of office,2024-01-20,checked with the clinic")
    row = dict(zip(TABLES["confirmations"].names, next(csv.reader(io.StringIO(line))), strict=True))

    assert row["id"] == "within-women"
    assert gate(tmp_path / "after", confirmations=[row])[0] == []
