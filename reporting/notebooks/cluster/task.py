"""What a worker of the cluster is asked to do."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from distributed import get_worker

from reporting.core.options import RunOptions
from reporting.ledger.large.questions import Question, served_by_process
from reporting.notebooks.cluster.site import Site, differences
from reporting.notebooks.engine.notebook import ExecutedNotebook, SourceNotebook
from reporting.notebooks.engine.running import Running
from reporting.notebooks.execute import external_of


@dataclass(frozen=True)
class Refused:
    """A notebook that a worker does not run, since its record would be another one: the worker, and why."""

    worker: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Done:
    """A notebook that a worker has run; `besides` are the digests of what it read there besides the ledger."""

    worker: str
    executed: ExecutedNotebook
    external: Mapping[str, str]


@lru_cache(maxsize=1)
def refusals(site: Site) -> tuple[str, ...]:
    """Why this worker can take no part in the run. The ledger is looked through once for a run."""
    return differences(site)


def executed(source: SourceNotebook, parameters: Mapping[str, str], options: RunOptions, site: Site) -> Done | Refused:
    """Run the notebook by the engine of this worker, within its share of the worker's memory."""
    worker = get_worker()
    reasons = refusals(site) or _of_folder(source)
    if reasons:
        return Refused(worker.address, reasons)
    limit, threads = worker.memory_manager.memory_limit, worker.state.nthreads
    options_here = replace(options, workers=threads, memory=options.memory or (limit and limit // threads))
    made = source.executed(parameters, options_here, {**os.environ, **dict(site.variables)}, Running())
    return Done(worker.address, made, external_of(made.reads))


def answered(question: Question, site: Site) -> Any:  # noqa: ANN401 - each question has its own answer
    """Look through a large table here, in a process of its own."""
    reasons = refusals(site)
    return Refused(get_worker().address, reasons) if reasons else served_by_process(question)


def _of_folder(source: SourceNotebook) -> tuple[str, ...]:
    """A notebook runs where it lies, and may read what lies beside it."""
    return () if Path(source.folder).is_dir() else (f"it has no folder {source.folder}",)
