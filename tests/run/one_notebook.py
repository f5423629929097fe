"""A notebook of a few cells, run by itself."""

import nbformat

from reporting.core.options import RunOptions
from reporting.notebooks.engine.notebook import SourceNotebook


def executed(folder, *cells, engine="forked"):
    """The executed notebook with these cells, with its fault if it has one."""
    path = folder / "n.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells]), path)
    return SourceNotebook(path).executed({}, RunOptions(engine))


def shown(cell):
    """All that a cell shows: its texts, and of everything else the plain words."""
    return "".join(output.get("text") or output.data["text/plain"] for output in cell.outputs)


def outputs_of(run):
    """What each cell of the source shows; a cell of parameters is added to it."""
    assert run.fault is None
    return [shown(cell) for cell in run.content.cells if "injected-parameters" not in cell.metadata.get("tags", [])]
