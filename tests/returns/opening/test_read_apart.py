"""A file of another kind is read by a process of its own: whatever becomes of that, the intake goes on."""

import sys

import pytest
from returned_files import the_fault
from same_workbook import FILES

from reporting.returns.opening.apart import reading

XLS = (FILES / "small.xls").read_bytes()


@pytest.fixture
def stand_in(monkeypatch):
    """A process that runs this instead of reading."""

    def put(program, seconds=30):
        monkeypatch.setattr(
            reading, "_COMMAND", [sys.executable, "-c", f"import sys; sys.stdin.buffer.read(); {program}"]
        )
        monkeypatch.setattr(reading, "_SECONDS", seconds)

    return put


def test_a_process_that_hangs_is_ended(stand_in):
    stand_in("import time; time.sleep(60)", seconds=0.5)

    assert the_fault(XLS, "表.xls") == "读取文件超过0.5秒，已停止"


@pytest.mark.parametrize(
    "answer",
    ["", "no json", "[1]", "7", '{"sheets": [{}]}', '{"reason": "none of ours", "detail": ""}', '{"sheets": 7}'],
)
def test_an_answer_that_cannot_be_understood_is_damage(stand_in, answer):
    stand_in(f"sys.stdout.write({answer!r})")

    assert the_fault(XLS, "表.xls") == "文件已损坏，或没有传输完整"


@pytest.mark.parametrize("end", ["sys.exit(1)", "import os; os.kill(os.getpid(), 11)", "raise ValueError"])
def test_a_process_that_dies_is_damage(stand_in, end):
    stand_in(end)

    assert the_fault(XLS, "表.xls") == "文件已损坏，或没有传输完整"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills nobody for its memory")
def test_a_process_that_the_system_killed_had_too_little_memory(stand_in):
    stand_in("import os; os.kill(os.getpid(), 9)")

    assert the_fault(XLS, "表.xls") == "读取文件占用的内存过多，已停止"


def test_an_answer_beyond_all_tables_is_refused_again(stand_in):
    cell = '[1000000, 1, "number", "1", "", false]'
    sheet = f'"name": "表", "hidden": false, "too_large": false, "cells": [{cell}]'
    stand_in(f"""sys.stdout.write('{{"sheets": [{{{sheet}}}]}}')""")

    assert the_fault(XLS, "表.xls") == "工作表“表”的A1000000单元格有内容，远在表格之外"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit; the clock is its only one")
def test_a_process_that_takes_too_much_memory_says_so(stand_in):
    """With the limits of the real one, and a reader that takes what it gets."""
    stand_in(
        "from reporting.returns.opening.apart import __main__ as ours, xls; "
        "xls.sheets_of = lambda raw: [bytearray(2**28) for _ in range(20)]; ours.main('xls')"
    )

    assert the_fault(XLS, "表.xls") == "读取文件占用的内存过多，已停止"
