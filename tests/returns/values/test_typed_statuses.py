"""Statuses and other choices by the words that people use; nothing is done that does not say so."""

import pytest
from each_row import each_row
from one_cell import cell, refusal

from reporting.returns.reading.values.choices import read_choice
from reporting.returns.reading.values.statuses import read_status, status_words
from reporting.returns.vocabulary import vocabulary

WORDS, ASKED = status_words("办理状态", {}), status_words("是否 完成", {})
DONE = [
    *(
        "已完成",
        "完成",
        "办结",
        "已解决",
        "已整改",
        "√",
        "✔",
        "100%",
        "１００％",
        "完成100%",
        "已完成（100%）",
        "100.0%",
        "100",
    ),
    *("已办结。", "1.已办结", "已 办 结", "超额完成", "整改到位", "已销号"),
]
IN_PROGRESS = [
    *(
        "80%（滞后）",
        "80％(滞后)",
        "80%",
        "约80%",
        "已完成80%",
        "80%左右",
        "进度：80%",
        "推进中（80%）",
        "80",
        "0.8",
        "99.9%",
        "0.5%",
    ),
    *(
        "80%（因资金未到位，进度滞后）",
        "正在办理",
        "推进中",
        "持续整改",
        "滞后",
        "按序时推进",
        "办理\n中",
        "基本完成",
        "基本完成并持续整改",
    ),
    *("基本完成，持续整改", "部分完成", "未完成", "未办结", "尚未完成", "未整改"),
]
PLANNED = ["未开工", "未启动", "尚未开始", "0%", "0%（未启动）", "待启动", "列入规划", "0"]
UNCLEAR = [
    *(
        "差不多",
        "是",
        "否",
        "×",
        "未知",
        "快完成了",
        "完成了吗",
        "已完成一半",
        "待定",
        "无",
        "",
        "—",
        "已答复",
        "18/20",
        "done",
        "乙",
    ),
    *(
        "已完成（80%）",
        "100%（滞后）",
        "80%（已完成）",
        "80%（未开工）",
        "0%（已完成）",
        "已完成，持续整改",
        "未开工（办理中）",
    ),
    *(
        "近100%",
        "100%左右",
        "120%",
        "187.9%",
        "80%～90%",
        "1",
        "101",
        "-1",
        "0.8.1",
        "100%（二期未完成）",
        "已完成（二期在建）",
        "1%%",
    ),
]


def status(typed, words=WORDS, kind="text"):
    return read_status(cell(typed, kind), words)


@pytest.mark.parametrize("typed, expected", [("已办结", "done"), ("办理中", "in_progress"), (" 未开始 ", "planned")])
def test_the_words_of_our_own_form_are_read_as_they_are(typed, expected):
    read = status(typed)

    assert (read.status, read.converted, read.how) == (expected, False, "")


@each_row(
    "typed, expected, ours",
    [
        *((typed, "done", "已办结") for typed in DONE),
        *((typed, "in_progress", "办理中") for typed in IN_PROGRESS),
        *((typed, "planned", "未开始") for typed in PLANNED),
    ],
)
def test_other_words_are_read_and_listed(typed, expected, ours):
    read = status(typed)

    assert (read.status, read.converted) == (expected, True)
    assert read.how.startswith(ours)


@each_row("typed", UNCLEAR)
def test_what_may_mean_another_status_is_refused(typed):
    refusal(status, typed)


def test_an_unknown_word_is_answered_with_the_words_there_are():
    assert refusal(status, "差不多").expected == "应为以下之一：未开始、办理中、已办结"


@pytest.mark.parametrize(
    "typed, expected",
    [("是", "done"), ("√", "done"), ("Y", "done"), ("否", "in_progress"), ("×", "in_progress"), ("80%", "in_progress")],
)
def test_a_heading_that_asks_takes_yes_and_no(typed, expected):
    assert status(typed, ASKED).status == expected


@pytest.mark.parametrize("typed", ["否", "未完成", "×"])
def test_not_done_is_in_progress_and_says_what_was_assumed(typed):
    assert status(typed, ASKED).how == "办理中（未说明是否已开始）"


def test_a_progress_that_the_workbook_keeps_as_a_number_is_read():
    assert status("80%", kind="percent").status == "in_progress"
    assert status("0.8", kind="number").status == "in_progress"
    refusal(status, "1", kind="number")
    refusal(status, "x", kind="number")


@pytest.mark.parametrize("name", ["item_status", "list_kind", "achievement_status", "practice", "unit", "no_day"])
def test_no_word_means_two_things(name):
    """But for width, blanks, marks and case, each word stands once."""
    choices = vocabulary().choices[name]

    for value, words in choices.items():
        assert {read_choice(word, choices).value for word in words} <= {value}


@pytest.mark.parametrize("extra", ["", "？", "甲", "未", "不"])
def test_a_word_counts_only_when_it_is_the_whole_text(extra):
    kinds = vocabulary().choices["list_kind"]

    if extra in ("", "？"):
        assert read_choice(f"心愿清单{extra}", kinds).value == "wish"
    else:
        refusal(read_choice, f"{extra}心愿清单", kinds)


def test_our_own_word_is_not_converted_and_a_synonym_is():
    kinds = vocabulary().choices["list_kind"]

    assert not read_choice("职工心愿清单", kinds).converted
    assert read_choice("微心愿", kinds).converted
    assert read_choice("职工\n心愿清单", kinds).converted
