"""A slip comes back corrected: nothing of the old one is left in the new one."""

import pytest
from slip_workbooks import (
    FAULT,
    book_of,
    cells,
    colours,
    comments,
    grid,
    listing,
    note,
    parts,
    rich,
    shapes,
    sheets,
    simple,
    slip_of,
    with_parts,
    workbook,
)

BACK = book_of(grid("回执", ["报表回执"]), grid("事项"))
NOTES = (note((3, 1)), note((2, 1), "warning"), note((4, 2)), note((7, 3)), note((9, 4)))


@pytest.fixture(scope="module")
def first():
    return slip_of(rich(), *NOTES)


def test_the_old_list_is_replaced(first):
    made = slip_of(first, note((4, 2)), book=BACK)

    assert list(sheets(made)) == ["回执", "封面", "事项", "清单合计"]
    assert [row[2] for row in listing(made)] == ["B4"]
    assert parts(made)["xl/workbook.xml"].count(b"Print_Titles") == 2


def test_old_comments_are_gone_and_the_senders_own_stay(first):
    made = slip_of(first, note((4, 2)), book=BACK)

    assert comments(made, "事项").keys() == {"A3", "B4"}
    assert comments(made, "事项")["A3"] == "自己的批注"
    assert set(shapes(made, "事项")) == {(2, 0), (3, 1)}


def test_cells_have_their_own_colours_back(first):
    made = slip_of(first, note((4, 2)), book=BACK)

    assert colours(made, "事项") == {**colours(rich(), "事项"), "B4": FAULT, "C7": "FFDDEBF7"}


def test_of_the_last_fault_nothing_is_left():
    old = slip_of(simple(), note((2, 2)))
    made = slip_of(old, note((0, 0), "warning"), book=BACK)

    assert colours(made, "事项") == {}
    assert cells(made, "事项") == cells(simple(), "事项")
    assert not [name for name in parts(made) if "comment" in name or "vml" in name]
    assert b"legacyDrawing" not in parts(made)["xl/worksheets/sheet1.xml"]


def test_with_the_list_deleted_the_comments_go_all_the_same(first):
    """The sender may well do so."""

    def deleted(old):
        return old.replace(b'<sheet name="\xe5\x9b\x9e\xe6\x89\xa7" sheetId="4" r:id="rId7"/>', b"")

    made = slip_of(with_parts(first, {"xl/workbook.xml": deleted}), note((4, 2)))

    assert next(iter(sheets(made))) == "回执"
    assert comments(made, "事项").keys() == {"A3", "B4"}


def test_from_libreoffice_marked_cells_come_back_without_colour(first):
    """It keeps one colour of a fill and makes up the other."""
    app = {"docProps/app.xml": b"<Properties><Application>LibreOffice/24.2</Application></Properties>"}
    made = slip_of(with_parts(first, app), note((4, 2)), book=BACK)

    assert "A2" not in colours(made, "事项")


def test_a_sheet_of_the_same_name_that_is_not_ours_stays():
    raw = workbook(lambda book: [book.add_worksheet(name) for name in ("回执", "事项")])
    made = slip_of(raw, note((2, 2)), book=book_of(grid("回执", ["收到了"]), grid("事项")))

    assert list(sheets(made)) == ["回执2", "回执", "事项"]
