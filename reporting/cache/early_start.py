"""A layer around the workers: notebooks begin while the ledger is still being read. Their records are the same."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from reporting.cache.notebooks import surely_missing
from reporting.cache.whole_run import store_of
from reporting.core.errors import NotebookError
from reporting.core.run_variables import DATA, LEDGER_DIGEST, RunVariables, run_variables
from reporting.job import Job
from reporting.ledger.files import digest_of, large_items
from reporting.notebooks.engine.notebook import ExecutedNotebook
from reporting.notebooks.engine.preloaded_client import read_beforehand
from reporting.notebooks.engine.running import Running
from reporting.notebooks.execute import Execute, OpenWorkers, Workers, end
from reporting.notebooks.plan import any_reads_ledger, common_runs_of
from reporting.notebooks.run import Run
from reporting.outputs.inputs import InputDigests, digests_of

# By the name of a run: the run, and its notebook, which runs or waits for its turn.
Begun = Mapping[str, tuple[Run, Future[ExecutedNotebook]]]


@contextmanager
def begun_early(open_workers: OpenWorkers, execute: Execute, job: Job) -> Iterator[OpenWorkers]:
    """The same workers; notebooks that surely have to run begin at once, one after the other, by `execute`.

    Nothing begins early if processes cannot be forked, or if the ledger has a large table: two processes that read
    such a table at once would both write its copy. At the end of the block, notebooks that nobody asked for are ended.
    """
    if not job.options.forks or large_items(job.data):
        yield open_workers
        return
    inputs = digests_of(job)
    variables = run_variables(job.data, digest_of(inputs["ledger"]))
    running = Running()
    with ThreadPoolExecutor(1) as pool:
        begun = {run.name: (run, pool.submit(execute, run, variables, running)) for run in _surely_missing(job, inputs)}
        _preload(job, variables)
        try:
            yield _awaiting_workers(open_workers, begun, variables, running)
        finally:
            end([future for _, future in begun.values()], running)


def _awaiting_workers(open_workers: OpenWorkers, begun: Begun, known: RunVariables, early: Running) -> OpenWorkers:
    """Workers that wait for a notebook that has begun, instead of running it a second time.

    They run it again if it began with other variables: it did not know that the ledger is made up.
    """

    @contextmanager
    def opened(variables: RunVariables) -> Iterator[Workers]:
        with open_workers(variables) as workers:
            usable = begun if variables == known else {}
            yield Workers(_execute_or_await(workers.execute, usable, early), workers.count)

    return opened


def _execute_or_await(execute: Execute, begun: Begun, early: Running) -> Execute:
    def execute_or_await(run: Run, variables: RunVariables, running: Running) -> ExecutedNotebook:
        begun_run, future = begun.get(run.name, (None, None))
        if future is None or begun_run != run or future.cancel():
            return execute(run, variables, running)
        with running.ended_by(early.end_all):
            executed = future.result()
        # Somebody may have saved the notebook since it began.
        same = executed.notebook == run.notebook.read_bytes()
        return executed if same else execute(run, variables, running)

    return execute_or_await


def _surely_missing(job: Job, inputs: InputDigests) -> list[Run]:
    """The runs that have to be done, whatever the rows of the ledger say."""
    try:
        runs = common_runs_of(job)
    except NotebookError:
        return []  # reported when all notebooks are looked at, after the ledger
    store = store_of(job)
    return [run for run in runs if job.fresh or surely_missing(store, run, inputs["ledger"])]


def _preload(job: Job, variables: RunVariables) -> None:
    """Let the preloaded process read the ledger, before the first notebook asks for it."""
    try:
        reads_ledger = any_reads_ledger(job)
    except NotebookError:
        return
    if reads_ledger:
        read_beforehand((variables[DATA], variables[LEDGER_DIGEST]))
