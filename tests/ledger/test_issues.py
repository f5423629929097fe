"""What the office issues: issues, its lines, the next steps. Rows that no page could use are refused at the door."""

import pytest
from door import faults
from ledgers import SPAN, ledger

from reporting.ledger.faults import Fault
from reporting.ledger.todos_in_chinese import for_the_clerk

ISSUE = {**SPAN, "number": 5, "total_number": 35, "issued_on": "2024-01-15"}
STEP = {**SPAN, "order": 1, "text": "督促办结"}


def test_an_issue_needs_a_period_and_a_day_and_nothing_else(tmp_path):
    read = ledger(tmp_path, issues=[{**SPAN, "issued_on": "2024-01-15"}], next_steps=[STEP])

    assert (len(read["issues"]), len(read["office"]), len(read["next_steps"])) == (1, 0, 1)


def test_a_period_of_other_days_than_whole_months_would_belong_to_no_briefing(tmp_path):
    rows = [{**ISSUE, "period_start": "2023-01-02", "period_end": "2023-12-30"}]
    steps = [{**STEP, "period_end": "2023-12-30"}]

    assert faults(tmp_path, issues=rows, next_steps=steps) == [
        "issues.csv row 2, period_end: 2023-12-30; a period is whole months; write the last day of the period",
        "issues.csv row 2, period_start: 2023-01-02; a period is whole months; write the first day of the period",
        "next_steps.csv row 2, period_end: 2023-12-30; a period is whole months; write the last day of the period",
    ]


def test_a_period_has_one_issue_and_a_number_of_all_is_given_once(tmp_path):
    rows = [ISSUE, {**ISSUE, "total_number": 36}, {**ISSUE, "period_end": "2023-06-30"}]

    assert faults(tmp_path, issues=rows) == [
        (
            "issues.csv row 3, period_start: 2023-01-01..2023-12-31; issues.csv:2 is the issue of this period; "
            "take out one row"
        ),
        "issues.csv row 4, total_number: '35'; issues.csv:2 has this number too; correct one of the numbers",
    ]


def test_the_number_of_all_is_no_less_than_that_in_the_year(tmp_path):
    rows = [{**ISSUE, "number": 36}, {**ISSUE, "number": "", "total_number": 37, "period_end": "2023-06-30"}]

    assert faults(tmp_path, issues=rows) == [
        "issues.csv row 2, total_number: '35'; the number in the year is '36'; correct one of the numbers",
        "issues.csv row 3, number: ''; a total number needs a number in the year; write it, or leave both empty",
    ]


def test_issues_and_copies_are_counted_from_one(tmp_path):
    rows = [{**ISSUE, "number": 0, "total_number": 0, "copies": 0}]

    assert faults(tmp_path, issues=rows) == [
        f"issues.csv row 2, {column}: '0'; 1 is the least; correct it, or leave it empty"
        for column in ("copies", "number", "total_number")
    ]


def test_an_issue_comes_out_after_its_period_has_begun(tmp_path):
    rows = [{**ISSUE, "issued_on": "2022-12-31"}]

    assert faults(tmp_path / "before", issues=rows) == [
        "issues.csv row 2, issued_on: 2022-12-31; it lies before 2023-01-01; correct the date"
    ]
    assert len(ledger(tmp_path / "first", issues=[{**ISSUE, "issued_on": "2023-01-01"}])["issues"]) == 1


def test_the_lines_of_an_office_name_who_issues_and_nothing_that_is_not_known(tmp_path):
    superiors = {"id": "superiors", "text": "集团领导", "text_en": "the leadership"}

    assert faults(tmp_path / "nobody", office=[superiors]) == [
        "office.csv row 2, id: 'superiors'; an office has a row issuer; add it: who edits and issues"
    ]
    (fault,) = faults(tmp_path / "unknown", office=[{**superiors, "id": "superior"}])
    assert fault.startswith("office.csv row 2, id: 'superior'; one of issuer, superiors, equals")


def test_who_issues_has_a_name_and_any_other_line_may_be_empty(tmp_path):
    lines = [{"id": "issuer", "text": "", "text_en": ""}, {"id": "equals", "text": "", "text_en": ""}]

    assert faults(tmp_path, office=lines) == ["office.csv row 2, text: ''; it must not be empty; fill it in"]


def test_steps_are_carried_over_only_from_a_period_that_has_some(tmp_path):
    carried = {**STEP, "text": "沿用上期"}
    later = {**carried, "period_start": "2024-01-01", "period_end": "2024-12-31"}

    assert len(ledger(tmp_path / "some", next_steps=[STEP, later])["next_steps"]) == 2
    assert faults(tmp_path / "none", next_steps=[carried]) == [
        (
            "next_steps.csv row 2, text: '沿用上期'; no earlier period has steps that could be carried over; "
            "write the steps"
        )
    ]


@pytest.mark.parametrize(
    "column, found, rule, todo, words",
    [
        ("copies", "'0'", "1 is the least", "correct it, or leave it empty", ("“0”", "最小是1", "请核对，或留空")),
        (
            "number", "''", "a total number needs a number in the year", "write it, or leave both empty",
            ("空白", "填了总期号，就要填期号", "请补填，或两处都留空"),
        ),
        (
            "issued_on", "2022-12-31", "it lies before 2023-01-01", "correct the date",
            ("2022-12-31", "不应早于 2023-01-01", "请核对日期"),
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_issue_is_told_in_chinese(column, found, rule, todo, words):
    said = for_the_clerk(Fault("issues.csv", 2, column, found, rule, todo))

    assert (said.found, said.expected, said.todo) == words


def test_the_clerk_reads_of_it_in_chinese():
    fault = Fault(
        "issues.csv", 3, "total_number", "'35'", "issues.csv:2 has this number too", "correct one of the numbers"
    )

    said = for_the_clerk(fault)
    assert (said.found, said.expected, said.todo) == ("“35”", "期号表第2行已用此期号", "请核对期号和总期号")
