"""The way to the machines of a cluster. One machine never loads what it takes to speak to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reporting.core.errors import ClusterError
from reporting.core.options import RunOptions
from reporting.ledger.large.questions import answered_by

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reporting.notebooks.cluster.client import Cluster


def machines(way: RunOptions) -> AbstractContextManager[Cluster | None]:
    """The cluster that a run is to use; None for this machine alone. Raises ClusterError."""
    if not way.cluster:
        return nullcontext()
    if not find_spec("distributed"):
        advice = (
            'Install the extra "cluster", in the folder of the project: .venv/bin/python -m pip install ".[cluster]"'
        )
        raise ClusterError("--cluster needs Dask's distributed, which is not installed.", [], advice)
    from reporting.notebooks.cluster.client import connected  # noqa: PLC0415 - one machine has no need of it

    return connected(way)


@contextmanager
def large_tables(way: RunOptions) -> Iterator[None]:
    """Meanwhile tables that are too large to be read row by row are looked through by a machine of the cluster."""
    with machines(way) as cluster:
        if cluster is None:
            yield
            return
        with answered_by(cluster.answered):
            yield
