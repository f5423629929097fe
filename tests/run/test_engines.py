"""A notebook forked from the preloaded process leaves the record that a kernel of its own would leave."""

import contextlib
import json
import os
import time
from dataclasses import replace
from pathlib import Path

import nbformat
import papermill
import pytest
from jobs import files_in, make, small_job
from ledgers import paid
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.exceptions import PapermillExecutionError

from reporting.core.options import RunOptions
from reporting.notebooks.engine import forked


def notebook(folder, *cells, tags=()):
    content = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    content.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
    for cell in content.cells:
        cell.metadata["tags"] = list(tags)
    path = Path(folder) / "n.ipynb"
    nbformat.write(content, path)
    return path


def run(path, **options):
    """The executed notebook, also one that failed."""
    out = path.with_name("forked.ipynb")
    with contextlib.suppress(PapermillExecutionError):
        papermill.execute_notebook(
            path, out, engine_name=forked.register(), progress_bar=False, folder=str(path.parent), **options
        )
    return nbformat.read(out, as_version=4)


def cell_with(source, executed):
    """Papermill puts cells of its own before one that failed."""
    return next(cell for cell in executed.cells if cell.cell_type == "code" and cell.source == source)


def test_a_cell_that_may_fail_does_not_end_the_run(tmp_path):
    executed = run(notebook(tmp_path, "1 / 0", "'after'", tags=["raises-exception"]))

    assert cell_with("1 / 0", executed).outputs[0].ename == "ZeroDivisionError"
    assert cell_with("'after'", executed).outputs[0].data["text/plain"] == "'after'"


def test_nothing_of_one_notebook_is_left_for_the_next(tmp_path):
    spoils = "import os, matplotlib\nmatplotlib.rcParams['font.size'] = 99\nos.environ['LEFT'] = '1'\nos.chdir('/')"
    run(notebook(tmp_path, spoils))
    executed = run(
        notebook(tmp_path, "import os, matplotlib\nmatplotlib.rcParams['font.size'], os.environ.get('LEFT')")
    )

    assert executed.cells[0].outputs[0].data["text/plain"] == "(10.0, None)"


@pytest.mark.parametrize("last", ["1", "1 / 0"])
def test_a_file_that_is_left_open_holds_what_was_written(tmp_path, last):
    run(notebook(tmp_path, f"left = open('left.txt', 'w')\nleft.write('all')\n{last}"))

    assert (tmp_path / "left.txt").read_text() == "all"


def test_two_notebooks_do_not_draw_the_same_random_numbers(tmp_path):
    path = notebook(tmp_path, "import random, numpy\n(random.random(), numpy.random.random())")
    drawn = {run(path).cells[0].outputs[0].data["text/plain"] for _ in range(2)}

    assert len(drawn) == 2


def test_a_cell_that_hangs_is_ended_at_its_time_out_with_all_that_it_started(tmp_path):
    path = notebook(
        tmp_path,
        "import subprocess\np = subprocess.Popen(['sleep', '60'])\nopen('pid', 'w').write(str(p.pid))\np.wait()",
    )
    with pytest.raises(CellTimeoutError):
        run(path, execution_timeout=1)
    pid = int((tmp_path / "pid").read_text())

    assert _ends(pid)


def _ends(pid):
    until = time.monotonic() + 5
    while time.monotonic() < until:
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().split(")")[-1].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_process_that_dies_is_told_and_what_it_did_before_is_kept(tmp_path):
    path = notebook(tmp_path, "print('before')", "import os\nos._exit(3)")
    with pytest.raises(DeadKernelError):
        run(path)

    assert nbformat.read(tmp_path / "forked.ipynb", as_version=4).cells[0].outputs[0].text == "before\n"


def test_the_preloaded_process_is_started_again_when_somebody_ended_it(tmp_path):
    path = notebook(tmp_path, "import os, signal\nos.getppid()")
    preloaded = int(run(path).cells[0].outputs[0].data["text/plain"])
    os.kill(preloaded, 9)
    assert _ends(preloaded)

    assert int(run(path).cells[0].outputs[0].data["text/plain"]) != preloaded


def test_the_files_of_a_run_are_the_same_whichever_way_its_notebooks_are_run(tmp_path):
    """Of a notebook in a kernel the manifest says besides that nobody knows what it read."""
    only_a = [paid(100)]
    job = small_job(tmp_path / "job", "names its enterprise", lines=("【文:谁】",), achievements=only_a)
    runs = [replace(job, options=RunOptions(engine), output=tmp_path / engine) for engine in ("forked", "kernel")]
    for each in runs:
        make(each)

    forked, kernel = (files_in(each.folder) for each in runs)
    told = json.loads(kernel["manifest.json"])
    each_time = told["briefings"]["zh"].pop("made each time")
    assert told == json.loads(forked.pop("manifest.json"))
    assert sorted(each_time) == ["names its enterprise-a"]
    assert forked == {name: content for name, content in kernel.items() if name != "manifest.json"}
