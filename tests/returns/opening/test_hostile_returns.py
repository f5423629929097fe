"""Files that are no workbook, and workbooks that would harm the program that reads them: each ends as a book."""

import random
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from time import process_time

import pytest
from returned_files import opened, texts, the_fault, warnings, with_cells, workbook
from workbook_parts import packed, with_part, with_sheet

from reporting.returns.book import Book
from reporting.returns.opening import workbooks
from reporting.xlsx.limits import RETURN

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DAMAGED = "文件已损坏，或没有传输完整"
FOREIGN = "文件是压缩包（ZIP），或其他格式的文档，不是Excel工作簿"
NO_TABLE = "文件里没有表格"
TEXT = "扩展名是.xlsx，内容却是文本（如CSV），不是Excel工作簿"


def with_ballast(raw, size=2**20):
    """The workbook with a picture that does not pack, so that much else may unpack."""
    return with_part(raw, "xl/media/picture.jpg", lambda _: random.Random(1).randbytes(size))  # noqa: S311 any bytes do


@pytest.mark.parametrize(
    "raw, found",
    [
        (b"", "文件是空的（0字节）"),
        (OLE + bytes(600), DAMAGED),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "文件有打开密码"),
        (b"\xef\xbb\xbf\r\n<html><table>", DAMAGED),
        (b"<html><frameset>", NO_TABLE),
        ('<?xml version="1.0"?><Workbook/>'.encode("utf-16"), NO_TABLE),
        ("编号,事项\n".encode(), TEXT),
        ("编号,事项\n".encode("gbk"), TEXT),
        (b"%PDF-1.7", "文件是PDF文件，不是Excel工作簿"),
        (b"\x89PNG\r\n", "文件是图片，不是Excel工作簿"),
        (b"Rar!\x1a\x07", "文件是压缩包（RAR），不是Excel工作簿"),
        (b"\x00\x01\x02\xff", "文件不是Excel工作簿"),
        (packed({"word/document.xml": "<w/>"}), DAMAGED),
        (packed({"报表.xlsx": workbook(["甲"])}), FOREIGN),
        (packed({"xl/workbook.bin": b"x"}), DAMAGED),
        (workbook(["甲"])[:-700], DAMAGED),
        (workbook(["甲"])[:3000], DAMAGED),
        (b"PK\x03\x04", DAMAGED),
        (b"PK\x05\x06" + bytes(18), FOREIGN),
    ],
    ids=[
        "empty", "old", "locked", "half a page", "page", "xml", "csv", "csv in gbk", "pdf", "picture", "rar", "bytes",
        "word", "zip of workbooks", "binary workbook", "end is gone", "half", "beginning alone", "empty archive",
    ],
)  # fmt: skip
def test_a_file_that_is_no_whole_workbook_is_refused_with_the_reason(raw, found):
    assert the_fault(raw) == found


def test_the_reason_says_what_to_do():
    (note,) = opened(OLE + "EncryptedPackage".encode("utf-16-le")).notes

    assert (note.expected, note.todo) == ("应为不加密的工作簿", "请去掉密码，保存后重新报送")


@pytest.mark.parametrize(
    "address", ["XFD1048576", "GS1", "A20001", "AZ10000"], ids=["corner", "column 201", "row 20001", "both in part"]
)
def test_a_cell_far_outside_the_table_is_refused(address):
    row = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    raw = with_sheet(
        workbook(["甲"]), "</sheetData>", f'<row r="{row}"><c r="{address}"><v>1</v></c></row></sheetData>'
    )

    assert the_fault(raw) == f"工作表“事项”的{address}单元格有内容，远在表格之外"


def test_sheets_share_the_room_there_is():
    def write(book, sheet):
        sheet.write(19_999, 14, 1)
        book.add_worksheet("二").write(19_999, 14, 1)

    assert the_fault(workbook(write=write)) == "工作表“二”的O20000单元格有内容，远在表格之外"


@pytest.mark.parametrize(
    "room, found", [({"elements": 30}, "单元格过多（包括只有格式的空白格）"), ({"characters": 5}, "文件过大（0 MB）")]
)
def test_sheets_share_the_marks_and_the_characters_there_may_be(monkeypatch, room, found):
    raw = workbook(["甲乙丙"], write=lambda book, _: book.add_worksheet("二").write(0, 0, "丁戊己"))
    monkeypatch.setattr(workbooks, "RETURN", replace(RETURN, **room))

    assert the_fault(raw).endswith(found)


def test_a_hidden_sheet_takes_the_room_that_the_others_leave():
    def write(book, sheet):
        sheet.write(19_999, 14, 1)
        sheet.hide()
        book.add_worksheet("二").write(19_999, 14, 1)
        book.worksheets()[1].activate()

    book = opened(workbook(write=write))

    assert [grid.name for grid in book.grids] == ["二"]
    assert warnings(book) == ["隐藏的工作表“事项”过大"]


def test_a_look_that_no_program_writes_takes_no_time():
    raw = with_part(
        workbook([1]), "xl/styles.xml", lambda xml: xml.replace(b"<fonts", format_part(b"[" * 200_000) + b"<fonts", 1)
    )
    started = process_time()

    assert texts(opened(raw).grids[0]) == [["1"]]
    assert process_time() - started < 2


def format_part(code):
    return b'<numFmts><numFmt numFmtId="200" formatCode="' + code + b'"/></numFmts>'


def test_a_sheet_of_300000_rows_is_refused():
    rows = "".join(f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>' for number in range(1, 300_001))

    assert the_fault(with_cells(rows)) == "工作表“事项”的A20001单元格有内容，远在表格之外"


def test_millions_of_cells_without_a_value_are_refused():
    assert the_fault(with_ballast(with_cells("<row>" + "<c/>" * 4_000_000 + "</row>"))) == (
        "工作表“事项”的单元格过多（包括只有格式的空白格）"
    )


def test_millions_of_attributes_are_refused():
    attributes = ' a=""' * 2_000_000

    assert the_fault(with_ballast(with_cells(f"<row{attributes}/>"))).endswith("单元格过多（包括只有格式的空白格）")


@pytest.mark.parametrize("megabytes", [8, 101])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(megabytes):
    """One of the two is too large beside its packed size alone."""
    raw = with_part(workbook(["甲"]), "xl/media/picture.png", lambda _: bytes(megabytes * 2**20))

    assert the_fault(raw) == f"文件过大（{megabytes} MB）"


def test_a_zip_bomb_in_a_zip_bomb_is_never_opened():
    bomb = packed({"bomb": bytes(50 * 2**20)})

    assert texts(opened(with_part(workbook(["甲"]), "xl/embeddings/bomb.xlsx", lambda _: bomb)).grids[0]) == [["甲"]]


def test_a_zip_bomb_that_lies_about_its_size_is_damage():
    raw = with_part(workbook(["甲"]), "xl/media/picture.png", lambda _: bytes(8 * 2**20))
    size, said = (8 * 2**20).to_bytes(4, "little"), (1000).to_bytes(4, "little")

    assert the_fault(raw.replace(size, said)) == DAMAGED


def test_a_file_of_more_than_20_megabytes_is_refused():
    assert the_fault(workbook(["甲"]) + bytes(20 * 2**20)) == "文件过大（20 MB）"


def test_one_text_that_fills_a_million_cells_is_refused():
    """It is stored once; each cell that shows it would hold it anew."""
    cells = with_sheet(workbook(["甲"]), "</row>", '<c t="s"><v>0</v></c>' * 190 + "</row>")
    raw = with_part(cells, "xl/sharedStrings.xml", lambda xml: xml.replace("甲".encode(), b"a" * 200_000))

    assert the_fault(with_ballast(raw)) == "文件过大（20 MB）"


def test_one_text_that_a_merged_area_spreads_is_refused():
    area = '</sheetData><mergeCells><mergeCell ref="A1:T5000"/></mergeCells>'
    raw = with_sheet(workbook(["a" * 30_000], write=lambda _, sheet: sheet.write("T5000", 1)), "</sheetData>", area)

    assert the_fault(raw) == "文件过大（476 MB）"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "docProps/app.xml", "any.rels"])
def test_a_document_type_is_refused_in_whatever_part_it_stands(part, encoding):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'

    assert the_fault(with_part(workbook(["甲"]), part, lambda _: bomb.encode(encoding))) == (
        f"{part}含有文档类型声明（DOCTYPE）"
    )


def test_a_document_type_is_refused_in_a_sheet_that_is_not_named_as_one():
    bomb = b'<!DOCTYPE x [<!ENTITY a "1">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>'
    raw = with_part(workbook(["甲"]), "xl/sheet.bin", lambda _: bomb)
    raw = with_part(raw, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"worksheets/sheet1.xml", b"sheet.bin"))

    assert the_fault(raw) == "文件含有文档类型声明（DOCTYPE）"


@pytest.mark.parametrize("encoding", ["cp037", "gbk", "utf-7", "none-such"])
def test_a_part_in_an_encoding_in_which_a_document_type_would_hide_is_damage(encoding):
    raw = with_part(
        workbook(["甲"]), "docProps/app.xml", lambda _: f'<?xml version="1.0" encoding="{encoding}"?><x/>'.encode()
    )

    assert the_fault(raw) == DAMAGED


def test_a_part_that_begins_with_no_mark_is_damage():
    assert the_fault(with_part(workbook(["甲"]), "docProps/app.xml", lambda _: "<x/>".encode("cp037"))) == DAMAGED


@pytest.mark.parametrize(
    "xml", ["&a;", "&#0;", "<a>" * 60 + "</a>" * 60, "<c/" * 2, '<c r="A1" r="B1"/>', "<c></row></c>"]
)
def test_marks_that_are_none_are_damage(xml):
    assert the_fault(with_cells(f"<row>{xml}</row>")) == DAMAGED


def twice(name):
    """A workbook with a second part of this name, in capitals or not."""
    out = BytesIO(workbook(["甲"]))
    with zipfile.ZipFile(out, "a") as archive, pytest.MonkeyPatch.context() as quiet:
        quiet.setattr("warnings.warn", lambda *_, **__: None)
        archive.writestr(name, b"<worksheet/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "name",
    ["xl/worksheets/sheet1.xml", "XL/worksheets/SHEET1.xml", "/etc/passwd", "../../x", "xl/../../x", r"..\x", "C:x"],
)
def test_parts_of_one_name_and_parts_that_lead_out_of_the_archive_are_damage(name):
    assert the_fault(twice(name)) == DAMAGED


def test_thousands_of_parts_are_damage():
    parts = {"xl/workbook.xml": b"<a/>"} | {str(number): b"" for number in range(5_000)}

    assert the_fault(packed(parts)) == DAMAGED


def test_a_part_under_a_password_is_damage():
    """The archive says so of every part in its table of contents."""
    assert the_fault(re.sub(rb"(?s)(PK\x01\x02....)..", b"\\1\x01\x00", workbook(["甲"]))) == DAMAGED


@pytest.mark.parametrize(
    "part, old, new",
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b""),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="1A"'),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="A1" t="zz"'),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="one"'),
        ("xl/worksheets/sheet1.xml", b"</row>", b'<c r="A1"><v>2</v></c></row>'),
        ("xl/worksheets/sheet1.xml", b"<sheetData>", b'<cols><col min="a" hidden="1"/></cols><sheetData>'),
        ("xl/workbook.xml", b"</sheets>", b""),
        ("xl/workbook.xml", b'r:id="rId1"', b'r:id="rId9"'),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"worksheets/sheet7.xml"),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"../../../etc/passwd"),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"http://127.0.0.1/"),
        ("xl/styles.xml", b"</styleSheet>", b""),
    ],
)
def test_a_part_that_cannot_be_followed_is_damage(part, old, new):
    raw = workbook([1])

    assert the_fault(with_part(raw, part, lambda xml: xml.replace(old, new, 1))) == DAMAGED


def test_whatever_bytes_go_wrong_the_file_ends_as_a_book():
    chance = random.Random(20240101)  # noqa: S311 the same mutations each time
    raw = workbook(["编号", "事项"], [1, "食堂"], [2, 0.5], write=lambda _, sheet: sheet.merge_range("A5:B6", "合"))
    books = [opened(mutated(raw, chance)) for _ in range(120)]

    assert all(
        isinstance(book, Book) and bool(book.grids) != any(note.kind == "fault" for note in book.notes)
        for book in books
    )
    assert sum(not book.grids for book in books) > 60


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"]
)
def test_whatever_bytes_go_wrong_inside_a_part_the_file_ends_as_a_book(part):
    """Packed anew, so that no checksum gives it away."""
    chance = random.Random(part)  # noqa: S311 likewise
    raw = workbook(["编号", "事项"], [1, "食堂"], [2, 0.5], write=lambda _, sheet: sheet.merge_range("A5:B6", "合"))

    assert all(isinstance(opened(with_part(raw, part, lambda xml: mutated(xml, chance))), Book) for _ in range(30))


def mutated(raw, chance):
    """A few bytes changed, taken out or doubled, or the end cut off."""
    changed = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(changed)), chance.randint(1, 30)
        kind = chance.randrange(8)
        if kind == 0:
            del changed[place : place + length]
        elif kind == 1:
            changed[place:place] = changed[place : place + length]
        elif kind == 2 and place > len(changed) // 2:
            del changed[place:]
        else:
            changed[place] = chance.randrange(256)
    return bytes(changed)
