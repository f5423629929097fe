"""Workbooks that are none, or that would harm the program that reads them."""

import re
from dataclasses import replace

import pytest
from door import refusal, rewrite
from workbook_builders import change_part, change_sheet, ledger_with_workbook
from workbook_parts import packed

from reporting.core.errors import LedgerError
from reporting.ledger import workbooks
from reporting.ledger.reading import read_ledger
from reporting.xlsx.limits import LEDGER

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DAMAGED = "the file is damaged; a whole .xlsx workbook is expected; save it again as .xlsx"
SAVE = "an .xlsx workbook is expected; save it as Excel workbook (.xlsx)"


@pytest.fixture
def folder(tmp_path):
    return ledger_with_workbook(tmp_path, {"value": 100})


def the_fault(folder):
    """What is said of the workbook, as the only fault of the ledger."""
    (fault,) = refusal(folder).faults
    return fault.removeprefix("achievements.xlsx: ")


@pytest.mark.parametrize(
    "change, fault",
    [
        (lambda _: b"", "the file is empty; an .xlsx workbook is expected; put the table back"),
        (lambda _: OLE + b"\0" * 600, f"it is an old .xls workbook; {SAVE}"),
        (
            lambda _: OLE + "EncryptedPackage".encode("utf-16-le"),
            "it is locked with a password; a ledger is open to read; take the password off",
        ),
        (lambda _: b"\xef\xbb\xbf\r\n<html><table>", f"it is a web page, not a workbook; {SAVE}"),
        (lambda _: b"id,enterprise\n", f"it is not a workbook; {SAVE}"),
        (
            lambda _: packed({"word/document.xml": "<w/>"}),
            "it is not an Excel workbook; an .xlsx workbook is expected; save it as .xlsx",
        ),
        (lambda raw: raw[: len(raw) // 2], DAMAGED),
        (lambda raw: raw.replace(b"PK\x03\x04", b"PK\x03\x05", 3), DAMAGED),
    ],
)
def test_a_file_that_is_no_whole_workbook_is_refused_with_the_reason(folder, change, fault):
    rewrite(folder / "achievements.xlsx", change)

    assert the_fault(folder) == fault


def outcome(folder):
    try:
        return len(read_ledger(folder)["achievements"])
    except LedgerError as error:
        return str(error)


def test_a_byte_that_went_wrong_never_ends_the_program(folder):
    """A few bytes mean nothing, such as the time at which a part was packed."""
    raw = (folder / "achievements.xlsx").read_bytes()
    outcomes = []
    for place in range(0, len(raw), 97):
        spoilt = raw[:place] + bytes([raw[place] ^ 255]) + raw[place + 1 :]
        rewrite(folder / "achievements.xlsx", lambda _, spoilt=spoilt: spoilt)
        outcomes.append(outcome(folder))

    assert all(result == 1 or "achievements.xlsx: " in result for result in outcomes)
    assert outcomes.count(1) < len(outcomes) / 5


@pytest.mark.parametrize(
    "part, old, new",
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b""),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="1A"'),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="one"'),
        ("xl/workbook.xml", b"</sheets>", b""),
        ("xl/workbook.xml", b'r:id="rId1"', b'r:id="rId9"'),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"worksheets/sheet7.xml"),
        ("xl/sharedStrings.xml", b"</sst>", b""),
    ],
)
def test_a_part_that_cannot_be_followed_is_damage(folder, part, old, new):
    change_part(folder, part, lambda raw: raw.replace(old, new, 1))

    assert the_fault(folder) == DAMAGED


@pytest.mark.parametrize(
    "address", ["XFD1048576", "GS2", "A200001", "CV100000"], ids=["corner", "column 201", "row 200001", "both in part"]
)
def test_a_cell_far_outside_the_table_is_refused_before_it_takes_all_memory(folder, address):
    row = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    change_sheet(folder, "</sheetData>", f'<row r="{row}"><c r="{address}"><v>1</v></c></row></sheetData>')

    assert the_fault(folder) == (
        f"cell {address} is in use, far outside any table; at most 200000 rows and 200 columns are read; "
        "copy the table alone into a new workbook"
    )


@pytest.mark.parametrize("megabytes, rule", [(8, "100 times"), (201, "at most 200 MB")])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(folder, megabytes, rule):
    change_part(folder, "xl/media/picture.png", lambda _: bytes(megabytes * 2**20))

    assert the_fault(folder).startswith(f"it unpacks to {megabytes} MB; ")
    assert rule in the_fault(folder)


def test_a_workbook_too_large_is_refused_however_well_it_packs(folder, monkeypatch):
    monkeypatch.setattr(workbooks, "LEDGER", replace(LEDGER, unpacked=1000))

    assert the_fault(folder).startswith("it unpacks to 0 MB; at most 200 MB")


def test_a_part_under_a_password_is_damage(folder):
    """The archive says so of every part in its table of contents."""
    rewrite(folder / "achievements.xlsx", lambda raw: re.sub(rb"(?s)(PK\x01\x02....)..", b"\\1\x01\x00", raw))

    assert the_fault(folder) == DAMAGED


def test_a_zip_bomb_that_lies_about_its_size_is_damage(folder):
    change_part(folder, "xl/media/picture.png", lambda _: bytes(8 * 2**20))
    size, said = (8 * 2**20).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    rewrite(folder / "achievements.xlsx", lambda raw: raw.replace(size, said))

    assert the_fault(folder) == DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "docProps/app.xml", "x.rels"])
def test_a_document_type_is_refused_in_whatever_part_it_stands(folder, part, encoding):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    change_part(folder, part, lambda _: bomb.encode(encoding))

    assert the_fault(folder) == (
        f"{part} declares a document type; no workbook needs one; copy the table into a new workbook"
    )


def test_a_workbook_whose_every_sheet_is_hidden_is_refused(folder):
    change_part(folder, "xl/workbook.xml", lambda raw: raw.replace(b"<sheet ", b'<sheet state="veryHidden" '))

    assert the_fault(folder) == ("no sheet can be seen; the table stands on the first visible sheet; show the sheet")


def test_two_sheets_of_one_name_are_damage(folder):
    """The hidden one of the two would be read in the place of the other."""
    change_part(
        folder,
        "xl/workbook.xml",
        lambda raw: raw.replace(b"</sheets>", b'<sheet name="Sheet1" sheetId="2" r:id="rId1"/></sheets>'),
    )

    assert the_fault(folder) == DAMAGED


def test_one_text_that_fills_a_thousand_cells_is_refused(folder, monkeypatch):
    """It is stored once; each cell that shows it would hold it anew."""
    monkeypatch.setattr(workbooks, "LEDGER", replace(LEDGER, characters=100))

    assert the_fault(folder).startswith("it unpacks to 0 MB; ")
