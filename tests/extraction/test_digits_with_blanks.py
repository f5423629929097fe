"""Digits that GB/T 15835 groups by blanks are one number; those of two cells, or of a year beside a count, are two."""

import pytest
from texts import drafts, values

from reporting.extraction.reading.encodings import decoded_text
from reporting.extraction.reading.refusals import UnreadTextError

BLANKS = {
    "blank": " ",
    "no break": "\u00a0",
    "thin": "\u2009",
    "narrow": "\u202f",
    "wide": "\u3000",
    "figure": "\u2007",
}


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_blanks_within_a_number_are_no_end_of_it(blank):
    assert values(f"救助职工1{blank}286人，发放2{blank}006{blank}845.50元。") == [(1286, "person"), (2006845.5, "yuan")]


@pytest.mark.parametrize(
    "text, value",
    [("拿出1 320万元。", 13_200_000), ("换水管3 400 米。", 3400), ("走访12 345户，", 12345)],
)
def test_the_scale_and_the_unit_stand_behind_all_digits(text, value):
    assert values(text)[0][0] == value


@pytest.mark.parametrize("text", ["2022 300人体检。", "体检1 28人。", "体检12 3456人。"])
def test_what_is_no_group_of_three_stays_apart(text):
    assert values(text)[-1][0] in (300, 28, 3456)


def test_a_cell_with_such_a_number_is_one_cell():
    text = "单位\t改造面积（平方米）\t人数\n甲车间\t2 640\t1 530\n乙车间\t1 530\t640"

    assert [value for value, _ in values(text)] == [2640, 1530, 1530, 640]


def test_a_person_is_asked_to_look_at_it():
    (found,) = drafts("救助职工1 286人。")

    assert "数字中间有空格，请对照原文" in found.doubts


def test_a_sign_that_was_lost_on_the_way_loses_no_text():
    assert decoded_text(("慰问职工\ufffd6人。" + "全年为职工办好事实事，" * 20).encode()).startswith(
        "慰问职工\ufffd6人"
    )
    assert drafts("慰问职工\ufffd6人。")[0].value is None


def test_a_text_that_lost_many_is_refused():
    with pytest.raises(UnreadTextError):
        decoded_text("慰\ufffd职\ufffd人".encode())
