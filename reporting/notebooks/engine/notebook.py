"""A source notebook -> an executed notebook, by papermill: read once, run with several sets of parameters."""

import copy
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import raise_for_execution_errors, remove_error_markers
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from reporting.core.options import RunOptions
from reporting.core.passed_on import passed_on
from reporting.notebooks.engine import forked, kernel
from reporting.notebooks.engine.reports import Lost, Reports
from reporting.notebooks.engine.running import Running
from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.proof.verdict import verdict_on

_KERNEL, _LANGUAGE = "python3", "python"
_MEND = "Open the notebook and mend the cell."
_ALONE = "or run again with --workers 1, which leaves all memory to one notebook."
# We report a dead kernel ourselves, once.
logging.getLogger("papermill").setLevel(logging.CRITICAL)


class CellFailure(NamedTuple):
    """A cell that failed: what happened in words, its error and source as lines, and what to do."""

    what: str
    lines: tuple[str, ...]
    todo: str


@dataclass(frozen=True)
class ExecutedNotebook:
    """A notebook with the outputs of its cells; if there is a fault, up to the cell that failed.

    `notebook` is its file as it was read; `reads` what it read, if its engine can say so: a forked process can, a
    kernel cannot.
    """

    notebook: bytes
    content: NotebookNode
    fault: CellFailure | None = None
    reads: ObservedInputs | None = None

    def text(self) -> str:
        """The text of its file. nbformat.write would check again what was checked when the source was read."""
        return f"{nbformat.v4.writes(self.content)}\n"


class SourceNotebook:
    """A notebook as it lies in its folder."""

    def __init__(self, path: Path) -> None:
        self._file, self._content = _loaded(path)
        self._folder = str(path.parent.resolve())

    @property
    def folder(self) -> str:
        """The folder in which it lies and runs."""
        return self._folder

    def environment(self, variables: Mapping[str, str]) -> dict[str, str]:
        """The variables that its process is given: all if it runs each time, else those that change nothing."""
        verdict = verdict_on(self._file)
        return dict(variables) if verdict.reasons and not verdict.promise else passed_on(variables)

    def not_executed(self, fault: CellFailure) -> ExecutedNotebook:
        """The notebook as it is, with the reason why it was not run."""
        return ExecutedNotebook(self._file, copy.deepcopy(self._content), fault)

    def executed(
        self,
        parameters: Mapping[str, str],
        options: RunOptions,
        environment: Mapping[str, str] = os.environ,
        running: Running | None = None,
    ) -> ExecutedNotebook:
        """The notebook, run in that environment. Papermill's own function reads, checks and writes it four times."""
        engine = (forked if options.engine == "forked" else kernel).register()
        content = copy.deepcopy(self._content)
        content = parameterize_notebook(
            content, dict(parameters), kernel_name=_KERNEL, language=_LANGUAGE, engine_name=engine
        )
        reads, lost = list[ObservedInputs](), list[Lost]()
        try:
            papermill_engines.execute_notebook_with_engine(
                engine,
                content,
                _KERNEL,
                progress_bar=False,
                folder=self._folder,
                execution_timeout=options.timeout,
                environment=environment,
                running=running,
                memory=options.share if options.engine == "forked" else None,
                reports=Reports(reads.append, lost.extend),
            )
        except CellTimeoutError:
            return ExecutedNotebook(self._file, content, _late(content, options.timeout))
        except DeadKernelError as error:
            return ExecutedNotebook(self._file, content, _died(content, str(error)))
        cells = list(content.cells)
        try:
            raise_for_execution_errors(content, None)
        except PapermillExecutionError as error:
            return ExecutedNotebook(self._file, content, _failed(cells, error))
        if lost:
            return ExecutedNotebook(self._file, content, _lost(cells, lost))
        return ExecutedNotebook(self._file, content, reads=reads[0] if reads else None)


def _loaded(path: Path) -> tuple[bytes, NotebookNode]:
    """The bytes of a notebook and papermill's content of it; both are of one moment, even if somebody saves it."""
    while True:
        file = path.read_bytes()
        content = remove_error_markers(load_notebook_node(str(path)))
        if path.read_bytes() == file:
            return file, content


def _failed(cells: list[NotebookNode], error: PapermillExecutionError) -> CellFailure:
    todo = f"{_MEND[:-1]}, {_ALONE}" if error.ename == "MemoryError" else _MEND
    lines = (f"{error.ename}: {error.evalue}", *_lines(error.source))
    return CellFailure(f"cell {_place(cells, error.cell_index)} failed", lines, todo)


def _late(content: NotebookNode, seconds: int) -> CellFailure:
    index = _last(content)
    what = f"cell {_place(content.cells, index)} did not end within {seconds} seconds"
    todo = f"{_MEND[:-1]}, or allow it more time (--timeout {2 * seconds})."
    return CellFailure(what, _lines(content.cells[index].source), todo)


def _died(content: NotebookNode, how: str) -> CellFailure:
    index = _last(content)
    todo = f"{_MEND[:-1]}, {_ALONE}" if "out of memory" in how else _MEND
    return CellFailure(
        f"cell {_place(content.cells, index)} ended its process", (how, *_lines(content.cells[index].source)), todo
    )


def _lost(cells: list[NotebookNode], lost: list[Lost]) -> CellFailure:
    things = dict.fromkeys(f"{thing} of cell {_place(cells, index)}" for index, thing in lost)
    todo = "Publish it after the last clear_output of its cell, and do not update its output."
    return CellFailure("what it published is missing in the record", tuple(things), todo)


def _lines(source: str) -> tuple[str, ...]:
    return tuple(f"| {line}" for line in source.rstrip().splitlines())


def _last(content: NotebookNode) -> int:
    """The index of the cell that ran last."""
    return max(
        (index for index, cell in enumerate(content.cells) if cell.metadata.papermill.get("start_time")), default=0
    )


def _place(cells: list[NotebookNode], index: int) -> int:
    """The number of the cell in the source notebook, from 1: the cell that papermill adds is not in there."""
    return sum("injected-parameters" not in cell.metadata.get("tags", []) for cell in cells[: index + 1])
