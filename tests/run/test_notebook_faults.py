import subprocess
import sys

import pytest
from jobs import ENVIRONMENT, NOTEBOOKS, files_in, made_before, make, small_job

from reporting.core.errors import NotebookError, PublishError, ReportingError
from reporting.notebooks.parameters import parameter_names
from reporting.published.records import read_records

# The command line, with the job of a folder in place of the project's own.
COMMAND_LINE = """
import sys
from pathlib import Path
import jobs
from reporting import __main__, job as of_reporting
made = jobs.job_in(Path(sys.argv[1]))
of_reporting.Job = lambda *_: made
sys.argv = ["reporting", "report", "2023"]
__main__.main()
"""


def refused(job):
    """What a person reads when the job cannot be made."""
    with pytest.raises(ReportingError) as told:
        make(job)
    return told.value


@pytest.fixture(scope="module")
def failed(tmp_path_factory):
    """A job whose notebook fails, with the briefing that an earlier run left."""
    job = small_job(tmp_path_factory.mktemp("failed") / "job", "fails in cell three")
    old = made_before(job)
    return job, old, refused(job)


def test_a_failing_cell_is_told_with_notebook_number_error_and_source(failed):
    _, _, error = failed

    assert str(error).splitlines() == [
        "fails in cell three: cell 3 failed",
        "  ValueError: 没有这一列",
        '  | raise ValueError("没有这一列")',
        "Open the notebook and mend the cell. The partial record is kept as fails in cell three.failed.ipynb.",
        "Nothing was released; earlier files stay as they are.",
    ]


def test_after_a_failing_cell_the_old_briefing_stays_and_beside_it_only_the_partial_record(failed):
    job, old, _ = failed

    assert job.briefing.read_bytes() == old
    assert set(files_in(job.folder)) == {"briefing-2023.docx", "notebooks/fails in cell three.failed.ipynb"}


def test_a_partial_record_is_never_read(failed):
    job, _, _ = failed

    with pytest.raises(PublishError, match="the record is of period None"):
        read_records(list(job.folder.rglob("*.failed.ipynb")), "2023")


def test_a_kernel_that_dies_is_told_with_its_notebook_and_nothing_else_is_said(tmp_path):
    job = small_job(tmp_path / "job", "kernel dies in cell three")
    old = made_before(job)
    command = [sys.executable, "-c", COMMAND_LINE, tmp_path / "job"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)

    alone = "which leaves all memory to one notebook"
    kept = "The partial record is kept as kernel dies in cell three.failed.ipynb."
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "kernel dies in cell three: cell 3 ended its process",
        "  The process was killed (out of memory?).",
        "  | import os",
        "  | import signal",
        "  | ",
        "  | os.kill(os.getpid(), signal.SIGKILL)",
        f"Open the notebook and mend the cell, or run again with --workers 1, {alone}. {kept}",
        "Nothing was released; earlier files stay as they are.",
    ]
    assert job.briefing.read_bytes() == old
    assert [path.name for path in (job.folder / "notebooks").iterdir()] == ["kernel dies in cell three.failed.ipynb"]


def test_a_name_published_twice_names_both_cells_as_the_notebook_counts_them(tmp_path):
    job = small_job(tmp_path / "job", "publishes greeting twice")
    old = made_before(job)
    error, source = refused(job), "publishes greeting twice.ipynb"

    assert isinstance(error, PublishError)
    assert error.faults == (f"the text 'greeting' is published twice: {source}, cell 3; {source}, cell 4",)
    assert job.briefing.read_bytes() == old


def test_a_figure_without_alt_text_is_refused_in_its_cell(tmp_path):
    error = str(refused(small_job(tmp_path / "job", "figure without alt")))

    assert "figure without alt: cell 3 failed" in error
    assert "figure 'chart' has no alt text" in error


def test_faults_of_all_notebooks_are_told_before_the_first_is_run(tmp_path):
    job = small_job(tmp_path / "job", "misspells period", "greets")
    error = refused(job)

    assert isinstance(error, NotebookError)
    assert error.faults == ("misspells period.ipynb has no parameter 'period'; it has 'perod': is that misspelt?",)
    assert not job.folder.exists()


def test_a_notebook_without_a_parameters_cell_is_refused(tmp_path):
    error = str(refused(small_job(tmp_path / "job", "has no parameters cell")))

    assert "has no parameters cell.ipynb has no cell tagged 'parameters'" in error


def test_a_notebook_need_not_name_its_kernel_for_all_run_in_the_same():
    assert parameter_names(NOTEBOOKS / "names no kernel.ipynb") == {"period"}


@pytest.mark.parametrize("content", ["", "not JSON", "{}", "[]", '{"nbformat": 4}', "\xff"])
def test_a_file_that_is_no_notebook_is_refused(tmp_path, content):
    job = small_job(tmp_path / "job", "greets")
    (job.notebooks / "broken.ipynb").write_text(content, encoding="latin-1")

    assert "broken.ipynb cannot be read as a notebook" in str(refused(job))
