"""A notebook of all enterprises runs while the ledger is still being read, if its record surely has to be made."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from threading import Event
from types import SimpleNamespace

import pytest
from jobs import lines_in, make, small_job
from ledgers import ledger_folder, paid

from reporting.cache.early_start import begun_early
from reporting.core.errors import LedgerError
from reporting.core.options import RunOptions
from reporting.core.run_variables import run_variables
from reporting.ledger.files import digest_of, digests
from reporting.notebooks.engine.running import Running
from reporting.notebooks.execute import Workers, this_machine
from reporting.notebooks.run import Run

SUMS = "sums the money of all"


@pytest.fixture
def job(tmp_path):
    """A job whose one notebook sums the money of all: 300元."""
    return replace(small_job(tmp_path, SUMS, lines=("【数:帮扶资金】",)), options=RunOptions("forked"))


class Heard:
    """Executes nothing, and remembers by which name and with which variables it was asked."""

    def __init__(self, executed="early"):
        self.asked, self.executed = {}, executed

    def __call__(self, run, variables, _):
        self.asked[run.name] = variables
        return self.executed


def begun_for(job):
    """The names of the notebooks that run early."""
    heard = Heard()
    with begun_early(this_machine(job.options), heard, job) as workers, workers({}):
        pass
    return set(heard.asked)


def variables_of(job, **more):
    return run_variables(job.data, digest_of(digests(job.data)), **more)


def run_of(job, period):
    return Run(job.notebooks / f"{SUMS}.ipynb", {"period": period})


@pytest.fixture
def early(job):
    """Hands over what workers make of the notebook once it has run early; `late` if it runs when it is asked for."""
    ran = Event()

    def execute(run, *_):
        executed = SimpleNamespace(notebook=run.notebook.read_bytes())
        ran.set()
        return executed

    def handed_over(variables, period="2023", saved=lambda: None):
        run = run_of(job, period)
        with begun_early(lambda _: nullcontext(Workers(Heard("late"), 1)), execute, job) as open_workers:
            assert ran.wait(10)
            saved()
            with open_workers(variables) as workers:
                return workers.execute(run, variables, Running())

    return handed_over


def test_a_notebook_that_has_no_record_yet_begins_at_once(job):
    assert begun_for(job) == {SUMS}


def test_what_ran_early_is_handed_over_to_whoever_asks_for_it(job, early):
    assert early(variables_of(job)) != "late"


def test_it_is_not_handed_over_when_the_ledger_proved_to_be_made_up(job, early):
    assert early(variables_of(job, synthetic=True)) == "late"


def test_it_is_not_handed_over_when_the_ledger_changed_meanwhile(job, early):
    before = variables_of(job)
    ledger_folder(job.data, achievements=[paid(100), paid(201, enterprise="b")])

    assert early(before) == "late"


def test_it_is_not_handed_over_when_the_notebook_was_saved_meanwhile(job, early):
    run = run_of(job, "2023")

    assert early(variables_of(job), saved=lambda: run.notebook.write_text("{}")) == "late"


def test_it_is_not_handed_over_for_other_parameters(job, early):
    assert early(variables_of(job), "2022") == "late"


def test_a_notebook_whose_record_stands_does_not_begin(job):
    make(job)

    assert begun_for(job) == set()


def test_it_begins_when_everything_is_to_be_made_again(job):
    make(job)

    assert begun_for(replace(job, fresh=True)) == {SUMS}


def test_it_begins_when_the_ledger_that_it_asked_for_has_changed(job):
    make(job)
    ledger_folder(job.data, achievements=[paid(100), paid(201, enterprise="b")])

    assert begun_for(job) == {SUMS}
    assert lines_in(make(job)) == ["301元"]


def test_a_notebook_for_one_enterprise_waits_until_it_is_known_who_reported(job):
    shutil.copy(job.notebooks / f"{SUMS}.ipynb", job.notebooks / "other.ipynb")
    text = (job.notebooks / "other.ipynb").read_text("utf-8")
    (job.notebooks / "other.ipynb").write_text(text.replace("period = ", "enterprise = 'a'\\nperiod = ", 1), "utf-8")

    assert begun_for(job) == {SUMS}


def test_in_kernels_none_begins_before_its_turn(job):
    assert begun_for(replace(job, options=RunOptions("kernel"))) == set()


def test_what_runs_when_nobody_asks_for_it_any_more_is_ended(job):
    began, ended = Event(), Event()

    def execute(_, __, running):
        with running.ended_by(ended.set):
            began.set()
            assert ended.wait(10)

    with begun_early(this_machine(job.options), execute, job):
        assert began.wait(10)

    assert ended.is_set()


def test_who_waits_for_it_ends_it_when_the_run_is_ended(job):
    began, ended, running = Event(), Event(), Running()

    def execute(_, __, early):
        with early.ended_by(ended.set):
            began.set()
            assert ended.wait(10)
        return SimpleNamespace(notebook=run_of(job, "2023").notebook.read_bytes())

    with (
        begun_early(this_machine(job.options), execute, job) as open_workers,
        open_workers(variables_of(job)) as workers,
        ThreadPoolExecutor(1) as pool,
    ):
        assert began.wait(10)
        asked = pool.submit(workers.execute, run_of(job, "2023"), {}, running)
        while not ended.is_set():
            running.end_all()
        asked.result()


@pytest.mark.parametrize(
    "fault, told",
    [(paid("many"), "many"), (paid(100, locator="手机13800000000"), "never enter the ledger")],
    ids=["no number", "personal data"],
)
def test_a_ledger_that_cannot_be_used_is_refused_though_a_notebook_runs(job, fault, told):
    ledger_folder(job.data, achievements=[fault])

    with pytest.raises(LedgerError, match=told):
        make(job)
    assert [path.name for path in job.output.rglob("*") if path.is_file()] == []
