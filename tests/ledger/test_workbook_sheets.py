"""The sheet of a workbook: where its table stands, and what may stand around it; and its place in the folder."""

import hashlib
import re

import pytest
from door import refusal
from workbook_builders import NAMES, WIDTH, change_part, change_sheet, column, ledger_with_workbook

from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger


def the_fault(folder):
    """The one fault for which the ledger is refused."""
    (fault,) = refusal(folder).faults
    return fault


@pytest.mark.parametrize(
    "area, place",
    [
        ((1, 0, 2, 0), " row 2, id: A2:A3 merged"),
        ((0, 0, 0, 4), " row 1: A1:E1 merged"),
        ((2, 1, 2, 2), " row 3, enterprise: B3:C3 merged"),
    ],
)
def test_merged_cells_are_refused_with_their_place(tmp_path, area, place):
    folder = ledger_with_workbook(
        tmp_path, {}, {"unit": "a_mine"}, write=lambda _, sheet: sheet.merge_range(*area, NAMES[0])
    )

    assert the_fault(folder) == (
        f"achievements.xlsx{place}; every cell stands alone; take the merging off and fill in every cell"
    )


def test_merged_cells_that_hold_nothing_outside_the_table_do_no_harm(tmp_path):
    folder = ledger_with_workbook(tmp_path, {}, write=lambda _, sheet: sheet.merge_range(9, 30, 12, 31, ""))

    assert len(read_ledger(folder)["achievements"]) == 1


def test_a_cell_beside_the_table_is_named_by_its_letter(tmp_path):
    folder = ledger_with_workbook(tmp_path, {}, write=lambda _, sheet: sheet.write(1, WIDTH + 1, "see below"))
    todo = "the header has no name for it; name the column, or clear the cell"

    assert the_fault(folder) == f"achievements.xlsx row 2, column S: 'see below'; {todo}"


def test_what_is_no_name_in_the_header_is_refused_alone(tmp_path):
    folder = ledger_with_workbook(tmp_path, {}, write=lambda _, sheet: sheet.write(0, column("value"), True))  # noqa: FBT003 it is the cell

    assert the_fault(folder).startswith("achievements.xlsx row 1, column H: 'TRUE'; ")


@pytest.mark.parametrize(
    "kept, fault",
    [
        ('<row r="2"', " row 1: the row is empty; the header stands in row 1; take out the rows above it"),
        ("</sheetData>", ": the sheet is empty; a header row is expected; put the header back"),
    ],
)
def test_a_sheet_without_its_header_is_refused(tmp_path, kept, fault):
    folder = ledger_with_workbook(tmp_path, {})
    change_sheet(folder, f"(?s)<sheetData>.*?(?={kept})", "<sheetData>")

    assert the_fault(folder) == f"achievements.xlsx{fault}"


def test_a_workbook_with_a_header_alone_is_a_table_without_rows(tmp_path):
    assert len(read_ledger(ledger_with_workbook(tmp_path))["achievements"]) == 0


def test_the_first_sheet_that_can_be_seen_is_read_and_no_other(tmp_path):
    """The hidden one before it and the one after it hold what would be refused."""

    def write(book, _):
        book.add_worksheet("notes").write(0, 0, "notes")
        book.add_worksheet("hidden").write_number("XFD1048576", 1)

    folder = ledger_with_workbook(tmp_path, {"value": 100}, write=write)
    change_part(
        folder,
        "xl/workbook.xml",
        lambda raw: re.sub(rb"(<sheets>)(.*)(<sheet name=.hidden.)(.*?/>)", rb'\1\3 state="hidden"\4\2', raw),
    )

    assert read_ledger(folder)["achievements"].value.tolist() == [100]


def test_a_look_given_to_empty_cells_does_no_harm(tmp_path):
    """Whole rows and columns of colour are common; no value stands in them. Nor is what follows the cells a cell."""

    def write(book, sheet):
        sheet.write_blank("XFD1048576", None, book.add_format({"bg_color": "red"}))

    folder = ledger_with_workbook(tmp_path, {"value": 100}, write=write)
    change_sheet(folder, "</worksheet>", "<extLst><ext><f>A1</f></ext></extLst></worksheet>")

    assert read_ledger(folder)["achievements"].value.tolist() == [100]


def test_a_dangling_id_is_told_with_the_file_in_which_it_was_looked_for(tmp_path):
    folder = ledger_with_workbook(tmp_path, {"part_of": "nothing"})

    assert "it is not in achievements.xlsx;" in the_fault(folder)


def test_the_workbook_is_in_the_digests_by_its_name(tmp_path):
    folder = ledger_with_workbook(tmp_path, {})
    digest = hashlib.sha256((folder / "achievements.xlsx").read_bytes()).hexdigest()

    assert digests(folder)["achievements.xlsx"] == digest
    assert "achievements.csv" not in digests(folder)


def test_two_files_for_one_table_are_refused(tmp_path):
    folder = ledger_with_workbook(tmp_path, {})
    (folder / "achievements.csv").touch()

    assert the_fault(folder) == (
        "achievements.csv: achievements.xlsx stands beside it; a table is one file; "
        "take one of the two out of the folder"
    )


def test_rows_and_cells_without_an_address_follow_one_another(tmp_path):
    """The row before is whole, so that the value is its eighth cell still."""
    folder = ledger_with_workbook(tmp_path, dict.fromkeys(NAMES, "x"))
    change_sheet(folder, '<c r="H2"[^>]*>.*?</c>', '<c t="e"><v>#REF!</v></c>')
    change_sheet(folder, r' r="[A-Z]*[0-9]+"', "")

    assert "achievements.xlsx row 2, value: the error #REF!; a value is expected" in refusal(folder).faults[-1]
