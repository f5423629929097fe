"""The rules of a house, on templates of the kit and on documents of other offices; and the profile that has them."""

import tomllib
from dataclasses import replace

import docx
import pytest
from document_builders import TEMPLATES, node, saved
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from small_word import empty_document
from spoilt_documents import styled

from reporting.core.errors import TemplateError
from reporting.documents.linting.askable import PAGES, askable
from reporting.documents.linting.check import check
from reporting.documents.linting.house import read_house
from reporting.documents.linting.rules import RULES

LISTS = {page: askable(page) for page in PAGES}
PROFILE = TEMPLATES / "gbt9704.toml"
LONG = "各单位通过走访、座谈和二维码收集职工诉求，逐项明确责任人和时限，按月公开进展情况。"


def house(*rules, locale="zh"):
    """The house as it is shipped; with rules only these are on."""
    whole = read_house(PROFILE, locale, RULES)
    return replace(whole, on=frozenset(rules)) if rules else whole


def lines(document, *rules, locale="zh"):
    file = document if isinstance(document, bytes) else saved(document)
    return list(check(file, house(*rules, locale=locale), LISTS, locale).lines)


def typed(*paragraphs):
    document = empty_document()
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def shipped(locale="zh"):
    return docx.Document(TEMPLATES / f"briefing.{locale}.docx")


# ---------------------------------------------------------------- numerals

WRONG = [
    ("full_width_digits", "共１２家单位", "“１２”"),
    ("mixed_year", "二０21年以来", "“二０21年”"),
    ("mixed_year", "二O二一年以来", "“二O二一年”"),
    ("mixed_year", "二○二一年以来", "“二○二一年”"),
    ("mixed_year", "于2023年三月5日", "“2023年三月”"),
    ("mixed_year", "于二〇二三年12月", "“二〇二三年12月”"),
    ("mixed_range", "约三-5家", "“三-5家”"),
    ("mixed_range", "三至5家单位", "“三至5家”"),
    ("mixed_range", "有3至五家", "“3至五家”"),
    ("full_width_thousands", "受益12，345人次", "“12，345”"),
    ("month_and_day", "于12月份3日完成", "“12月份3日”"),
    ("leading_zero", "2024年01月05日", "“2024年01月05日”"),
    ("leading_zero", "2024年1月05日", "“2024年1月05日”"),
    ("mixed_percent", "占百分之12", "“百分之12”"),
]
RIGHT = [
    "2021年以来，二〇二一年以来，二〇〇八年。",
    "三五家单位，3至5家，三到五家，十几人，3、4家。",
    "12,345人，12345人，第1，200人的单位，12月1，300人参加。",
    "12月份，12月3日，12月份的第3天。",
    "2024年10月05号楼，2024年1月5日，1月至3月100人、4月至6月120人。",
    "百分之十二，12%，万分之三。",
    "统一至3个平台，第一至第三季度，十一至十二月，唯一3家。",
    "2023年八月十五，2023年三月三，二〇二三年十二月。",
    "办结率85.0%（34/40），100余人，341万元，3410000元。",
    "附件1，200人名单；表2，345个。",
    "“一一一”工程，一站式，九三学社，三八节，十四五规划，2023—2024年，A0320。",
]


@pytest.mark.parametrize("rule, words, said", WRONG)
def test_a_numeral_that_is_surely_wrong_is_named(rule, words, said):
    assert [said in line for line in lines(typed(words), rule)] == [True]


@pytest.mark.parametrize("words", RIGHT)
def test_a_numeral_that_may_be_right_is_left_alone(words):
    numerals = [rule for rule, _, _ in WRONG]

    assert lines(typed(words), *numerals) == []


def test_a_name_in_a_token_is_no_numeral():
    assert [line for line in lines(typed("【数:１２】"), "full_width_digits") if "全角" in line] == []


def test_numerals_of_an_english_document_are_not_looked_at():
    assert lines(typed("１２ items"), "full_width_digits", locale="en") == []


# ---------------------------------------------------------------- documents of other offices


def of_an_office(*paragraphs, font="仿宋", size=16):
    """A document in the style Normal, with every format set by hand, as many offices write."""
    document = empty_document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, (37, 35, 28, 26))
    for words in paragraphs:
        add(document, words, font, size)
    return document


def add(document, words, font, size=16):
    paragraph = document.add_paragraph()
    run = paragraph.add_run(words)
    run.font.size = Pt(size)
    fonts = node(run).get_or_add_rPr().get_or_add_rFonts()
    for kind, name in (("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", font)):
        fonts.set(qn(f"w:{kind}"), name)
    paragraph.paragraph_format.line_spacing = Pt(28)


def test_body_text_of_a_foreign_file_is_known_by_its_length_and_end():
    assert lines(of_an_office(LONG), "fonts", "sizes", "latin_fonts") == []
    assert lines(of_an_office(LONG, font="宋体"), "fonts") == ["正文第1段：这里的字体是宋体，应为仿宋_GB2312"]
    assert lines(of_an_office(LONG, size=14), "sizes") == ["正文第1段：这里的字号是14磅，应为16磅"]


def test_headings_of_a_foreign_file_are_known_by_their_numbers():
    wrong = lines(of_an_office("一、总体情况", LONG, "（一）主要做法"), "fonts")

    assert wrong == ["正文第1段：这里的字体是仿宋，应为黑体", "正文第3段：这里的字体是仿宋，应为楷体_GB2312"]


def numbered(footer, side):
    """A footer with the number of the page between dashes."""
    paragraph = footer.paragraphs[0]
    paragraph.alignment = side
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph.add_run("— ")
    node(paragraph).append(parse_xml(field))
    paragraph.add_run(" —")
    for run in node(paragraph).iter(qn("w:r")):
        run.get_or_add_rPr().append(parse_xml(f'<w:sz {nsdecls("w")} w:val="28"/>'))
        run.rPr.insert(0, parse_xml(f'<w:rFonts {nsdecls("w")} w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'))


def test_nothing_is_found_in_a_letter_of_another_office_that_keeps_the_rules():
    """Every format is set by hand: fonts by the level of the heading, 22 lines of 28 characters, numbers outside."""
    document = of_an_office(
        "关于为职工群众办实事情况的报告", "集团公司党委：", LONG, "附件：1. 清单", "某某公司", "2024年1月5日"
    )
    for words, font in (
        ("一、总体情况", "黑体"),
        ("（一）主要做法", "楷体"),
        ("1. 建立清单", "仿宋"),
        (LONG * 2, "仿宋"),
    ):
        add(document, words, font)
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        node(run).get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="-5"/>'))
    document.settings.odd_and_even_pages_header_footer = True
    numbered(document.sections[0].footer, WD_ALIGN_PARAGRAPH.RIGHT)
    numbered(document.sections[0].even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)

    assert lines(document) == []


def test_short_lines_of_a_foreign_file_are_left_alone():
    assert lines(of_an_office("附件", "某某公司", "2024年1月5日", font="宋体", size=22), "fonts", "sizes") == []


def test_a_level_that_is_skipped_is_named_once():
    typed_by_hand = of_an_office("一、总体情况", "（1）第一", "（2）第二", "二、下一步", "（一）甲", "1.乙", "（1）丙")

    assert lines(typed_by_hand, "heading_ladder") == [
        "正文第2段：标题跳级：这里是第4级（（1）），前面还缺第2级（（一））"
    ]


def test_a_house_may_skip_the_second_level():
    two_levels = of_an_office("一、总体情况", "1.甲", "2.乙", "二、下一步")

    assert len(lines(two_levels, "heading_ladder")) == 1
    assert lines(two_levels, "heading_ladder", "skip_second_level") == []


def test_the_font_of_the_theme_counts():
    document = shipped()
    fonts = styled(document, "公文正文").element.rPr.rFonts
    fonts.set(qn("w:eastAsiaTheme"), "minorEastAsia")

    assert lines(document, "fonts") == []  # the theme of the kit has 仿宋_GB2312


def test_a_font_that_may_stand_in_is_right():
    document = shipped()
    styled(document, "公文正文").element.rPr.rFonts.set(qn("w:eastAsia"), "FangSong")

    assert lines(document, "fonts") == []


# ---------------------------------------------------------------- the page


def test_a_turned_page_is_right_with_any_margins():
    document = shipped()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.top_margin = Mm(10)

    assert lines(document, "page_size", "margins", "line_grid") == []


@pytest.mark.parametrize("points, count", [(28, 0), (28.95, 0), (29, 1), (26, 1)])
def test_as_many_lines_a_page_as_the_profile_has(points, count):
    document = shipped()
    styled(document, "公文正文").paragraph_format.line_spacing = Pt(points)

    assert len(lines(document, "line_grid")) == count


def test_a_grid_of_characters_is_reckoned_with():
    """The size of ordinary paragraphs and 4096ths of a point: 16 - 848 / 4096 makes 28 characters."""
    document = of_an_office(LONG)
    document.styles["Normal"].font.size = Pt(16)
    grid = document.element.body.sectPr.find(qn("w:docGrid"))

    found = {}
    for space in ("-848", "0"):
        for name, value in (("type", "linesAndChars"), ("linePitch", "579"), ("charSpace", space)):
            grid.set(qn(f"w:{name}"), value)
        found[space] = lines(document, "line_grid")

    assert found["-848"] == []
    assert found["0"] == ["正文第1段：每行排27个字，应为28个字（看字距和左右边距）"]


def test_a_table_for_layout_needs_no_head():
    document = empty_document()
    document.add_table(2, 2)

    assert lines(document, "table_header") == []


def test_a_head_that_is_not_the_first_row_has_no_effect():
    document = empty_document()
    table = document.add_table(3, 2)
    node(table.rows[1]).get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))

    assert "不是表格的第一行" in lines(document, "table_header")[0]


def test_a_repeated_row_without_a_head_is_named():
    document = empty_document()
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "【表:各单位.单位】"

    assert [line for line in lines(document, "table_header") if "没有表头" in line]


def test_a_table_that_word_draws_over_the_whole_width_is_right():
    """It is wider than the text by the margins of its cells."""
    document = shipped()
    table = document.add_table(1, 1)
    next(node(table).iter(qn("w:gridCol"))).set(qn("w:w"), str(8845 + 216))

    assert lines(document, "text_width") == []


def test_an_imprint_at_the_end_of_a_finished_file_is_right():
    at_the_end = of_an_office(LONG, "抄送：各有关单位。", "某某公司办公室　　2024年1月5日印发")
    before_text = of_an_office("抄送：各有关单位。", LONG)

    assert lines(at_the_end, "imprint_place") == []
    assert "版记后面还有正文" in lines(before_text, "imprint_place")[0]


def test_a_heading_typed_with_another_mark_is_named():
    document = shipped()
    heading = next(one for one in document.paragraphs if one.style.name == "Heading 1")
    heading.add_run("、").text = ""
    heading.runs[0].text = "（一）、进展"

    assert any("“（一）、”" in line for line in lines(document, "heading_marks"))


# ---------------------------------------------------------------- the profile


def profile(tmp_path, section):
    text = PROFILE.read_text("utf-8")
    before, _, rest = text.partition("[check]")
    after = rest[rest.index("# ----") :]
    path = tmp_path / "house.toml"
    path.write_text(before + section + "\n" + after, "utf-8")
    return path


def test_the_shipped_profile_names_every_rule_and_no_other():
    named = tomllib.loads(PROFILE.read_text("utf-8"))["check"]

    assert set(named) == {*RULES, "skip_second_level"}


def test_a_rule_that_is_off_is_not_asked_for_and_one_without_a_name_is(tmp_path):
    made = read_house(profile(tmp_path, "[check]\nsizes = false"), "zh", RULES)

    assert set(RULES) - made.on == {"sizes"}
    assert read_house(profile(tmp_path, ""), "zh", RULES).on == set(RULES)


def test_a_rule_that_there_is_not_is_refused_with_the_nearest(tmp_path):
    with pytest.raises(TemplateError) as refused:
        read_house(profile(tmp_path, "[check]\nmargin = false\nsizes = 1"), "zh", RULES)

    assert "没有margin这一条（是否想写margins？）" in refused.value.faults[0]
    assert "sizes只能写true或false" in refused.value.faults[1]


@pytest.mark.parametrize("text", ["[page", "[page]\nwide = 1", "", "\udcff"])
def test_a_file_that_is_no_profile_is_refused(tmp_path, text):
    path = tmp_path / "house.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(TemplateError, match="不能用"):
        read_house(path, "zh", RULES)


def test_english_messages_for_an_english_document():
    document = shipped("en")
    running_text = [one for one in document.paragraphs if one.style.name == "Bulletin Body"]
    running_text[0].runs[-1].font.size = Pt(20)

    assert lines(document, "sizes", locale="en")[0].endswith("here the size is 20 pt, it should be 12 pt")
