"""Files that would harm, or that nobody can open: told in one clear line each, and the others are taken in."""

import re
import time

import pytest
from attacks import ATTACKS, GOOD
from messy_intakes import contents, make_ledgers, rows_of, take, values

pytestmark = pytest.mark.xdist_group("messy")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return make_ledgers(tmp_path_factory.mktemp("ledgers")) / "plain"


@pytest.fixture(scope="module")
def ran(data, tmp_path_factory):
    """All of them in one folder beside one good workbook, which comes last: what was told, and where it went."""
    folder = tmp_path_factory.mktemp("attacks")
    inbox, outputs = folder / "inbox", folder / "outputs"
    inbox.mkdir()
    for name, (raw, _) in ATTACKS.items():
        (inbox / name).write_bytes(raw)
    (inbox / "龙江 甲公司.xlsx").write_bytes(GOOD)
    (inbox / "链接").symlink_to("/etc")
    (inbox / "链接.xlsx").symlink_to("/etc/passwd")
    start = time.process_time()
    printed = take(data, outputs, inbox)
    return folder, printed, time.process_time() - start


def of_file(printed, name):
    """The lines told of a file."""
    match = re.search(rf"^\S*/{re.escape(name)}  (.*(?:\n  .*)*)", printed, re.MULTILINE)
    return match[1].splitlines() if match else []


def test_no_file_ends_the_intake_and_none_takes_long(ran):
    _, printed, seconds = ran

    assert "程序出错" not in printed
    assert seconds < 20


@pytest.mark.parametrize("name", ATTACKS)
def test_each_is_told_in_one_clear_line_and_has_a_slip_of_its_own(ran, name):
    folder, printed, _ = ran
    verdict, *rest = of_file(printed, name)
    slip = next((folder / "outputs").rglob(f"{name.rpartition('.')[0]}*.回执.xlsx"))
    (page,) = values(slip.read_bytes()).values()

    assert verdict.startswith("打不开：")
    assert ATTACKS[name][1] in verdict
    assert [line for line in rest if line.startswith("  需修改")]
    assert [row[3] for row in page if row[0] == 1.0] == ["需修改"]


def test_the_good_one_among_them_is_in(ran, data):
    _, printed, _ = ran
    figures = rows_of(contents(data)["achievements"])

    assert of_file(printed, "龙江 甲公司.xlsx")[0].startswith("已收入（甲公司 2024年）")
    assert [(row["measure"], row["value"]) for row in figures] == [("lamps_repaired", "42")]
    assert "已收入 1 份" in printed.splitlines()[-1]


def test_links_are_not_followed(ran):
    _, printed, _ = ran

    assert "链接.xlsx  打不开：是链接，不跟随；请放入文件本身" in printed
    assert "链接  打不开：是链接，不跟随；请放入文件本身" in printed


def test_nothing_is_written_outside(ran):
    folder, _, _ = ran
    outside = list(folder.parent.rglob("*evil*"))

    assert outside == []
    assert sorted(path.name for path in folder.iterdir()) == ["inbox", "outputs"]
