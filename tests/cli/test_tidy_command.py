"""A ledger that a spreadsheet saved, on the command line: told once by whoever reads it, and written back by `tidy`."""

import sys

import pytest
from ledgers import ledger_folder, paid

from reporting import __main__


@pytest.fixture
def data(tmp_path):
    return ledger_folder(tmp_path / "data", achievements=[paid(1)])


@pytest.fixture
def run(data, monkeypatch, capsys):
    """The command line: its exit code, and what it said."""

    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["reporting", *arguments, "--data", str(data)])
        try:
            __main__.main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        return code, *capsys.readouterr()

    return command


def test_a_command_that_reads_the_ledger_tells_once_what_was_read_otherwise(data, run):
    plain = run("board", "2023")
    path = data / "achievements.csv"
    path.write_bytes(path.read_bytes().replace(b"2023-12-31", b"2023/12/31"))
    code, printed, told = run("board", "2023")

    assert (code, printed, "") == plain
    assert told == (
        "台账中有 Excel 或 WPS 存过的表，写法不同，已按原意读取：achievements.csv（2023/12/31）。"
        "运行 make tidy 可改回本工具的写法；收件时写到的表会一并改回。\n"
    )


def test_tidy_says_what_it_does_and_nothing_else(data, run):
    path = data / "achievements.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"2023-12-31", b"2023/12/31"))

    assert run("tidy", "--dry-run") == (0, "achievements.csv  会改回：2023/12/31\n", "")
    assert run("tidy") == (0, "achievements.csv  已改回：2023/12/31\n", "")
    assert path.read_bytes() == before


def test_a_fault_ends_tidy_with_one_message(data, run):
    (data / "achievements.csv").write_bytes(b"")
    code, printed, told = run("tidy")

    assert (code, printed) == (1, "")
    assert "achievements.csv: the file is empty" in told
