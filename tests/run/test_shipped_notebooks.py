import re

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from reporting.job import ROOT

NOTEBOOKS = sorted(path for folder in ("", "each") for path in (ROOT / "notebooks" / folder).glob("*.ipynb"))
pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind="code"):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def test_a_notebook_opens_with_its_title(path):
    first = nbformat.read(path, as_version=4).cells[0]

    assert (first.cell_type, first.source[:2]) == ("markdown", "# ")


def test_a_notebook_has_one_parameters_cell_and_it_comes_first(path):
    tagged = ["parameters" in cell.metadata.get("tags", []) for cell in cells(path)]

    assert tagged == [True] + [False] * (len(tagged) - 1)


def test_a_notebook_holds_no_outputs(path):
    assert [(cell.outputs, cell.execution_count) for cell in cells(path)] == [([], None)] * len(cells(path))


def test_a_notebook_is_a_page_and_not_a_program(path):
    source = "\n".join(cell.source for cell in cells(path))

    assert not re.search(r"^\s*(def|class|for|while|if|try|with)\b", source, re.MULTILINE)
    assert set(re.findall(r"^\s*(?:from|import)\s+(\w+)", source, re.MULTILINE)) == {"reporting"}


@pytest.fixture(scope="module")
def executed():
    """The cells of each notebook after they ran in one kernel, as Jupyter starts it; none finds a name of another."""
    parts = {path: ["%reset -f", *(cell.source for cell in cells(path))] for path in NOTEBOOKS}
    together = new_notebook(cells=[new_code_cell(source) for sources in parts.values() for source in sources])
    NotebookClient(together, resources={"metadata": {"path": str(ROOT / "notebooks")}}).execute()
    ran = iter(together.cells)
    return {path: [next(ran) for _ in sources] for path, sources in parts.items()}


def test_a_notebook_runs_top_to_bottom_as_it_lies_there(path, executed):
    published = [out for cell in executed[path] for out in cell.outputs if "data" in out]

    assert any("application/vnd.reporting+json" in out.data for out in published)
