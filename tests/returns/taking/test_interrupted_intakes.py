"""Whatever stops an intake, the ledger is the old one or the new one, never a mix of both."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hand_made import aid, bytes_of, column, small_ledger, take, workbook

from reporting.core.errors import OutputError
from reporting.ledger.files import TAKEN, digests
from reporting.ledger.reading import read_ledger
from reporting.returns.taking.commit import ROOM, Rewritten, commit, finish

KILLS = Path(__file__).with_name("kills.py")


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """The old ledger, and the folder of those that were killed while they changed it."""
    folder = tmp_path_factory.mktemp("killed")
    old = small_ledger(folder / "old")
    subprocess.run([sys.executable, KILLS, old, folder], check=True)
    return folder


def states(folder):
    return [digests(data) for data in sorted(folder.iterdir())]


def test_a_commit_killed_at_any_step_leaves_the_old_ledger_or_the_new_one(killed):
    old, found = digests(killed / "old"), states(killed / "commit")
    new = found[-1]
    turn = found.index(new)

    assert turn > 10
    assert len(found) > turn + 5
    assert found == [old] * turn + [new] * (len(found) - turn)
    assert {file for file in old if old[file] != new[file]} == {"achievements.csv", "items.csv", "returns.csv"}


def test_a_ledger_that_was_cut_short_is_read_as_the_new_one_by_all_its_readers(killed):
    cut = [data for data in sorted((killed / "commit").iterdir()) if (data / TAKEN / "items.csv").exists()]

    assert len(read_ledger(cut[-1])["enterprises"]) == 3
    # The files in their places are those of both.
    assert bytes_of(cut[-1])["achievements.csv"].endswith(b"\n\n")
    assert not bytes_of(cut[-1])["returns.csv"].endswith(b"\n\n")


def test_a_kill_while_that_is_ended_changes_nothing_either(killed):
    ledgers = states(killed / "finish")

    assert len(ledgers) > 5
    assert ledgers == [states(killed / "commit")[-1]] * len(ledgers)


def test_the_next_intake_ends_or_clears_away_what_was_cut_short(killed, tmp_path):
    for data in [*(killed / "commit").iterdir(), *(killed / "finish").iterdir()]:
        copy = shutil.copytree(data, tmp_path / data.parent.name / data.name, copy_function=os.link)
        before = digests(copy)
        finish(copy)

        assert digests(copy) == before
        assert not [path for path in copy.glob(f"{ROOM}/*") if path.name != "lock"]
    take(copy, workbook(aid(1, 100)))
    assert column(copy, "achievements", "value") == {"a-2024-a001": "100"}


def test_a_quota_is_told_and_leaves_the_old_ledger(killed):
    assert digests(killed / "full") == digests(killed / "old")
    assert (
        (killed / "full" / "told")
        .read_text("utf-8")
        .splitlines()[0]
        .endswith("the file is larger than this system allows")
    )


@pytest.mark.parametrize(
    "step", [(os, "fsync"), (Path, "open"), (Path, "mkdir"), (shutil, "copymode"), (Path, "replace")]
)
def test_a_full_disk_is_told_at_each_step_and_leaves_the_old_ledger(data, monkeypatch, step):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    old = digests(data)
    items = (data / "items.csv").read_bytes()
    monkeypatch.setattr(*step, full)
    with pytest.raises(OutputError, match=r"the disk is full[\s\S]*台账仍是原样"):
        commit(data, {"items": Rewritten(items, items + b"\n")})
    monkeypatch.undo()

    assert digests(data) == old
    assert not list(data.glob(f"{ROOM}/*"))


def test_a_table_that_somebody_edited_meanwhile_is_not_overwritten(data):
    items = (data / "items.csv").read_bytes()
    (data / "items.csv").write_bytes(items + b"\n\n")
    with pytest.raises(OutputError, match=r"items\.csv 刚刚被人改动过"):
        commit(data, {"items": Rewritten(items, items + b"\n")})

    assert (data / "items.csv").read_bytes() == items + b"\n\n"
    assert not list(data.glob(f"{ROOM}/*"))


def test_a_table_that_somebody_edited_after_an_interruption_is_not_overwritten(killed, tmp_path):
    cut = next(data for data in sorted((killed / "commit").iterdir()) if (data / TAKEN).exists())
    copy = shutil.copytree(cut, tmp_path / "copy")
    (copy / "items.csv").write_bytes(b"edited")
    with pytest.raises(OutputError, match=r"items\.csv 刚刚被人改动过"):
        finish(copy)

    assert (copy / "items.csv").read_bytes() == b"edited"
    assert (copy / TAKEN / "items.csv").exists()


def test_a_table_in_use_waits_in_the_ledger_until_it_can_take_its_place(data, monkeypatch):
    """Windows does not replace a file that Excel holds open."""
    items, replace = (data / "items.csv").read_bytes(), Path.replace

    def held_open(path, target):
        if target == data / "items.csv":
            raise PermissionError(errno.EACCES, "in use", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", held_open)
    with pytest.raises(OutputError, match="还不能放回台账"):
        commit(data, {"items": Rewritten(items, items + b"\n")})
    monkeypatch.undo()
    at_rest = digests(data)
    finish(data)

    assert (data / "items.csv").read_bytes() == items + b"\n"
    assert digests(data) == at_rest


def test_a_share_that_knows_neither_owners_nor_clocks_takes_the_ledger_all_the_same(data, monkeypatch):
    """Nobody may say there whose a file is or of when, and folders are not waited for."""

    def refused(number):
        def refuse(*_, **__):
            raise OSError(number, os.strerror(number))

        return refuse

    for name in ("chmod", "utime"):
        monkeypatch.setattr(os, name, refused(errno.EPERM))
    monkeypatch.setattr(os, "fsync", refused(errno.EINVAL))
    monkeypatch.setattr("reporting.returns.taking.commit._write", lambda path, content: path.write_bytes(content))
    take(data, workbook(aid(1, 100)))

    assert column(data, "achievements", "value") == {"a-2024-a001": "100"}
