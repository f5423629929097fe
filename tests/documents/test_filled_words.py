import io
import itertools
import re
import zipfile

import docx
import pytest
from document_builders import (
    PROPERTIES,
    briefing_of,
    filled,
    lines_in,
    node,
    number,
    published,
    saved,
    slot,
    template,
    text,
)
from small_word import empty_document

from reporting.core.sentence import sentence
from reporting.published.content import text_of

SHARE = slot("value", "resolved_share", "办结率", number("88.9%"))


def xml_of(made, *slots, locale="zh"):
    with zipfile.ZipFile(io.BytesIO(briefing_of(made, published(*slots), locale, PROPERTIES))) as briefing:
        return briefing.read("word/document.xml").decode()


def bookmarks_in(xml):
    return re.findall(r'<w:bookmarkStart[^>]*w:name="([^"]*)"', xml)


@pytest.mark.parametrize(
    "token",
    ["【数:办结率】", "【数：办结率】", "【 数 : 办 结 率 】", "【value:resolved_share】", "【VALUE：Resolved_Share】"],
)
def test_a_token_may_be_typed_in_many_ways(token):
    assert lines_in(filled(template(f"率{token}。"), SHARE)) == ["率88.9%。"]


@pytest.mark.parametrize("cuts", list(itertools.combinations(range(1, 8), 2)))
def test_a_token_may_be_split_over_runs_anywhere(cuts):
    document = empty_document()
    paragraph = document.add_paragraph()
    words = "前【数:办结率】后【数:办结率】"
    for start, end in itertools.pairwise((0, *cuts, len(words))):
        paragraph.add_run(words[start:end])

    assert lines_in(filled(saved(document), SHARE)) == ["前88.9%后88.9%"]


def test_the_value_takes_the_look_of_the_tokens_first_character_and_others_keep_theirs():
    document = empty_document()
    paragraph = document.add_paragraph()
    paragraph.add_run("前【").bold = True
    paragraph.add_run("数:办结率】后").italic = True
    runs = filled(saved(document), SHARE).paragraphs[0].runs

    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("前", True, None), ("88.9%", True, None), ("后", None, True),
    ]  # fmt: skip


def test_tabs_and_breaks_beside_a_token_stay():
    document = empty_document()
    document.add_paragraph("甲\t【数:办结率】\n乙")

    assert lines_in(filled(saved(document), SHARE)) == ["甲\t88.9%\n乙"]


def test_a_bookmark_wraps_exactly_the_words_of_each_value():
    prose = slot("text", "overview", "总体情况", text(("办结", number("48件", "resolved"), "，", number("率", "1 率"))))
    xml = xml_of(template("率【数:办结率】，又【数:办结率】。", "【文:总体情况】"), SHARE, prose)

    bookmarked = re.findall(r'w:name="([^"]*)"/><w:r>.*?<w:t[^>]*>([^<]*)</w:t></w:r><w:bookmarkEnd', xml)
    assert bookmarked == [
        ("resolved_share", "88.9%"),
        ("resolved_share_2", "88.9%"),
        ("overview_resolved", "48件"),
        ("overview_1__", "率"),
    ]


def test_bookmarks_have_numbers_and_names_of_their_own_beside_those_of_the_template():
    document = empty_document()
    paragraph = document.add_paragraph("【数:办结率】")
    for name in ("bookmarkStart", "bookmarkEnd"):
        mark = docx.oxml.OxmlElement(f"w:{name}", {docx.oxml.ns.qn("w:id"): "7"})
        if name == "bookmarkStart":
            mark.set(docx.oxml.ns.qn("w:name"), "Resolved_Share")
        node(paragraph).append(mark)
    xml = xml_of(saved(document), SHARE)

    assert sorted(bookmarks_in(xml)) == ["Resolved_Share", "resolved_share_2"]
    assert sorted(re.findall(r'<w:bookmarkStart w:id="(\d+)"', xml)) == ["7", "8"]


def test_long_and_foreign_names_become_bookmarks_that_word_accepts():
    long = slot("value", "率" + "x" * 60, "长", number("1"))
    names = bookmarks_in(xml_of(template("【数:长】【数:长】【数:长】"), long))

    assert len(set(names)) == 3
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)


@pytest.mark.parametrize(
    "data,shown",
    [
        ("甲 & 乙 <丙>", "甲 & 乙 <丙>"),
        ("“引号” ‘单’ \"'", "“引号” ‘单’ \"'"),
        ("一\n二\r\n三\x0b四\x0c五", "一 二 三 四 五"),
        ("笑😀脸", "笑😀脸"),
        ("【数:x】", "【数:x】"),
        ("【如有:x】", "【如有:x】"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("半\ud800个", "半个"),
        ("响\x07铃\x00", "响铃"),
        ("反\u202e转", "反转"),
        ("<w:p/>]]>", "<w:p/>]]>"),
        ("  空  白  ", "  空  白  "),
        ("长" * 10_000, "长" * 10_000),
        ("", ""),
    ],
    ids=range(14),
)
def test_data_stays_data(data, shown):
    value = slot("value", "v", "甲", number(data))
    prose = slot("text", "t", "乙", text((data,)))

    assert lines_in(filled(template("前【数:甲】后", "【文:乙】", "末"), value, prose)) == [f"前{shown}后", shown, "末"]


def test_chinese_marks_are_drawn_in_the_chinese_font_and_english_ones_are_not():
    prose = slot("text", "t", "甲", text(("“引”",)))

    assert '<w:rFonts w:hint="eastAsia"/>' in xml_of(template("【文:甲】"), prose)
    assert "w:hint" not in xml_of(template("【文:甲】"), prose, locale="en")


def test_a_text_of_several_paragraphs_repeats_its_paragraph_with_its_look():
    document = empty_document()
    paragraph = document.add_paragraph(style="List Bullet")
    paragraph.add_run("【文:甲】").bold = True
    prose = slot("text", "t", "甲", text(("一",), ("二",)), text(("三",)))
    paragraphs = filled(saved(document), prose).paragraphs

    assert [(p.text, p.style.name, p.runs[0].bold) for p in paragraphs] == [
        (words, "List Bullet", True) for words in ("一", "二", "三")
    ]


def test_a_text_of_one_paragraph_may_stand_within_another():
    assert lines_in(filled(template("（【文:甲】）"), slot("text", "t", "甲", text(("一", "二"))))) == ["（一二）"]


def test_headers_and_footers_are_filled():
    document = empty_document()
    document.sections[0].footer.paragraphs[0].text = "页脚【数:办结率】"

    assert filled(saved(document), SHARE).sections[0].footer.paragraphs[0].text == "页脚88.9%"


def test_english_words_stand_in_the_english_briefing():
    share = slot("value", "v", "甲", number("x"))
    share.contents[0].words["en"] = "88.9 %"

    assert lines_in(filled(template("【数:甲】"), share, locale="en")) == ["88.9 %"]


def test_a_repeated_paragraph_ends_its_section_once():
    document = empty_document()
    document.add_paragraph("前")
    document.add_section()
    document.paragraphs[-1].add_run("【文:甲】")
    prose = slot("text", "t", "甲", text(("一",), ("二",)))

    assert len(filled(saved(document), prose).sections) == 2


def test_of_several_texts_those_that_say_nothing_in_the_language_leave_no_empty_paragraph():
    told, untold = (
        text_of([sentence(zh, en)]) for zh, en in (("甲由工会负责。", "A Works: Union."), ("乙由后勤部负责。", ""))
    )
    progress = slot("text", "progress", "进展", untold, told)

    assert lines_in(filled(template("前", "【文:进展】", "后"), progress)) == [
        "前",
        "乙由后勤部负责。",
        "甲由工会负责。",
        "后",
    ]
    assert lines_in(filled(template("前", "【文:进展】", "后"), progress, locale="en")) == [
        "前",
        "A Works: Union.",
        "后",
    ]
