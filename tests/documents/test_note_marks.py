"""Behind each number of a draft that a note belongs to stands a small red mark, and below a picture a line."""

import io
from dataclasses import replace

import docx
from document_builders import PROPERTIES, cells_in, figure, lines_in, number, published, slot, table, template, text
from docx.oxml.ns import qn

from reporting.core.passport import Passport
from reporting.documents.filling import fill
from reporting.documents.note_marks import mark, mark_notes, marks_of

NOTES = [{"zh": "本稿未计入：甲", "en": "left out: A"}, {"zh": "本稿未计入：乙", "en": "left out: B"}]
PLANNED = {"zh": "规划资金", "en": "planned money"}


def noted(words, *notes, field=""):
    """A number with these notes, beside what its measure leaves out anyway."""
    return replace(number(words, field), passport=Passport(notes=(PLANNED, *(NOTES[each - 1] for each in notes))))


def drafted(made, *slots, locale="zh", pictures=None):
    filled = fill(made, published(*slots), locale, PROPERTIES)
    marks = marks_of(filled.printed, pictures or {}, NOTES)
    document = docx.Document(io.BytesIO(filled.briefing))
    mark_notes(document, marks, locale)
    return document, marks


def runs_with(document, words):
    return [run for paragraph in document.paragraphs for run in paragraph.runs if run.text == words]


def test_a_mark_stands_right_behind_its_number():
    first, second = slot("value", "a", "甲", noted("85.0%", 1)), slot("value", "b", "乙", noted("3项", 1, 2))
    document, _ = drafted(template("办结率【数:甲】，未办结【数:乙】。"), first, second)

    assert lines_in(document) == ["办结率85.0%※1，未办结3项※1、2。"]


def test_a_number_without_a_note_has_no_mark():
    document, marks = drafted(template("【数:甲】"), slot("value", "a", "甲", noted("85.0%")))

    assert (lines_in(document), marks.numbers) == (["85.0%"], {})


def test_a_mark_is_small_red_and_raised_in_the_font_of_its_number():
    made = docx.Document(io.BytesIO(template("")))
    run = made.paragraphs[0].add_run("【数:甲】")
    run.font.name, run.font.size, run.font.bold = "Arial", docx.shared.Pt(22), True
    stream = io.BytesIO()
    made.save(stream)
    document, _ = drafted(stream.getvalue(), slot("value", "a", "甲", noted("85.0%", 2)))
    (made_mark,) = runs_with(document, "※2")

    assert (made_mark.font.superscript, str(made_mark.font.color.rgb), made_mark.font.bold) == (True, "C00000", None)
    assert (made_mark.font.name, made_mark.font.size.pt) == ("Arial", 22)
    assert [child.tag for child in made_mark._element.rPr] == [  # noqa: SLF001 - has no public name
        qn(f"w:{name}") for name in ("rFonts", "color", "sz", "vertAlign")
    ]


def test_numbers_in_the_rows_of_a_table_and_in_a_text_are_marked():
    rows = table(["name 单位", "share 办结率"], ("甲", noted("85.0%", 1)), ("乙", noted("90.0%")))
    prose = text(("甲办结", noted("3项", 2, field="done"), "。"))
    made = template([["【表:表.单位】", "【表:表.办结率】"]], "【文:话】")
    document, marks = drafted(made, slot("table", "t", "表", rows), slot("text", "x", "话", prose))

    assert cells_in(document) == [["甲", "85.0%※1"], ["乙", "90.0%"]]
    assert lines_in(document) == ["甲办结3项※2。"]
    assert sorted(marks.numbers.values()) == [[1], [2]]


def test_a_sentence_without_a_number_is_marked_and_is_counted_by_itself():
    document, marks = drafted(
        template("【文:话】"), slot("text", "x", "话", text(("没有单位报送", noted("", 1), "。")))
    )

    assert lines_in(document) == ["没有单位报送※1。"]
    assert (marks.numbers, list(marks.claims.values())) == ({}, [[1]])


def test_below_a_picture_stands_a_line_that_stays_with_its_caption():
    made = template("【图:图】", "图题")
    document, marks = drafted(
        made, slot("figure", "chart", "图", figure()), pictures={"chart": [NOTES[1]], "other": []}
    )

    assert lines_in(document)[1:] == ["※2 图中可能有数未计入，见首页。", "图题"]
    assert document.paragraphs[1].paragraph_format.keep_with_next
    assert marks.pictures == {"chart": [2]}


def test_the_marks_of_an_english_draft_are_in_brackets():
    document, _ = drafted(template("【数:甲】"), slot("value", "a", "甲", noted("85.0%", 1, 2)), locale="en")

    assert lines_in(document) == ["85.0%[1, 2]"]


def test_of_many_notes_the_first_are_shown_and_how_many_they_are():
    assert mark([1, 2, 3], "zh") == "※1、2、3"
    assert mark([1, 2, 3, 7], "zh") == "※1、2、3等4条"
    assert mark([1, 2, 3, 7], "en") == "[1, 2, 3 … 4 in all]"
