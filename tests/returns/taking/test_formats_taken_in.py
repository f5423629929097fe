"""A return goes into the ledger the same, in whatever format it is sent."""

from datetime import date

import pytest
from hand_made import bytes_of, column, small_ledger
from python_calamine import CalamineWorkbook
from same_workbook import FILES, ROWS, return_workbook, separated, web_page, word_table

from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

OWNER = {"id": "a", "name": "恒岳重工集团", "short_name": "恒岳", "english_name": "Hengyue", "parent": ""}
XLS, ODS = (FILES / "return.xls").read_bytes(), (FILES / "return.ods").read_bytes()
FORMATS = {
    "a.xlsx": return_workbook(),
    "b.xls": XLS,
    "c.ods": ODS,
    "d.docx": word_table(),
    "e.xls": web_page(),
    "f.csv": separated(",", "gbk"),
    "g.csv": separated(";", "utf-8-sig"),
    "h.txt": separated("\t", "utf-16"),
    "i.csv": separated(",", "utf-16-le"),
}


def test_each_format_brings_the_same_rows(tmp_path):
    """One after the other; what comes later would tell what it changes."""
    data, inbox, printed = small_ledger(tmp_path / "data", enterprises=[OWNER]), tmp_path / "inbox", list[str]()
    inbox.mkdir()
    for name, raw in FORMATS.items():
        (inbox / name).write_bytes(raw)
    intake = Intake(data, SlipFolder(tmp_path / "outputs"), date(2024, 12, 20), None, is_trial=False)

    assert take_in(intake, [inbox], printed.append)
    assert [text.partition("（")[0] for text in printed[:-1]] == [f"{inbox}/{name}  已收入" for name in FORMATS]
    assert not [text for text in printed if "更正" in text or "请核对" in text]
    assert set(column(data, "achievements", "value").values()) == {"3145000", "420000"}
    assert b"3145000" in bytes_of(data)["achievements.csv"]


@pytest.mark.parametrize("name", ["b.xls", "c.ods", "d.docx", "e.xls"])
def test_a_file_of_another_format_comes_back_as_a_workbook_with_its_cells(tmp_path, name):
    """Nobody there has this name, and so it is sent back."""
    data, file, printed = small_ledger(tmp_path / "data"), tmp_path / name, list[str]()
    file.write_bytes(FORMATS[name])
    intake = Intake(data, SlipFolder(tmp_path / "outputs"), date(2024, 12, 20), None, is_trial=False)
    all_in = take_in(intake, [file], printed.append)
    (slip,) = (tmp_path / "outputs").rglob("*.回执.xlsx")
    page, sheet = CalamineWorkbook.from_path(slip).sheet_names

    assert not all_in
    assert (page, sheet) == ("回执", "成果" if name in {"b.xls", "c.ods"} else name[0])
    cells = CalamineWorkbook.from_path(slip).get_sheet_by_name(sheet).to_python()
    assert ROWS[0] in [[str(cell) for cell in row] for row in cells]
