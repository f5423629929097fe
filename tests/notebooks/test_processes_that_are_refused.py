"""A process of the kit that the machine killed, or had no room for, is told as that; never as a fault of a notebook."""

import errno
import os
import subprocess
import sys

import pytest
from jobs import NOTEBOOKS

from reporting.core.code_version import folder_digest
from reporting.core.machine_faults import MachineError
from reporting.core.options import CAN_FORK, RunOptions
from reporting.ledger.large import questions
from reporting.notebooks.engine import forked
from reporting.notebooks.engine.notebook import SourceNotebook
from reporting.notebooks.page_process import PageProcess

FULL = "from reporting.core.machine_faults import handed_on\nwith handed_on(): raise OSError({}, '')"


def run_instead(program):
    return [sys.executable, "-c", program]


@pytest.mark.parametrize(
    "program, told",
    [
        ("import os; os.kill(os.getpid(), 9)", "one of its processes was killed"),
        (FULL.format(errno.ENOSPC), "the disk is full"),
    ],
)
def test_pages_that_could_not_be_made_say_why(program, told):
    pages = PageProcess()
    pages.process = subprocess.Popen(run_instead(program))

    with pytest.raises(MachineError, match=told):
        pages.wait()


def test_pages_that_stumbled_over_something_else_are_a_fault_of_the_kit():
    pages = PageProcess()
    pages.process = subprocess.Popen(run_instead("raise SystemExit(1)"))

    with pytest.raises(RuntimeError, match="were not made"):
        pages.wait()


def test_a_database_that_was_killed_is_told(monkeypatch):
    whole = subprocess.run
    program = run_instead("import os; os.kill(os.getpid(), 9)")
    monkeypatch.setattr(questions.subprocess, "run", lambda _, **options: whole(program, **options))

    with pytest.raises(MachineError, match="one of its processes was killed"):
        questions.served_by_process(None)


@pytest.mark.skipif(not CAN_FORK, reason="processes are forked on Linux alone")
def test_where_no_process_can_be_started_that_is_no_fault_of_the_notebook(monkeypatch):
    monkeypatch.setattr(forked, "_was_run", lambda *_: False)

    with pytest.raises(MachineError, match="no further process can be started"):
        SourceNotebook(NOTEBOOKS / "greets.ipynb").executed({"period": "2023"}, RunOptions("forked", 1, 60))


def test_notebooks_may_lie_in_a_folder_whose_name_is_not_in_unicode(tmp_path):
    """Linux takes any bytes for a name; 0xE9 alone is none in UTF-8."""
    one, other = (tmp_path / os.fsdecode(name) for name in (b"caf\xe9", b"caf\xe8"))

    assert folder_digest(one) != folder_digest(other)
