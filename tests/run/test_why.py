"""Of each document and record it is told why it was made again, or kept: a reason that is true."""

import json
import re
import shutil
from dataclasses import replace

import nbformat
import pytest
from jobs import NOTEBOOKS, job_for_each, make, small_job
from ledgers import ENTERPRISES, ledger_folder, paid
from test_only_what_changed import add_cell, change, made_with_a_file

from reporting.core.options import CAN_FORK, RunOptions
from reporting.outputs import atomic_release

KEPT = "kept: nothing that it was made from changed"
CLOCK = "import datetime\ndatetime.datetime.now().year"


def why(job):
    """What is told of each thing, by its name."""
    said = []
    make(replace(job, why=True), said.append)
    lines = (re.fullmatch(r"(\S+|sums the money of \S+) ((?:made|kept).*)", line) for line in said)
    return {line[1]: line[2] for line in lines if line}


def interrupted(*_):
    raise KeyboardInterrupt


def test_the_rows_that_changed_are_told_of_what_was_made_from_them(job):
    change(job, "achievements", ",200,", ",300,")

    assert why(job) == {
        "briefing-2023.docx": "made: achievements.csv changed",
        "sums the money of all": "made: achievements.csv changed",
        "sums the money of one-a": KEPT,
        "sums the money of one-b": "made: the rows of b in achievements changed, or stand in other lines",
        "enterprises/a/briefing-2023.docx": KEPT,
        "enterprises/b/briefing-2023.docx": "made: the record sums the money of one-b changed",
    }


def test_the_first_time_nothing_was_made_before(tmp_path):
    assert set(why(job_for_each(tmp_path)).values()) == {"made: not made before"}


def test_what_was_asked_for_anew_is_told_so(job):
    assert set(why(replace(job, fresh=True)).values()) == {"made: asked for (--fresh)"}


def test_what_was_made_but_is_not_kept_is_not_new(job):
    shutil.rmtree(job.folder / ".kept")

    assert set(why(job).values()) == {"made: nothing is kept of the last time"}


def test_what_is_kept_but_damaged_is_told_so(job):
    for kept in (job.folder / ".kept").iterdir():
        kept.write_bytes(b"")

    assert set(why(job).values()) == {"made: what was kept of it is damaged, or of another version"}


def test_a_run_that_was_interrupted_is_named_if_nothing_else_changed(tmp_path, monkeypatch):
    job = job_for_each(tmp_path)
    monkeypatch.setattr(atomic_release, "stage", interrupted)
    with pytest.raises(KeyboardInterrupt):
        make(job)
    monkeypatch.undo()
    told = why(job)

    assert told.pop("briefing-2023.docx") == "made: the last run did not come to its end"
    assert set(told.values()) == {KEPT}


def test_a_run_that_ended_well_is_not_called_interrupted(job):
    job.figures.unlink()

    assert why(job)["briefing-2023.docx"] == "made: its files are gone, or were changed"


def test_other_options_are_told(tmp_path):
    job = job_for_each(tmp_path)
    make(replace(job, each=False))
    told = why(job)

    assert told["briefing-2023.docx"] == "made: not made before with these options"
    assert told["sums the money of all"] == KEPT
    assert told["enterprises/a/briefing-2023.docx"] == "made: not made before"


def test_a_notebook_that_asks_the_clock_is_told_to_be_made_each_time(tmp_path):
    job = small_job(tmp_path, "greets", "thanks")
    add_cell(job.notebooks / "greets.ipynb", CLOCK)
    make(job)
    told = {
        "briefing-2023.docx": "made each time: greets runs each time",
        "greets": "made each time: line 1 of cell 4 imports `datetime`, which is not of the kit; "
        "line 2 of cell 4 uses `.year`, which is not of the kit",
        "thanks": KEPT,
    }

    assert why(job) == told
    assert why(job) == told


def test_a_notebook_that_asks_the_clock_no_longer_has_changed(tmp_path):
    job = small_job(tmp_path, "greets")
    plain = (job.notebooks / "greets.ipynb").read_bytes()
    add_cell(job.notebooks / "greets.ipynb", CLOCK)
    make(job)
    (job.notebooks / "greets.ipynb").write_bytes(plain)

    assert why(job) == {"briefing-2023.docx": "made: greets.ipynb changed", "greets": "made: its notebook changed"}


@pytest.mark.skipif(not CAN_FORK, reason="a kernel is the only way here")
def test_a_record_of_a_kernel_is_made_again_and_the_manifest_says_why(tmp_path):
    job = small_job(tmp_path, "greets")
    make(replace(job, options=RunOptions("kernel")))
    entry = json.loads((job.folder / "manifest.json").read_text("utf-8"))["briefings"]["zh"]

    assert entry["made each time"]["greets"].startswith("it ran in a kernel of its own")
    assert set(why(job).values()) == {"made: a kernel ran it the last time, which does not say what it read"}


def test_a_file_beside_the_ledger_is_told_of_record_and_briefing(tmp_path):
    job, late = made_with_a_file(tmp_path)
    late.write_text("2")

    assert set(why(job).values()) == {f"made: {late} changed"}


def test_an_enterprise_of_another_name_gets_another_document(tmp_path):
    job = job_for_each(tmp_path, achievements=[paid(100)])
    make(job)
    renamed = [{**ENTERPRISES[0], "short_name": "甲厂"}, *ENTERPRISES[1:]]
    ledger_folder(job.data, achievements=[paid(100)], enterprises=renamed)

    assert "its name, the last day of its data" in why(job)["enterprises/a/briefing-2023.docx"]


def test_a_notebook_that_came_is_told_of_every_document(job):
    shutil.copy(NOTEBOOKS / "greets.ipynb", job.each_notebooks / "second.ipynb")
    content = nbformat.read(job.each_notebooks / "second.ipynb", 4)
    content.cells[1].source += '\nenterprise = "a"'
    nbformat.write(content, job.each_notebooks / "second.ipynb")

    assert why(job)["enterprises/a/briefing-2023.docx"] == "made: the record second-a changed"
