"""Returned CSV files: their encodings, their separators, and what is no CSV file."""

import pytest
from returned_files import opened, texts, the_fault, workbook

from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place

TABLE = "编号,事项名称,金额\n1,职工食堂改造,314万元\n"
ROWS = [["编号", "事项名称", "金额"], ["1", "职工食堂改造", "314万元"]]
UNKNOWN = "文字编码无法识别：读出来是乱码，或者不是文本"


@pytest.mark.parametrize(
    "encoding, expected",
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("gbk", "GBK"),
        ("gb18030", "GBK"),
        ("utf-16", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_in_every_encoding_and_with_every_separator(encoding, expected, separator):
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    book = opened((mark + TABLE.replace(",", separator)).encode(encoding), "台账.csv")

    assert (book.file, book.grids[0].name, texts(book.grids[0])) == ("台账.csv", "台账", ROWS)
    assert book.notes == (
        (Note(Place(), "converted", "（未注明编码）", f"{expected}编码的CSV文件"),) if expected else ()
    )


def test_a_character_that_gbk_lacks_is_read():
    assert texts(opened("甲,𠮷\n".encode("gb18030"), "x.csv").grids[0]) == [["甲", "𠮷"]]


def test_every_cell_is_text_and_an_empty_one_is_empty():
    (grid,) = opened("甲,3.14,\n".encode(), "x.csv").grids

    assert grid.rows == ((Cell("甲", "text"), Cell("3.14", "text"), Cell()),)


def test_rows_are_counted_as_excel_does():
    """A blank line is a row; a cell may have several lines; what ends in blanks ends before them."""
    (grid,) = opened('甲,"一\r\n二"\r\n\r\n乙\r\n,,\r\n\r\n'.encode(), "x.csv").grids

    assert texts(grid) == [["甲", "一\n二"], ["", ""], ["乙", ""]]


@pytest.mark.parametrize(
    "text, rows",
    [
        ("2024年报表\n单位;数;注\n甲;1,5;x\n", [["2024年报表", "", ""], ["单位", "数", "注"], ["甲", "1,5", "x"]]),
        ("甲;一,二;3\n乙;四,五;6\n", [["甲", "一,二", "3"], ["乙", "四,五", "6"]]),
        ("sep=;\n甲;一,二\n", [["甲", "一,二"]]),
        ("甲\n乙\n", [["甲"], ["乙"]]),
        ('单位,注\n甲,"a;b;c"\n', [["单位", "注"], ["甲", "a;b;c"]]),
    ],
)
def test_the_separator_is_the_one_that_makes_the_best_table(text, rows):
    assert texts(opened(text.encode(), "x.csv").grids[0]) == rows


@pytest.mark.parametrize(
    "raw",
    [
        "职工食堂改造".encode() + b"\xff\n",
        TABLE.encode()[: TABLE.encode().index("造".encode()) + 1],
        TABLE.encode().decode("gb18030", "replace").encode(),
        TABLE.encode("gbk").decode("gbk").encode().decode("gbk", "ignore").encode("gbk"),
        "编号,锟斤拷锟斤拷\n".encode(),
        "编号,\ufffd\ufffd\n".encode(),
        TABLE.encode("big5", "ignore") + b"\xff\xff",
        "耀,魏\n".encode("gbk"),
        b"\x00\x01\x02,a\n",
        b"\xff\xfea",
    ],
    ids=[
        "a byte too many", "cut off", "read as GBK once", "saved as GBK then", "lost", "replaced",
        "another encoding", "GBK that is UTF-8 as well", "no text", "half a character",
    ],
)  # fmt: skip
def test_what_would_read_as_garbled_is_refused(raw):
    assert the_fault(raw, "x.csv") == UNKNOWN


def test_utf8_is_never_taken_for_gbk():
    for text in ("办", "我", "甲,乙", "联通", "中文\n" * 3):
        assert opened(text.encode(), "x.csv").notes == ()


@pytest.mark.parametrize("name", ["李瑾瑜", "骆琦璐", "璐璐", "涓滴之爱,绗缝"])
def test_rare_characters_are_no_garble(name):
    for encoding in ("utf-8", "gbk"):
        assert texts(opened(f"姓名\n{name}\n".encode(encoding), "x.csv").grids[0])[1][0] == name.split(",")[0]


@pytest.mark.parametrize(
    "raw, found",
    [
        (b"", "文件是空的（0字节）"),
        (b"\n , \n\n", "工作表里没有任何内容"),
        (b'a,b\n"x', "第2行的引号不成对，或一格文字过长"),
        (b'a,b\n1,"x"y\n', "第2行的引号不成对，或一格文字过长"),
        (b"<html><frameset>", "文件里没有表格"),
        (b"a\n" * 20_001, "第20001行的单元格有内容，远在表格之外"),
        ((b"x," * 189 + b"x\n") * 2700, "第2632行的单元格有内容，远在表格之外"),
        (b"," * 200, "第1行的单元格有内容，远在表格之外"),
        (b"a" * (20 * 2**20 + 1), "文件过大（20 MB）"),
    ],
)
def test_a_csv_file_that_cannot_be_read_is_refused_with_the_reason(raw, found):
    assert the_fault(raw, "x.csv") == found


def test_a_workbook_that_is_named_as_a_csv_file_is_a_workbook_still():
    assert texts(opened(workbook(["甲"]), "x.csv").grids[0]) == [["甲"]]
