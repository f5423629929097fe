"""Parts and their sum are known by arithmetic, across sentences and lines; what is left says what was begun with."""

import pytest
from texts import drafts


def parts(text):
    """By its number each draft that is a part, and the number of its whole."""
    return {number: int(each.part_of[1:]) for number, each in enumerate(drafts(text), 1) if each.part_of}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("1.补助150万元；2.利息12万元。以上收入合计162万元。", {1: 3, 2: 3}),
        ("（一）救助支出82万元。\n（二）助学支出31万元。\n全年支出总计113万元。", {1: 3, 2: 3}),
        ("甲班30人，乙班40人，丙班50人，共计120人。", {1: 4, 2: 4, 3: 4}),
        ("下拨400万元；各矿分别发放48万元、61.5万元，合计109.5万元。", {2: 4, 3: 4}),
        ("走访30户，发放3万元；走访40户，发放4万元；合计走访70户，发放7万元。", {1: 5, 3: 5, 2: 6, 4: 6}),
        ("慰问30人。修路6条。全年支出总计70万元。", {}),
    ],
)
def test_numbers_that_are_exactly_the_sum_behind_them_are_its_parts(text, expected):
    assert parts(text) == expected


def test_a_semicolon_does_not_end_what_is_of_these_when_it_adds_up():
    assert parts("补助158人，其中大学生96人；高中生62人。") == {2: 1, 3: 1}
    assert parts("走访536人，其中女工96人；举办讲座，参加120人。") == {2: 1}


def test_of_these_at_the_beginning_of_a_sentence_ends_with_the_unit_of_its_first_part():
    assert parts("投入860万元，修路14公里。其中，饮水花去96万元，更换管网8公里。") == {3: 1}


@pytest.mark.parametrize(
    "text",
    [
        "收到提案56件，已答复51件。",
        "征集意见34条，采纳29条。",
        "收到诉求210件次，办结198件次。",
        "为312家门店增设休息区，今年建成150家，其余明年完成。",
        "梳理问题12项，2项因征地推迟到明年。",
        "确定实事10件，剩下1件转到明年。",
        "改造房屋48处，年内修好30处，余下的另行安排。",
    ],
)
def test_what_was_seen_to_of_all_is_a_part_of_them(text):
    assert parts(text) == {2: 1}


def test_a_list_below_the_next_heading_is_no_part_of_a_sum_that_it_is_far_from():
    text = "慰问金合计202万元。\n二、各矿做法\n（一）缴保险10万元。\n（二）理赔18万元。"

    assert parts(text) == {}
