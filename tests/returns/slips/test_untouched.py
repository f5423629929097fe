"""The sender's own cells, formats and formulas stay as they are; so does every part that need not change."""

import io
import zipfile

import pytest
from slip_workbooks import (
    FAULT,
    book_of,
    cells,
    colours,
    comments,
    errors,
    grid,
    note,
    part_of,
    parts,
    related,
    rich,
    sheets,
    slip_of,
    tree,
    with_parts,
    workbook,
)

BOOK = book_of(grid("封面"), grid("事项"), grid("清单合计"))
NOTES = (note((3, 2)), note((4, 4), "warning"), note((6, 1)), note((3, 1), "converted"), note((9, 4)))
MACRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


@pytest.fixture(scope="module")
def raw():
    return rich()


@pytest.fixture(scope="module")
def made(raw):
    return slip_of(raw, *NOTES, book=BOOK)


def test_parts_that_need_not_change_are_the_same_bytes(raw, made):
    before, after = parts(raw), parts(made)

    assert {name for name in before if before[name] != after.get(name)} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet2.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
    }
    assert set(after) - set(before) == {"xl/worksheets/sheet4.xml"}


def test_values_formulas_and_styles_but_for_the_fill_are_the_same(raw, made):
    before, after = cells(raw, "事项"), cells(made, "事项")

    assert after.pop("D9")[:3] == (None, None, None)
    assert after == before
    assert before["D4"][:2] == ("6280000", "D3*2")


def test_beside_its_cells_nothing_in_a_sheet_changes_but_which_one_is_open(raw, made):
    before, after = tree(raw, "xl/worksheets/sheet2.xml"), tree(made, "xl/worksheets/sheet2.xml")
    for root in (before, after):
        root.remove(root.find("{*}sheetData"))
    before.find("{*}sheetViews/{*}sheetView").attrib.pop("tabSelected")

    assert [(element.tag, dict(element.attrib)) for element in after.iter()] == [
        (element.tag, dict(element.attrib)) for element in before.iter()
    ]
    assert after.find("{*}sheetProtection") is not None


def test_styles_that_were_there_stay_where_they_are(raw, made):
    before, after = tree(raw, "xl/styles.xml"), tree(made, "xl/styles.xml")

    for name in ("fonts", "fills", "borders", "cellXfs", "dxfs", "cellStyleXfs"):
        earlier, now = before.find(f"{{*}}{name}"), after.find(f"{{*}}{name}")
        assert [dict(style.attrib) for style in now][: len(earlier)] == [dict(style.attrib) for style in earlier]
        assert now.get("count") == str(len(now))


def test_other_programs_read_the_same_values(raw, made):
    before, after = sheets(raw), sheets(made)

    assert list(after) == ["回执", *before]
    assert {name: after[name] for name in ("封面", "清单合计")} == {name: before[name] for name in ("封面", "清单合计")}
    assert [row[:4] for row in after["事项"][:7]] == [row[:4] for row in before["事项"]]


def test_the_slip_is_a_valid_workbook(made, tmp_path):
    assert errors(made, tmp_path) == []


def test_names_of_a_sheet_move_with_it_and_the_slip_alone_is_open(raw, made):
    names = {
        (name.get("name"), name.get("localSheetId")) for name in tree(made, "xl/workbook.xml").iter("{*}definedName")
    }
    view = tree(made, "xl/workbook.xml").find("{*}bookViews/{*}workbookView")
    chosen = [name for name in sheets(made) if b'tabSelected="1"' in parts(made)[part_of(made, name)]]

    assert names == {
        ("_xlnm._FilterDatabase", "2"),
        ("_xlnm.Print_Titles", "2"),
        ("_xlnm.Print_Titles", "0"),
        ("本表", "3"),
        ("全部", None),
    }
    assert tree(raw, "xl/workbook.xml").find("{*}bookViews/{*}workbookView").get("activeTab") == "1"
    assert view.get("activeTab") is None
    assert chosen == ["回执"]


def test_equal_arguments_give_equal_bytes(raw, made):
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        days = {entry.date_time for entry in archive.infolist()}

    assert slip_of(raw, *NOTES, book=BOOK) == made
    assert days == {(1980, 1, 1, 0, 0, 0)}


def test_a_threaded_comment_stays():
    """Excel keeps it in a part of its own and a copy among the comments."""
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    raw = with_parts(
        workbook(lambda book: book.add_worksheet("事项").write_comment("A1", "旧式")),
        {
            "xl/threadedComments/threadedComment1.xml": b"<ThreadedComments/>",
            "xl/worksheets/_rels/sheet1.xml.rels": lambda old: old.replace(
                b"</Relationships>",
                f'<Relationship Id="rId9" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/>'
                "</Relationships>".encode(),
            ),
        },
    )
    made = slip_of(raw, note((2, 2)))

    assert parts(made)["xl/threadedComments/threadedComment1.xml"] == b"<ThreadedComments/>"
    assert related(made, part_of(made, "事项"), "/threadedComment") == "xl/threadedComments/threadedComment1.xml"
    assert list(comments(made, "事项")) == ["A1", "B2"]


def test_a_workbook_with_macros_comes_back_without_them(tmp_path):
    project = tmp_path / "vbaProject.bin"
    project.write_bytes(b"macro")

    def fill(book):
        book.add_worksheet("事项").write_row(0, 0, ["a", "b"])
        book.add_vba_project(str(project))

    macros = workbook(fill)
    made = slip_of(macros, note((1, 2)))
    inside = parts(made)

    assert MACRO.encode() in parts(macros)["[Content_Types].xml"]
    assert not [name for name in inside if "vba" in name]
    assert not [name for name, part in inside.items() if b"vbaProject" in part or b"macroEnabled" in part]
    assert b"spreadsheetml.sheet.main+xml" in inside["[Content_Types].xml"]
    assert colours(made, "事项") == {"B1": FAULT}
    assert errors(made, tmp_path) == []
