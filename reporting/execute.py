"""Notebooks -> records, by papermill. A record is the executed notebook without clocks: equal runs, equal records."""

import difflib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.exceptions import PapermillExecutionError
from papermill.translators import PythonTranslator

from reporting.engine import USUAL, Engine, forked
from reporting.errors import NotebookError

Parameters = Mapping[str, str]
_KERNEL = "python3"
# A dead kernel is told once, by us.
logging.getLogger("papermill").setLevel(logging.CRITICAL)
_TAG = "parameters"


@dataclass(frozen=True)
class Run:
    """One notebook with its parameters; the record bears its name, and the enterprise's where there is one."""

    notebook: Path
    parameters: Parameters

    @property
    def enterprise(self) -> str | None:
        return self.parameters.get("enterprise")

    @property
    def name(self) -> str:
        return f"{self.notebook.stem}-{self.enterprise}" if self.enterprise else self.notebook.stem


def parameter_names(notebook: Path) -> set[str]:
    """The names that the notebook's parameters cell sets. Raises NotebookError when there is no such cell."""
    try:
        content = nbformat.read(notebook, as_version=4)
    except (OSError, ValueError, AttributeError, nbformat.ValidationError) as error:
        raise NotebookError(f"{notebook.name} cannot be read as a notebook", [error], "Restore it.") from None
    tagged = [cell for cell in content.cells if _TAG in cell.metadata.get("tags", [])]
    if len(tagged) != 1:
        found = "no cell" if not tagged else f"{len(tagged)} cells"
        advice = f'Tag one cell "{_TAG}" (in JupyterLab: the property inspector, Cell Tags).'
        raise NotebookError(f"{notebook.name} has {found} tagged {_TAG!r}", [], advice)
    return {parameter.name for parameter in PythonTranslator.inspect(tagged[0])}


def unknown_parameters(run: Run) -> list[str]:
    """A fault for each parameter that the notebook does not have; papermill alone would only warn."""
    known = parameter_names(run.notebook)
    faults = []
    for name in sorted(set(run.parameters) - known):
        near = difflib.get_close_matches(name, known, 1)
        hint = f"it has {near[0]!r}: is that misspelt?" if near else f"it has {', '.join(sorted(known)) or 'none'}"
        faults.append(f"{run.notebook.name} has no parameter {name!r}; {hint}")
    return faults


def execute(run: Run, folder: Path, progress: Mapping[str, Any], engine: Engine = USUAL) -> Path:
    """Run the notebook and leave its record in the folder. `progress` goes to papermill's progress bar.

    Raises NotebookError with notebook, cell and error; the partial record is then kept as `<name>.failed.ipynb`.
    """
    partial, record = folder / f"{run.name}.failed.ipynb", folder / f"{run.name}.ipynb"
    try:
        papermill.execute_notebook(
            str(run.notebook),
            str(partial),
            parameters=dict(run.parameters),
            kernel_name=_KERNEL,
            progress_bar=dict(progress),
            **_way(engine, str(run.notebook.parent)),
        )
    except PapermillExecutionError as error:
        raise NotebookError(*_failure(run, partial, error)) from None
    except (DeadKernelError, CellTimeoutError) as error:
        raise NotebookError(f"{run.name}: the kernel died", [error], f"The partial record is {partial.name}.") from None
    _clear(run, partial, record)
    partial.unlink()
    return record


def _way(engine: Engine, folder: str) -> dict[str, Any]:
    if engine == "forked":
        return {"engine_name": forked.register(), "folder": folder}
    # A kernel's warnings (it listens on TCP) are for its makers; what matters comes back as an error.
    return {"cwd": folder, "extra_arguments": ["--IPKernelApp.log_level=50"]}


def _failure(run: Run, partial: Path, error: PapermillExecutionError) -> tuple[str, list[str], str]:
    source = [f"| {line}" for line in error.source.rstrip().splitlines()]
    told = [f"{error.ename}: {error.evalue}", *source]
    advice = f"Open the notebook and mend the cell. The partial record is kept as {partial.name}."
    return f"{run.name}: cell {_place(partial)} failed", told, advice


def _place(partial: Path) -> int:
    """Which cell of the source notebook failed, from 1: what papermill adds to the record is not in there."""
    added = {"injected-parameters", "papermill-error-cell-tag"}
    cells = nbformat.read(partial, as_version=4).cells
    own = [cell for cell in cells if not added & set(cell.metadata.get("tags", []))]
    failed = [any(each.output_type == "error" for each in cell.get("outputs", [])) for cell in own]
    return failed.index(True) + 1


def _clear(run: Run, partial: Path, record: Path) -> None:
    """The record without clocks, random ids and paths, and with what it is the record of."""
    content = nbformat.read(partial, as_version=4)
    content.metadata.pop("papermill", None)
    content.metadata["reporting"] = {
        "notebook": run.notebook.stem,
        "period": run.parameters.get("period"),
        "enterprise": run.enterprise,
    }
    for place, cell in enumerate(content.cells, 1):
        cell.id = f"cell-{place}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
    nbformat.write(content, record)
