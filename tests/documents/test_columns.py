"""【列如有:…】 in the head of a column: the column stands only where something is to be said in it."""

import io
import tomllib

import docx
import pytest
from document_builders import (
    PROPERTIES,
    TEMPLATES,
    briefing_of,
    cells_in,
    filled,
    lines_in,
    number,
    published,
    saved,
    slot,
    table,
    template,
)
from openxml_audit import OpenXmlValidator
from small_word import empty_document

from reporting.core.errors import TemplateError
from reporting.documents.wordml import TBL, TC, VAL, w
from reporting.page_design.outline import lines_of
from reporting.page_design.template import new_template

PROFILE = tomllib.loads((TEMPLATES / "gbt9704.toml").read_text(encoding="utf-8"))
HERE = slot("value", "here", "有的", number("1"))
GONE = slot("value", "gone", "没有的", None)
COLUMNS = ("enterprise 单位", "total 总数", "late 逾期")
NOBODY_LATE = slot("table", "units", "各单位", table(COLUMNS, ("甲", number("5"), "—"), ("乙", number("7"), "—")))
ONE_LATE = slot("table", "units", "各单位", table(COLUMNS, ("甲", number("5"), "—"), ("乙", number("7"), number("2"))))
SAMPLE = ["【表:各单位.单位】", "【表:各单位.总数】", "【表:各单位.逾期】"]


def rows(condition, sample=SAMPLE):
    return template([["单位", "总数", condition + "逾期"], sample])


def faults(made, *slots, locale="zh"):
    with pytest.raises(TemplateError) as caught:
        briefing_of(made, published(*slots), locale, PROPERTIES)
    return list(caught.value.faults)


@pytest.mark.parametrize(
    "condition,stays",
    [
        ("【列如有:有的】", True),
        ("【列如有:没有的】", False),
        ("【column if:gone】", False),
        ("【列如有：没有的/有的】", True),
        ("【列如有:没有的、各单位.逾期】", False),
        ("【列如有:数:有的】", True),
        ("【列如有:各单位.逾期】", False),
        ("【列如有:各单位．late】", False),
        ("【列如有:表:各单位.逾期】", False),
        ("【列如有:各单位.总数】", True),
        ("【列如有:各单位】", True),
    ],
)
def test_a_column_stays_only_if_the_condition_in_its_head_holds(condition, stays):
    columns = 3 if stays else 2
    whole = [["单位", "总数", "逾期"], ["甲", "5", "—"], ["乙", "7", "—"]]

    assert cells_in(filled(rows(condition), HERE, GONE, NOBODY_LATE)) == [row[:columns] for row in whole]


def test_one_row_with_a_value_is_enough_for_a_column():
    assert cells_in(filled(rows("【列如有:各单位.逾期】"), ONE_LATE))[1:] == [["甲", "5", "—"], ["乙", "7", "2"]]


def test_a_column_of_the_table_may_decide_over_a_paragraph_too():
    made = template("【如有:各单位.逾期】有逾期", "【如无:各单位.逾期】无逾期")

    assert lines_in(filled(made, ONE_LATE)) == ["有逾期"]
    assert lines_in(filled(made, NOBODY_LATE)) == ["无逾期"]


def test_the_rest_of_the_columns_share_the_width_in_proportion():
    document = empty_document()
    made = document.add_table(2, 3)
    for row, cells in zip(made.rows, (["单位", "【列如有:没有的】总数", "逾期"], SAMPLE), strict=True):
        for cell, words, width in zip(row.cells, cells, (1000, 2000, 3001), strict=True):
            cell.text, cell.width = words, docx.shared.Twips(width)
    for column, width in zip(made.columns, (1000, 2000, 3001), strict=True):
        column.width = docx.shared.Twips(width)
    finished = filled(saved(document), GONE, ONE_LATE).tables[0]._tbl  # noqa: SLF001 - python-docx has no public name for the element

    # 6001 twips are shared 1000 to 3001.
    assert [int(column.get(w("w"))) for column in finished.iter(w("gridCol"))] == [1500, 4501]
    assert [int(width.get(w("w"))) for width in finished.iter(w("tcW"))] == [1500, 4501] * 3


def test_a_column_goes_out_of_rows_that_merge_other_columns():
    document = docx.Document(
        io.BytesIO(template([["单位", "总数", "【列如有:没有的】逾期"], SAMPLE, ["合计", "", "另计"]]))
    )
    last = document.tables[0].rows[2].cells
    last[0].merge(last[1])

    assert cells_in(filled(saved(document), GONE, ONE_LATE)) == [
        ["单位", "总数"], ["甲", "5"], ["乙", "7"], ["合计\n", "合计\n"],
    ]  # fmt: skip


def test_a_token_in_a_column_that_goes_is_not_missed():
    made = template([["单位", "【列如有:没有的】逾期"], SAMPLE[:2], ["合计", "【数:没有的】"]])

    assert cells_in(filled(made, GONE, ONE_LATE)) == [["单位"], ["甲"], ["乙"], ["合计"]]


def test_a_table_goes_with_the_last_of_its_columns():
    made = template("前", [["【列如有:没有的】单位", "【列如有:没有的】总数"], SAMPLE[:2]], "后")
    document = filled(made, GONE, ONE_LATE)

    assert (document.tables, lines_in(document)) == ([], ["前", "后"])


def test_the_head_may_have_a_second_row_if_it_is_marked_to_repeat():
    document = docx.Document(io.BytesIO(template([["", ""], ["单位", "【列如有:没有的】总数"], SAMPLE[:2]])))
    head = document.tables[0].rows[1]._tr  # noqa: SLF001 - as above
    assert faults(saved(document), GONE, ONE_LATE) != []
    head.get_or_add_trPr().append(docx.oxml.OxmlElement("w:tblHeader"))

    assert cells_in(filled(saved(document), GONE, ONE_LATE)) == [[""], ["单位"], ["甲"], ["乙"]]


def test_a_cell_in_a_content_control_takes_the_control_along():
    document = docx.Document(io.BytesIO(rows("【列如有:没有的】")))
    cell = document.tables[0].rows[1].cells[2]._tc  # noqa: SLF001 - as above
    control, content = docx.oxml.OxmlElement("w:sdt"), docx.oxml.OxmlElement("w:sdtContent")
    cell.addprevious(control)
    control.append(content)
    content.append(cell)
    finished = filled(saved(document), GONE, ONE_LATE)

    assert cells_in(finished)[1:] == [["甲", "5"], ["乙", "7"]]
    assert "w:sdt" not in finished.element.xml


def test_numbers_of_the_columns_that_stay_keep_their_bookmarks(tmp_path):
    briefing = briefing_of(rows("【列如有:没有的】"), published(GONE, ONE_LATE), "zh", PROPERTIES)
    path = tmp_path / "briefing.docx"
    path.write_bytes(briefing)
    marks = docx.Document(path).element.iter(w("bookmarkStart"))

    assert [mark.get(w("name")) for mark in marks] == ["units_r1_total", "units_r2_total"]
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.parametrize(
    "line,said",
    [
        ("【列如有:有的】甲", "正文第1段：【列如有:有的】只能写在表格的表头里：表格的第一行，或设为“标题行”的行"),
        (
            [["单位", "总数"], ["【列如有:有的】甲", "乙"]],
            "正文第1个表格第2行第1格：【列如有:有的】只能写在表格的表头里：表格的第一行，或设为“标题行”的行",
        ),
        (
            "【如有:各单位.逾其】甲",
            "【如有:各单位.逾其】：没有这一列（是否想写【如有:各单位.逾期】？）；可用的列：单位、总数、逾期",
        ),
        ("【如有:各单为.逾期】甲", "不认识的占位符【如有:各单为.逾期】（是否想写【如有:各单位.逾期】？）"),
        ("【列入有:有的】甲", "（是否想写【列如有:…】？）"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_condition_of_a_column_is_told_with_a_way_out(line, said):
    (fault,) = faults(template(line), HERE, ONE_LATE)

    assert said in fault


@pytest.mark.parametrize("merged", [((0, 1), (0, 2)), ((1, 1), (1, 2)), ((2, 1), (2, 2))])
def test_a_column_that_is_merged_with_another_is_refused_whether_it_would_go_or_not(merged):
    document = docx.Document(
        io.BytesIO(template([["单位", "总数", "【列如有:有的】逾期"], ["", "", ""], ["", "", ""]]))
    )
    first, last = (document.tables[0].cell(*place) for place in merged)
    first.merge(last)

    (fault,) = faults(saved(document), HERE)
    assert fault.endswith(
        "【列如有:有的】所在的一列里，有单元格与旁边的列合并了，去不掉这一列；请在Word里拆分这些单元格，或把占位符移到别的列"
    )


def test_a_column_that_is_merged_downwards_may_go():
    document = docx.Document(io.BytesIO(template([["单位", "【列如有:没有的】总数"], ["", ""], ["甲", "乙"]])))
    document.tables[0].cell(0, 1).merge(document.tables[0].cell(1, 1))
    body = filled(saved(document), GONE).element.body

    assert len(list(body.iter(TC))) == 3


def test_half_a_field_cannot_go_with_a_column():
    document = docx.Document(io.BytesIO(template([["单位", "【列如有:没有的】总数"], ["甲", "乙"]])))
    begin = docx.oxml.OxmlElement("w:fldChar", {w("fldCharType"): "begin"})
    document.tables[0].cell(1, 1).paragraphs[0].add_run()._element.append(begin)  # noqa: SLF001 - as above

    (fault,) = faults(saved(document), GONE)
    assert "不能随条件去掉" in fault


def test_faults_of_columns_are_told_in_english_too():
    (fault,) = faults(template("【column if:here】x"), HERE, locale="en")

    assert "can only stand in the head of a table: in its first row, or in one that is set to repeat" in fault


@pytest.mark.parametrize("locale,condition", [("zh", "【列如有:没有的】"), ("en", "【column if:gone】")])
def test_an_outline_says_of_a_column_when_it_stands(locale, condition):
    outline = f"表格: 说明\n列: 60 左 | 40 右 | 56 右\n表头: 单位 | {condition}总数 | 逾期\n样行: " + " | ".join(SAMPLE)
    (finished,) = filled(new_template(lines_of(outline), PROFILE, locale), GONE, ONE_LATE, locale=locale).tables
    widths = [int(column.get(w("w"))) for column in finished._tbl.iter(w("gridCol"))]  # noqa: SLF001 - as above

    assert [cell.text for cell in finished.rows[0].cells] == ["单位", "逾期"]
    # 60, 40 and 56 mm are 3402, 2268 and 3175 twips; the 2268 are shared 3402 to 3175.
    assert widths == [4575, 4270]


def test_a_merged_row_of_another_table_is_no_fault():
    inner = docx.Document(io.BytesIO(template([["单位", "【列如有:没有的】总数"], ["甲", "乙"]], "间", [["一", "二"]])))
    inner.tables[1].cell(0, 0).merge(inner.tables[1].cell(0, 1))
    finished = filled(saved(inner), GONE)

    assert [len(list(found.iter(TC))) for found in finished.element.iter(TBL)] == [2, 1]
    assert next(finished.element.iter(w("gridSpan"))).get(VAL) == "2"
