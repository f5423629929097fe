import docx
import pytest
from document_builders import (
    PROPERTIES,
    briefing_of,
    cells_in,
    figure,
    filled,
    lines_in,
    node,
    number,
    published,
    saved,
    slot,
    table,
    template,
)
from small_word import empty_document

from reporting.core.errors import TemplateError

HERE = slot("value", "here", "有的", number("1"))
GONE = slot("value", "gone", "没有的", None)
EMPTY = slot("table", "rows", "空表", table(("a 甲",)))


@pytest.mark.parametrize(
    "line,stays",
    [
        ("【如有:有的】甲", ["甲"]),
        ("甲【如有:有的】乙", ["甲乙"]),
        ("【如有:没有的】甲【数:没有的】", []),
        ("【如无:没有的】甲", ["甲"]),
        ("【如无:有的】甲", []),
        ("【if:gone】甲", []),
        ("【unless:gone】甲", ["甲"]),
        ("【如有:有的】【如有:没有的】甲", []),
        ("【如有:有的】【如无:没有的】甲", ["甲"]),
        ("【如有:没有的/有的】甲", ["甲"]),
        ("【如无:没有的、有的】甲", []),
        ("【如有:空表】甲", []),
    ],
)
def test_a_paragraph_stays_only_if_all_its_conditions_hold(line, stays):
    assert lines_in(filled(template(line, "末"), HERE, GONE, EMPTY)) == [*stays, "末"]


def test_a_condition_may_say_of_which_kind_the_thing_must_be():
    chart = slot("figure", "aid", "资金", None)
    funds = slot("value", "aid", "资金", number("1"))

    assert lines_in(filled(template("【如有:图:资金】图", "【如有:数：资金】数", "【如有:资金】有"), chart, funds)) == [
        "数",
        "有",
    ]


def test_headings_fall_away_with_their_conditions():
    document = empty_document()
    document.add_heading("【如有:没有的】甲", 1)
    document.add_heading("【如有:有的】乙", 1)

    assert lines_in(filled(saved(document), HERE, GONE)) == ["乙"]


@pytest.mark.parametrize("marked", [["【如有:空表】头", "【表:空表.甲】"], ["头", "【如有:空表】【表:空表.甲】"]])
def test_a_condition_in_a_table_decides_over_the_whole_table(marked):
    made = template("前", [[cell] for cell in marked], "后")
    full = slot("table", "rows", "空表", table(("a 甲",), ("一",)))

    assert filled(made, EMPTY).tables == []
    assert cells_in(filled(made, full)) == [["头"], ["一"]]


@pytest.mark.parametrize("before,after", [("没有的", "有的"), ("有的", "没有的"), ("没有的", "没有的")])
def test_a_paragraph_goes_with_its_condition_if_a_table_beside_it_goes_too(before, after):
    """Word needs it only between two tables that both stay."""
    document = filled(template([[f"【如有:{before}】甲"]], "【如有:没有的】乙", [[f"【如有:{after}】丙"]]), HERE, GONE)

    assert len(document.tables) == [before, after].count("有的")
    assert lines_in(document) == []


def test_the_only_paragraph_of_a_cell_or_between_two_tables_is_emptied_not_removed():
    made = template([["甲", "乙"]], "【如有:没有的】丙", [["丁", "戊"]])
    document = filled(made, GONE)

    assert len(document.tables) == 2
    assert lines_in(document) == [""]


def test_a_paragraph_that_ends_a_section_keeps_the_section():
    document = empty_document()
    document.add_paragraph("【如有:没有的】甲")
    document.add_section()
    ending = document.paragraphs[-1]
    ending.add_run("【如有:没有的】乙")

    assert len(filled(saved(document), GONE).sections) == 2


def test_a_bookmark_that_loses_one_end_loses_the_other():
    document = empty_document()
    first, second = document.add_paragraph("【如有:没有的】甲"), document.add_paragraph("乙")
    for paragraph, tag in ((first, "w:bookmarkStart"), (second, "w:bookmarkEnd")):
        mark = docx.oxml.OxmlElement(tag, {docx.oxml.ns.qn("w:id"): "1"})
        mark.set(docx.oxml.ns.qn("w:name"), "x")
        node(paragraph).append(mark)

    assert "bookmark" not in filled(saved(document), GONE).element.xml


def test_a_paragraph_with_half_a_field_cannot_fall_away():
    document = empty_document()
    paragraph = document.add_paragraph("【如有:没有的】目录")
    mark = docx.oxml.OxmlElement("w:fldChar", {docx.oxml.ns.qn("w:fldCharType"): "begin"})
    node(paragraph.add_run()).append(mark)
    with pytest.raises(TemplateError, match="不能随条件去掉"):
        briefing_of(saved(document), published(GONE), "zh", PROPERTIES)


def test_a_condition_may_stand_before_a_picture():
    chart = slot("figure", "chart", "进度", figure())

    assert len(filled(template("【如有:进度】 【图:进度】"), chart).inline_shapes) == 1
