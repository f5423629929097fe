"""Notebooks -> records, several at a time. A record is the notebook run, without clocks: equal runs, equal records."""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

import nbformat
from papermill.translators import PythonTranslator

from reporting.core.errors import NotebookError
from reporting.core.options import RunOptions
from reporting.core.progress import Progress
from reporting.core.synthetic import is_made_up, mark_record
from reporting.notebooks.cluster_connection import machines
from reporting.notebooks.engine.notebook import ExecutedNotebook, SourceNotebook
from reporting.notebooks.engine.running import end_all
from reporting.notebooks.engine.work import Reads
from reporting.notebooks.failures import Failure, as_one

Parameters = Mapping[str, str]
_TAG = "parameters"
# A warning names the file that IPython gives a cell, and that the process: /tmp/ipykernel_4711/123.py
_PROCESS = re.compile(r"(/ipykernel)_[0-9]+")


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


# Told of a run, its record and what it read, None where nobody can tell; by one thread at a time.
Keep = Callable[[Run, Path, Reads | None], None]
# Runs a notebook with parameters, here or elsewhere.
Execute = Callable[[SourceNotebook, Parameters], ExecutedNotebook]


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


def execute_all(  # noqa: PLR0913, PLR0917 - the last two are for those who keep records and who began some
    runs: Sequence[Run],
    folder: Path,
    teller: Progress,
    way: RunOptions,
    keep: Keep = lambda *_: None,
    begun: Mapping[str, Future[ExecutedNotebook]] = MappingProxyType({}),
) -> list[Path]:
    """Run the notebooks and leave their records in the folder, `<name>.ipynb`, in the order of the runs.

    `keep` is told of each record as it is there, with what the notebook read. Those in `begun`, by the names of their
    records, are waited for where they run already.

    All are run, also when one fails. Raises NotebookError that tells all failures, each with notebook, cell and error;
    the partial records are then kept as `<name>.failed.ipynb`.
    """
    if not runs:
        return []
    sources = {notebook: SourceNotebook(notebook) for notebook in {run.notebook for run in runs}}
    telling = Lock()

    def record(run: Run) -> Path | Failure:
        with telling:
            teller.began(run.name)
        early = begun.get(run.name)
        executed = early.result() if early and not early.cancel() else execute(sources[run.notebook], run.parameters)
        made, reads = _record(run, executed, folder)
        with telling:
            if isinstance(made, Path):
                keep(run, made, reads)
            teller.ended(run.name, failed=isinstance(made, Failure))
        return made

    with _place(way) as (execute, count), teller, ThreadPoolExecutor(count) as workers:
        teller.started([run.name for run in runs])
        made = _all([workers.submit(record, run) for run in runs])
    failures = [each for each in made if isinstance(each, Failure)]
    if failures:
        raise as_one(failures, len(runs))
    return [each for each in made if isinstance(each, Path)]


def _all(running: Sequence[Future[Path | Failure]]) -> list[Path | Failure]:
    """What each made. Whatever stops us stops them all: an interruption, or a fault of ours in one of them."""
    try:
        return [each.result() for each in running]
    except BaseException:
        end(running)
        raise


def end(running: Iterable[Future[Any]]) -> None:
    """Leave out what has not begun, and end what runs."""
    left = [each for each in running if not each.cancel()]
    while wait(left, 0.1).not_done:
        end_all()


@contextmanager
def _place(way: RunOptions) -> Iterator[tuple[Execute, int]]:
    """What runs the notebooks, and how many at a time: this machine, or those of a cluster. Raises ClusterError."""
    with machines(way) as cluster:
        if cluster is None:
            yield lambda source, parameters: source.executed(parameters, way), way.workers
        else:
            yield cluster.executed, cluster.threads


def _record(run: Run, executed: ExecutedNotebook, folder: Path) -> tuple[Path | Failure, Reads | None]:
    if executed.fault:
        (folder / f"{run.name}.failed.ipynb").write_text(executed.text(), "utf-8")
        return Failure(run.name, *executed.fault), None
    content = executed.content
    content.metadata.pop("papermill", None)
    content.metadata["reporting"] = {
        "notebook": run.notebook.stem,
        "period": run.parameters.get("period"),
        "enterprise": run.enterprise,
    }
    for place, cell in enumerate(content.cells, 1):
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                output.text = _PROCESS.sub(r"\1", output.text)
        cell.id = f"cell-{place}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
    if is_made_up():
        mark_record(content)
    record = folder / f"{run.name}.ipynb"
    record.write_text(executed.text(), "utf-8")
    return record, executed.reads
