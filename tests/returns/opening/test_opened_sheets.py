"""The sheets of a returned workbook: all of them, what is hidden, what is merged, and what goes along unread."""

import re
from hashlib import sha256

import pytest
from returned_files import opened, texts, the_fault, warnings, with_cells, workbook
from workbook_parts import with_part, with_sheet

from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place


def with_names(raw, old, new):
    return with_part(raw, "xl/workbook.xml", lambda xml: xml.replace(old.encode(), new.encode()))


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm"])
def test_a_book_has_the_digest_of_its_file_and_every_cell_from_a1_on(suffix):
    raw = workbook([], ["", "甲"], ["乙"])
    book = opened(raw, f"报表{suffix}")

    assert (book.file, book.digest, book.notes) == (f"报表{suffix}", sha256(raw).hexdigest(), ())
    assert [grid.name for grid in book.grids] == ["事项"]
    assert texts(book.grids[0]) == [["", ""], ["", "甲"], ["乙", ""]]


def test_all_sheets_are_there_in_their_order_and_hidden_ones_are_marked():
    def write(book, _):
        book.add_worksheet("藏").write(0, 0, 1)
        book.add_worksheet("深藏").write(0, 0, 2)
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=事项!$A$1"})
        book.add_chartsheet("图").set_chart(chart)
        book.add_worksheet("末").write(0, 0, 3)

    raw = with_names(workbook(["甲"], write=write), '<sheet name="藏"', '<sheet state="hidden" name="藏"')
    raw = with_names(raw, '<sheet name="深藏"', '<sheet state="veryHidden" name="深藏"')
    grids = opened(raw).grids

    assert [(grid.name, grid.hidden) for grid in grids] == [
        ("事项", False),
        ("藏", True),
        ("深藏", True),
        ("末", False),
    ]
    assert [grid.rows[0][0].text for grid in grids] == ["甲", "1", "2", "3"]


def test_hidden_rows_and_columns_are_marked_as_far_as_there_are_cells():
    def write(_, sheet):
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_row(99, None, None, {"hidden": True})
        sheet.set_column(1, 2, None, None, {"hidden": True})
        sheet.set_column(50, 16383, None, None, {"hidden": True})

    (grid,) = opened(workbook([1, 2, 3], [4, 5, 6], write=write)).grids

    assert (grid.hidden_rows, grid.hidden_columns) == ({2}, {2, 3})
    assert texts(grid) == [["1", "2", "3"], ["4", "5", "6"]]


def test_a_merged_area_is_filled_with_what_its_first_cell_shows():
    def write(_, sheet):
        sheet.merge_range(1, 0, 2, 0, "甲")

    (grid,) = opened(workbook(["单位", "事项"], ["", 1], ["", 2], write=write)).grids

    assert texts(grid) == [["单位", "事项"], ["甲", "1"], ["甲", "2"]]
    assert grid.rows[1][0] == Cell("甲", "text")
    assert grid.rows[2][0] == Cell("甲", "text", copied=True)


def test_what_lies_unseen_under_a_merged_area_is_told_and_not_read():
    raw = with_cells("<row><c><v>1</v></c><c><v>1</v></c><c><v>9</v></c></row>")
    raw = with_sheet(raw, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>')
    book = opened(raw)

    assert texts(book.grids[0]) == [["1", "1", "1"]]
    assert book.notes == (
        Note(
            Place("事项", 1, 3),
            "warning",
            "合并单元格下面还藏着1格内容，第一格是C1",
            "合并单元格只读取看得见的内容",
            "请取消合并，看看被遮住的内容是否有用",
        ),
    )


@pytest.mark.parametrize("area", ["A1:XFD1048576", "A2:XFD1048576", "C3:D4"])
def test_a_merged_area_ends_where_the_cells_end(area):
    raw = with_sheet(
        workbook([1, 2]), "</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'
    )

    assert len(opened(raw).grids[0].rows) == 1


@pytest.mark.parametrize("area", ["B1:A1", "A0", ""])
def test_an_area_that_is_none_is_damage(area):
    raw = with_sheet(
        workbook([1, 2]), "</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'
    )

    assert the_fault(raw) == "文件已损坏，或没有传输完整"


def test_areas_that_lie_upon_each_other_are_damage():
    merged = '<mergeCell ref="A1:Z99"/>' * 2
    raw = with_sheet(workbook([1, 2]), "</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>")

    assert the_fault(raw) == "文件已损坏，或没有传输完整"


def test_macros_are_told_and_left_alone():
    raw = with_part(workbook(["甲"]), "xl/vbaProject.bin", lambda _: b"Sub Auto_Open()")
    book = opened(raw, "报表.xlsm")

    assert texts(book.grids[0]) == [["甲"]]
    assert warnings(book) == ["工作簿里有宏"]


def test_values_from_other_files_are_read_as_they_were_saved():
    raw = with_part(
        with_cells("<row><c><f>[1]x!A1</f><v>5</v></c></row>"), "xl/externalLinks/externalLink1.xml", lambda _: b"<x/>"
    )
    raw = with_names(raw, ' fullCalcOnLoad="1"', "")
    book = opened(raw)

    assert texts(book.grids[0]) == [["5"]]
    assert warnings(book) == ["工作簿引用了其他文件"]


@pytest.mark.parametrize(
    "written, name",
    [
        ("../../etc/passwd", "../../etc/passwd"),
        (r"C:\x", r"C:\x"),
        ("&quot;甲&quot;&apos;", '"甲"\''),
        ("甲&#10;乙", "甲 乙"),
        (" 甲 ", " 甲 "),
        ("\u202e甲\u200b", "甲"),
        ("\u200b", "工作表1"),
    ],
)
def test_the_name_of_a_sheet_is_a_text_like_others(written, name):
    raw = with_names(workbook(["甲"]), 'name="事项"', f'name="{written}"')

    assert [grid.name for grid in opened(raw).grids] == [name]


@pytest.mark.parametrize(
    "second, found",
    [
        ("一", "文件已损坏，或没有传输完整"),
        ("一\u200b", "有两张工作表的名称看起来一样，差别只是看不见的符号U+200B ZERO WIDTH SPACE"),
    ],
)
def test_two_sheets_that_read_alike_are_refused(second, found):
    """Nobody could tell which of the two a note is about."""
    raw = workbook(["甲"], title="一", write=lambda book, _: book.add_worksheet("二"))

    assert the_fault(with_names(raw, 'name="二"', f'name="{second}"')) == found


def test_a_sign_that_nobody_sees_in_the_name_of_a_sheet_or_of_the_file_is_kept_by_its_own():
    book = opened(with_names(workbook(["甲"]), 'name="事项"', 'name="事\u200b项"'), "甲\u202a\u200b公司.xlsx")

    assert (book.file, book.sign) == ("甲公司.xlsx", "U+202A LEFT-TO-RIGHT EMBEDDING")
    assert [(grid.name, grid.sign) for grid in book.grids] == [("事项", "U+200B ZERO WIDTH SPACE")]


def test_a_part_that_is_two_sheets_is_damage():
    raw = workbook(["甲"], write=lambda book, _: book.add_worksheet("二"))

    assert the_fault(with_names(raw, 'r:id="rId2"', 'r:id="rId1"')) == "文件已损坏，或没有传输完整"


def test_a_workbook_without_any_cell_is_refused():
    no_sheets = with_part(workbook(["甲"]), "xl/workbook.xml", lambda xml: re.sub(rb"<sheet .*?/>", b"", xml))

    assert the_fault(workbook()) == "工作表里没有任何内容"
    assert the_fault(no_sheets) == "工作表里没有任何内容"
    assert the_fault(workbook(["\u200b", " "])) == "工作表里没有任何内容"


def test_a_workbook_whose_every_filled_sheet_is_hidden_is_refused():
    raw = workbook(["甲"], write=lambda book, _: book.add_worksheet("二"))

    assert (
        the_fault(with_names(raw, '<sheet name="事项"', '<sheet state="hidden" name="事项"'))
        == "有内容的工作表都是隐藏的"
    )


def test_garbled_text_is_a_fault_where_it_stands():
    book = opened(workbook(["序号", "名称"], [1, "职工食堂".encode().decode("gb18030") + "13800000000"]))

    assert [(note.kind, note.place) for note in book.notes] == [("fault", Place("事项", 2, 2))]
    assert book.notes[0].found == "有乱码“鑱屽伐椋熷爞”"
    assert texts(book.grids[0])[0] == ["序号", "名称"]


def test_short_texts_are_garbled_together_where_none_is_alone():
    words = [word.encode().decode("gb18030") for word in ("序号", "事项", "金额", "单位")]
    book = opened(workbook(words, [1, 2, 3, 4]))

    assert [(note.kind, note.place) for note in book.notes] == [("fault", Place("事项", 1, 1))]


def test_chinese_that_can_be_read_otherwise_here_and_there_is_no_garble():
    """The second byte of 变 and the two of 动, in GBK, are one character of UTF-8."""
    assert opened(workbook(["人员变动，落户，配备：职工食堂改造项目完成情况"])).notes == ()


def test_a_look_given_to_empty_cells_does_no_harm():
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'

    assert texts(opened(with_sheet(workbook(["甲"]), "</sheetData>", f"{far}</sheetData>")).grids[0]) == [["甲"]]


def test_a_formula_of_empty_text_may_be_filled_down_to_the_last_row():
    far = '<row r="1048576"><c r="XFD1048576" t="str"><f>IF(1,"")</f><v></v></c></row>'
    raw = with_names(with_sheet(workbook(["甲"]), "</sheetData>", f"{far}</sheetData>"), ' fullCalcOnLoad="1"', "")

    assert texts(opened(raw).grids[0]) == [["甲"]]


def test_a_hidden_sheet_that_is_too_large_is_left_unread_with_a_warning():
    """Add-ins of Excel leave such sheets behind."""
    raw = workbook(["甲"], write=lambda book, _: book.add_worksheet("藏").write("XFD1048576", 1))
    book = opened(
        with_part(
            raw,
            "xl/workbook.xml",
            lambda xml: re.sub(rb"<sheet (?=name=.\xe8\x97\x8f)", b'<sheet state="hidden" ', xml),
        )
    )

    assert [grid.name for grid in book.grids] == ["事项"]
    assert warnings(book) == ["隐藏的工作表“藏”过大"]
