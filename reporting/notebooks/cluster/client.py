"""Our side of the cluster: its machines are checked once, then given one notebook after the other."""

import logging
import socket
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Never

from distributed import Client, Future, KilledWorker, wait
from distributed.comm.addressing import parse_host_port

from reporting.core.code_version import external_digest
from reporting.core.errors import ClusterError
from reporting.core.options import RunOptions
from reporting.core.run_variables import RunVariables
from reporting.ledger.large.questions import Question
from reporting.notebooks.cluster import task
from reporting.notebooks.cluster.site import Site, here
from reporting.notebooks.engine.notebook import CellFailure, ExecutedNotebook, SourceNotebook
from reporting.notebooks.engine.running import Running
from reporting.notebooks.run import Run

# Seconds until the cluster answers, and until a worker is there again when all went away.
_ANSWERING, _WORKERLESS = 5, 30
_START = "Start it as docs/operator.md says under “Several machines”, or run without --cluster."
_CERTIFY = "Name certificates of its authority (DASK_CONFIG=certificates/dask.yaml), or run without --cluster."
_MAKE_ALIKE = (
    "Every machine needs this ledger in the same folder, and the environment that `make` sets up from the same lock."
)
# We report ourselves, once, what happens to the cluster.
for name in ("distributed", "distributed.client"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Cluster:
    """The machines, each of which would make the records that this one would make; `threads` notebooks at a time."""

    threads: int
    _client: Client
    _options: RunOptions
    _site: Site
    _source: Callable[[Path], SourceNotebook]

    def executed(self, run: Run, _: RunVariables, running: Running) -> ExecutedNotebook:
        """The notebook, executed on one of the machines; on another one if the first goes away during the run.

        Raises ClusterError when the cluster is gone, or a worker joined it that would make other records.
        """
        source = self._source(run.notebook)
        try:
            future = self._client.submit(
                task.executed, source, dict(run.parameters), self._options, self._site, pure=False
            )
            with running.ended_by(lambda: _cancel(future)):
                made: task.Done | task.Refused = self._result(future)
        except KilledWorker as error:
            return source.not_executed(_killed(error))
        except (CancelledError, OSError) as error:
            _raise_gone(self._options.cluster, error)
        if isinstance(made, task.Refused):
            raise _refusal({made.worker: made.reasons})
        others = [
            f"it read another {name}" for name, digest in made.external.items() if external_digest(name) != digest
        ]
        if others:
            raise _refusal({made.worker: others})
        return made.executed

    def answered(self, question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
        """The answer of one of the machines to a question about a large table. Raises ClusterError."""
        try:
            answer = self._result(self._client.submit(task.answered, question, self._site, pure=False))
        except (KilledWorker, CancelledError, OSError) as error:
            _raise_gone(self._options.cluster, error)
        if isinstance(answer, task.Refused):
            raise _refusal({answer.worker: answer.reasons})
        return answer

    def _result(self, future: Future[Any]) -> Any:  # noqa: ANN401 - what was asked for
        """The result of a future. Raises ClusterError if for some time there is no worker that could do it."""
        while not future.done():
            try:
                wait(future, _WORKERLESS)
            except TimeoutError:
                _await_a_worker(self._client, self._options.cluster, _WORKERLESS)
        return future.result()


@contextmanager
def connected(options: RunOptions, variables: RunVariables) -> Iterator[Cluster]:
    """The cluster at the address of the options; all its workers are checked first.

    Raises ClusterError if there is no cluster, if it has no workers, or if a worker would make other records.
    """
    site = here(uuid.uuid4().hex, variables)
    with _client_of(options.cluster) as client:
        try:
            _await_a_worker(client, options.cluster, _ANSWERING)
            _check_workers(client, site)
            threads = sum(client.nthreads().values())
        except OSError as error:
            raise ClusterError(f"The cluster at {options.cluster} does not answer.", [error], _START) from None
        yield Cluster(threads, client, options, site, cache(SourceNotebook))


def _client_of(address: str) -> Client:
    try:
        _require_scheduler(address)
        return Client(address, timeout=_ANSWERING)
    # Dask says TypeError of TLS without certificates and of a worker's port, ImportError of another Dask.
    except (OSError, TypeError, ValueError, ImportError) as error:
        advice = _CERTIFY if "TLS" in str(error) else _START
        raise ClusterError(f"There is no cluster at {address}.", [error], advice) from None


def _require_scheduler(address: str) -> None:
    """Raise OSError if no scheduler is there: Dask would try until its time is over, or wait for ever."""
    protocol, _, place = address.partition("://")
    with socket.create_connection(parse_host_port(place), _ANSWERING) as connection:
        # Without TLS a scheduler speaks first.
        if protocol == "tcp" and not _first_byte(connection):
            raise OSError("Something else listens there.")


def _first_byte(connection: socket.socket) -> bytes:
    try:
        return connection.recv(1)
    except TimeoutError:
        raise OSError("timed out: what listens there says nothing, as one does that speaks TLS alone") from None


def _await_a_worker(client: Client, address: str, seconds: int) -> None:
    try:
        client.wait_for_workers(1, seconds)
    except TimeoutError:
        raise ClusterError(f"The cluster at {address} has no workers.", [], _START) from None


def _check_workers(client: Client, site: Site) -> None:
    """Raise ClusterError for workers that differ from this machine, and for a scheduler that cannot read our tasks."""
    answers: dict[str, Sequence[str] | Exception] = client.run(task.refusals, site, on_error="return")
    reasons = {worker: lines for worker, answer in answers.items() if (lines := _reasons(answer))}
    if reasons:
        raise _refusal(reasons)
    unread = client.submit(task.refusals, site, pure=False).exception(timeout=_ANSWERING)
    if unread:
        raise _refusal({"the scheduler": (f"it cannot answer: {unread.__cause__ or unread}",)})


def _reasons(answer: Sequence[str] | Exception) -> Sequence[str]:
    if isinstance(answer, OSError):
        return ()  # it went away, which any worker may
    return (f"it cannot answer: {answer}",) if isinstance(answer, Exception) else answer


def _refusal(reasons: Mapping[str, Sequence[str]]) -> ClusterError:
    faults = [f"{worker}: {'; '.join(lines)}" for worker, lines in sorted(reasons.items())]
    return ClusterError("Not all of the cluster would make the records that this machine makes.", faults, _MAKE_ALIKE)


def _raise_gone(address: str, error: Exception) -> Never:
    head = f"The cluster at {address} went away during the run; nothing was made."
    raise ClusterError(head, [error], _START) from None


def _killed(error: KilledWorker) -> CellFailure:
    times = error.allowed_failures + 1
    todo = "Look at the messages of the workers (out of memory?), or run again without --cluster."
    return CellFailure(
        f"{times} workers ended while they ran it", (f"the last one was {error.last_worker.address}",), todo
    )


def _cancel(future: Future[Any]) -> None:
    """Cancel a task; if a worker runs it at the moment, it runs to its end there and its result is thrown away."""
    with suppress(OSError, CancelledError, TimeoutError):
        future.cancel()
