import io
import re
import tomllib
import zipfile

import docx
import pytest
from document_builders import TEMPLATES, node
from docx.shared import Pt
from each_row import each_row

from reporting.core.errors import TemplateError
from reporting.page_design.outline import lines_of
from reporting.page_design.template import new_template

PROFILE = tomllib.loads((TEMPLATES / "gbt9704.toml").read_text(encoding="utf-8"))
TABLE = "表格: 说明\n列: 40 左 | 60 大\n表头: 甲 | 乙\n样行: 丙 | 丁"


def made(outline, locale="zh"):
    return docx.Document(io.BytesIO(new_template(lines_of(outline), PROFILE, locale)))


def parts_of(outline, locale="zh"):
    with zipfile.ZipFile(io.BytesIO(new_template(lines_of(outline), PROFILE, locale))) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


def look_of(outline, locale="zh"):
    return [(paragraph.style.name, paragraph.text) for paragraph in made(outline, locale).paragraphs]


@each_row(
    "line,style,text",
    [
        ("报头: 工作简报", "简报报头", "工作简报"),
        ("期号：（第1期）", "简报期号", "（第1期）"),
        ("编印: 办公室 ⇥ 日期", "简报编印行", "办公室 \t 日期"),
        ("标题: 【文:标题】", "Title", "【文:标题】"),
        ("# 总体情况", "Heading 1", "总体情况"),
        ("注: 说明", "数据说明", "说明"),
        ("图: 【图:进度】", "图片", "【图:进度】"),
        ("表题: 【如有:甲】甲", "表题", "【如有:甲】表1\u3000甲"),
        ("【如有:甲】图题: 甲", "图题", "【如有:甲】图1\u3000甲"),
        ("【如有:甲】# 甲", "Heading 1", "【如有:甲】甲"),
        ("# 【如有:甲】甲", "Heading 1", "【如有:甲】甲"),
        ("其他：正文", "公文正文", "其他：正文"),
        ("副题: （截至年末）", "Subtitle", "（截至年末）"),
        ("主送: 各单位：", "主送机关", "各单位："),
        ("签发人: 甲", "签发人", "甲"),
        ("落款: 办公室", "落款", "办公室"),
        ("成文日期: 【文:印发日期】", "成文日期", "【文:印发日期】"),
    ],
)
def test_a_keyword_says_of_which_kind_a_line_is(line, style, text):
    assert look_of(line) == [(style, text)]


def test_a_heading_of_the_second_level_has_a_style_of_its_own():
    assert look_of("# 甲\n## 乙")[1] == ("Heading 2", "乙")


def test_remarks_and_empty_lines_stay_out():
    assert look_of("// 说明\n\n甲") == [("公文正文", "甲")]


def test_heading_words_run_into_the_text_in_a_look_of_their_own():
    _, paragraph = made("# 甲\n## 【如有:甲】征集。 | 【文:甲】").paragraphs

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


@pytest.mark.parametrize("locale,attached", [("zh", "附件表"), ("en", "Annex Table")])
def test_a_table_of_an_attachment_has_smaller_letters_than_one_of_the_body(locale, attached):
    outline = "表格: 说明\n列: 30 左 | 30 右 | 30 中\n表头: 甲 | 乙 | 丙\n样行: 丁 | 戊 | 己"
    body, annex = made(f"{outline}\n附件: 说明\n{outline}", locale).tables
    styles = [[cell.paragraphs[0].style for row in one.rows for cell in row.cells] for one in (body, annex)]

    assert all(style.name.startswith(attached) for style in styles[1])
    assert not any(style.name.startswith(attached) for style in styles[0])
    assert all(small.font.size < large.font.size for large, small in zip(*styles, strict=True))
    # To the left, to the right or in the middle, as in the body.
    alignments = [[style.paragraph_format.alignment for style in each] for each in styles]
    assert alignments[0] == alignments[1]


def test_a_condition_before_a_table_stands_in_its_first_cell():
    assert made(f"【如有:甲】{TABLE}").tables[0].cell(0, 0).text == "【如有:甲】甲"


def test_text_keeps_its_distance_from_a_table_and_captions_stay_close():
    document = made(f"甲\n{TABLE}\n乙\n表题: 丙\n{TABLE}\n注: 丁")
    gaps = [
        (paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after)
        for paragraph in document.paragraphs
    ]

    assert gaps == [(None, Pt(12)), (Pt(8), None), (None, None), (None, None)]


def test_headings_are_numbered_down_the_ladder_also_where_they_run_into_their_text():
    numbers = parts_of("# 甲")["word/numbering.xml"]
    document = made("# 甲\n## 乙。 | 丙\n### 丁\n#### 戊。 | 己")
    levels = [node(paragraph).xpath("string(.//w:numPr/w:ilvl/@w:val)") for paragraph in document.paragraphs]

    assert re.findall('w:lvlText w:val="([^"]*)"', numbers) == ["%1、", "（%2）", "%3.", "（%4）"]
    # A heading has the level of its style.
    assert levels == ["", "1", "", "3"]


def test_fonts_that_an_office_may_lack_have_others_to_take():
    fonts = parts_of("甲")["word/fontTable.xml"]
    named = dict(re.findall('w:name="([^"]*)"><w:altName w:val="([^"]*)"', fonts))

    assert named["方正小标宋简体"].split(",")[:2] == ["方正小标宋_GBK", "华文中宋"]
    assert named["仿宋_GB2312"].split(",")[:2] == ["仿宋", "FangSong"]
    assert set(named) == {font["chinese"] for font in PROFILE["zh"]["fonts"].values()}


def test_every_table_of_the_shipped_templates_is_described():
    for path in sorted(TEMPLATES.glob("*.??.docx")):
        for table in docx.Document(str(path)).tables:
            assert node(table).xpath("string(w:tblPr/w:tblCaption/@w:val)"), path.name


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
    assert new_template(lines_of(TABLE), PROFILE, "zh") == new_template(lines_of(TABLE), PROFILE, "zh")


@pytest.mark.parametrize(
    "outline,said",
    [
        ("甲\n样行: 乙", "line 2: this belongs to a table"),
        ("表格: 甲\n列: 40 斜\n样行: 乙", "line 2: '40 斜' is no column"),
        ("甲\n表格: 甲\n列: 40 左\n样行: 乙 | 丙", "line 2: a row has 2 cells for 1 columns"),
        ("表格: 甲", "line 1: the table has no columns or no rows"),
        ("表格:\n列: 40 左\n样行: 乙", "line 1: the table has no description"),
        ("## 甲", "line 1: a heading of level 2 has none of level 1 above it; write #"),
        ("# 甲\n## 乙。 | 丙\n#### 丁", "line 3: a heading of level 4 has none of level 3 above it; write ###"),
    ],
)
def test_an_outline_that_cannot_be_laid_out_names_the_line(outline, said):
    with pytest.raises(TemplateError, match=said):
        new_template(lines_of(outline), PROFILE, "zh")


def test_a_table_at_the_end_is_followed_by_a_paragraph():
    assert look_of(TABLE) == [("数据说明", "")]
