"""A run makes again only what has changed since, and leaves what a run that makes everything anew would leave."""

import json
import shutil
from dataclasses import replace

import nbformat
import pytest
from jobs import NOTEBOOKS as TESTS
from jobs import files_in, job_for_each, lines_in, make, notebooks_of, small_job, story, template, with_pages
from ledgers import ledger_folder, paid

from reporting.cache import notebooks
from reporting.cache.whole_run import unchanged
from reporting.cli.layers import report_on
from reporting.core import code_version
from reporting.core.errors import OutputError
from reporting.core.progress import NoProgress, ignore


class Heard(NoProgress):
    """Remembers which notebooks ran."""

    def __init__(self):
        self.ran = []

    def began(self, name):
        self.ran.append(name)


def ran(job):
    """The notebooks that a run ran."""
    heard = Heard()
    report_on(job, heard, ignore)
    return sorted(heard.ran)


def results(job):
    return files_in(job.folder)


def in_another_folder(job, folder):
    """The same job from scratch."""
    return replace(job, output=folder)


def change(job, table, before, after):
    file = job.data / f"{table}.csv"
    text = file.read_text("utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), "utf-8")


def of(job, record):
    return (job.folder / "notebooks" / f"{record}.ipynb").read_bytes()


def rename_what_it_publishes(notebook, name):
    text = notebook.read_text("utf-8")
    notebook.write_text(text.replace('\\"thanks\\"', f'\\"{name}\\"').replace("致谢", name), "utf-8")


def add_cell(notebook, source):
    content = nbformat.read(notebook, 4)
    content.cells.append(nbformat.v4.new_code_cell(source, id="added"))
    nbformat.write(content, notebook)


def reads_file(path):
    return f"from reporting import read_file\nprint(read_file({str(path)!r}))"


def made_with_a_file(folder):
    """A job whose notebook reads a file beside the ledger, once made; and the file."""
    job, late = small_job(folder / "job", "greets"), folder / "late.txt"
    late.write_text("1")
    add_cell(job.notebooks / "greets.ipynb", reads_file(late))
    make(job)
    return job, late


def test_nothing_runs_where_nothing_has_changed(job):
    assert unchanged(job) == job.briefing
    assert ran(job) == []


def test_what_an_enterprise_changed_runs_for_it_and_for_all(job):
    change(job, "achievements", ",200,", ",300,")

    assert unchanged(job) is None
    assert ran(job) == ["sums the money of all", "sums the money of one-b"]


def test_kept_and_made_anew_give_the_same_bytes(job, tmp_path):
    change(job, "achievements", ",200,", ",300,")
    make(job)
    anew = in_another_folder(job, tmp_path / "anew")
    make(anew)

    assert results(job) == results(anew)
    assert lines_in(job.briefing) == ["400元"]


def test_everything_runs_when_it_is_asked_for(job):
    assert ran(replace(job, fresh=True)) == [
        "sums the money of all",
        "sums the money of one-a",
        "sums the money of one-b",
    ]


def test_a_changed_notebook_runs_and_no_other(job):
    add_cell(next(job.each_notebooks.glob("*.ipynb")), "1 + 1")

    assert ran(job) == ["sums the money of one-a", "sums the money of one-b"]


def test_with_another_template_no_notebook_runs_but_the_briefing_is_another(job):
    template(job.template_file, "共【数:帮扶资金】")

    assert ran(job) == []
    assert lines_in(job.briefing) == ["共300元"]


@pytest.mark.parametrize("of", ["kit_digest", "environment_digest"])
def test_other_code_or_packages_make_everything_again(job, monkeypatch, of):
    monkeypatch.setattr(notebooks, of, lambda: "another")

    assert len(ran(job)) == 3


def test_a_changed_file_beside_the_ledger_is_noticed(tmp_path):
    job, late = made_with_a_file(tmp_path)
    assert unchanged(job) == job.briefing

    late.write_text("2")

    assert unchanged(job) is None
    assert ran(job) == ["greets"]


def test_a_file_that_changes_while_the_notebook_runs_stops_the_run(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    late = tmp_path / "late.txt"
    late.write_text("1")
    add_cell(job.notebooks / "greets.ipynb", reads_file(late))

    def run(runs, context):
        records = notebooks_of(job)(runs, context)
        late.write_text("2")
        return records

    with pytest.raises(OutputError, match="A file that a notebook read was changed during the run"):
        story(job, run)
    assert not job.briefing.exists()


# Each is kept by a list of forbidden words; by a list of what is allowed none is.
ASKS = {
    "clock": "from datetime import datetime\nprint(datetime.utcnow())",
    "alias": "import time as t\nt.strftime('%H')",
    "chance": "from random import randint\nprint(randint(1, 10**9))",
    "environment": "from os import environ as E\nE.get('WORD')",
    "file": "from os.path import exists as there\nthere('flag')",
    "installed": "import sys\nopen(sys.executable, 'rb').read(1)",
    "magic": "!true",
    "kit": "from reporting import publish\npublish.pd.Timestamp.utcnow()",
}


def test_whatever_is_not_proven_runs_each_time_and_its_record_is_fresh(tmp_path):
    job = small_job(tmp_path / "job", "greets", "thanks")
    for name, source in ASKS.items():
        shutil.copy(TESTS / "thanks.ipynb", job.notebooks / f"{name}.ipynb")
        add_cell(job.notebooks / f"{name}.ipynb", source)
        rename_what_it_publishes(job.notebooks / f"{name}.ipynb", name)
    make(job)
    before = results(job)

    assert unchanged(job) is None
    assert ran(job) == sorted(ASKS)
    assert {name for name in ("clock", "chance", "file") if of(job, name) != before[f"notebooks/{name}.ipynb"]} == {
        "clock",
        "chance",
    }


def test_a_word_in_a_comment_changes_nothing(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    add_cell(job.notebooks / "greets.ipynb", "# the same as last time, now or today (random)")
    make(job)

    assert unchanged(job) == job.briefing


def test_a_notebook_that_is_promised_to_be_repeatable_is_kept_and_its_module_counts(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    (job.notebooks / "helper.py").write_text("word = 1\n")
    promise = "import helper\nfrom reporting import promise_repeatable\npromise_repeatable('helper asks for nothing')"
    add_cell(job.notebooks / "greets.ipynb", promise)
    make(job)
    assert unchanged(job) == job.briefing
    assert b"helper asks for nothing" in of(job, "greets")

    (job.notebooks / "helper.py").write_text("word = 2\n")

    assert ran(job) == ["greets"]


def test_rows_that_moved_are_other_rows(tmp_path):
    job = job_for_each(tmp_path / "job", achievements=[paid(100), paid(200, enterprise="b")])
    make(job)
    lines = (job.data / "achievements.csv").read_text("utf-8").splitlines()
    (job.data / "achievements.csv").write_text("\n".join([lines[0], "", *lines[1:], ""]), "utf-8")

    assert ran(job) == ["sums the money of all", "sums the money of one-a", "sums the money of one-b"]


@pytest.mark.parametrize("content", [b"", b"reporting kept 1\n{}\n", b"reporting kept 1\nno json\nx"])
def test_what_is_damaged_is_made_again_with_the_same_bytes(job, content):
    before = results(job)
    for kept in (job.folder / ".kept").iterdir():
        kept.write_bytes(content)

    assert unchanged(job) is None
    assert len(ran(job)) == 3
    assert results(job) == before


def test_a_record_that_was_kept_cannot_be_changed_unnoticed(job):
    before = results(job)
    kept = next((job.folder / ".kept").glob("*-b.ipynb.kept"))
    kept.write_bytes(kept.read_bytes().replace("200元".encode(), "900元".encode()))
    change(job, "achievements", ",100,", ",101,")
    change(job, "achievements", ",101,", ",100,")
    (job.folder / "briefing-2023.docx").unlink()

    assert ran(job) == ["sums the money of one-b"]
    assert results(job) == before


def test_nothing_can_be_kept_and_the_run_says_so_and_goes_on(job):
    shutil.rmtree(job.folder / ".kept")
    (job.folder / ".kept").write_text("in the way")
    said = []

    make(job, said.append)

    assert [line for line in said if line.startswith("Nothing can be kept for the next run: ")]
    assert lines_in(job.briefing) == ["300元"]


@pytest.mark.parametrize("name", ["briefing-2023.docx", "figures-2023.xlsx"])
def test_a_result_that_is_gone_is_made_again_without_running_a_notebook(job, name):
    before = results(job)
    (job.folder / name).unlink()

    assert unchanged(job) is None
    assert ran(job) == []
    assert results(job) == before


def test_a_page_that_is_gone_is_made_again_without_running_a_notebook(job):
    paged = with_pages(job)
    make(paged)
    before = results(paged)
    (job.folder / "html" / "sums the money of all.html").unlink()

    assert ran(paged) == []
    assert results(paged) == before


def test_a_briefing_that_somebody_edited_is_not_what_the_run_left(job):
    template(job.briefing, "手改")

    assert unchanged(job) is None
    assert make(job).name == "briefing-2023.new.docx"


def test_the_other_language_is_another_run_from_the_same_records(job):
    english = replace(job, locale="en", each=False)

    assert unchanged(english) is None
    assert ran(english) == []
    assert unchanged(english) == english.briefing
    assert unchanged(job) == job.briefing


def test_what_is_kept_of_an_enterprise_goes_when_it_reports_no_more_and_a_run_without_each_leaves_it(job):
    def kept():
        return {path.name for path in (job.folder / ".kept").iterdir() if "-b." in path.name or path.name[:2] == "b."}

    ledger_folder(job.data, achievements=[paid(100)])
    make(replace(job, each=False))
    assert kept() == {"sums the money of one-b.ipynb.kept", "b.zh.docx.kept"}

    make(job)

    assert kept() == set()
    assert ran(replace(job, locale="en")) == []


def test_what_is_kept_names_its_inputs(job):
    kept = (job.folder / ".kept" / "sums the money of one-b.ipynb.kept").read_bytes().split(b"\n")[1]

    assert {"notebook", "parameters", "code", "environment", "made_up", "rows b achievements"} <= set(
        json.loads(kept)["inputs"]
    )


def test_the_code_of_the_kit_has_one_digest_and_every_file_counts(monkeypatch, tmp_path):
    (tmp_path / "one.py").write_text("1")
    monkeypatch.setattr(code_version, "HOUSE", tmp_path)
    before = code_version.kit_digest.__wrapped__()
    (tmp_path / "two.toml").write_text("2")

    assert code_version.kit_digest.__wrapped__() != before
