"""The columns of a table follow what stands in them, and the table follows the page that a clerk set in Word."""

import io

import docx
import pytest
from document_builders import TEMPLATES, filled, node, number, slot, table
from docx.shared import Mm
from each_row import each_row
from test_layout import PROFILE

from reporting.documents.column_widths import Needs, needs_of, shared, width_of
from reporting.page_design.outline import lines_of
from reporting.page_design.template import new_template

OUTLINE = "编印: 办公室 ⇥ 日期\n表格: 说明\n列: 40 左 | 60 大\n表头: 甲 | 乙\n样行: 【表:丙.甲】 | 【表:丙.乙】"
ROOM = 8845  # twips: 156 mm, by the sheet and its margins


def made(*changes):
    document = docx.Document(io.BytesIO(new_template(lines_of(OUTLINE), PROFILE, "zh")))
    for change in changes:
        change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def widths(document):
    return [int(column.get(docx.oxml.ns.qn("w:w"))) for column in node(document.tables[0]).tblGrid]


def briefing(template, first, second):
    return filled(template, slot("table", "one", "丙", table(("first 甲", "second 乙"), [first, number(second)])))


def narrower(document):
    document.sections[0].left_margin = document.sections[0].right_margin = Mm(45)


def lying(document):
    section = document.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width


def test_columns_stay_as_drawn_if_all_stands_on_one_line():
    first, second = widths(briefing(made(), "一厂", "14项"))

    assert first + second == ROOM
    assert first / second == pytest.approx(40 / 60, abs=0.001)


def test_a_column_grows_with_its_words():
    # 20 characters of 12 pt, a little more for broad fonts, and 180 twips at the sides.
    assert widths(briefing(made(), "关" * 20, "14项"))[0] == pytest.approx(20 * 240 * 1.04 + 180, abs=1)


def test_words_wrap_before_a_number_breaks():
    words = "85.0%（4332/5098）"
    document = briefing(made(), "关于职工食堂改造和浴室维修以及通勤车辆更新的若干事项", words)

    # Letters of 18 pt, and 80 twips on each side.
    assert widths(document)[1] > width_of(words) * 360 + 160
    assert sum(widths(document)) == ROOM


@pytest.mark.parametrize("change,millimetres", [(narrower, 120), (lying, 243)])
def test_tables_and_lines_follow_the_page(change, millimetres):
    document = briefing(made(change), "一厂", "14项")
    stops = [int(one) for one in node(document.styles).xpath("//w:tab[@w:val='right']/@w:pos")]
    text_width = millimetres / 25.4 * 1440

    assert sum(widths(document)) == pytest.approx(text_width, abs=3)
    assert [cell.width.twips for cell in document.tables[0].rows[1].cells] == widths(document)
    # The words of the imprint are one character of 14 pt from both edges.
    assert stops == [pytest.approx(text_width, abs=3), pytest.approx(text_width - 280, abs=3)]


def test_a_table_in_another_style_stays_as_it_was_drawn():
    def drawn_by_hand(document):
        document.tables[0].style = None
        narrower(document)

    assert widths(briefing(made(drawn_by_hand), "关" * 30, "14项")) == widths(docx.Document(io.BytesIO(made())))


def test_the_shipped_templates_have_the_styles_that_follow():
    for path in sorted(TEMPLATES.glob("*.??.docx")):
        document = docx.Document(path)
        assert {one.style.name for one in document.tables} <= {"简报表格", "Briefing Table"}


@each_row(
    "words,least",
    [
        ("2024年12月31日", 8.25),  # 8 digits, 3 characters, 5 gaps
        ("已完成", 3),
        ("关于2024年食堂改造的事项", 4),
        ("由2个调整为1个的体检套餐", 4),
        ("Reconstruction of the canteen", 7.05),  # 14 letters, one of them large and one slim
        ("3 March 2025", 5.75),  # 10 letters and digits, one of them large, and two blanks
        ("10 enterprises", 5.3),
        ("", 0),
    ],
)
def test_dates_and_short_words_do_not_break(words, least):
    assert needs_of([words]).least == least


def test_numbers_do_not_break_unless_they_are_very_long():
    assert needs_of(["由2年调整为1年"], are_numbers=True).least == width_of("由2年调整为1年")
    assert needs_of(["一月至三月100人、四月至六月120人"], are_numbers=True).least == 4


@pytest.mark.parametrize(
    "needs,widths_shared",
    [
        ([(5, 10, 20), (5, 10, 20)], [50, 50]),
        ([(5, 10, 70), (5, 10, 20)], [70, 30]),
        # Words wrap, numbers do not.
        ([(10, 20, 120), (10, 30, 30)], [70, 30]),
        # The second has one line if the first has two; each has two if that is not enough.
        ([(5, 10, 90), (5, 10, 50)], [50, 50]),
        ([(5, 10, 100), (5, 10, 80)], [50, 50]),
        # Numbers wrap, words do not break: of the 40 that these leave, 80 and 60 are wanted.
        ([(20, 100, 100), (40, 100, 100)], [43, 57]),
        ([(100, 100, 100), (300, 300, 300)], [25, 75]),
    ],
)
def test_columns_share_the_room(needs, widths_shared):
    assert shared([Needs(*each) for each in needs], [1, 1], 100) == widths_shared
