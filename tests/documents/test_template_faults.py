import docx
import pytest
from document_builders import (
    PROPERTIES,
    briefing_of,
    figure,
    node,
    number,
    published,
    saved,
    slot,
    table,
    template,
    text,
)
from small_word import empty_document

from reporting.core.errors import TemplateError

SHARE = slot("value", "resolved_share", "办结率", number("88.9%"))
PROSE = slot("text", "findings", "主要情况", text(("一",), ("二",)))
ROWS = slot("table", "by_enterprise", "各单位", table(("enterprise 单位", "total 总数"), ("甲", number("1"))))
PICTURE = slot("figure", "chart", "进度", figure())
ABSENT = slot("value", "aid_funds", "帮扶资金", None)
MANY = slot("value", "own_share", "本单位办结率", number("1"), number("2"))
EVERYTHING = (SHARE, PROSE, ROWS, PICTURE, ABSENT, MANY)


def faults(made, locale="zh"):
    with pytest.raises(TemplateError) as caught:
        briefing_of(made, published(*EVERYTHING), locale, PROPERTIES)
    return list(caught.value.faults)


@pytest.mark.parametrize(
    "line,said",
    [
        ("【数:办结律】", "不认识的占位符【数:办结律】（是否想写【数:办结率】？）"),
        ("【value:resolved_shore】", "不认识的占位符【value:resolved_shore】（是否想写【value:resolved_share】？）"),
        ("【文:办结率】", "【文:办结率】：“办结率”是数，请写【数:办结率】"),
        (
            "【数据:办结率】",
            "不认识的占位符种类【数据:办结率】（是否想写【数:…】？）（可用：数、文、图、表、如有、如无、列如有）",
        ),
        ("【数 办结率】", "写坏的占位符【数 办结率】：种类后面缺冒号，应写成【数:名称】"),
        ("【数:】", "写坏的占位符【数:】：缺名称"),
        ("共【数:办结率", "没有写完的占位符，缺“】”：共【数:办结率"),
        ("办结率】。", "多余的“】”，缺“【”：办结率】。"),
        ("{{ x }}", "不能使用的标记“{{ x }}”，占位符请写成【数:名称】"),
        ("{% if %}", "不能使用的标记“{% if %}”，占位符请写成【数:名称】"),
        ("｛｛x｝｝", "不能使用的标记“｛｛x｝｝”，占位符请写成【数:名称】"),
        ("«x»", "不能使用的标记“«x»”，占位符请写成【数:名称】"),
        (
            "[数:办结率]",
            "“[数:办结率]”像是占位符，但括号不是【】，请写成【数:办结率】；如果要照原样印出，请写成【照印:[数:办结率]】",
        ),
        ("见【图:进度】", "【图:进度】必须单独成段（前面可以有【如有:…】）"),
        ("见【文:主要情况】", "【文:主要情况】必须单独成段（前面可以有【如有:…】）"),
        ("【表:各单位.总数】", "【表:各单位.总数】只能写在表格的一行里"),
        ("【表:各单位】", "写坏的占位符【表:各单位】：缺列名，应写成【表:名称.列名】"),
        ("【数:帮扶资金】", "【数:帮扶资金】本期没有内容，请在段首（表格则在表内）加上【如有:帮扶资金】"),
        ("【数:本单位办结率】", "【数:本单位办结率】有2个单位的内容，一个数只能有一个来源"),
        ("【如有:办结律】x", "不认识的占位符【如有:办结律】（是否想写【如有:办结率】？）"),
    ],
)
def test_a_fault_is_told_with_its_place_and_a_way_out(line, said):
    assert faults(template("第一段", line)) == [f"正文第2段：{said}"]


def test_faults_are_told_in_the_language_of_the_briefing():
    assert faults(template("【value:resolved_shore】"), "en") == [
        "body, paragraph 1: unknown token 【value:resolved_shore】 (did you mean 【value:resolved_share】?)",
    ]


def test_all_faults_are_told_at_once_in_the_order_of_the_page():
    assert len(faults(template("【数:甲】【数:乙】", "【图:丙】", "}}"))) == 4


def test_the_place_names_the_heading_above():
    document = empty_document()
    document.add_heading("主要做法", 1)
    document.add_paragraph("")
    document.add_paragraph("【数:办结律】")

    assert faults(saved(document))[0].startswith("正文第2段（在“主要做法”之下）：")


def test_an_unknown_column_lists_the_columns():
    made = template([["单位", "总数"], ["【表:各单位.单位】", "【表:各单位.总】"]])

    assert faults(made) == [
        "正文第1个表格第2行第2格：【表:各单位.总】：没有这一列（是否想写【表:各单位.总数】？）；可用的列：单位、总数",
    ]


def test_two_tables_in_one_row_are_a_fault():
    other = slot("table", "sources", "来源", table(("title 标题",), ("x",)))
    made = template([["【表:各单位.单位】", "【表:来源.标题】"]])
    with pytest.raises(TemplateError, match="同一行里用了两个表"):
        briefing_of(made, published(ROWS, other), "zh", PROPERTIES)


def test_headers_footers_and_text_boxes_are_read_too():
    document = empty_document()
    document.sections[0].header.paragraphs[0].text = "【数:甲】"
    document.sections[0].footer.paragraphs[0].text = "【数:乙】"
    run = document.add_paragraph("有框").add_run()
    box = docx.oxml.parse_xml(
        '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>【数:丙】</w:t></w:r>'
        "</w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    node(run).append(box)

    assert [fault.split("：")[0] for fault in faults(saved(document))] == [
        "正文第1段的文本框",
        "页脚第1段",
        "页眉第1段",
    ]


def test_an_absent_table_is_told_once_for_its_row():
    empty = slot("table", "sources", "来源", None)
    made = template([["【表:来源.标题】", "【表:来源.日期】"]])
    with pytest.raises(TemplateError) as caught:
        briefing_of(made, published(empty), "zh", PROPERTIES)

    assert len(caught.value.faults) == 1


def test_an_unknown_name_in_a_paragraph_that_falls_away_is_still_a_fault():
    assert faults(template("【如有:帮扶资金】【数:办结律】")) == [
        "正文第1段：不认识的占位符【数:办结律】（是否想写【数:办结率】？）"
    ]


def test_a_table_that_lost_its_sample_row_is_a_fault():
    document = empty_document()
    document.add_table(1, 1).cell(0, 0).text = "【如有:各单位】单位"

    assert faults(saved(document)) == [
        "正文第1个表格第1行第1格：【如有:各单位】所在的表格没有写【表:各单位.…】的一行，填出来只有表头"
    ]
