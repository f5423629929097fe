"""Which files of those that a person names are read, and why others are not."""

import os
import shutil

import pytest
from hand_made import workbook

from reporting.returns.taking.arrivals import Arrival, UnopenedError, arrivals, content_of
from reporting.returns.taking.slip_files import SlipFolder


def named(folder, *paths):
    found = arrivals(paths or [folder], folder / "outputs")
    return [(arrival.path.name, arrival.unread or arrival.skipped) for arrival in found]


def test_a_folder_means_its_files_and_those_below_in_the_order_of_their_names(tmp_path):
    """Whatever they are, but for what systems and programs leave there."""
    for name in ("乙.csv", "甲.XLSX", "~$甲.xlsx", ".甲.xlsx", "丙.zip", "Thumbs.db", "desktop.ini", ".DS_Store"):
        (tmp_path / name).touch()
    (tmp_path / "华北" / "深").mkdir(parents=True)
    (tmp_path / ".旧").mkdir()
    for name in ("华北/~$丁.xlsx", "华北/丁.xlsx", "华北/深/戊.xlsx", ".旧/己.xlsx"):
        (tmp_path / name).touch()
    (tmp_path / "链接.xlsx").symlink_to(tmp_path / "乙.csv")
    (tmp_path / "绕圈").symlink_to(tmp_path)

    assert named(tmp_path) == [
        ("丙.zip", ""),
        ("乙.csv", ""),
        ("丁.xlsx", ""),
        ("戊.xlsx", ""),
        ("甲.XLSX", ""),
        ("绕圈", "是链接，不跟随；请放入文件本身"),
        ("链接.xlsx", "是链接，不跟随；请放入文件本身"),
    ]


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "甲.xlsx").touch()

    assert named(tmp_path, tmp_path / "甲.xlsx", tmp_path) == [("甲.xlsx", "")]


def test_a_slip_is_passed_over_until_somebody_mends_it(tmp_path):
    """Where it lies or where it was sent to, under whatever name it has there."""
    slips = SlipFolder(tmp_path)
    slip = slips.send_back(workbook(), "甲", b"marked").place
    shutil.copy(slip, tmp_path / "甲.回执(1).xlsx")
    untouched = [arrival.skipped for arrival in arrivals([slip.parent, tmp_path], slips.folder)]
    slip.write_bytes(b"mended")
    mended = [arrival.skipped for arrival in arrivals([slip.parent], slips.folder)]

    assert untouched == ["没有改动过的回执"] * 2
    assert mended == [""]


@pytest.mark.parametrize("wrong, message", [("gone", "文件不见了"), ("folder", "不是文件"), ("closed", "没有读取权限")])
def test_what_cannot_be_read_is_told(tmp_path, monkeypatch, wrong, message):
    (tmp_path / "folder").mkdir()
    (tmp_path / "closed").touch(mode=0)
    if os.geteuid() == 0 and wrong == "closed":  # whom no permission keeps out
        monkeypatch.setattr("pathlib.Path.open", lambda *_: (_ for _ in ()).throw(PermissionError))

    with pytest.raises(UnopenedError, match=message):
        content_of(Arrival(tmp_path / wrong))


def test_a_file_of_enormous_size_is_not_read(tmp_path):
    with (tmp_path / "huge.xlsx").open("wb") as out:
        out.truncate(101 * 2**20)

    with pytest.raises(UnopenedError, match="文件超过 100 MB"):
        content_of(Arrival(tmp_path / "huge.xlsx"))


def test_a_file_that_changes_while_it_is_read_is_left_for_later(tmp_path, monkeypatch):
    """As if it had another size at the end than at the beginning."""
    (tmp_path / "甲.csv").write_bytes(b"a")
    sizes = iter([1, 2])
    monkeypatch.setattr("reporting.returns.taking.arrivals._state", lambda _: (next(sizes), 0))

    with pytest.raises(UnopenedError, match="还在改动"):
        content_of(Arrival(tmp_path / "甲.csv"))
