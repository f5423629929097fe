"""What a spreadsheet has spoilt is one fault for the column, however many rows it has."""

import pytest
from door import faults, refusal
from ledgers import ledger_folder, paid

from reporting.checks.refused_rows import sound_copy
from reporting.core.errors import LedgerError

MANY = 852


@pytest.mark.parametrize(
    "column, spoilt, rule",
    [
        ("as_of", "12/11/2023", "only where the year of four digits comes first"),
        ("as_of", "31-12-23", "only where the year of four digits comes first"),
        ("as_of", "23/12/31", "only where the year of four digits comes first"),
        ("as_of", "31-Dec-23", "only where the year of four digits comes first"),
        ("as_of", "12/31/2023 8:30", "only where the year of four digits comes first"),
        ("as_of", "3月1日", "a day has its year, month and day"),
        ("as_of", "12/31", "a day has its year, month and day"),
        ("as_of", "Dec-23", "a day has its year, month and day"),
        ("as_of", "1-Mar", "a day has its year, month and day"),
        ("as_of", "2023年12月", "a day has its year, month and day"),
        ("as_of", "2023", "a day has its year, month and day"),
        ("as_of", "2023/12", "a day has its year, month and day"),
        ("as_of", "2023/12/31 8:30", "a day has no time"),
        ("as_of", "2023-12-31 23:59:59", "a day has no time"),
        ("as_of", "2023-12-31 00:00:00+08", "a day has no time"),
        ("as_of", "45291", "the number by which a spreadsheet counts days"),
        ("as_of", "########", "the column was too narrow"),
        ("value", "3.14E+06", "a number with an exponent has lost its last digits"),
        ("value", "1E+05", "a number with an exponent has lost its last digits"),
        ("value", "¥1,234.00", "a number without signs of currency, percent or accounting"),
        ("value", "￥ 1,234", "a number without signs of currency, percent or accounting"),
        ("value", "(1,234.00)", "a number without signs of currency, percent or accounting"),
        ("value", "-", "a number without signs of currency, percent or accounting"),
        ("value", "12%", "a number without signs of currency, percent or accounting"),
        ("value", "###", "the column was too narrow"),
        ("printed", "#NAME?", "a value is expected"),
        ("printed", "####", "the column was too narrow"),
        ("status", "#N/A", "a value is expected"),
        ("source", "2.02312E+11", "an id with an exponent has lost its last digits"),
        ("source", "2023/1/1", "the id was taken for a day"),
        ("source", "1月2日", "the id was taken for a day"),
        ("source", "Jan-23", "the id was taken for a day"),
    ],
)
def test_a_spoilt_column_is_one_fault(tmp_path, column, spoilt, rule):
    (fault,) = faults(tmp_path, achievements=[paid(1, printed="一百元"), *[paid(1, **{column: spoilt})] * MANY])

    assert fault.startswith(f"achievements.csv row 1, {column}: '{spoilt}' in row 3, and {MANY - 1} more like it; ")
    assert rule in fault


def test_one_spoilt_cell_is_told_at_its_row(tmp_path):
    (fault,) = faults(tmp_path, achievements=[paid(1), paid("3.14E+06")])

    assert fault.startswith("achievements.csv row 3, value: '3.14E+06'; ")


def test_each_kind_of_a_column_is_a_fault_and_other_cells_keep_their_own(tmp_path):
    rows = [paid(value) for value in ("1E+05", "###", "3.14E+06", "314万元", "315万元")]

    assert [fault.split(";")[0] for fault in faults(tmp_path, achievements=rows)] == [
        "achievements.csv row 1, value: '1E+05' in row 2, and 1 more like it",
        "achievements.csv row 3, value: '###'",
        "achievements.csv row 5, value: '314万元'",
        "achievements.csv row 6, value: '315万元'",
    ]


def test_a_draft_does_not_leave_out_a_whole_column(tmp_path):
    folder = ledger_folder(tmp_path / "data", achievements=[paid(1, as_of="12/11/2023")] * 2)

    with pytest.raises(LedgerError, match="row 1, as_of"):
        sound_copy(folder, tmp_path / "copy")
    assert len(refusal(folder).faults) == 1


@pytest.mark.parametrize("text", ["Benxi", "B", "本钢", "Mayor", "#1"])
def test_an_id_that_no_spreadsheet_spoilt_keeps_its_own_fault(tmp_path, text):
    messages = faults(tmp_path, achievements=[paid(1, source=text)] * 2)

    assert [fault.split("; ")[1] for fault in messages] == ["an id is lower-case letters, digits, _ . or -"] * 2


@pytest.mark.parametrize("id_", ["2023-12", "2023-12-31", "1-2", "20231231"])
def test_an_id_that_looks_like_a_day_is_an_id(tmp_path, id_):
    sources = [{"id": id_, "title": "报表", "title_en": "R", "publisher": "办", "publisher_en": "O"}]
    folder = ledger_folder(tmp_path, sources=[{**sources[0], "certainty": "explicit"}])

    assert sound_copy(folder, tmp_path / "copy") == ()
