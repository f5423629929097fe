import io
import re
import time

import docx
from document_builders import (
    PROPERTIES,
    briefing_of,
    cells_in,
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
from pictures import png

from reporting.documents import writing

COLUMNS = ("enterprise 单位", "total 总数")
TWO = slot("table", "by_enterprise", "各单位", table(COLUMNS, ("甲", number("14")), ("乙", "—")))
SAMPLE = ["【表:各单位.单位】", "共【表:各单位.total】"]


def test_the_sample_row_repeats_between_the_fixed_rows():
    made = template([["单位", "总数"], SAMPLE, ["合计", "另计"]])

    assert cells_in(filled(made, TWO)) == [["单位", "总数"], ["甲", "共14"], ["乙", "共—"], ["合计", "另计"]]


def test_only_values_have_bookmarks_and_they_are_named_by_row_and_column():
    xml = filled(template([SAMPLE]), TWO).element.xml

    assert re.findall(r'bookmarkStart .*w:name="([^"]*)"', xml) == ["by_enterprise_r1_total"]


def test_the_tables_of_several_enterprises_follow_each_other_whatever_the_order_of_their_columns():
    turned = table(("total 总数", "enterprise 单位"), (number("3"), "丙"))
    slots = slot("table", "by_enterprise", "各单位", TWO.contents[0], None, turned)

    assert cells_in(filled(template([SAMPLE]), slots)) == [["甲", "共14"], ["乙", "共—"], ["丙", "共3"]]


def test_rows_keep_their_format_and_do_not_split():
    document = docx.Document()
    made = document.add_table(1, 1)
    run = made.cell(0, 0).paragraphs[0].add_run("【表:各单位.单位】")
    run.bold = True
    node(made.rows[0]).get_or_add_trPr().append(docx.oxml.OxmlElement("w:cantSplit"))
    rows = filled(saved(document), TWO).tables[0].rows

    assert [row.cells[0].paragraphs[0].runs[0].bold for row in rows] == [True, True]
    assert all("w:cantSplit" in node(row).xml for row in rows)


def test_other_values_in_the_sample_row_are_repeated_under_names_of_their_own():
    share = slot("value", "share", "办结率", number("88.9%"))
    document = filled(template([["【表:各单位.单位】", "【数:办结率】"]]), TWO, share)

    assert cells_in(document) == [["甲", "88.9%"], ["乙", "88.9%"]]
    assert re.findall(r'bookmarkStart .*w:name="([^"]*)"', document.element.xml) == ["share", "share_2"]


def test_data_that_looks_like_a_token_stays_data():
    hostile = slot(
        "table", "by_enterprise", "各单位", table(COLUMNS, ("【表:各单位.total】", "【图:x】"), ("{{x}}", "】"))
    )

    assert cells_in(filled(template([SAMPLE]), hostile)) == [["【表:各单位.total】", "共【图:x】"], ["{{x}}", "共】"]]


def test_equal_neighbours_are_not_merged():
    same = slot("table", "by_enterprise", "各单位", table(COLUMNS, ("甲", "1"), ("甲", "1")))

    assert cells_in(filled(template([SAMPLE]), same)) == [["甲", "共1"], ["甲", "共1"]]


def test_ten_times_the_rows_take_about_ten_times_as_long():
    def seconds(rows):
        many = published(slot("table", "t", "各单位", table(COLUMNS, *([("甲", number("1"))] * rows))))
        made = template([SAMPLE])
        started = time.process_time()
        briefing_of(made, many, "zh", PROPERTIES)
        return time.process_time() - started

    seconds(100)
    # A quadratic filler would need a hundred times as long.
    assert seconds(4000) < 30 * seconds(400)


def test_rows_are_the_same_bytes_as_if_they_were_made_of_elements(monkeypatch):
    hostile = slot(
        "table",
        "by_enterprise",
        "各单位",
        table(COLUMNS, ("“甲”·&<b>", number("14")), ("", number("<3>—")), ("甲\t\x00乙", "…"), ("甲", "1")),
        table(("total 总数", "enterprise 单位"), (number("5"), "乙")),
    )
    made = template(
        [["单位", "总数"], ["【如有:各单位】前【表:各单位.单位】/【表:各单位.total】后", "【表:各单位.total】"]]
    )

    def briefing(locale):
        return briefing_of(made, published(hostile), locale, PROPERTIES)

    as_markup = [briefing(locale) for locale in ("zh", "en")]
    monkeypatch.setattr(writing, "is_plain", lambda *_: False)

    assert as_markup == [briefing(locale) for locale in ("zh", "en")]


def test_chinese_quotation_marks_in_a_row_are_drawn_in_the_chinese_font():
    quoting = slot("table", "by_enterprise", "各单位", table(COLUMNS, ("“甲”", "1"), ("乙", "2")))
    cells = [row.cells[0] for row in filled(template([SAMPLE]), quoting).tables[0].rows]

    assert ["eastAsia" in node(cell).xml for cell in cells] == [True, False]


def test_text_beside_the_table_is_left_alone():
    assert lines_in(filled(template("前", [SAMPLE], "后"), TWO)) == ["前", "后"]


def test_rows_of_the_second_enterprise_count_on():
    slots = slot("table", "by_enterprise", "各单位", TWO.contents[0], table(COLUMNS, ("丙", number("3"))))
    xml = filled(template([SAMPLE]), slots).element.xml

    assert re.findall(r'bookmarkStart .*w:name="([^"]*)"', xml) == ["by_enterprise_r1_total", "by_enterprise_r3_total"]


def test_what_may_stand_in_a_document_only_once_is_not_repeated_with_the_row():
    document = docx.Document()
    paragraph = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    paragraph.add_run("【表:各单位.单位】")
    paragraph.add_run().add_picture(io.BytesIO(png()))
    node(paragraph).set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "00000001")
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = docx.oxml.OxmlElement(tag, {docx.oxml.ns.qn("w:id"): "1"})
        mark.set(docx.oxml.ns.qn("w:name"), "x")
        node(paragraph).append(mark)
    body = filled(saved(document), TWO).element

    assert len(set(body.xpath("//wp:docPr/@id"))) == 2
    assert "paraId" not in body.xml
    assert "bookmark" not in body.xml
