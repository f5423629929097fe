"""Each construct of Word in which a token would not be shown: refused, with its place and a way out in plain words."""

import re

import pytest
from shown_templates import (
    FUNDS,
    OFFICE,
    SHARE,
    both,
    control,
    field,
    one_note,
    package,
    paragraph,
    refusal,
    row,
    run,
    shape,
    simple_field,
    table_of,
    vml_box,
)

one = paragraph
BOX = one(run(SHARE))


def equation(*texts):
    return f"<m:oMath>{''.join(f'<m:r><m:t>{text}</m:t></m:r>' for text in texts)}</m:oMath>"


def ruby(base, guide):
    return (
        '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
        '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>'
        f"<w:rt>{run(guide)}</w:rt><w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>"
    )


def linked(address):
    return {"parts": {f"https://example.org/{address}": (None, "", OFFICE + "hyperlink")}}


LINK = one(f'<w:hyperlink r:id="rIdX0">{run("甲")}</w:hyperlink>')
BIN = "正文第1段：占位符不能写在"
WATERMARK = (
    f'<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textpath string="{SHARE}"/></v:shape></w:pict></w:r>'
)
HIDDEN_ROW = table_of(row(one(run("【表:各单位.总数】")), properties="<w:hidden/>"))
LOW_ROW = table_of(row(one(run(SHARE)), properties='<w:trHeight w:val="0" w:hRule="exact"/>'))
DARK_CELL = table_of(row(one(run(SHARE, '<w:color w:val="1F3864"/>')))).replace(
    "</w:tcPr>", '<w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
)
LARGE = shape(one(run("盖"))).replace("1800000", "6000000").replace("720000", "9000000")
UNSEEN = "正文第1段：【数:办结率】填上了也看不见"
NESTED = f"HYPERLINK </w:instrText></w:r>{field('REF a', run(SHARE))}"
# By name: the body, the words of the message, and what else the file holds. Of hidden text the door may say it first.
REFUSED = {
    "equation": (one(equation(SHARE)), BIN + "公式里：【数:办结率】", {}),
    "equation in several runs": (one(equation("【数:", "办结率】")), BIN + "公式里：【数:办结率】", {}),
    "equation below a filled token": (one(run(FUNDS)) + one(equation(SHARE)), "正文第2段：占位符不能写在公式里", {}),
    "equation in other brackets": (one(equation("〖数:办结率〗")), BIN + "公式里：〖数:办结率〗", {}),
    "guide of a phonetic guide": (one(ruby("率", SHARE)), BIN + "拼音指南里", {}),
    "base of a phonetic guide": (one(ruby(SHARE, "lü")), BIN + "拼音指南里", {}),
    "instruction of a field": (one(field(f"REF {SHARE}", run("x"))), BIN + "域代码里", {}),
    "instruction in two runs": (one(field(f"REF {SHARE}", run("x"), split=True)), BIN + "域代码里", {}),
    "instruction of a simple field": (one(simple_field(f"REF {SHARE}", run("x"))), BIN + "域代码里", {}),
    "result of a counting field": (one(field("SEQ 表", run(SHARE))), "正文第1段：【数:办结率】写在一个域里", {}),
    "result of a simple field": (one(simple_field("PAGEREF a", run(SHARE))), "写在一个域里", {}),
    "result over several runs": (one(field("SEQ 表", run("【数:"), run("办结率】"))), "写在一个域里", {}),
    "half in a field": (one(run("【数:"), field("PAGE", run("办结率】"))), "写在一个域里", {}),
    "stale table of contents": (one(field("TOC", run(SHARE))), "写在一个域里", {}),
    "choices of a list": (
        one(control(run("甲"), f'<w:dropDownList><w:listItem w:displayText="{SHARE}" w:value="1"/></w:dropDownList>')),
        BIN + "下拉列表的选项里", {},
    ),
    "alternative text": (one(both(shape(one(run("甲")), doc_pr=f'descr="{SHARE}"'), "")), BIN + "图片、形状", {}),
    "title of a box": (one(both(shape(one(run("甲")), doc_pr=f'title="{SHARE}"'), "")), BIN + "图片、形状", {}),
    "description of a table": (
        table_of(row(one(run("甲")))).replace("</w:tblPr>", f'<w:tblDescription w:val="{SHARE}"/></w:tblPr>'),
        "替代文字", {},
    ),
    "WordArt": (one(WATERMARK), BIN + "艺术字", {}),
    "watermark": (one(run("甲")), "页眉第", {"header": one(run("眉"), WATERMARK)}),
    "tooltip": (one(f'<w:hyperlink w:tooltip="{SHARE}">{run("甲")}</w:hyperlink>'), BIN + "链接的屏幕提示", {}),
    "address": (LINK, "链接的地址里：【数:办结率】", linked(SHARE)),
    "address with escapes": (LINK, "链接的地址里：【数:x】", linked("%E3%80%90%E6%95%B0:x%E3%80%91")),
    "bookmark": (one(f'<w:bookmarkStart w:id="1" w:name="{SHARE}"/><w:bookmarkEnd w:id="1"/>'), BIN + "书签", {}),
    "footnote": (one(run("甲")), "占位符不能写在脚注、尾注里：【数:办结率】", {"parts": one_note("footnote")}),
    "endnote": (one(run("甲")), "占位符不能写在脚注、尾注里", {"parts": one_note("endnote")}),
    "name of a style": (
        one(run("甲")), "样式的名称里",
        {"styles": f'<w:style w:type="paragraph" w:styleId="x"><w:name w:val="{SHARE}"/></w:style>'},
    ),
    "hidden shape": (one(both(shape(BOX, doc_pr='hidden="1"'), "")), "看不见|隐藏文字", {}),
    "shape off the page": (one(both(shape(BOX, position="-9000000"), "")), "看不见", {}),
    "shape beyond the page": (one(both(shape(BOX, position="19000000"), "")), "看不见", {}),
    "shape without a width": (one(both(shape(BOX, size="0"), "")), "看不见", {}),
    "hidden shape of old programs": (
        one(f"<w:r>{vml_box(BOX, 'width:10pt;height:9pt;visibility:hidden')}</w:r>"), "看不见|隐藏文字", {}),
    "shape of old programs off the page": (
        one(f"<w:r>{vml_box(BOX, 'margin-left:-900pt;width:10pt;height:9pt')}</w:r>"), "看不见", {}),
    "double with another token": (
        one(both(shape(BOX), vml_box(one(run(FUNDS))))), "另有一份给旧程序看的内容", {}),
    "box whose double has no token": (one(both(shape(BOX), vml_box(one(run("943"))))), "另有一份", {}),
    "token in the double alone": (one(both(shape(one(run("943"))), vml_box(BOX))), "另有一份", {}),
    "white": (one(run(SHARE, '<w:color w:val="FFFFFF"/>')), UNSEEN, {}),
    "colour of its shade": (one(run(SHARE, '<w:color w:val="1F3864"/><w:shd w:fill="1F3864"/>')), UNSEEN, {}),
    "colour of its cell": (DARK_CELL, "看不见", {}),
    "tiny": (one(run(SHARE, '<w:sz w:val="2"/>')), UNSEEN, {}),
    "lifted far off": (one(run(SHARE, '<w:position w:val="2000"/>')), UNSEEN, {}),
    "letters without colour": (one(run(SHARE, "<w14:textFill><w14:noFill/></w14:textFill>")), UNSEEN, {}),
    "letters painted white": (
        one(run(SHARE, '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>')),
        UNSEEN, {},
    ),
    "colour of the marker pen": (one(run(SHARE, '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')), UNSEEN, {}),
    "letters over each other": (one(run(SHARE, '<w:spacing w:val="-200"/>')), UNSEEN, {}),
    "always hidden": (one(run(SHARE, "<w:specVanish/>")), "看不见|隐藏文字", {}),
    "turned around": (one(f'<w:bdo w:val="rtl">{run(SHARE)}</w:bdo>'), "反着显示", {}),
    "turned around by a character": (one(run(f"\u202e率{SHARE}")), "反着显示", {}),
    "letters from right to left": (one(run(SHARE, "<w:rtl/>")), "反着显示", {}),
    "paragraph from right to left": (one(run(SHARE), properties="<w:bidi/>"), "反着显示", {}),
    "form that no program knows": (
        one(both(shape(BOX), "").replace('Requires="wps"', 'xmlns:q="urn:q" Requires="q"')), "看不见", {}),
    "hidden row": (HIDDEN_ROW, "看不见|隐藏文字", {}),
    "row without a height": (LOW_ROW, "看不见", {}),
    "lines without a height": (
        one(run(SHARE), properties='<w:spacing w:line="20" w:lineRule="exact"/>'), UNSEEN, {}),
    "frame off the page": (one(run(SHARE), properties='<w:framePr w:w="900" w:x="30000" w:y="9"/>'), UNSEEN, {}),
    "low frame": (one(run(SHARE), properties='<w:framePr w:w="900" w:h="1" w:hRule="exact"/>'), UNSEEN, {}),
    "indented off the page": (one(run(SHARE), properties='<w:ind w:left="30000"/>'), UNSEEN, {}),
    "left of the page": (one(run(SHARE), properties='<w:ind w:left="-9000"/>'), UNSEEN, {}),
    "first line left of the page": (one(run(SHARE), properties='<w:ind w:firstLine="-9000"/>'), UNSEEN, {}),
    "table left of the page": (
        table_of(row(one(run(SHARE)))).replace("<w:tblPr>", '<w:tblPr><w:tblInd w:w="-9000" w:type="dxa"/>'),
        "看不见", {}),
    "behind a large shape": (
        one(run(SHARE)) + one(f"<w:r>{LARGE}</w:r>"), "浮在文字上方，会盖住正文", {}),
    "hidden": (one(run(SHARE, "<w:vanish/>")), "隐藏文字", {}),
    "deleted": (one(f'<w:del w:id="1" w:author="x"><w:r><w:delText>{SHARE}</w:delText></w:r></w:del>'), "修订", {}),
}  # fmt: skip


@pytest.mark.parametrize("body,said,others", REFUSED.values(), ids=REFUSED)
def test_what_would_not_be_shown_is_refused(body, said, others):
    faults = refusal(package(body, **others))

    assert re.search(said, faults[0])
    # Both a box and its double are named if they differ; all else is named once.
    assert len(faults) == 1 or all("另有一份" in fault for fault in faults)


@pytest.mark.parametrize("between", ["<w:tab/>", "<w:br/>", '<w:sym w:font="Wingdings" w:char="F0FC"/>', "<w:cr/>"])
def test_a_token_spans_no_tab_line_or_symbol(between):
    faults = refusal(package(one(run("【数:", extra=between), run("办结率】"))))

    assert [fault.split("，")[0] for fault in faults] == ["正文第1段：没有写完的占位符", "正文第1段：多余的“】”"]


def test_a_hyphen_in_a_token_is_a_slip_like_any_other():
    (fault,) = refusal(package(one(run("【数:办", extra="<w:noBreakHyphen/>"), run("结率】"))))

    assert fault == "正文第1段：不认识的占位符【数:办-结率】（是否想写【数:办结率】？）"


def test_faults_are_told_in_english_too():
    (fault,) = refusal(package(one(equation("【value:aid_funds】"))), "en")

    assert fault == (
        "body, paragraph 1: tokens cannot stand in an equation: 【value:aid_funds】; turn the equation into plain text"
    )


def test_the_result_of_a_field_in_the_instruction_of_another_is_no_text_of_the_page():
    faults = refusal(package(one(field("HYPERLINK ", run("甲")).replace("HYPERLINK </w:instrText></w:r>", NESTED))))

    # The door may refuse such a link before.
    assert "域代码里" in faults[0] or "超链接" in faults[0]
