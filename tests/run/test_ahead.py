"""A notebook of all enterprises runs while the ledger is looked through, where it has to run in any case."""

import shutil
import time
from dataclasses import replace

import nbformat
import pytest
from jobs import lines_in, make, small_job
from ledgers import ledger_folder, paid
from test_engines import notebook
from test_only_what_changed import add_cell

from reporting.cache.early_start import begun
from reporting.core.errors import LedgerError
from reporting.core.options import RunOptions
from reporting.job import read_meanwhile

FORKED = RunOptions("forked")


@pytest.fixture
def job(tmp_path):
    """A job whose one notebook sums the money of all: 300元."""
    made = small_job(tmp_path, "sums the money of all", lines=("【数:帮扶资金】",))
    return replace(made, way=FORKED)


def begun_for(job):
    with begun(job, read_meanwhile(job), {}) as early:
        return set(early)


def test_a_notebook_that_has_no_record_yet_begins_at_once(job):
    assert begun_for(job) == {"sums the money of all"}


def test_a_notebook_whose_record_stands_does_not_begin(job):
    make(job)

    assert begun_for(job) == set()


def test_it_begins_when_everything_is_to_be_made_anew(job):
    make(job)

    assert begun_for(replace(job, fresh=True)) == {"sums the money of all"}


def test_it_begins_when_the_ledger_that_it_asked_for_has_changed(job):
    make(job)
    ledger_folder(job.data, achievements=[paid(100), paid(201, enterprise="b")])

    assert begun_for(job) == {"sums the money of all"}
    assert lines_in(make(job)) == ["301元"]


def test_it_begins_when_nobody_can_follow_it(job):
    add_cell(job.notebooks / "sums the money of all.ipynb", "import random\nrandom.random()")
    make(job)

    assert begun_for(job) == {"sums the money of all"}


def test_a_notebook_for_one_enterprise_waits_until_it_is_known_who_reported(job):
    shutil.copy(job.notebooks / "sums the money of all.ipynb", job.notebooks / "other.ipynb")
    text = (job.notebooks / "other.ipynb").read_text("utf-8")
    (job.notebooks / "other.ipynb").write_text(text.replace("period = ", "enterprise = 'a'\\nperiod = ", 1), "utf-8")

    assert begun_for(job) == {"sums the money of all"}


def test_in_kernels_none_begins_before_its_turn(job):
    assert begun_for(replace(job, way=RunOptions("kernel"))) == set()


def test_what_runs_when_nobody_asks_for_it_any_more_is_ended(job, tmp_path):
    write = f"from pathlib import Path\nfrom time import sleep\nnotes = Path({str(tmp_path)!r})"
    waits = (f"{write}\n(notes / 'began').touch()\nsleep(60)", "(notes / 'ended').touch()")
    path = notebook(job.notebooks, "period = ''", *waits)
    content = nbformat.read(path, as_version=4)
    content.cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(content, path)

    with begun(job, read_meanwhile(job), {}):
        while not (tmp_path / "began").exists():
            time.sleep(0.01)

    assert not (tmp_path / "ended").exists()


def test_a_ledger_that_cannot_be_used_is_told_though_a_notebook_runs(job):
    ledger_folder(job.data, achievements=[paid("many")])

    with pytest.raises(LedgerError, match="many"):
        make(job)
