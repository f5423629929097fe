"""A draft can be told from a briefing on every page, by its properties and its seal; its first page says why."""

import io
from copy import deepcopy

import docx
import pytest
from document_builders import PROPERTIES, briefing_of, number, published, saved, slot, template
from docx.enum.section import WD_SECTION
from small_word import empty_document

from reporting.core.office_package import is_sealed, is_sealed_draft
from reporting.documents.draft import FrontPage, drafted
from reporting.documents.note_marks import NoteMarks

MARK = "草稿 DRAFT"


def briefing(made=None, about=PROPERTIES):
    share = published(slot("value", "share", "办结率", number("85.0%")))
    return briefing_of(made or template("正文【数:办结率】"), share, "zh", about)


def opened(*doubts, made=None, locale="zh"):
    return opened_page(FrontPage(doubts=doubts), made, locale)


def opened_page(page, made=None, locale="zh"):
    return docx.Document(io.BytesIO(drafted(briefing(made), page, locale)))


def headers(document):
    for section in document.sections:
        yield from (section.header, section.first_page_header, section.even_page_header)


def lines(document):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def test_the_doubts_come_first_and_the_briefing_follows():
    assert lines(opened("甲", "乙")) == [
        "草稿：不得印发",
        "本稿有2处存疑，逐条改好后再成稿；本页不属于简报。",
        "1. 甲",
        "2. 乙",
        "正文85.0%",
    ]


def test_an_english_draft_without_doubts_says_so():
    assert lines(opened(locale="en"))[:2] == [
        "DRAFT: not to be issued",
        "Nothing was found to be in doubt, so the briefing can be made; this page is no part of it.",
    ]


def test_what_is_left_out_comes_first_with_how_many_numbers_are_marked():
    page = FrontPage(
        left_out=[["成果表第8行", "“数值”列", "整行未计入"], ["清单表第2行"]],
        doubts=["丙"],
        issued=["本期简报已经出过"],
        marks=NoteMarks({"share": [1]}, {"claim": [1]}, {"picture": [1]}),
    )

    assert lines(opened_page(page)) == [
        "草稿：不得印发",
        "本稿有3处存疑，逐条改好后再成稿；本页不属于简报。",
        "本期简报已经出过",
        (
            "台账有2处差错，出错的行或格未计入本稿。正文中有1个数受此影响，"
            "已用红色小字标注，如※1，序号与下列各条对应；未标注的数不受影响。"
        ),
        "未计入的内容，正文按未报送处理；“没有单位报送”“全部办结”等表述和“—”，改正后也可能变化。",
        "1. 成果表第8行",
        "“数值”列",
        "整行未计入",
        "受影响的有1个数、1处文字、1张图，已标注※1。",
        "2. 清单表第2行",
        "本稿印出的数不受影响。",
        "3. 丙",
        "正文85.0%※1",
    ]


def test_an_english_first_page_says_the_same():
    page = FrontPage(left_out=[["items.csv, row 2"]], marks=NoteMarks({"share": [1]}))

    assert lines(opened_page(page, locale="en"))[1:] == [
        "In doubt: 1. Mend each before the briefing is made; this page is no part of it.",
        (
            "Faults of the ledger among these: 1. Faulty rows or cells are left out of this draft. "
            "Numbers behind this page that may be wrong for it: 1. Each has a small red mark such as [1], "
            "with the number of the entry below; numbers without a mark do not depend on it."
        ),
        (
            "The pages take what is left out for not reported: a “—” or a sentence such as “all are resolved” "
            "may change as well."
        ),
        "1. items.csv, row 2",
        "May be wrong for it and marked [1]: numbers (1).",
        "正文85.0%[1]",
    ]


def test_where_no_number_depends_on_what_is_left_out_the_first_page_says_so():
    assert lines(opened_page(FrontPage(left_out=[["成果表第8行"]])))[2] == (
        "台账有1处差错，出错的行或格未计入本稿。正文印出的数均未因此改变，未计入的数没有印出。"
    )


def test_the_lines_of_one_entry_stand_further_in():
    document = opened_page(FrontPage(left_out=[["成果表第8行", "“数值”列"]]))
    entries = [paragraph for paragraph in document.paragraphs if paragraph.text in {"1. 成果表第8行", "“数值”列"}]

    assert [entry.paragraph_format.left_indent.pt for entry in entries] == [0, 21]


def test_the_doubts_have_a_section_of_their_own_and_the_pages_keep_their_numbers():
    document = opened("甲", made=template("一", "二【数:办结率】"))
    first, briefing_section = document.sections
    (start,) = briefing_section._sectPr.xpath("w:pgNumType/@w:start")  # noqa: SLF001 - has no public name

    assert (briefing_section.start_type, start) == (WD_SECTION.NEW_PAGE, "1")
    assert (first.page_width, first.left_margin) == (briefing_section.page_width, briefing_section.left_margin)


def test_every_page_is_marked_whatever_headers_the_template_has():
    made = empty_document()
    made.add_paragraph("一【数:办结率】")
    made.sections[0].header.paragraphs[0].text = "页眉"
    other = made.add_section()
    other.different_first_page_header_footer = True
    other.first_page_header.is_linked_to_previous = False
    document = opened("甲", made=saved(made))

    assert [[p.text for p in header.paragraphs][:1] for header in headers(document)] == [[MARK]] * 9
    assert [p.text for p in document.sections[0].header.paragraphs] == [MARK, "页眉"]
    parts = {str(header.part.partname): header for header in headers(document)}
    assert [sum(p.text == MARK for p in header.paragraphs) for header in parts.values()] == [1] * len(parts)


def test_the_mark_is_no_text_box():
    header = opened("甲").sections[0].header

    assert not header._element.xpath(".//w:txbxContent | .//w:pict | .//w:drawing")  # noqa: SLF001 - likewise


def test_a_draft_is_sealed_as_a_draft_and_never_as_a_briefing():
    draft = drafted(briefing(), FrontPage(doubts=["甲"]), "zh")

    assert (is_sealed_draft(draft), is_sealed(draft)) == (True, False)
    assert (is_sealed_draft(briefing()), is_sealed(briefing())) == (False, True)


def test_an_edit_breaks_the_seal_of_a_draft():
    edited = opened("甲")
    edited.paragraphs[0].add_run("！")

    assert not is_sealed_draft(saved(edited))


def test_the_properties_tell_that_it_is_a_draft():
    core = opened("甲").core_properties

    assert (core.title, core.content_status) == ("草稿：标题", "Draft")


def test_the_same_doubts_give_the_same_bytes():
    assert drafted(briefing(), FrontPage(doubts=["甲"]), "zh") == drafted(briefing(), FrontPage(doubts=["甲"]), "zh")


@pytest.mark.parametrize("doubt", ["<w:t>&amp;", "一\x00二\n三", "{braces}", "字" * 5000])
def test_a_doubt_is_text_whatever_it_holds(doubt):
    (doubt_line,) = [line for line in lines(opened(doubt)) if line.startswith("1. ")]

    assert doubt_line == "1. " + doubt.replace("\x00", "").replace("\n", " ")


def test_a_header_that_two_sections_share_is_marked_once():
    made = empty_document()
    made.add_paragraph("一【数:办结率】")
    made.sections[0].header.paragraphs[0].text = "页眉"
    shared = deepcopy(made.sections[0]._sectPr.xpath("w:headerReference")[0])  # noqa: SLF001 - likewise
    made.add_section()._sectPr.insert(0, shared)  # noqa: SLF001 - likewise

    for section in opened("甲", made=saved(made)).sections:
        assert [p.text for p in section.header.paragraphs] == [MARK, "页眉"]
