"""A notebook that may be kept gives the same record in another environment; one that runs each time sees all of it."""

import nbformat
import pytest

from reporting.core.options import CAN_FORK, RunOptions
from reporting.core.progress import NoProgress
from reporting.notebooks.engine.notebook import SourceNotebook
from reporting.notebooks.execute import in_parallel, this_machine
from reporting.notebooks.run import Run, RunContext

VARIABLES = {"COLUMNS": "300", "PYTHONWARNINGS": "ignore", "IPYKERNEL_CELL_NAME": "abc", "COLOUR": "red"}
PROVEN = {
    "a wide frame": ("from reporting import read_file\nprint(read_file('wide.csv'))"),
    "a warning": "x = 1\nprint(x is 1)",
}


def notebook(folder, *sources):
    """A notebook of these cells, the first of which holds its parameters."""
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "source.ipynb")
    return folder / "source.ipynb"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "records").mkdir()
    (tmp_path / "wide.csv").write_text(",".join(f"a_long_name_{n}" for n in range(30)) + "\n" + ",".join("1" * 30))
    return tmp_path


def record(path):
    (made,) = in_parallel(this_machine(RunOptions("forked")), NoProgress())(
        [Run(path, {})], RunContext(path.parent / "records")
    )

    return made.path.read_text("utf-8")


@pytest.mark.skipif(not CAN_FORK, reason="only a forked process tells what it read")
@pytest.mark.parametrize("source", PROVEN.values(), ids=PROVEN)
def test_a_proven_notebook_shows_the_same_in_another_environment(folder, monkeypatch, source):
    path = notebook(folder, "period = '2023'", source)
    before = record(path)
    for name, value in VARIABLES.items():
        monkeypatch.setenv(name, value)

    assert record(path) == before


def test_a_notebook_that_runs_each_time_sees_the_whole_environment(folder):
    path = notebook(folder, "import os")

    assert SourceNotebook(path).environment(VARIABLES) == VARIABLES


def test_a_promised_notebook_is_given_what_a_proven_one_is_given(folder):
    path = notebook(folder, "import os\nfrom reporting import promise_repeatable\npromise_repeatable('a')")

    assert SourceNotebook(path).environment(VARIABLES) == {}
