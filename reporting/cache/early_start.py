"""Notebooks that run while the ledger is still being looked through, for whoever asks for their records later."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from reporting.cache.notebooks import surely_missing
from reporting.cache.whole import store_of
from reporting.core.errors import NotebookError
from reporting.job import Job
from reporting.ledger.files import large_items
from reporting.notebooks.engine.notebook import ExecutedNotebook, SourceNotebook
from reporting.notebooks.execute import Run, end
from reporting.notebooks.plan import common_runs_of

# Those that run, or wait for their turn, by the names of their records.
Begun = Mapping[str, Future[ExecutedNotebook]]


@contextmanager
def begun(job: Job, read: Mapping[str, Mapping[str, str]], environment: Mapping[str, str]) -> Iterator[Begun]:
    """Run, one after the other, the notebooks of all enterprises whose records will have to be made in any case.

    `read` are the digests of the ledger and the notebooks; the notebooks see the environment with what stands in
    `environment`. What nobody asked for has come to its end when this does.
    """
    runs = _runs(job, read)
    if not runs:
        yield {}
        return
    seen = {**os.environ, **environment}
    with ThreadPoolExecutor(1) as one:
        running = {run.name: one.submit(_executed, run, job, seen) for run in runs}
        try:
            yield running
        finally:
            end(running.values())


def _executed(run: Run, job: Job, environment: Mapping[str, str]) -> ExecutedNotebook:
    return SourceNotebook(run.notebook).executed(run.parameters, job.options, environment)


def _runs(job: Job, read: Mapping[str, Mapping[str, str]]) -> list[Run]:
    # Two that read a large table at once would both write its copy.
    if not job.options.forks or large_items(job.data):
        return []
    try:
        runs = common_runs_of(job)
    except NotebookError:
        return []  # told when all notebooks are looked at, after the ledger
    store = store_of(job)
    return [run for run in runs if job.fresh or surely_missing(store, run, read["ledger"])]
