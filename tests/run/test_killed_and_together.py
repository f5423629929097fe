"""A run that is killed at any point leaves a state that the next run completes; two runs at once do not mix."""

import shutil
import signal
import subprocess
import sys

import pytest
from filelock import FileLock
from jobs import ENVIRONMENT, files_in, job_for_each, job_in, template
from test_only_what_changed import results

MAKE = """
import sys
from dataclasses import replace
from pathlib import Path
import jobs
folder = Path(sys.argv[1])
job = replace(jobs.job_in(folder), each=True, each_template=folder / "enterprise.docx")
{before}
print(jobs.make(job, lambda line: print(line, flush=True)))
"""
# Killed before the file that is moved into its place as the n-th.
KILLED = """
import os, signal
from itertools import count
moves = count(1)
move = Path.replace
def moved_or_killed(self, to):
    if next(moves) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return move(self, to)
Path.replace = moved_or_killed
"""
# Killed as soon as a step of the run is reached.
KILLED_AT = """
import os, signal
from reporting import report
def killed(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(report, sys.argv[2], killed)
"""


def run(folder, before="", *arguments):
    command = [sys.executable, "-c", MAKE.format(before=before), folder, *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    """A job that nobody has made."""
    folder = tmp_path_factory.mktemp("origin")
    job_for_each(folder)
    return folder


@pytest.fixture(scope="module")
def whole(origin, tmp_path_factory):
    """What a run leaves that nothing disturbs."""
    folder = tmp_path_factory.mktemp("whole") / "job"
    shutil.copytree(origin, folder)
    assert run(folder).returncode == 0
    return results(job_in(folder))


@pytest.fixture
def folder(origin, tmp_path):
    shutil.copytree(origin, tmp_path / "job")
    return tmp_path / "job"


@pytest.mark.parametrize("step", ["facts_of", "read_records", "review_edition", "deliver"])
def test_a_run_killed_at_a_step_is_completed_by_the_next(folder, whole, step):
    assert run(folder, KILLED_AT, step).returncode == -signal.SIGKILL

    assert run(folder).returncode == 0
    assert results(job_in(folder)) == whole


# Three records are kept first, then come records, pages, figures, review, briefing, manifest and the documents.
@pytest.mark.parametrize("place", [1, 3, 5, 7, 8, 9, 11, 15])
def test_a_run_killed_between_two_files_is_completed_by_the_next(folder, whole, place):
    assert run(folder, KILLED, place).returncode == -signal.SIGKILL

    assert run(folder).returncode == 0
    assert results(job_in(folder)) == whole


def test_what_a_killed_run_left_is_swept_out(folder):
    run(folder, KILLED, 8)
    left = [name for name in files_in(job_in(folder).folder) if ".making-" in name]
    run(folder)

    assert left
    assert [name for name in files_in(job_in(folder).folder) if ".making-" in name or "/." in f"/{name}"[1:]] == []


def test_of_two_runs_at_once_one_waits_and_both_leave_the_same(folder, whole):
    command = [sys.executable, "-c", MAKE.format(before=""), folder]
    both = [subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate()[0] for each in both]

    assert [each.returncode for each in both] == [0, 0]
    assert sum("Another run is at work" in each for each in said) <= 1
    assert results(job_in(folder)) == whole


def test_a_run_waits_while_another_is_at_work_and_says_so(folder):
    job = job_in(folder)
    job.folder.mkdir(parents=True)
    with FileLock(job.folder / ".lock"):
        waiting = subprocess.Popen(
            [sys.executable, "-c", MAKE.format(before=""), folder], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
        )
        assert waiting.stdout.readline() == f"Another run is at work in {job.folder}; this one waits for it.\n"
        assert not job.briefing.exists()
    waiting.communicate()

    assert waiting.returncode == 0
    assert job.briefing.exists()


def test_a_ledger_that_changes_during_the_run_is_noticed(folder):
    template(job_in(folder).template_file, "【数:帮扶资金】")
    changed = """
from reporting import report
fill = report.fill
def filled_meanwhile(*arguments):
    with (job.data / "achievements.csv").open("a") as ledger:
        ledger.write("\\n")
    return fill(*arguments)
report.fill = filled_meanwhile
"""
    done = run(folder, changed)

    assert "The ledger or a notebook was changed during the run." in done.stderr
    assert not job_in(folder).briefing.exists()
