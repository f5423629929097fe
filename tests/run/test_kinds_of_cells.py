"""Whatever people write into cells, the usual engine leaves the record that a kernel of its own would leave."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from reporting.core.options import RunOptions
from reporting.notebooks.engine.notebook import SourceNotebook

TABLE = Path(__file__).with_name("kinds_of_cells.txt").read_text("utf-8")
# The name of a kind, its tag if it has one, and its source.
KINDS = re.findall(r"^# %% (.*?)(?: \[(.*)\])?\n((?:(?!# %%).*\n)*)", TABLE, re.MULTILINE)
# A clock, an address, and the name that IPython gives to a cell differ in every run.
OF_ONE_RUN = re.compile(r"[\d.e+]+ (?:ns|[μu]s|ms|s)\b|0x[0-9a-f]{6,}|ipykernel_\d+/\d+")


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """One notebook with a cell of each kind, run in a kernel and in a forked process."""
    engines = ("kernel", "forked")
    folders = [tmp_path_factory.mktemp(engine) / "job" for engine in engines]
    with ThreadPoolExecutor() as pool:
        return list(pool.map(executed, folders, engines))


def executed(folder, engine):
    """The notebook after a run, each in a folder of its own."""
    folder.mkdir()
    cells = [
        nbformat.v4.new_code_cell(source.rstrip("\n"), metadata={"tags": [tag] if tag else []})
        for _, tag, source in KINDS
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "n.ipynb")
    # A kernel that sees that it is tested leaves alone what is written past Python.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    # No cell takes long; one for which a kernel never answers must not hold up all tests.
    options, parameters = RunOptions(engine, timeout=60), {"period": "2023"}
    return SourceNotebook(folder / "n.ipynb").executed(parameters, options, {**environment, "COLOUR": "red"}).content


def cell_with(source, content):
    """Papermill puts cells of its own before one that failed."""
    return next(cell for cell in content.cells if cell.cell_type == "code" and cell.source == source.rstrip("\n"))


def outputs(cell):
    """What a reader sees: it is the clock that cuts what a kernel prints into pieces, and orders its two streams."""
    told, streams = [], {}
    for output in map(dict, cell.get("outputs", [])):
        if output["output_type"] != "stream":
            streams = {}
        elif output["name"] in streams:
            streams[output["name"]]["text"] += output["text"]
            continue
        else:
            streams[output["name"]] = output
        told.append(output)
    return json.loads(OF_ONE_RUN.sub("…", json.dumps(told, ensure_ascii=False)))


@pytest.mark.parametrize("source", [source for *_, source in KINDS], ids=[name for name, *_ in KINDS])
def test_a_cell_leaves_the_same_outputs_and_number(both, source):
    kernel, fork = (cell_with(source, content) for content in both)

    assert outputs(fork) == outputs(kernel)
    assert fork.execution_count == kernel.execution_count


def test_the_notebooks_tell_the_same_of_themselves(both):
    kernel, fork = both

    assert fork.metadata["language_info"] == kernel.metadata["language_info"]
    assert fork.metadata["widgets"] == kernel.metadata["widgets"]
    assert [(cell.source, cell.metadata.get("tags")) for cell in fork.cells] == [
        (cell.source, cell.metadata.get("tags")) for cell in kernel.cells
    ]


def test_a_cell_without_the_tag_for_it_does_not_fail_before_the_last_one(both):
    """So the kinds are what they are called: none fails by a slip in the table."""
    may_fail = {source for _, tag, source in KINDS if tag == "raises-exception"}
    failing = [
        name
        for name, _, source in KINDS
        if any(output["output_type"] == "error" for output in cell_with(source, both[1]).get("outputs", []))
        and source not in may_fail
    ]

    assert failing == ["an error"]
