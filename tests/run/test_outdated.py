"""What an earlier run left beside the briefing, and is of another ledger by now, is told at the end of a run."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from jobs import job_for_each, make, respelt
from ledgers import ledger_folder, paid

from reporting.__main__ import app
from reporting.outputs.manifest import ledgers_of


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Made in both languages, with the documents of a and b."""
    folder = tmp_path_factory.mktemp("made")
    job = job_for_each(folder)
    for locale in ("zh", "en"):
        make(replace(job, locale=locale))
    return folder


@pytest.fixture
def job(job):
    """Made in both languages, with the documents of a and b; then a's money changed."""
    ledger_folder(job.data, achievements=[paid(150), paid(200, enterprise="b")])
    return job


def test_the_ledger_of_a_manifest_is_read_without_the_rest(job):
    for folder in (job.folder, job.of("a").folder):
        entries = json.loads((folder / "manifest.json").read_text("utf-8"))["briefings"]
        assert ledgers_of(folder) == {locale: entries[locale]["ledger"] for locale in ("zh", "en")}

    (job.folder / "manifest.json").write_text("damaged")
    assert ledgers_of(job.folder) == {}


def told_by(job):
    said = []
    make(job, said.append)
    return [line for line in said if "another ledger" in line]


def documents(job, command):
    return f"{job.enterprises}: {job.briefing.name} of a, b was made from another ledger: {command} makes it anew."


def english(job):
    return replace(job, locale="en")


def test_the_documents_and_the_other_language_are_told_after_a_run_of_the_briefing_alone(job):
    folders = f"DATA={job.data} OUTPUT={job.output}"
    in_english = f"make report PERIOD=2023 LOCALE=en {folders}"

    assert told_by(replace(job, each=False)) == [
        documents(job, f"make report PERIOD=2023 {folders} EACH=1"),
        f"{english(job).briefing} was made from another ledger: {in_english} makes it anew.",
        documents(english(job), f"{in_english} EACH=1"),
    ]


def test_what_was_made_anew_is_told_no_more(job):
    assert len(told_by(job)) == 2
    assert told_by(english(job)) == []
    assert told_by(replace(job, each=False)) == []


def test_it_is_told_again_when_nothing_has_changed_since(job):
    arguments = ["report", "2023", "--data", job.data, "--output", job.output, "--template", job.template_file]
    arguments += ["--notebooks", job.notebooks, "--no-html"]
    told_by(replace(job, each=False))

    told = CliRunner().invoke(app, [str(each) for each in arguments])
    assert told.stdout == f"{job.briefing}\n"
    command = f"make report PERIOD=2023 DATA={job.data} OUTPUT={job.output} EACH=1"
    assert documents(job, command) in told.stderr.splitlines()


def test_a_document_that_somebody_edited_is_not_told_for_it_is_theirs(job):
    edited = job.of("a").briefing
    edited.write_bytes(respelt(edited.read_bytes(), "100元", "101元"))

    told = told_by(replace(job, each=False))

    assert f"{job.enterprises}: {job.briefing.name} of b was made" in told[0]
