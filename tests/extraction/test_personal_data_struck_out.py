"""Personal data is struck out of a text letter for letter before anything is made of it."""

import pytest
from hand_drafted import source

from reporting.extraction.extract import extract
from reporting.extraction.naming.known import Known
from reporting.extraction.text.masking import masked
from reporting.extraction.text.source_text import Paragraph, SourceText


def texts(*lines):
    return [one.text for one in masked(source(lines)).source.paragraphs]


@pytest.mark.parametrize(
    "line, expected",
    [
        ("身份证11010119900307123X，慰问金500元", "身份证＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊，慰问金500元"),
        ("电话１３８００１３８０００", "电话＊＊＊＊＊＊＊＊＊＊＊"),
        ("其妻患肺癌，补助2万元", "＊＊＊＊＊，补助2万元"),
        ("患重病职工194人，补助97万元", "患重病职工194人，补助97万元"),
    ],
)
def test_what_belongs_to_a_person_is_struck_out_and_figures_stay_in_their_places(line, expected):
    assert texts(line) == [expected]


def test_what_was_struck_out_is_counted_by_its_kind():
    kinds = masked(source(["电话13800138000，另一部13900139000", "身份证11010119900307123X"])).kinds

    assert kinds == {"电话号码": 2, "身份证号": 1}


def test_below_a_heading_of_personal_data_all_cells_are_struck_out():
    rows = [("姓名\t病种\t补助", True), ("某甲\t胃炎\t500", True), ("共1人\t1", False)]
    text = SourceText("a.txt", tuple(Paragraph(row, {"zh": "", "en": ""}, is_row) for row, is_row in rows))

    assert [one.text for one in masked(text).source.paragraphs] == ["姓名\t病种\t补助", "某甲\t＊＊\t500", "共1人\t1"]


def test_a_row_beside_personal_data_says_so_and_no_person_is_the_name_of_a_measure():
    rows = ("姓名\t病种\t救助金额（元）", "王某甲\t肺癌\t5000")
    text = SourceText("a.txt", tuple(Paragraph(row, {"zh": "", "en": ""}, is_row=True) for row in rows))

    (draft,) = extract(masked(text).source, None, Known({}, {})).drafts
    assert draft.measure_words == "救助金额"
    assert "这一句写有个人信息，已遮去；个人的情况不进台账" in draft.doubts
