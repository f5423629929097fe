"""A run that is killed at any point leaves a state that the next run completes; two runs at once do not mix."""

import os
import shutil
import signal
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock
from jobs import files_in, job_for_each, job_in, make, notebooks_of, story
from test_only_what_changed import results

from reporting import report
from reporting.core.errors import OutputError


def job_of(folder):
    return replace(job_in(folder), each=True, each_template=folder / "enterprise.docx")


def in_a_process_of_its_own(does):
    """The number of a process that does this and ends: 0 says that it came to its end."""
    process = os.fork()
    if not process:
        try:
            does()
            os._exit(0)
        finally:
            os._exit(1)
    return process


def killed(folder, prepare):
    """Make the job in a process of its own that is prepared to be killed."""
    process = in_a_process_of_its_own(lambda: (prepare(), make(job_of(folder))))
    _, status = os.waitpid(process, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL


def made_beside(folder, told):
    """The number of a process that makes the job; what it says stands in the file line by line."""

    def makes():
        with told.open("w") as lines:
            make(job_of(folder), lambda line: print(line, file=lines, flush=True))

    return in_a_process_of_its_own(makes)


def code_of(process):
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)


def dies_at(step):
    return lambda: setattr(report, step, die)


def dies_before_moving(place):
    """Killed before the file that is moved into its place as the n-th."""
    moves, move = count(1), Path.replace

    def prepare():
        Path.replace = lambda file, to: die() if next(moves) == place else move(file, to)

    return prepare


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
    make(job_of(folder))
    return results(job_in(folder))


@pytest.fixture
def folder(origin, tmp_path):
    shutil.copytree(origin, tmp_path / "job")
    return tmp_path / "job"


# Three records and two documents are kept first; then 7 files of the documents, a page and 6 files of the briefing are
# written aside, and from the 20th on they move to their places: record, page, figures, review, briefing, manifest, and
# the documents.
@pytest.mark.parametrize(
    "prepare",
    [
        *map(dies_at, ["facts_of", "read_records", "briefing_files", "releasing"]),
        *map(dies_before_moving, [1, 8, 15, 23, 25, 30]),
    ],
)
def test_a_run_that_was_killed_is_completed_by_the_next(folder, whole, prepare):
    killed(folder, prepare)
    make(job_of(folder))

    assert results(job_in(folder)) == whole


def test_what_a_killed_run_left_is_swept_out(folder):
    killed(folder, dies_before_moving(8))
    left = [name for name in files_in(job_in(folder).folder) if ".making-" in name]
    make(job_of(folder))

    assert left
    assert [name for name in files_in(job_in(folder).folder) if ".making-" in name or "/." in name] == []


def test_of_two_runs_at_once_one_waits_and_both_leave_the_same(folder, whole, tmp_path):
    told = [tmp_path / "one", tmp_path / "other"]
    both = [made_beside(folder, each) for each in told]

    assert [code_of(each) for each in both] == [0, 0]
    assert sum("Another run is at work" in each.read_text() for each in told) <= 1
    assert results(job_in(folder)) == whole


def test_a_run_waits_while_another_is_at_work_and_says_so(folder, tmp_path):
    job, told = job_in(folder), tmp_path / "told"
    job.folder.mkdir(parents=True)
    with FileLock(job.folder / ".lock"):
        waiting = made_beside(folder, told)
        until = time.monotonic() + 30
        while not (told.exists() and told.read_text()):
            assert time.monotonic() < until
            time.sleep(0.02)
        assert told.read_text() == f"Another run is at work in {job.folder}; this one waits for it.\n"
        assert not job.briefing.exists()

    assert code_of(waiting) == 0
    assert job.briefing.exists()


def test_a_ledger_that_changes_during_the_run_is_noticed(folder):
    job = job_of(folder)

    def run(runs, context):
        records = notebooks_of(job)(runs, context)
        with (job.data / "achievements.csv").open("a") as ledger:
            ledger.write("\n")
        return records

    with pytest.raises(OutputError, match="The ledger or a notebook was changed during the run"):
        story(job, run)
    assert not job.briefing.exists()
