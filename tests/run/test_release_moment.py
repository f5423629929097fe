"""The moment in which files are put in place: signals wait for its end, and a release that was broken off is seen."""

import os
import signal
from dataclasses import replace

import pytest
from click.testing import CliRunner
from jobs import draft, files_in, job_for_each, made_before, make, small_job, story
from ledgers import ledger_folder, paid
from test_killed_and_together import killed

from reporting.__main__ import app
from reporting.cache.whole_run import unchanged
from reporting.core import atomic_files as files
from reporting.core.errors import NotebookError, OutputError, VerifyError
from reporting.core.period import parse
from reporting.job import Job
from reporting.outputs.atomic_release import releasing, was_interrupted


def verified(job):
    """What verify says of a document, on either stream."""
    arguments = ["verify", job.briefing, "--data", job.data, "--output", job.output]
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def job(tmp_path):
    return job_for_each(tmp_path / "job")


def stopped_after(moves, monkeypatch):
    """The disk breaks when that many files have been moved into their places."""
    whole, done = files.move, []

    def move(aside, place):
        if len(done) == moves:
            raise OutputError("the disk is gone")
        done.append(place)
        whole(aside, place)

    monkeypatch.setattr(files, "move", move)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_waits_until_all_files_are_in_place(tmp_path, monkeypatch, number):
    come = []
    before = signal.signal(number, lambda *_: come.append(sorted(files_in(tmp_path / "2023"))))
    whole = files.move
    monkeypatch.setattr(files, "move", lambda *given: os.kill(os.getpid(), number) or whole(*given))
    job = Job(parse("2023"), output=tmp_path)
    with releasing({job.folder / "1": b"1", job.folder / "2": b"2"}, job, tmp_path / "aside"):
        pass
    signal.signal(number, before)

    assert come == [["1", "2"]]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_verify_says_that_a_release_was_broken_off(job, monkeypatch, locale):
    job = replace(job, locale=locale)
    make(job)
    ledger_folder(job.data, achievements=[paid(150), paid(200, enterprise="b")])
    with monkeypatch.context() as broken:
        stopped_after(2, broken)
        with pytest.raises(OutputError):
            make(job)

    for document in (job, job.of("a")):
        told = verified(document)
        said = {
            "zh": "briefing-2023.docx无法核对：上次放行中断，新旧文件可能并存，请重新出简报。",
            "en": "briefing-2023.en.docx cannot be verified: its release was broken off, and new files may stand "
            "beside old ones; make the report again.",
        }
        assert (type(told.exception), str(told.exception)) == (VerifyError, said[locale])


def test_the_next_run_does_not_take_a_broken_off_release_for_a_whole_one(job, monkeypatch):
    make(job)
    before = files_in(job.folder)
    with monkeypatch.context() as broken:
        stopped_after(2, broken)
        with pytest.raises(OutputError):
            make(replace(job, fresh=True))
    assert unchanged(job) is None

    told = []
    make(job, told.append)

    assert told[0].startswith("An earlier run was broken off while its files were put in place")
    assert files_in(job.folder) == before
    assert unchanged(job) == job.briefing


def test_without_the_documents_a_run_does_not_complete_their_release(job, monkeypatch):
    make(job)
    with monkeypatch.context() as broken:
        stopped_after(7, broken)
        with pytest.raises(OutputError):
            make(replace(job, fresh=True))
    told = []
    make(replace(job, each=False), told.append)

    assert told[-1] == (
        f"{job.enterprises}: putting the documents of enterprises (briefing-2023.docx) in place was broken off: "
        f"make report PERIOD=2023 DATA={job.data} OUTPUT={job.output} EACH=1 does it again."
    )
    assert was_interrupted(job.folder, "zh")
    assert not was_interrupted(job.folder, "en")


def test_a_run_that_was_killed_while_it_put_files_in_place_has_left_its_mark(tmp_path):
    def prepare():
        files.move = lambda *_: os.kill(os.getpid(), signal.SIGKILL)

    job_for_each(tmp_path)
    killed(tmp_path, prepare)

    assert was_interrupted(tmp_path / "output" / "2023", "zh")


def test_a_failure_says_that_nothing_was_released(tmp_path):
    job = small_job(tmp_path / "job", "fails in cell three")
    old = made_before(job)
    with pytest.raises(NotebookError) as caught:
        make(job)

    assert str(caught.value).splitlines()[-1] == "Nothing was released; earlier files stay as they are."
    assert job.briefing.read_bytes() == old


def test_a_failure_in_the_middle_of_the_release_does_not_say_so(job, monkeypatch):
    stopped_after(2, monkeypatch)
    with pytest.raises(OutputError) as caught:
        make(job)

    assert str(caught.value) == "the disk is gone"


def test_a_draft_goes_when_the_briefing_is_issued_and_an_edited_one_stays_and_is_told(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    draft(job)
    make(job)
    assert not job.draft.exists()

    job.draft.write_bytes(job.briefing.read_bytes())
    told = []
    make(replace(job, fresh=True), told.append)

    assert job.draft.exists()
    assert told == [
        f"{job.draft} is a draft of an earlier day that somebody edited; it stays, and is not the briefing."
    ]


def test_a_draft_in_the_other_language_is_told_as_long_as_that_has_no_briefing(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    other = replace(job, locale="en")
    other.draft.parent.mkdir(parents=True)
    other.draft.write_bytes(b"of yesterday")
    told, told_then = [], []
    make(job, told.append)
    other.briefing.write_bytes(b"of today")
    make(replace(job, fresh=True), told_then.append)

    assert told == [
        (
            f"{other.draft} is a draft of an earlier day: make report PERIOD=2023 LOCALE=en DATA={job.data} "
            f"OUTPUT={job.output} makes the briefing in its place."
        )
    ]
    assert told_then == []


def test_no_empty_folder_stays(job):
    with pytest.raises(ZeroDivisionError):
        story(job, lambda *_: 1 / 0)
    assert [path.name for path in job.folder.iterdir() if path.name[0] != "."] == []

    make(replace(job, html=False, each=False))

    assert sorted(path.name for path in job.folder.iterdir() if path.is_dir() and path.name[0] != ".") == [
        "editions",
        "notebooks",
    ]
