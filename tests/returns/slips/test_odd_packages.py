"""Workbooks as other programs build them, and files that are none: a slip comes back for each."""

import pytest
from slip_workbooks import (
    FAULT,
    book_of,
    cells,
    colours,
    comments,
    errors,
    grid,
    listing,
    note,
    part_of,
    parts,
    sheets,
    simple,
    slip_of,
    tree,
    with_parts,
)
from workbook_variants import CELLS, VARIANTS, variant

from reporting.returns.book import Book, Cell, Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.door import open_return

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
USUAL, STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def strict(content):
    """The namespaces of the strict kind; those of the package are the same in both."""
    for old, new in (
        (b"spreadsheetml/2006/main", b"spreadsheetml/main"),
        (b"officeDocument/2006/", b"officeDocument/"),
    ):
        content = content.replace(USUAL + old, STRICT + new)
    return content


def with_sheet(data):
    return with_parts(simple(), {SHEET: b"<worksheet %s>%s</worksheet>" % (SPACE, data)})


def test_a_sheet_without_addresses_is_counted_through():
    data = b"<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"
    made = slip_of(with_sheet(data), note((1, 2)), note((2, 1)), note((2, 3)), note((3, 2)))
    rows = [[(cell.get("r"), cell.findtext("{*}v")) for cell in row] for row in tree(made, SHEET).iter("{*}row")]

    assert rows == [[(None, "1"), (None, "2")], [(None, "3"), ("C2", None)], [("B3", None)]]
    assert comments(made, "事项").keys() == {"B1", "A2", "C2", "B3"}


def test_a_sheet_without_data_gets_some():
    made = slip_of(with_sheet(b"<sheetFormatPr defaultRowHeight='15'/><pageMargins/>"), note((1, 1)))

    assert [element.tag.rpartition("}")[2] for element in tree(made, SHEET)] == [
        "sheetFormatPr",
        "sheetData",
        "pageMargins",
        "legacyDrawing",
    ]
    assert colours(made, "事项") == {"A1": FAULT}


def test_elements_may_have_a_prefix():
    raw = with_parts(
        simple(),
        {
            SHEET: b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
            b'<x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        },
    )
    made = slip_of(raw, note((2, 2)), note((2, 1)))

    assert b'<x:c r="A2" s="1"/><x:c r="B2" s="1">' in parts(made)[SHEET]


def test_a_strict_workbook_stays_strict():
    raw = with_parts(simple(), dict.fromkeys(parts(simple()), strict))
    made = slip_of(raw, note((2, 2)))

    assert colours(made, "事项") == {"B2": FAULT}
    assert comments(made, "事项").keys() == {"B2"}
    assert sheets(made)["事项"] == sheets(simple())["事项"]
    assert not [name for name, part in parts(made).items() if USUAL + b"officeDocument/2006/relationships/c" in part]
    assert part_of(made, "回执") == "xl/worksheets/sheet2.xml"


def test_a_workbook_without_styles_gets_some():
    made = slip_of(with_parts(simple(), {STYLES: None}), note((2, 2)))
    styles = parts(made)["xl/styles1.xml"]

    assert colours(with_parts(made, {STYLES: styles}), "事项") == {"B2": FAULT}


@pytest.mark.parametrize(
    "changes",
    [
        {"xl/workbook.xml": b"<broken"},
        {"xl/workbook.xml": b"<workbook/>"},
        {SHEET: b"<worksheet %s><sheetData><row r='x'/></sheetData></worksheet>" % SPACE},
        {SHEET: b"<worksheet %s><sheetData><row r='2'><c r='2B'/></row></sheetData></worksheet>" % SPACE},
        {SHEET: b"<worksheet %s><sheetData><row r='2'><c r='B2' s='a'/></row></sheetData></worksheet>" % SPACE},
        {SHEET: None},
        {"[Content_Types].xml": None},
        {"_rels/.rels": None},
    ],
)
def test_a_workbook_that_cannot_be_marked_gets_the_list_alone(changes):
    made = slip_of(with_parts(simple(), changes), note((2, 2)))

    assert list(sheets(made)) == ["回执"]
    assert listing(made)[0][:3] == [1, "事项", "B2"]
    assert "无法在原表上标注" in str(sheets(made))


@pytest.mark.parametrize("raw", [b"", b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04 broken", b"<html>"])
def test_a_file_that_cannot_be_opened_gets_the_list_alone(raw, tmp_path):
    fault = Note(Place(), "fault", "文件损坏", "能打开的 .xlsx 文件", "请另存为 .xlsx 后再报")
    made = slip_of(raw, fault, book=Book("云峰.xlsx", "0" * 64, ()))

    assert list(sheets(made)) == ["回执"]
    assert listing(made) == [[1, "整个文件", "", "需修改", "文件损坏", "能打开的 .xlsx 文件", "请另存为 .xlsx 后再报"]]
    assert "打不开" in str(sheets(made))
    assert errors(made, tmp_path) == []


def test_a_text_file_comes_back_as_a_workbook_of_texts():
    book = book_of(grid("清单/甲", ["事项名称", "金额"], ["=1+1", "-5"], ["", "007"]))
    made = slip_of("事项名称,金额".encode(), note((2, 2), sheet="清单/甲"), book=book)

    assert sheets(made)["清单_甲"] == [["事项名称", "金额"], ["＝1+1", "-5"], ["", "007"]]
    assert colours(made, "清单_甲") == {"B2": FAULT}
    assert listing(made)[0][:3] == [1, "清单_甲", "B2"]
    assert {kind for _, _, kind, _ in cells(made, "清单_甲").values()} == {"s"}


AS_SEEN = (
    Cell("2024.1", "number"),
    Cell("10", "number", shown="10万"),
    Cell("314000", "number", shown="31.4万"),
    Cell("12345678901234567890", "text"),
    Cell("已取消", "text", struck=True),
    Cell("修路10盏", "text", shown="修路盏"),
    Cell("50", "number", struck=True),
    Cell(bad="公式出错（#N/A）"),
    Cell("2024年", "text"),
    Cell("2024年", "text", copied=True),
    Cell("备注", "text"),
)


def test_a_slip_shows_the_cells_as_one_saw_them_so_that_what_was_asked_is_asked_again():
    sheet = Grid("成果", (AS_SEEN, (*[Cell()] * 8, *[AS_SEEN[-2]] * 2, AS_SEEN[-1])))
    made = slip_of(b"1", note((1, 1), sheet="成果"), book=book_of(sheet))

    assert open_return("回执.xlsx", made).grids[1] == sheet


def test_a_text_file_may_begin_like_a_zip():
    made = slip_of(b"PK,name\n1,2", note((1, 1)), book=book_of(grid("事项", ["PK", "name"], ["1", "2"])))

    assert sheets(made)["事项"] == [["PK", "name"], ["1", "2"]]


# Programs find nothing in them by its usual name; Excel alone might.
UNMARKED = {"names in capitals", "names in small letters", "no relations of the package", "no types of parts"}


@pytest.mark.parametrize("name", VARIANTS)
def test_a_workbook_of_another_program_comes_back_marked_with_the_same_cells(name):
    raw = variant(name)
    made = slip_of(raw, note((2, 2)), book=open_return("云峰.xlsx", raw))
    first, *others = open_return("回执.xlsx", made).grids
    commented = any(part.startswith("xl/comments") for part in parts(made))

    assert first.name == "回执"
    assert [[[cell.text for cell in row] for row in sheet.rows] for sheet in others] == [CELLS] * (name not in UNMARKED)
    assert commented == (name not in UNMARKED)


@pytest.mark.parametrize(
    "name", ["names with backslashes", "targets with backslashes", "targets in other letters", "targets with dots"]
)
def test_a_slip_leads_to_its_parts_by_their_names(name):
    """So that programs find them that do not find those of the workbook."""
    raw = variant(name)
    made = slip_of(raw, note((2, 2)), book=open_return("云峰.xlsx", raw))

    assert sheets(made)["事项"][1][:2] == ["职工食堂", 31.4]
    assert not any("\\" in part for part in parts(made))


def test_comments_in_the_markup_are_none_of_the_styles():
    raw = variant("comments between marks")
    made = slip_of(raw, note((2, 4)), book=open_return("云峰.xlsx", raw))

    assert sheets(made)["事项"][1][3] == 0.5
    assert open_return("回执.xlsx", made).grids[1].rows[1][3].text == "50%"
