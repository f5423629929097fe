"""The layer that keeps records asks the inner `run` only for what is missing or would come out otherwise."""

import shutil
from dataclasses import replace

import pytest
from jobs import small_job
from ledgers import ledger_folder, paid

from reporting.cache.kept import kept
from reporting.cache.whole_run import store_of
from reporting.core.errors import NotebookError
from reporting.core.hashing import digest_of
from reporting.core.progress import ignore
from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger
from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.run import Record, Run, RunContext

CLOCK = ("line 1 of cell 2 imports `time`, which is not of the kit",)


@pytest.fixture
def job(tmp_path):
    return small_job(tmp_path / "job", "greets")


class FakeRun:
    """Runs nothing; each record that it leaves says which one it is. It asked the ledger for the rows of a."""

    def __init__(self, **known):
        self.ran, self.known = [], {"reads": ObservedInputs(frozenset("a")), **known}

    def __call__(self, runs, context):
        records = []
        for run in runs:
            self.ran.append(run.name)
            path = context.folder / f"{run.name}.ipynb"
            path.write_text(f"record {len(self.ran)}")
            records.append(Record(run, path, source=digest_of(run.notebook), **self.known))
            context.finished(records[-1])
        return records


def records_of(job, run, folder, names=("greets",), notify=ignore):
    """The texts of the records that the layer gives for the notebook, once for each name."""
    folder.mkdir(exist_ok=True)
    runs = [Run(job.notebooks / "greets.ipynb", {"period": "2023", "name": name}) for name in names]
    context = RunContext.of(job.data, read_ledger(job.data), {"ledger": digests(job.data), "notebooks": {}}, folder)
    return [record.path.read_text() for record in kept(run, job, store_of(job), notify)(runs, context)]


def test_what_is_kept_is_not_asked_for_again(job, tmp_path):
    run = FakeRun()

    assert records_of(job, run, tmp_path / "1") == ["record 1"]
    assert records_of(job, run, tmp_path / "2") == ["record 1"]
    assert run.ran == ["greets"]


def test_a_record_is_made_again_when_a_row_that_it_asked_for_has_changed(job, tmp_path):
    run = FakeRun()
    records_of(job, run, tmp_path / "1")
    ledger_folder(job.data, achievements=[paid(100), paid(201, enterprise="b")])
    of_another = records_of(job, run, tmp_path / "2")
    ledger_folder(job.data, achievements=[paid(101), paid(201, enterprise="b")])

    assert of_another == ["record 1"]
    assert records_of(job, run, tmp_path / "3") == ["record 2"]


def test_a_record_is_made_again_when_a_file_that_it_read_has_changed(job, tmp_path):
    rates = tmp_path / "rates.csv"
    rates.write_text("1")
    run = FakeRun(external={f"file {rates}": digest_of(rates)})
    records_of(job, run, tmp_path / "1")
    assert records_of(job, run, tmp_path / "2") == ["record 1"]

    rates.write_text("2")

    assert records_of(job, run, tmp_path / "3") == ["record 2"]


def test_in_a_copy_of_the_folder_a_notebook_that_read_a_file_runs_again(job, tmp_path):
    """It reads the file of its own folder; one that read nothing else is the same notebook wherever it lies."""
    rates = job.notebooks / "rates.csv"
    rates.write_text("1")
    copied = replace(job, notebooks=tmp_path / "copy")
    reads_a_file, reads_nothing = FakeRun(external={f"file {rates}": digest_of(rates)}), FakeRun()
    shutil.copytree(job.notebooks, copied.notebooks)

    assert [records_of(each, reads_nothing, tmp_path / "1") for each in (job, copied)] == [["record 1"]] * 2
    records_of(replace(job, fresh=True), reads_a_file, tmp_path / "2")
    assert records_of(copied, reads_a_file, tmp_path / "3") == ["record 2"]


@pytest.mark.parametrize("name", ["helper.py", "python_calamine.py", "package/__init__.py"])
def test_a_notebook_runs_again_when_a_module_beside_it_comes_or_changes(job, tmp_path, name):
    run, module = FakeRun(), job.notebooks / name
    records_of(job, run, tmp_path / "1")
    module.parent.mkdir(exist_ok=True)
    module.write_text("X = 1")
    assert records_of(job, run, tmp_path / "2") == ["record 2"]
    assert records_of(job, run, tmp_path / "3") == ["record 2"]

    module.write_text("X = 2")

    assert records_of(job, run, tmp_path / "4") == ["record 3"]


def test_a_record_is_made_again_with_other_parameters(job, tmp_path):
    run = FakeRun()
    records_of(job, run, tmp_path / "1")

    assert records_of(job, run, tmp_path / "2", ["another"]) == ["record 2"]


def test_a_record_of_which_nothing_is_proven_is_made_each_time(job, tmp_path):
    run = FakeRun(unproved=CLOCK)
    records_of(job, run, tmp_path / "1")

    assert records_of(job, run, tmp_path / "2") == ["record 2"]


def test_a_record_of_a_kernel_is_made_each_time(job, tmp_path):
    run = FakeRun(reads=None, unproved=("it ran in a kernel",))
    records_of(job, run, tmp_path / "1")

    assert records_of(job, run, tmp_path / "2") == ["record 2"]


def test_when_all_is_to_be_made_again_nothing_is_restored(job, tmp_path):
    run = FakeRun()
    records_of(job, run, tmp_path / "1")

    assert records_of(replace(job, fresh=True), run, tmp_path / "2") == ["record 2"]


def test_a_notebook_that_was_saved_while_it_ran_runs_again(job, tmp_path):
    """The record is that of the notebook as it was read, not of the one that lies there when the record is kept."""
    notebook = job.notebooks / "greets.ipynb"

    class SavedMeanwhile(FakeRun):
        def __call__(self, runs, context):
            finished, text = context.finished, notebook.read_text("utf-8")

            def saved_before(record):
                notebook.write_text(text.replace("大家好", "你好"), "utf-8")
                finished(record)

            return super().__call__(runs, replace(context, finished=saved_before))

    run = SavedMeanwhile()
    records_of(job, run, tmp_path / "1")

    assert records_of(job, run, tmp_path / "2") == ["record 2"]


def test_what_was_finished_before_another_notebook_failed_is_kept(job, tmp_path):
    class FailsAtTheEnd(FakeRun):
        def __call__(self, runs, context):
            super().__call__(runs, context)
            raise NotebookError("another one failed")

    run = FailsAtTheEnd()
    with pytest.raises(NotebookError):
        records_of(job, run, tmp_path / "1")

    assert records_of(job, FakeRun(), tmp_path / "2") == ["record 1"]


def test_of_the_briefing_and_each_record_the_reason_is_given(job, tmp_path):
    lines = []
    job = replace(job, why=True)
    records_of(job, FakeRun(), tmp_path / "1", notify=lines.append)
    records_of(job, FakeRun(), tmp_path / "2", notify=lines.append)

    assert lines == [
        "briefing-2023.docx made: not made before",
        "greets made: not made before",
        "briefing-2023.docx made: the last run did not come to its end",
        "greets kept: nothing that it was made from changed",
    ]


def test_a_record_with_personal_data_is_not_kept(job, tmp_path):
    """A kept copy is a copy too."""

    class Prints(FakeRun):
        def __call__(self, runs, context):
            finished = context.finished

            def print_and_finish(record):
                record.path.write_text("13800138000")
                finished(record)

            return super().__call__(runs, replace(context, finished=print_and_finish))

    run = Prints()
    records_of(job, run, tmp_path / "1")
    records_of(job, run, tmp_path / "2")

    assert run.ran == ["greets", "greets"]
    assert not any(b"13800138000" in file.read_bytes() for file in (job.folder / ".kept").iterdir())
