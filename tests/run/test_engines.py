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

CELLS = {
    "prints and a result": "print('一')\nimport sys\nprint('err', file=sys.stderr)\n6 * 7",
    "tables and markup": "import pandas as pd\nfrom IPython.display import HTML, display\n"
    "display(HTML('<b>x</b>'))\npd.DataFrame({'a': [1, 2]})",
    "a picture": "from matplotlib import pyplot as plt\nfrom reporting import charts\n"
    "plt.plot([1, 2]); plt.show()\nfig = plt.figure()\nfig",
    "an update of an earlier output": "handle = display('old', display_id='x')",
    "the update": "handle.update('new')\nupdated = True",
    "cleared output": "from IPython.display import clear_output\nprint('gone')\nclear_output()\nprint('stays')",
    "output cleared when more comes": "print('gone')\nclear_output(wait=True)\nprint('stays')",
    "await": "import asyncio\nawait asyncio.sleep(0)\n'waited'",
    "a thread": "import threading\nt = threading.Thread(target=print, args=('in a thread',)); t.start(); t.join()",
    "a shell command": "!echo from a shell",
    "a library that writes past Python": "import os\n_ = os.write(1, b'raw\\n')",
    "magic": "%who_ls int",
    "a question": "try:\n    input('name?')\nexcept Exception as error:\n    print(type(error).__name__, error)",
    "where it is": "from pathlib import Path\nprint(Path.cwd().name, __name__, os.environ['COLOUR'])",
    "a cell without a result": "x = 1;",
    "several results": "get_ipython().ast_node_interactivity = 'all'\n1\n2",
    "an empty cell": "   ",
    "an error": "def broken():\n    return 1 / 0\nbroken()",
    "never reached": "print('no')",
}


def notebook(folder, *cells, tags=()):
    content = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    content.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
    for cell in content.cells:
        cell.metadata["tags"] = list(tags)
    path = Path(folder) / "n.ipynb"
    nbformat.write(content, path)
    return path


def run(path, engine, **options):
    """The executed notebook, also one that failed."""
    out = path.with_name(f"{engine}.ipynb")
    folder = {"folder": str(path.parent)} if engine == "forked" else {"cwd": str(path.parent)}
    with contextlib.suppress(PapermillExecutionError):
        papermill.execute_notebook(
            path,
            out,
            engine_name=forked.register() if engine == "forked" else None,
            progress_bar=False,
            **folder,
            **options,
        )
    return nbformat.read(out, as_version=4)


def outputs(cell):
    """What a reader sees: a kernel cuts printed text into pieces as its clock will have it."""
    told = []
    for output in map(dict, cell.get("outputs", [])):
        if told and output["output_type"] == "stream" == told[-1]["output_type"] and output["name"] == told[-1]["name"]:
            told[-1]["text"] += output["text"]
        else:
            told.append(output)
    return told


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    path = notebook(tmp_path_factory.mktemp("both"), *CELLS.values())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLOUR", "red")
        # A kernel that sees this leaves alone what is written past Python.
        patch.delenv("PYTEST_CURRENT_TEST", raising=False)
        return run(path, "kernel"), run(path, "forked")


@pytest.mark.parametrize("source", CELLS.values(), ids=list(CELLS))
def test_a_cell_leaves_the_same_outputs_and_number(both, source):
    kernel, fork = (cell_with(source, executed) for executed in both)

    assert outputs(fork) == outputs(kernel)
    assert fork.execution_count == kernel.execution_count


def cell_with(source, executed):
    """Papermill puts cells of its own before one that failed."""
    return next(cell for cell in executed.cells if cell.cell_type == "code" and cell.source == source)


def test_the_notebooks_tell_the_same_of_themselves(both):
    kernel, fork = both

    assert fork.metadata["language_info"] == kernel.metadata["language_info"]
    assert [cell.metadata.get("tags") for cell in fork.cells] == [cell.metadata.get("tags") for cell in kernel.cells]


def test_a_cell_that_may_fail_does_not_end_the_run(tmp_path):
    executed = run(notebook(tmp_path, "1 / 0", "'after'", tags=["raises-exception"]), "forked")

    assert cell_with("1 / 0", executed).outputs[0].ename == "ZeroDivisionError"
    assert cell_with("'after'", executed).outputs[0].data["text/plain"] == "'after'"


def test_nothing_of_one_notebook_is_left_for_the_next(tmp_path):
    spoils = "import os, matplotlib\nmatplotlib.rcParams['font.size'] = 99\nos.environ['LEFT'] = '1'\nos.chdir('/')"
    run(notebook(tmp_path, spoils), "forked")
    executed = run(
        notebook(tmp_path, "import os, matplotlib\nmatplotlib.rcParams['font.size'], os.environ.get('LEFT')"), "forked"
    )

    assert executed.cells[0].outputs[0].data["text/plain"] == "(10.0, None)"


def test_two_notebooks_do_not_draw_the_same_random_numbers(tmp_path):
    path = notebook(tmp_path, "import random, numpy\n(random.random(), numpy.random.random())")
    drawn = {run(path, "forked").cells[0].outputs[0].data["text/plain"] for _ in range(2)}

    assert len(drawn) == 2


def test_a_cell_that_hangs_is_ended_at_its_time_out_with_all_that_it_started(tmp_path):
    path = notebook(
        tmp_path,
        "import subprocess\np = subprocess.Popen(['sleep', '60'])\nopen('pid', 'w').write(str(p.pid))\np.wait()",
    )
    with pytest.raises(CellTimeoutError):
        run(path, "forked", execution_timeout=1)
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
        run(path, "forked")

    assert nbformat.read(tmp_path / "forked.ipynb", as_version=4).cells[0].outputs[0].text == "before\n"


def test_the_preloaded_process_is_started_again_when_somebody_ended_it(tmp_path):
    path = notebook(tmp_path, "import os, signal\nos.getppid()")
    preloaded = int(run(path, "forked").cells[0].outputs[0].data["text/plain"])
    os.kill(preloaded, 9)
    assert _ends(preloaded)

    assert int(run(path, "forked").cells[0].outputs[0].data["text/plain"]) != preloaded


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
