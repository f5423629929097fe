"""A home that cannot be written to disturbs no run: libraries get folders of their own for as long as it lasts."""

import errno
import os
import sys
from pathlib import Path

import pytest

from reporting import __main__
from reporting.cli import own_folders as own_folders_module
from reporting.cli.own_folders import own_folders
from reporting.core.passed_on import passed_on


def raised(error):
    raise error


FOLDERS = ("MPLCONFIGDIR", "IPYTHONDIR")


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in FOLDERS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def no_home(home, monkeypatch):
    """A file in the place of the home: not even root makes a folder there."""
    (home / "file").write_text("")
    monkeypatch.setenv("HOME", str(home / "file"))
    return home / "file"


def test_a_home_of_ones_own_is_left_to_the_libraries(home):
    with own_folders():
        assert not any(name in os.environ for name in FOLDERS)
    assert list(home.iterdir()) == []


@pytest.mark.usefixtures("home")
def test_a_home_on_a_full_disk_is_none(monkeypatch):
    full = OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patched:
        patched.setattr(own_folders_module.tempfile, "TemporaryFile", lambda **_: raised(full))
        with own_folders():
            assert all(Path(os.environ[name]).is_dir() for name in FOLDERS)

    assert not any(name in os.environ for name in FOLDERS)


@pytest.mark.usefixtures("no_home")
def test_without_a_home_there_are_folders_until_the_end_of_the_run():
    with own_folders():
        made = [Path(os.environ[name]) for name in FOLDERS]
        assert all(folder.is_dir() and os.access(folder, os.W_OK) for folder in made)
        assert set(FOLDERS) <= passed_on(os.environ).keys()

    assert not any(folder.exists() for folder in made)
    assert not any(name in os.environ for name in FOLDERS)


def test_a_folder_that_somebody_named_stands_in_for_the_home_and_comes_back(no_home, tmp_path, monkeypatch):
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path / "mine"))
    monkeypatch.setenv("IPYTHONDIR", str(no_home / "no folder"))
    with own_folders():
        assert os.environ["MPLCONFIGDIR"] == str(tmp_path / "mine")
        assert os.environ["IPYTHONDIR"] != str(no_home / "no folder")

    assert os.environ["IPYTHONDIR"] == str(no_home / "no folder")


def test_a_command_without_streams_says_nothing_and_ends_well(monkeypatch, tmp_path):
    """As a service starts one; what it opens must not be taken for a stream."""
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    monkeypatch.setattr(sys, "argv", ["reporting", "template", str(tmp_path / "new.docx")])
    with pytest.raises(SystemExit) as end:
        __main__.main()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()

    assert end.value.code == 0
    assert (tmp_path / "new.docx").exists()
