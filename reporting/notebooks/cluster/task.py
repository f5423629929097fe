"""The tasks of a worker of the cluster: check itself, run a notebook, answer a question about a large table."""

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
    """A notebook that a worker does not run, because its record would differ: the worker, and the reasons in words."""

    worker: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Done:
    """A notebook that a worker has run; `external` has the digests of other files that it read there, by name."""

    worker: str
    executed: ExecutedNotebook
    external: Mapping[str, str]


@lru_cache(maxsize=1)
def refusals(site: Site) -> tuple[str, ...]:
    """Reasons in words why this worker cannot take part in the run. The ledger is checked once for a run."""
    return differences(site)


def executed(source: SourceNotebook, parameters: Mapping[str, str], options: RunOptions, site: Site) -> Done | Refused:
    """The notebook, run on this worker within its share of the worker's memory; or the reasons why it was not run."""
    worker = get_worker()
    reasons = refusals(site) or _of_folder(source)
    if reasons:
        return Refused(worker.address, reasons)
    limit, threads = worker.memory_manager.memory_limit, worker.state.nthreads
    options_here = replace(options, workers=threads, memory=options.memory or (limit and limit // threads))
    made = source.executed(
        parameters, options_here, {**source.environment(os.environ), **dict(site.variables)}, Running()
    )
    return Done(worker.address, made, external_of(made.reads))


def answered(question: Question, site: Site) -> Any:  # noqa: ANN401 - each question has its own answer
    """The answer to a question about a large table, which a second process here looks up; or why it was not asked."""
    reasons = refusals(site)
    return Refused(get_worker().address, reasons) if reasons else served_by_process(question)


def _of_folder(source: SourceNotebook) -> tuple[str, ...]:
    """A reason if this machine lacks the folder of the notebook: it runs there, and may read other files there."""
    return () if Path(source.folder).is_dir() else (f"it has no folder {source.folder}",)
