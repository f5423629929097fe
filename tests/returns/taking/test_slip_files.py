"""Each file of a run has its slip, under its period, in a name that every system takes."""

import pytest
from hand_made import workbook

from reporting.errors import OutputError
from reporting.returns.taking.slip_files import SlipFolder


def slips_in(folder):
    return sorted(str(path.relative_to(folder / "slips")) for path in (folder / "slips").rglob("*") if path.is_file())


def test_a_receipt_takes_the_place_of_the_marked_workbook_and_the_other_way_round(tmp_path):
    SlipFolder(tmp_path).send_back(workbook(), b"marked")
    marked = slips_in(tmp_path)
    SlipFolder(tmp_path).receive(workbook(), "已收入")
    received = slips_in(tmp_path)
    SlipFolder(tmp_path).send_back(workbook(), b"marked")

    assert marked == slips_in(tmp_path) == ["2024/甲.回执.xlsx"]
    assert received == ["2024/甲.回执.txt"]


def test_two_files_of_one_name_have_two_slips(tmp_path):
    slips = SlipFolder(tmp_path)
    slips.receive(workbook(), "已收入")
    slips.receive(workbook(file="甲.csv"), "已收入")

    assert slips_in(tmp_path) == ["2024/甲-2.回执.txt", "2024/甲.回执.txt"]


def test_the_slip_of_a_mended_slip_has_the_name_of_the_first(tmp_path):
    SlipFolder(tmp_path).receive(workbook(file="甲.回执.xlsx"), "已收入")

    assert slips_in(tmp_path) == ["2024/甲.回执.txt"]


@pytest.mark.parametrize(
    "file, slip",
    [
        ("../../甲/乙.xlsx", "乙"),
        ("..\\甲:乙?.xlsx", "_甲_乙_"),
        ("con.xlsx", "_con"),
        ("甲\u202excod.xlsx", "甲_xcod"),
        ("\udcff.xlsx", "_"),
        ("~$ .xlsx", "报表"),
        ("长" * 80 + ".xlsx", "长" * 60),
    ],
)
def test_no_name_leads_elsewhere_or_is_too_long(tmp_path, file, slip):
    SlipFolder(tmp_path).receive(workbook(file=file, period=None), "已收入")

    assert slips_in(tmp_path) == [f"未知期间/{slip}.回执.txt"]


def test_a_place_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "slips").touch()

    with pytest.raises(OutputError, match="Nothing can be written to"):
        SlipFolder(tmp_path).receive(workbook(), "已收入")
