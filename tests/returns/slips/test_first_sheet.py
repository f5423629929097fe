"""The first sheet of a slip: whose it is, how much there is to mend, and each note on a line."""

from dataclasses import replace

import pytest
from slip_workbooks import (
    HEADING,
    book_of,
    cells,
    grid,
    listing,
    note,
    part_of,
    parts,
    sheets,
    simple,
    slip_of,
    tree,
    workbook,
)

from reporting.returns.notes import Note, Place


def head(made):
    """The lines above the list."""
    rows = [row[0] for row in next(iter(sheets(made).values()))]
    return rows[: rows.index("序号")]


def links(made, name="回执"):
    return {
        element.get("ref"): element.get("location") for element in tree(made, part_of(made, name)).iter("{*}hyperlink")
    }


def test_it_tells_whose_workbook_it_is_what_is_wrong_and_what_to_do():
    made = slip_of(simple(), note((2, 2)), note((2, 1)), note((1, 1), "converted"))

    assert list(sheets(made)) == ["回执", "事项"]
    assert head(made) == [
        "报表回执",
        "填报单位：云峰矿业　　报告期：2024年",
        "文件：云峰.xlsx　　收到日期：2024年12月20日",
        "本次结果：需修改2处，已换算1处",
        "请改好标红的单元格，删不删本页都可以，再报一次。",
    ]


def test_a_made_up_ledger_is_told_below_the_title():
    made = slip_of(simple(), note((2, 2)), heading=replace(HEADING, made_up=True))

    assert head(made)[1] == "数据纯属虚构，仅供演示"


def test_an_unknown_sender_and_period_are_told():
    made = slip_of(simple(), note((2, 2)), heading=replace(HEADING, enterprise="", period=""))

    assert head(made)[1] == "填报单位：未能确定　　报告期：未能确定"


def test_without_faults_there_is_nothing_to_mend():
    made = slip_of(simple(), note((2, 2), "warning"))

    assert head(made)[-2:] == ["本次结果：需修改0处，请核对1处", "没有需要修改的地方，不必再报。"]


def test_a_fault_without_a_cell_is_to_be_mended_as_well():
    made = slip_of(simple(), note((2, 2)), note((0, 0)))

    assert head(made)[-1] == "请改好标红的单元格和下表中其他需修改的地方，删不删本页都可以，再报一次。"


def test_faults_come_first_then_by_sheet_row_and_column():
    raw = workbook(lambda book: [book.add_worksheet(name) for name in ("事项", "成果")])
    made = slip_of(
        raw,
        note((1, 1), "converted", "314万元", "3140000", ""),
        note((1, 1), sheet="成果"),
        note((2, 2)),
        note((2, 1)),
        note((3, 0), "warning"),
        note((0, 4), "warning"),
        note((0, 0)),
        Note(Place(), "fault", "没有报告期", "2024年", ""),
        book=book_of(grid("事项"), grid("成果")),
    )

    assert [row[:5] for row in listing(made)] == [
        [1, "整个文件", "", "需修改", "没有报告期"],
        [2, "事项", "全表", "需修改", "不是日期"],
        [3, "事项", "A2", "需修改", "不是日期"],
        [4, "事项", "B2", "需修改", "不是日期"],
        [5, "成果", "A1", "需修改", "不是日期"],
        [6, "事项", "D列", "请核对", "不是日期"],
        [7, "事项", "第3行", "请核对", "不是日期"],
        [8, "事项", "A1", "已换算", "原填 314万元"],
    ]
    assert listing(made)[3][5:] == ["2024-12-20 这样的日期", "请改写"]


def test_a_click_leads_to_the_cell_whatever_the_sheet_is_called():
    name = "它's 表!A1"
    raw = workbook(lambda book: [book.add_worksheet(name), book.add_worksheet("藏").hide()])
    seen = note((2, 2), sheet=name), note((0, 3), sheet=name)
    unseen = note((1, 1), sheet="藏"), note((1, 1), "warning", sheet="无")
    made = slip_of(raw, *seen, *unseen, book=book_of(grid(name), grid("藏")))

    assert links(made) == {"C7": "'它''s 表!A1'!C1", "C8": "'它''s 表!A1'!B2"}
    assert not [part for part in parts(made).values() if b"TargetMode" in part]


@pytest.mark.parametrize("word", ["=1+1", "+1+cmd", "-x", "@x", "\t=1", " =1"])
def test_no_word_is_ever_a_formula(word):
    made = slip_of(simple(), note((2, 2), found=word, expected=word, todo=word))
    said = listing(made)[0][4:]
    texts = [cell[3][0]["numFmtId"] for at, cell in cells(made, "回执").items() if at != "A7"]

    assert [text.strip()[0] for text in said] == [word.strip().translate(str.maketrans("=+-@", "＝＋－＠"))[0]] * 3
    assert b"<f" not in parts(made)["xl/worksheets/sheet2.xml"]
    assert set(texts) == {"49"}


def test_words_that_no_file_can_hold_are_cleaned_and_cut():
    made = slip_of(simple(), note((2, 2), found="a\x00\ud800\u202e\nb" + "长" * 40_000))
    (row,) = listing(made)

    assert row[4].startswith("a b长")
    assert len(row[4]) == 32_767


def test_it_prints_on_a4_across_with_the_headings_on_each_page():
    made = slip_of(simple(), note((2, 2)))
    page = tree(made, part_of(made, "回执"))
    setup = page.find("{*}pageSetup")
    names = tree(made, "xl/workbook.xml").iter("{*}definedName")

    assert (setup.get("paperSize"), setup.get("orientation"), setup.get("fitToHeight")) == ("9", "landscape", "0")
    assert page.find("{*}sheetPr/{*}pageSetUpPr").get("fitToPage") == "1"
    assert [(name.get("name"), name.get("localSheetId"), name.text) for name in names] == [
        ("_xlnm.Print_Titles", "0", "'回执'!$6:$6")
    ]


def test_long_words_have_a_high_row():
    made = slip_of(simple(), note((2, 2)), note((2, 1), found="很长的问题" * 20))
    heights = [float(row.get("ht")) for row in tree(made, part_of(made, "回执")).iter("{*}row")][-2:]

    # 100 字 of 11 points in the widest column, of 60 half-width characters less its indent: 29 on a line.
    assert heights == [4 * 15 + 6, 21]


def test_the_list_is_as_wide_as_its_words_and_at_most_a_page():
    """Letters of 9 points: 806 points between the margins have room for 1313 pixels of letters of 11."""
    short = pixels(slip_of(simple(), note((2, 2))))
    long = pixels(slip_of(simple(), note((2, 1), found="很长的问题" * 20, expected="很长" * 40, todo="很长" * 40)))

    assert short[4:] == [288.5, 260.5, 260.5]  # 40.5 and 36.5 digits: what the lines above the list need
    assert short[4] < long[4]
    assert 1290 < sum(long) <= 1313


def pixels(made):
    return [round(float(column.get("width")) * 7, 1) for column in tree(made, part_of(made, "回执")).iter("{*}col")]
