"""Runs -> records, several at a time. A record is the executed notebook without times: equal runs, equal records."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from reporting.core import atomic_files as files
from reporting.core.hashing import digest
from reporting.core.options import RunOptions
from reporting.core.progress import Progress
from reporting.core.run_variables import SYNTHETIC, RunVariables
from reporting.core.synthetic import mark_record
from reporting.notebooks.engine.notebook import ExecutedNotebook, SourceNotebook
from reporting.notebooks.engine.running import Running
from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.failures import Failure, one_error
from reporting.notebooks.proof.verdict import reasons_to_run, verdict_on
from reporting.notebooks.run import Record, Run, RunContext, RunNotebooks

# A warning names the file that IPython gives a cell, and that the process and its folder: /tmp/ipykernel_4711/123.py
_PROCESS = re.compile(r"[^\s\"']*/ipykernel_[0-9]+/")
# Runs one notebook in a process that knows these variables.
Execute = Callable[[Run, RunVariables, Running], ExecutedNotebook]


@dataclass(frozen=True)
class Workers:
    """The workers of a run: `execute` runs one notebook, and `count` of them may run at a time."""

    execute: Execute
    count: int


# The workers for a ledger, as long as the block lasts. Raises ClusterError.
OpenWorkers = Callable[[RunVariables], AbstractContextManager[Workers]]


def this_machine(options: RunOptions) -> OpenWorkers:
    """The workers of this machine: a process for each notebook, forked or with a Jupyter kernel as the options say."""
    execute = executor(options)

    @contextmanager
    def opened(_: RunVariables) -> Iterator[Workers]:
        yield Workers(execute, options.workers)

    return opened


def executor(options: RunOptions) -> Execute:
    """A function that runs one notebook on this machine; it reads the file of each notebook once."""
    source = cache(SourceNotebook)

    def execute(run: Run, variables: RunVariables, running: Running) -> ExecutedNotebook:
        notebook = source(run.notebook)
        environment = {**notebook.environment(os.environ), **variables}
        return notebook.executed(run.parameters, options, environment, running)

    return execute


def in_parallel(open_workers: OpenWorkers, progress: Progress) -> RunNotebooks:
    """A function that runs notebooks by these workers; their records go to the folder of the context, `<name>.ipynb`.

    All are run, also if one fails. The NotebookError names all failures, each with notebook, cell and error; the
    partial records are then in the folder as `<name>.failed.ipynb`.
    """

    def run_all(runs: Sequence[Run], context: RunContext) -> list[Record]:
        if not runs:
            return []
        running, calling = Running(), Lock()

        def record(run: Run) -> Record | Failure:
            with calling:
                progress.began(run.name)
            outcome = _outcome(run, workers.execute(run, context.variables, running), context)
            with calling:
                if isinstance(outcome, Record):
                    context.finished(outcome)
                progress.ended(run.name, failed=isinstance(outcome, Failure))
            return outcome

        with open_workers(context.variables) as workers, progress, ThreadPoolExecutor(workers.count) as pool:
            progress.started([run.name for run in runs])
            outcomes = _outcomes_of([pool.submit(record, run) for run in runs], running)
        failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
        if failures:
            raise one_error(failures, len(runs))
        return [outcome for outcome in outcomes if isinstance(outcome, Record)]

    return run_all


def _outcomes_of(futures: Sequence[Future[Record | Failure]], running: Running) -> list[Record | Failure]:
    """The outcomes of all runs. If we are interrupted, or fail ourselves, all runs are ended."""
    try:
        return [future.result() for future in futures]
    except BaseException:
        end(futures, running)
        raise


def end(futures: Iterable[Future[Any]], running: Running) -> None:
    """Cancel the runs that have not begun, and end those that have."""
    left = [future for future in futures if not future.cancel()]
    while wait(left, 0.1).not_done:
        running.end_all()


def _outcome(run: Run, executed: ExecutedNotebook, context: RunContext) -> Record | Failure:
    if executed.fault:
        files.write(context.folder / f"{run.name}.failed.ipynb", executed.text().encode())
        return Failure(run.name, *executed.fault)
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
                output.text = _PROCESS.sub("/tmp/ipykernel/", output.text)  # noqa: S108 - words of a record
        cell.id = f"cell-{place}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
    if context.variables.get(SYNTHETIC):
        mark_record(content)
    path = context.folder / f"{run.name}.ipynb"
    files.write(path, executed.text().encode())
    verdict = verdict_on(executed.notebook)
    reasons = reasons_to_run(verdict, executed.reads)
    return Record(
        run, path, external_of(executed.reads), reasons, verdict.promise, digest(executed.notebook), executed.reads
    )


def external_of(reads: ObservedInputs | None) -> dict[str, str]:
    """The digests of the files that a notebook read beside the ledger, by "file <path>"."""
    return {f"file {path}": content for path, content in reads.files.items()} if reads else {}
