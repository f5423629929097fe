"""A file beside the ledger is read by its kind, and what it held is noted."""

import json
import os
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from reporting import promise_repeatable, read_file
from reporting.analysis import extra_files
from reporting.core.errors import NotebookError, PublishError
from reporting.core.hashing import digest_of


@pytest.fixture(autouse=True)
def noted(tmp_path, monkeypatch):
    """What is noted; the notebook lies in the folder."""
    monkeypatch.chdir(tmp_path)
    extra_files.noted.clear()
    yield extra_files.noted
    extra_files.noted.clear()


def written(name, content):
    Path(name).write_bytes(content)
    return Path(name).absolute()


def parquet(name):
    with duckdb.connect() as database:
        database.sql("SELECT * FROM (VALUES ('甲', 2), ('乙', 1)) AS t(name, rate)").write_parquet(name)


def xlsx(name):
    pd.DataFrame({"name": ["甲", "乙"], "rate": [2, 1]}).to_excel("rates.xlsx", index=False, engine="xlsxwriter")
    Path("rates.xlsx").rename(name)


@pytest.mark.parametrize(
    "name, write",
    [
        ("rates.csv", lambda name: written(name, "\ufeffname,rate\n甲,2\n乙,1\n".encode())),
        ("rates.XLSX", xlsx),
        ("rates.parquet", parquet),
    ],
)
def test_a_table_is_a_frame(noted, name, write):
    write(name)

    assert read_file(name).to_dict("list") == {"name": ["甲", "乙"], "rate": [2, 1]}
    assert noted == {str(Path(name).absolute()): digest_of(Path(name))}


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("a.json", b'{"a": [1]}', {"a": [1]}),
        ("a.txt", "\ufeff甲\n".encode(), "甲\n"),
        ("a.md", b"# a", "# a"),
        ("a.bin", b"\x00\xff", b"\x00\xff"),
        ("a", b"a", b"a"),
    ],
)
def test_anything_else_is_read_by_its_kind(name, content, expected):
    written(name, content)

    assert read_file(name) == expected


@pytest.mark.parametrize(
    "name, content",
    [
        ("a.csv", "甲".encode("gbk")),
        ("a.csv", b""),
        ("a.txt", b"\xff"),
        ("a.json", b"{"),
        ("a.xlsx", b"PK no"),
        ("a.parquet", b"no"),
    ],
)
def test_a_damaged_file_is_refused_with_what_to_do(name, content):
    place = written(name, content)

    with pytest.raises(NotebookError, match="Save it again") as refused:
        read_file(name)
    assert str(place) in refused.value.head


def test_a_file_that_is_not_there_is_refused_and_it_is_noted_that_it_was_not(noted, tmp_path):
    with pytest.raises(NotebookError, match="No such file"):
        read_file("later.csv")
    assert noted == {str(tmp_path / "later.csv"): "absent"}


@pytest.mark.parametrize("path", [".", "/dev/urandom", "/dev/null", "/proc/uptime", "pipe", "clock"])
def test_what_is_no_regular_file_is_refused(noted, path):
    """Each reader would find something else there; and of a pipe nobody knows when it ends."""
    os.mkfifo("pipe")
    Path("clock").symlink_to("/proc/uptime")

    with pytest.raises(NotebookError):
        read_file(path)
    assert "absent" in noted.values() or not noted


def test_a_file_is_noted_wherever_it_lies_and_as_it_was_asked_for(noted, tmp_path):
    """A link may be turned to another file; what is installed is a file like any other."""
    written("one.txt", b"1")
    Path("current").symlink_to("one.txt")
    installed = Path(pd.__file__)

    read_file("current")
    read_file(installed)

    assert set(noted) == {str(tmp_path / "current"), str(installed)}


def test_a_file_that_changed_between_two_readings_is_what_it_was_at_neither(noted):
    place = written("a.txt", b"1")
    read_file("a.txt")
    written("a.txt", b"2")

    assert read_file("a.txt") == "2"
    assert noted == {str(place): "changed while the notebook ran"}


def test_a_promise_is_shown_where_it_is_given(capsys):
    promise_repeatable("asks for nothing")

    assert capsys.readouterr().out == "Promised to give the same again from the same inputs: asks for nothing\n"


@pytest.mark.parametrize("words", ["", " ", None])
def test_a_promise_needs_words(words):
    with pytest.raises(PublishError, match="says nothing"):
        promise_repeatable(words)


def test_a_file_with_numbers_is_read_alike_again():
    written("a.json", json.dumps({"rate": 0.1}).encode())

    assert read_file("a.json") == read_file("a.json") == {"rate": 0.1}
