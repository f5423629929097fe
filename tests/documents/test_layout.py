import io
import re
import tomllib
import zipfile

import docx
import pytest
from document_builders import TEMPLATES, node

from reporting.core.errors import TemplateError
from reporting.page_design.template import new_template

PROFILE = tomllib.loads((TEMPLATES / "gbt9704.toml").read_text(encoding="utf-8"))
TABLE = "表格: 说明\n列: 40 左 | 60 大\n表头: 甲 | 乙\n样行: 丙 | 丁"


def made(outline, locale="zh"):
    return docx.Document(io.BytesIO(new_template(outline, PROFILE, locale)))


def parts_of(outline, locale="zh"):
    with zipfile.ZipFile(io.BytesIO(new_template(outline, PROFILE, locale))) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


def look_of(outline, locale="zh"):
    return [(paragraph.style.name, paragraph.text) for paragraph in made(outline, locale).paragraphs]


@pytest.mark.parametrize(
    "line,style,text",
    [
        ("报头: 工作简报", "简报报头", "工作简报"),
        ("期号：（第1期）", "简报期号", "（第1期）"),
        ("编印: 办公室 ⇥ 日期", "简报编印行", "办公室 \t 日期"),
        ("标题: 【文:标题】", "Title", "【文:标题】"),
        ("# 总体情况", "Heading 1", "总体情况"),
        ("## 征集", "Heading 2", "征集"),
        ("注: 说明", "数据说明", "说明"),
        ("图: 【图:进度】", "图片", "【图:进度】"),
        ("表题: 【如有:甲】甲", "表题", "【如有:甲】表1\u3000甲"),
        ("【如有:甲】图题: 甲", "图题", "【如有:甲】图1\u3000甲"),
        ("【如有:甲】# 甲", "Heading 1", "【如有:甲】甲"),
        ("# 【如有:甲】甲", "Heading 1", "【如有:甲】甲"),
        ("其他：正文", "公文正文", "其他：正文"),
        ("报尾: 报：领导", "版记", "报：领导"),
    ],
)
def test_a_keyword_says_of_which_kind_a_line_is(line, style, text):
    assert look_of(line) == [(style, text)]


def test_remarks_and_empty_lines_stay_out():
    assert look_of("// 说明\n\n甲") == [("公文正文", "甲")]


def test_heading_words_run_into_the_text_in_a_look_of_their_own():
    (paragraph,) = made("## 【如有:甲】征集。 | 【文:甲】").paragraphs

    assert paragraph.style.name == "公文正文"
    assert [(run.text, run.style.name) for run in paragraph.runs][1:] == [
        ("征集。", "段首标题"), ("【文:甲】", "Default Paragraph Font"),
    ]  # fmt: skip


def test_an_attachment_begins_a_page_with_its_number():
    document = made("附件: 甲\n附件: 乙")

    assert [paragraph.text for paragraph in document.paragraphs] == ["附件1", "甲", "附件2", "乙"]
    assert document.paragraphs[2].style.paragraph_format.page_break_before


def test_a_table_fills_the_width_of_the_text_and_repeats_its_head():
    table = made(f"{TABLE}\n【文:后】").tables[0]
    widths = [int(column.get(docx.oxml.ns.qn("w:w"))) for column in node(table).tblGrid]

    assert sum(widths) == pytest.approx(156 / 25.4 * 1440, abs=2)
    assert [cell.width.twips for cell in table.rows[0].cells] == widths
    assert "w:tblHeader" in node(table.rows[0]).xml
    assert "w:tblHeader" not in node(table.rows[1]).xml
    assert all("w:cantSplit" in node(row).xml for row in table.rows)
    assert [cell.paragraphs[0].style.name for cell in table.rows[1].cells] == ["表格文字", "主要数字"]
    assert table.rows[1].cells[1].paragraphs[0].style.font.size.pt >= 16


def test_a_condition_before_a_table_stands_in_its_first_cell():
    assert made(f"【如有:甲】{TABLE}").tables[0].cell(0, 0).text == "【如有:甲】甲"


def test_two_tables_do_not_touch():
    assert len(made(f"{TABLE}\n{TABLE}").tables) == 2


def test_the_page_is_that_of_the_profile():
    (section,) = made("甲").sections
    lengths = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)

    assert [round(length.mm) for length in lengths] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_every_style_of_text_names_a_font_for_each_kind_of_letter():
    styles = parts_of("甲")["word/styles.xml"]
    named = re.findall(r"<w:rFonts ([^>]*)/>", styles)

    assert len(named) > len(PROFILE["zh"]["styles"])
    assert all(f"w:{kind}=" in fonts for fonts in named for kind in ("ascii", "hAnsi", "eastAsia", "cs"))


def test_no_japanese_font_and_no_question_on_opening():
    parts = "".join(parts_of(TABLE).values())

    assert not re.search("MS |Yu |ja-JP|明朝|updateFields|w:dirty|txbxContent", parts)


@pytest.mark.parametrize("locale,number", [("zh", "— 1 —"), ("en", "- 1 -")])
def test_page_numbers_stand_on_the_outer_side(locale, number):
    section = made("甲", locale).sections[0]
    footers = (section.footer, section.even_page_footer)

    assert [node(footer).xpath("string(.//w:p)").replace(" PAGE ", "") for footer in footers] == [number] * 2
    assert [footer.paragraphs[0].alignment.name for footer in footers] == ["RIGHT", "LEFT"]


def test_the_english_edition_numbers_in_decimals_and_does_not_indent():
    parts = parts_of("# Overview", "en")

    assert 'w:lvlText w:val="%1.%2"' in parts["word/numbering.xml"]
    assert "firstLine" not in parts["word/styles.xml"]
    assert 'w:eastAsia="zh-CN"' in parts["word/styles.xml"]


def test_equal_outlines_give_equal_bytes():
    assert new_template(TABLE, PROFILE, "zh") == new_template(TABLE, PROFILE, "zh")


@pytest.mark.parametrize(
    "outline,said",
    [
        ("甲\n样行: 乙", "line 2: this belongs to a table"),
        ("表格: 甲\n列: 40 斜\n样行: 乙", "line 2: '40 斜' is no column"),
        ("甲\n表格: 甲\n列: 40 左\n样行: 乙 | 丙", "line 2: a row has 2 cells for 1 columns"),
        ("表格: 甲", "line 1: the table has no columns or no rows"),
    ],
)
def test_an_outline_that_cannot_be_laid_out_names_the_line(outline, said):
    with pytest.raises(TemplateError, match=said):
        new_template(outline, PROFILE, "zh")


def test_a_table_at_the_end_is_followed_by_a_paragraph():
    assert look_of(TABLE) == [("数据说明", "")]
