"""Files of every kind that offices send are read to the same cells as the workbook they could be saved as."""

import re

import pytest
from binary_workbooks import real, record, row, small_binary_workbook
from returned_files import opened, texts, the_fault, warnings
from same_workbook import (
    FILES,
    HEAD,
    OWNER,
    PERIOD,
    ROWS,
    TITLE,
    return_workbook,
    separated,
    small_workbook,
    web_page,
    word_table,
)
from workbook_parts import with_part, worked_out
from xml_workbook import SMALL_XML

SOME, ZERO_WIDTH = ROWS[0][0], "U+200B ZERO WIDTH SPACE"
SPOILT = f"\u200b{SOME}"
SMALL_XLS, SMALL_ODS = (FILES / "small.xls").read_bytes(), (FILES / "small.ods").read_bytes()


@pytest.mark.parametrize(
    "raw, file",
    [
        (SMALL_XLS, "表.xls"),
        (SMALL_XLS, "表.et"),
        (worked_out(small_workbook()), "表.et"),
        (SMALL_ODS, "表.ods"),
        (small_binary_workbook(), "表.xlsb"),
        (SMALL_XML, "表.xls"),
        (SMALL_XML.decode().replace('"UTF-8"', '"UTF-16"').encode("utf-16"), "表.xml"),
    ],
    ids=["xls", "et of the old kind", "et of the new kind", "ods", "xlsb", "xml", "xml in utf-16"],
)
def test_a_workbook_has_the_same_cells_in_every_format(raw, file):
    """Values, days, percentages, errors, what is shown, struck through, merged or hidden."""
    book, same = opened(raw, file), opened(worked_out(small_workbook()))

    assert book.grids == same.grids
    assert book.notes == same.notes == ()


TEXTS = {
    f"{encoding} {name}": (separated(separator, encoding), "表.csv")
    for encoding in ("gbk", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
    for name, separator in {"commas": ",", "semicolons": ";", "tabs": "\t"}.items()
}


@pytest.mark.parametrize(
    "raw, file",
    [
        *TEXTS.values(),
        (separated("\t", "utf-16"), "表.txt"),
        (separated("\t", "gbk"), "表.xls"),
        (web_page(), "表.xls"),
        (web_page(), "表.html"),
        (word_table(), "表.docx"),
        (word_table(), "表.doc"),
        ((FILES / "return.xls").read_bytes(), "表.xls"),
        ((FILES / "return.ods").read_bytes(), "表.ods"),
    ],
    ids=[*TEXTS, "txt", "text as xls", "page as xls", "page", "word", "word as doc", "xls", "ods"],
)
def test_a_return_has_the_same_texts_in_every_format(raw, file):
    """But for the title, which a workbook may spread, and two lines of a document in one row."""
    book = opened(raw, file)
    words = [word for line in texts(book.grids[0]) for word in line if word]

    assert [word for word in words if word != TITLE] == [OWNER, PERIOD, *HEAD, *(word for row in ROWS for word in row)]
    assert {note.kind for note in book.notes} <= {"converted"}


@pytest.mark.parametrize(
    "raw, file",
    [
        (separated(",", "utf-8-sig").replace(SOME.encode(), SPOILT.encode()), "表.csv"),
        (web_page().replace(SOME.encode("gbk"), b"&#8203;" + SOME.encode("gbk")), "表.html"),
        (
            with_part(word_table(), "word/document.xml", lambda xml: xml.replace(SOME.encode(), SPOILT.encode())),
            "表.docx",
        ),
        (
            with_part(
                (FILES / "return.ods").read_bytes(),
                "content.xml",
                lambda xml: xml.replace(SOME.encode(), SPOILT.encode()),
            ),
            "表.ods",
        ),
    ],
    ids=["csv", "page", "word", "ods"],
)
def test_a_sign_that_nobody_sees_is_known_in_every_format_and_the_mark_of_an_encoding_is_none(raw, file):
    book = opened(raw, file)

    assert {(cell.text, cell.sign) for row in book.grids[0].rows for cell in row if cell.sign} == {(SOME, ZERO_WIDTH)}


@pytest.mark.parametrize(
    "raw, file",
    [(SMALL_XLS, "表.xls"), (SMALL_ODS, "表.ods"), (small_binary_workbook(), "表.xlsb")],
    ids=["xls", "ods", "xlsb"],
)
def test_half_of_a_file_is_damage(raw, file):
    for size in (len(raw) // 3, len(raw) // 2, len(raw) - 600):
        assert the_fault(raw[:size], file) == "文件已损坏，或没有传输完整"


def test_a_file_with_a_password_is_told_whatever_its_format():
    manifest = "META-INF/manifest.xml"
    ods = with_part(SMALL_ODS, manifest, lambda xml: xml.replace(b"</", b"<manifest:encryption-data/></", 1))
    # A record that says so in the place of one that says who wrote the file.
    xls = SMALL_XLS.replace(b"\x5c\x00\x70\x00", b"\x2f\x00\x70\x00", 1)

    assert the_fault(xls, "表.xls") == the_fault(ods, "表.ods") == "文件有打开密码"


def test_an_xls_need_not_list_the_formats_that_every_workbook_has():
    """Number 9 is a percentage, 31 a day as it is written in China; LibreOffice lists both."""
    day, percent = (b"\xe0\0\x14\0\0\0" + number for number in (b"\xa5\0\x01", b"\xa6\0\x01"))
    raw = SMALL_XLS.replace(day, day[:6] + b"\x1f\0\x01").replace(percent, percent[:6] + b"\x09\0\x01")

    assert SMALL_XLS.count(day) == SMALL_XLS.count(percent) == 1
    assert opened(raw, "表.xls").grids == opened(SMALL_XLS, "表.xls").grids


def test_macros_and_links_to_other_files_are_told():
    raw = with_part(small_binary_workbook(), "xl/vbaProject.bin", lambda _: b"x")
    raw = with_part(raw, "xl/externalLinks/externalLink1.bin", lambda _: b"x")

    assert warnings(opened(raw, "表.xlsb")) == ["工作簿里有宏", "工作簿引用了其他文件"]


ONE_ROW = b"<table:table-row%s>%s</table:table-row>"
ONE = b'<table:table-cell office:value-type="float" office:value="1"/>'


def ods_of(rows):
    """The workbook with these rows on its first sheet."""
    content = b"%s</table:table>" % rows
    whole = re.compile(rb"<table:table-row.*?</table:table>", re.DOTALL)
    return with_part(SMALL_ODS, "content.xml", lambda xml: whole.sub(content, xml, count=1))


@pytest.mark.parametrize(
    "raw, file, found",
    [
        (small_binary_workbook(row(20_000, real(0, 1))), "表.xlsb", "工作表“成果”的A20001"),
        (small_binary_workbook(row(10, real(16_383, 1))), "表.xlsb", "工作表“成果”的XFD11"),
        (ods_of(ONE_ROW % (b' table:number-rows-repeated="200000"', ONE)), "表.ods", "工作表“成果”的A20001"),
        (ods_of(ONE_ROW % (b"", ONE * 201)), "表.ods", "工作表“成果”的GS1"),
        (b"<table>" + b"<tr><td>1" * 20_001 + b"</table>", "表.xls", "A20001"),
        (b"<table><tr>" + b"<td>1" * 201 + b"</table>", "表.xls", "GS1"),
    ],
    ids=["rows of xlsb", "columns of xlsb", "rows of ods", "columns of ods", "rows of a page", "columns of a page"],
)  # fmt: skip
def test_a_file_with_too_many_rows_or_columns_is_refused(raw, file, found):
    assert the_fault(raw, file) == f"{found}单元格有内容，远在表格之外"


@pytest.mark.parametrize(
    "raw, part, file",
    [
        (SMALL_ODS, "Pictures/1.png", "表.ods"),
        (small_binary_workbook(), "xl/media/1.png", "表.xlsb"),
        (word_table(), "word/media/1.png", "表.docx"),
    ],
    ids=["ods", "xlsb", "docx"],
)
def test_a_zip_bomb_of_any_format_is_refused_before_it_is_unpacked(raw, part, file):
    assert the_fault(with_part(raw, part, lambda _: bytes(30 * 2**20)), file) == "文件过大（30 MB）"


def test_a_hidden_sheet_that_is_too_large_is_left_unread_with_a_warning():
    raw = with_part(small_binary_workbook(), "xl/worksheets/sheet2.bin", lambda _: row(900_000, real(0, 1)))
    book = opened(raw, "表.xlsb")

    assert [grid.name for grid in book.grids] == ["成果"]
    assert warnings(book) == ["隐藏的工作表“底稿”过大"]


def test_an_ods_shows_what_is_no_value():
    """An error of LibreOffice, formulas without a value and with an empty one, a time, and a narrow column."""
    cells = (
        '<table:table-row><table:table-cell table:formula="of:=A1" office:value-type="float" office:value="0">'
        '<text:p>Err:502</text:p></table:table-cell><table:table-cell table:formula="of:=A1"/>'
        '<table:table-cell table:formula="of:=A1"><text:p/></table:table-cell>'
        '<table:table-cell office:value-type="time" office:time-value="PT09H05M00S"/>'
        '<table:table-cell office:value-type="float" office:value="7"><text:p>###</text:p></table:table-cell>'
        "</table:table-row>"
    )
    line = opened(ods_of(cells.encode()), "表.ods").grids[0].rows[0]

    assert [(cell.text, cell.bad, cell.shown) for cell in line] == [
        ("", "公式出错（Err:502）", ""),
        ("", "公式没有保存计算结果", ""),
        ("", "", ""),
        ("09:05:00", "", ""),
        ("7", "", ""),
    ]


def test_a_record_that_nobody_knows_is_passed_over():
    assert (
        opened(small_binary_workbook(record(5_000, b"x" * 300)), "表.xlsb").grids
        == opened(worked_out(small_workbook())).grids
    )


@pytest.mark.parametrize("file", ["表.bak", "表", "表.xlsx.crdownload"])
def test_a_copy_that_some_program_keeps_is_no_return(file):
    suffix = f".{file.rpartition('.')[2]}" if "." in file else "空的"

    assert the_fault(return_workbook(), file) == f"扩展名是{suffix}，看不出是不是要报的文件"
