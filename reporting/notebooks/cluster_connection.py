"""The workers and the ledger of a job, on this machine or on a cluster. Without a cluster Dask is never imported."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from reporting.core.errors import ClusterError
from reporting.core.options import RunOptions
from reporting.core.run_variables import RunVariables, run_variables
from reporting.ledger.large.questions import served_by
from reporting.ledger.reading import Ledger, read_ledger
from reporting.notebooks.execute import OpenWorkers, Workers, this_machine

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reporting.notebooks.cluster.client import Cluster


def is_exposed(address: str) -> bool:
    """Whether what is sent to a cluster leaves this machine unencrypted. A host without a number of its own does."""
    scheme, _, place = address.partition("://")
    host = place.rpartition(":")[0].strip("[]")
    if scheme == "tls" or host == "localhost":
        return False
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return True


def workers_for(options: RunOptions) -> OpenWorkers:
    """The workers that the options name: this machine, or the machines of a cluster."""
    return on_cluster(options) if options.cluster else this_machine(options)


def on_cluster(options: RunOptions) -> OpenWorkers:
    """The machines of the cluster at the address of the options, each of which would make the same records."""

    @contextmanager
    def opened(variables: RunVariables) -> Iterator[Workers]:
        with _connected(options, variables) as cluster:
            yield Workers(cluster.executed, cluster.threads)

    return opened


def ledger_of(data: Path, ledger_digest: str, options: RunOptions) -> Ledger:
    """The ledger in a folder; a machine of the cluster scans its large tables, if there is a cluster.

    Raises LedgerError, ClusterError.
    """
    if not options.cluster:
        return read_ledger(data)
    with _connected(options, run_variables(data, ledger_digest)) as cluster, served_by(cluster.answered):
        return read_ledger(data)


def _connected(options: RunOptions, variables: RunVariables) -> AbstractContextManager[Cluster]:
    if not find_spec("distributed"):
        advice = (
            'Install the extra "cluster", in the folder of the project: .venv/bin/python -m pip install ".[cluster]"'
        )
        raise ClusterError("--cluster needs Dask's distributed, which is not installed.", [], advice)
    from reporting.notebooks.cluster.client import connected  # noqa: PLC0415 - one machine has no need of it

    return connected(options, variables)
