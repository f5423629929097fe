"""Each file of a run has its slip, under its period, in a name that every system takes."""

import pytest
from hand_made import workbook

from reporting.core.errors import OutputError
from reporting.returns.taking.slip_files import SlipFolder


def slips_in(folder):
    """Without the list of them."""
    return sorted(str(path.relative_to(folder / "slips")) for path in (folder / "slips").rglob("[!.]*.*"))


def test_a_receipt_takes_the_place_of_the_marked_workbook_and_the_other_way_round(tmp_path):
    SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked")
    marked = slips_in(tmp_path)
    SlipFolder(tmp_path).receive(workbook(), "甲", "已收入")
    received = slips_in(tmp_path)
    SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked")

    assert marked == slips_in(tmp_path) == ["2024/甲.回执.xlsx"]
    assert received == ["2024/甲.回执.txt"]


def test_two_files_of_one_name_have_two_slips(tmp_path):
    slips = SlipFolder(tmp_path)
    slips.receive(workbook(), "甲", "已收入")
    slips.receive(workbook(file="甲.csv"), "甲", "已收入")

    assert slips_in(tmp_path) == ["2024/甲-2.回执.txt", "2024/甲.回执.txt"]


def test_the_slip_of_a_mended_slip_has_the_name_of_the_first(tmp_path):
    SlipFolder(tmp_path).receive(workbook(file="甲.回执.xlsx"), "甲", "已收入")

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
    SlipFolder(tmp_path).receive(workbook(file=file, period=None), "", "已收入")

    assert slips_in(tmp_path) == [f"未知期间/{slip}.回执.txt"]


def test_files_of_one_name_from_two_enterprises_have_slips_of_their_own_in_every_run(tmp_path):
    """The short name stands before the name of a file that does not hold it."""
    for owner in ("甲", "乙", ""):
        SlipFolder(tmp_path).receive(workbook(file="2024年报表.xlsx"), owner, f"{owner}已收入")
    SlipFolder(tmp_path).receive(workbook(file="甲-2024年报表.回执.xlsx"), "甲", "甲已收入")

    assert slips_in(tmp_path) == [
        "2024/2024年报表.回执.txt",
        "2024/乙-2024年报表.回执.txt",
        "2024/甲-2024年报表.回执.txt",
    ]


def test_a_slip_that_somebody_edited_stays_and_the_new_one_stands_beside_it(tmp_path):
    usual = SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked").place
    usual.write_bytes(b"mended")
    beside = SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked again")
    again = SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked once more")

    assert (beside.place.name, beside.edited) == ("甲.回执.new.xlsx", (usual,))
    assert again == beside
    assert (usual.read_bytes(), again.place.read_bytes()) == (b"mended", b"marked once more")


def test_with_the_receipt_only_what_nobody_edited_goes(tmp_path):
    usual = SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked").place
    usual.write_bytes(b"mended")
    SlipFolder(tmp_path).send_back(workbook(), "甲", b"marked again")
    received = SlipFolder(tmp_path).receive(workbook(file="甲.回执.new.xlsx"), "甲", "已收入")

    assert received.edited == (usual,)
    assert slips_in(tmp_path) == ["2024/甲.回执.txt", "2024/甲.回执.xlsx"]


def test_a_slip_from_before_the_period_was_known_goes(tmp_path):
    SlipFolder(tmp_path).send_back(workbook(file="报表.xlsx", period=None), "", b"marked")
    SlipFolder(tmp_path).send_back(workbook(file="报表.xlsx", period=None), "甲", b"marked again")
    edited = SlipFolder(tmp_path).send_back(workbook(file="报表2.xlsx", period=None), "甲", b"marked too").place
    edited.write_bytes(b"mended")
    SlipFolder(tmp_path).receive(workbook(file="报表.xlsx"), "甲", "已收入")
    SlipFolder(tmp_path).receive(workbook(file="报表2.xlsx"), "甲", "已收入")

    assert slips_in(tmp_path) == ["2024/甲-报表.回执.txt", "2024/甲-报表2.回执.txt", "未知期间/甲-报表2.回执.xlsx"]


def test_what_another_file_of_the_same_run_got_stays(tmp_path):
    slips = SlipFolder(tmp_path)
    slips.send_back(workbook(file="报表.xlsx", period=None), "", b"marked")
    slips.receive(workbook(file="报表.xlsx"), "甲", "已收入")

    assert slips_in(tmp_path) == ["2024/甲-报表.回执.txt", "未知期间/报表.回执.xlsx"]


def test_a_receipt_that_is_there_is_not_written_again(tmp_path):
    SlipFolder(tmp_path).receive(workbook(), "甲", "已收入")
    there = SlipFolder(tmp_path).receive_again(workbook(), "甲", "没有变化").place

    assert there.read_text("utf-8") == "已收入"


def test_a_place_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "slips").touch()

    with pytest.raises(OutputError, match="could not be written"):
        SlipFolder(tmp_path).receive(workbook(), "甲", "已收入")
