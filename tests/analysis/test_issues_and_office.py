"""The head and the foot of a page: numbers of the issue, its day, the office's lines, and what comes next."""

import pytest
from ledgers import SPAN, facts

from reporting.analysis import wording

HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
NEXT_YEAR = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
ISSUE = {**SPAN, "number": 5, "total_number": 35, "issued_on": "2024-01-15", "copies": 30, "signed_by": "主任"}
STEPS = [
    {**SPAN, "order": 2, "text": "补报台账。", "text_en": "collect the missing ledgers"},
    {**SPAN, "order": 1, "text": "督促办结；", "text_en": "press for what is open."},
]


def printed(sentence):
    return sentence and (sentence.text("zh"), sentence.text("en"))


def head(of_period):
    return [
        printed(write(of_period))
        for write in (wording.issue_number, wording.issued_on, wording.copies, wording.signed_by)
    ]


def test_an_issue_is_printed_with_both_numbers_its_day_and_its_copies(tmp_path):
    assert head(facts(tmp_path, issues=[ISSUE])) == [
        ("第5期（总第35期）", "No. 5 (35 in all)"),
        ("2024年1月15日", "15 January 2024"),
        ("共印30份", "30 copies printed"),
        ("主任", "主任"),
    ]


def test_a_period_without_an_issue_of_its_own_has_neither_number_nor_day(tmp_path):
    assert head(facts(tmp_path / "none")) == [None] * 4
    assert head(facts(tmp_path / "half", issues=[{**ISSUE, **HALF}])) == [None] * 4


@pytest.mark.parametrize(
    "number,words", [(5, ("第5期", "No. 5")), ("", None)], ids=["counted in the year alone", "not numbered"]
)
def test_what_an_issue_does_not_say_leaves_no_empty_bracket(tmp_path, number, words):
    issue = {**ISSUE, "number": number, "total_number": "", "copies": "", "signed_by": ""}

    assert head(facts(tmp_path, issues=[issue])) == [words, ("2024年1月15日", "15 January 2024"), None, None]


def test_the_imprint_ends_with_the_day_and_the_copies_if_there_are_any(tmp_path):
    assert printed(wording.imprint_day(facts(tmp_path / "both", issues=[ISSUE]))) == (
        "2024年1月15日印发（共印30份）",
        "15 January 2024, 30 copies printed",
    )
    day_alone = facts(tmp_path / "day", issues=[{**ISSUE, "copies": ""}])
    assert printed(wording.imprint_day(day_alone)) == ("2024年1月15日印发", "15 January 2024")
    assert wording.imprint_day(facts(tmp_path / "none")) is None


def test_the_office_signs_with_its_own_name_unless_it_has_another(tmp_path):
    union = {"id": "issuer", "text": "集团工会", "text_en": "Group Union"}
    signature = {"id": "signature", "text": "集团公司工会委员会", "text_en": "Union Committee"}

    assert printed(wording.office(facts(tmp_path / "one", office=[union]), "signature")) == ("集团工会", "Group Union")
    of_both = facts(tmp_path / "two", office=[union, signature])
    assert printed(wording.office(of_both, "signature")) == ("集团公司工会委员会", "Union Committee")


def test_a_table_of_the_office_says_all_and_without_one_the_usual_lines_are_printed(tmp_path):
    union = {"id": "issuer", "text": "集团工会", "text_en": "Group Union"}

    assert wording.office(facts(tmp_path / "table", office=[union]), "superiors") is None
    usual = facts(tmp_path / "none")
    assert printed(wording.office(usual, "superiors")) == ("集团领导", "The group’s leadership")
    assert wording.office(usual, "equals") is None


def test_a_line_without_words_is_not_printed_and_one_without_english_stands_in_chinese(tmp_path):
    union = {"id": "issuer", "text": "集团工会", "text_en": ""}
    office = facts(tmp_path, office=[union, {"id": "equals", "text": "", "text_en": ""}])

    assert wording.office(office, "equals") is None
    assert wording.office(office, "issuer").text("zh") == "集团工会"


def test_next_steps_are_one_paragraph_in_their_order(tmp_path):
    assert printed(wording.next_steps(facts(tmp_path, next_steps=STEPS))) == (
        "一是督促办结；二是补报台账。",
        "Press for what is open. Collect the missing ledgers.",
    )


def test_one_step_alone_is_no_first_one(tmp_path):
    assert printed(wording.next_steps(facts(tmp_path, next_steps=STEPS[:1])))[0] == "补报台账。"


def test_a_period_for_which_nobody_wrote_has_no_next_steps(tmp_path):
    assert wording.next_steps(facts(tmp_path, "2023H1", next_steps=STEPS)) is None


def test_steps_are_carried_over_where_it_says_so_and_the_new_ones_follow(tmp_path):
    older = {**HALF, "order": 1, "text": "很久以前"}
    carried = [{**NEXT_YEAR, "order": 1, "text": "沿用上期"}, {**NEXT_YEAR, "order": 2, "text": "全部销号"}]

    of_next_year = facts(tmp_path, "2024", next_steps=[older, *STEPS, *carried])
    assert printed(wording.next_steps(of_next_year)) == (
        "一是督促办结；二是补报台账；三是全部销号。",
        "Press for what is open. Collect the missing ledgers. 1 step has no English text yet.",
    )


def test_what_was_carried_over_may_be_carried_on(tmp_path):
    carried = [{**NEXT_YEAR, "order": 1, "text": "沿用上期"}]
    on = [{"period_start": "2025-01-01", "period_end": "2025-12-31", "order": 1, "text": "沿用上期"}]

    of_2025 = facts(tmp_path, "2025", next_steps=[*STEPS, *carried, *on])
    assert printed(wording.next_steps(of_2025))[0] == "一是督促办结；二是补报台账。"


@pytest.mark.parametrize("typed", ["沿用上期。", " 沿用 上期", "（沿用上期）"])
def test_marks_and_blanks_make_no_step_of_what_is_carried_over(tmp_path, typed):
    of_next_year = facts(tmp_path, "2024", next_steps=[*STEPS, {**NEXT_YEAR, "order": 1, "text": typed}])

    assert printed(wording.next_steps(of_next_year))[0] == "一是督促办结；二是补报台账。"


@pytest.mark.parametrize("number", ["一是", "二是：", "1．", "1. ", "２、", "（一）", "(2)", "第一，", "一、", "① "])
def test_a_number_that_was_typed_before_a_step_does_not_stand_beside_that_of_the_page(tmp_path, number):
    steps = [{**SPAN, "order": 1, "text": f"{number}督促办结"}, {**SPAN, "order": 2, "text": f"{number}补报台账"}]

    assert printed(wording.next_steps(facts(tmp_path, next_steps=steps)))[0] == "一是督促办结；二是补报台账。"


@pytest.mark.parametrize(
    "text", ["1.5万元专款到位", "一、二线职工轮休", "2、3号楼装电梯", "三项清单对账", "十个食堂改造"]
)
def test_a_number_that_belongs_to_a_step_stays(tmp_path, text):
    steps = [{**SPAN, "order": 1, "text": text}]

    assert printed(wording.next_steps(facts(tmp_path, next_steps=steps)))[0] == f"{text}。"


def test_an_english_step_loses_its_number_too(tmp_path):
    steps = [{**SPAN, "order": 1, "text": "督促办结", "text_en": "(1) press for what is open"}]

    assert printed(wording.next_steps(facts(tmp_path, next_steps=steps)))[1] == "Press for what is open."


def test_a_step_that_is_carried_over_and_typed_again_is_told_once(tmp_path):
    again = [{**NEXT_YEAR, "order": 1, "text": "沿用上期"}, {**NEXT_YEAR, "order": 2, "text": "三是督促办结。"}]

    of_next_year = facts(tmp_path, "2024", next_steps=[*STEPS, *again])
    assert printed(wording.next_steps(of_next_year))[0] == "一是督促办结；二是补报台账。"
