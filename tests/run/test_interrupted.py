"""Whatever stops a run, the old file is whole, and no half of a new one bears its name."""

import contextlib
import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jobs import ENVIRONMENT, files_in, made_before, small_job

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError

MAKE = "import sys; from pathlib import Path; import jobs; jobs.make(jobs.job_in(Path(sys.argv[1])))"
KILLED_BEFORE_REPLACING = """
import os, signal, sys
from pathlib import Path
from reporting.core import atomic_files as files
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
files.write_atomically(Path(sys.argv[1]), b"new")
"""


def running_kernel(job):
    """The process that runs the slow notebook, as soon as there is one."""
    written = job.notebooks / "kernel.pid"
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if written.exists() and written.read_text():
            return int(written.read_text())
        time.sleep(0.05)
    raise TimeoutError("the notebook did not start")


def test_a_run_killed_while_a_notebook_runs_leaves_the_old_briefing_and_no_other(tmp_path):
    job = small_job(tmp_path / "job", "waits for a minute")
    old = made_before(job)
    with subprocess.Popen([sys.executable, "-c", MAKE, tmp_path / "job"], env=ENVIRONMENT) as run:
        kernel = running_kernel(job)
        run.kill()
    with contextlib.suppress(ProcessLookupError):
        os.kill(kernel, signal.SIGKILL)

    assert run.returncode == -signal.SIGKILL
    assert job.briefing.read_bytes() == old
    # What the run was making lies apart, in a hidden folder.
    assert {name for name in files_in(job.folder) if not name.startswith(".")} == {"briefing-2023.docx"}


def test_a_write_killed_before_the_last_step_leaves_the_old_file(tmp_path):
    file = tmp_path / "briefing.docx"
    file.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", KILLED_BEFORE_REPLACING, file], check=False)

    assert done.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == ["briefing.docx"]


@pytest.mark.parametrize("step", [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_is_told_and_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch, step):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "briefing.docx").write_bytes(b"old")
    monkeypatch.setattr(*step, full)
    with pytest.raises(OutputError, match=r"briefing\.docx could not be written: the disk is full"):
        files.write_atomically(tmp_path / "briefing.docx", b"new")

    assert files_in(tmp_path) == {"briefing.docx": b"old"}


@pytest.mark.parametrize("umask, mode", [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_a_written_file_is_the_new_one_and_for_those_whom_the_umask_lets(tmp_path, umask, mode):
    (tmp_path / "briefing.docx").write_bytes(b"old")
    before = os.umask(umask)
    files.write_atomically(tmp_path / "briefing.docx", b"new")
    os.umask(before)

    assert files_in(tmp_path) == {"briefing.docx": b"new"}
    assert (tmp_path / "briefing.docx").stat().st_mode & 0o777 == mode
