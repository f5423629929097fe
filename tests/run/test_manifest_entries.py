import json
from hashlib import sha256

import pytest
from jobs import job_for_each, make, small_job
from ledgers import paid
from test_only_what_changed import add_cell

from reporting.cli.layers import report_on
from reporting.core.office_package import part_digests
from reporting.core.progress import NoProgress, ignore
from reporting.core.project import ROOT
from reporting.outputs import extra_inputs


@pytest.fixture
def entry(whole_runs):
    return json.loads(whole_runs.first.files["manifest.json"])["briefings"]["zh"]


@pytest.fixture(scope="module")
def telling(tmp_path_factory):
    """A run of which there is something to tell: its job, its entry, and the digest of the template that was filled."""
    rows = (
        paid(100, enterprise="b", id="whole"),
        paid(30, enterprise="b", part_of="whole"),
        paid(5, enterprise="b", period_start="2022-01-01", period_end="2022-12-31", as_of="2022-12-31"),
    )
    job = small_job(tmp_path_factory.mktemp("telling") / "job", "greets", achievements=rows)
    filled = digest(job.template_file)

    class SavedMeanwhile(NoProgress):
        def began(self, _):
            job.template_file.write_bytes(b"another template")

    report_on(job, SavedMeanwhile(), ignore)
    made = json.loads((job.folder / "manifest.json").read_text(encoding="utf-8"))
    return job, made["briefings"]["zh"], filled


def digest(path):
    return sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("part, folder, pattern", [("ledger", "data", "*.csv"), ("notebooks", "notebooks", "*.ipynb")])
def test_every_file_that_went_in_stands_with_its_digest(entry, part, folder, pattern):
    assert entry[part] == {path.name: digest(path) for path in (ROOT / folder).glob(pattern)}


def test_the_briefing_stands_with_the_digests_of_its_parts(entry, whole_runs):
    assert entry["briefing"] == "briefing-2023.docx"
    assert entry["parts"] == part_digests(whole_runs.first.files["briefing-2023.docx"])


def test_the_template_is_the_one_that_was_filled_even_if_it_is_saved_meanwhile(telling):
    job, made, filled = telling

    assert digest(job.template_file) != filled
    assert made["template"] == {"template.docx": filled}


def test_each_record_stands_with_the_digest_of_what_it_publishes(small_run):
    made = json.loads((small_run.folder / "manifest.json").read_text(encoding="utf-8"))
    records = made["briefings"]["zh"]["records"]

    assert set(records) == {"thanks", "names its enterprise-a", "names its enterprise-b"}
    assert len(set(records.values())) == 3


def test_the_manifest_names_the_enterprises_that_did_not_report(telling):
    assert telling[1]["skipped"]["enterprises that did not report"] == ["a"]


def test_the_manifest_names_the_rows_of_the_period_that_are_in_no_number_and_why(telling):
    """The one notebook greets, and asks for no figure. achievements.csv:4 is of another year."""
    assert telling[1]["skipped"] == {
        "enterprises that did not report": ["a"],
        "figures that no page of this document asks for": ["achievements.csv:2"],
        "figures inside another one (part_of), never added": ["achievements.csv:3"],
    }


def test_both_languages_stand_in_one_manifest(whole_runs):
    made = json.loads(whole_runs.english.files["manifest.json"])

    assert (made["schema"], made["period"], set(made["briefings"])) == (1, "2023", {"zh", "en"})
    assert made["briefings"]["zh"] == json.loads(whole_runs.first.files["manifest.json"])["briefings"]["zh"]
    assert made["briefings"]["en"]["briefing"] == "briefing-2023.en.docx"


def test_the_manifest_says_with_which_versions(entry):
    assert {"python", "pandas", "papermill", "python-docx"} <= set(entry["versions"])


def entry_of(job):
    return json.loads((job.folder / "manifest.json").read_text("utf-8"))["briefings"]["zh"]


@pytest.fixture
def reading(tmp_path):
    """A job whose notebook reads late.csv, beside one that starts another program and one that promises something."""
    job = small_job(tmp_path / "job", "greets", "thanks", "names its enterprise")
    (job.notebooks / "late.csv").write_text("a\n1")
    add_cell(job.notebooks / "greets.ipynb", "from reporting import read_file\nread_file('late.csv')")
    add_cell(job.notebooks / "thanks.ipynb", "!true")
    promise = "import os\nfrom reporting import promise_repeatable\npromise_repeatable('asks for nothing')"
    add_cell(job.notebooks / "names its enterprise.ipynb", promise)
    return job


def test_what_a_notebook_read_besides_the_ledger_stands_with_its_digest(reading, monkeypatch):
    monkeypatch.setattr(extra_inputs, "ROOT", reading.notebooks.parent)
    make(reading)
    made = entry_of(reading)

    assert made["extra inputs"] == {"notebooks/late.csv": digest(reading.notebooks / "late.csv")}
    assert made["made each time"] == {"thanks": "cell 4 is not plain Python: it has a magic, a command or a mistake"}
    assert made["promised"] == dict.fromkeys(("names its enterprise-a", "names its enterprise-b"), "asks for nothing")
    make(reading)
    assert entry_of(reading) == made


def test_a_path_outside_the_project_is_told_whole(reading):
    make(reading)

    assert str(reading.notebooks / "late.csv") in entry_of(reading)["extra inputs"]


def test_notebooks_that_read_nothing_besides_leave_no_word_of_it(entry):
    assert not {"extra inputs", "made each time", "promised"} & set(entry)


def test_the_document_of_an_enterprise_tells_what_its_own_notebook_read(tmp_path):
    job = job_for_each(tmp_path / "job")
    for one in "ab":
        (job.each_notebooks / f"{one}.txt").write_text(one)
    add_cell(next(job.each_notebooks.glob("*.ipynb")), "import reporting\nreporting.read_file(f'{enterprise}.txt')")
    make(job)

    assert list(entry_of(job.of("b"))["extra inputs"]) == [str(job.each_notebooks / "b.txt")]
    assert "extra inputs" not in entry_of(job)
