"""The options of a run: how its notebooks run, how many at a time, and within which bounds."""

import os
import sys
from dataclasses import dataclass, field
from typing import Literal

# How notebooks run: forked from a preloaded process, or each in its own Jupyter kernel, which takes longer.
Engine = Literal["forked", "kernel"]
# Windows cannot fork; macOS cannot fork safely once system libraries are loaded.
CAN_FORK = sys.platform == "linux" and hasattr(os, "fork")
DEFAULT_ENGINE: Engine = "forked" if CAN_FORK else "kernel"
# Seconds; a cell of a report takes a few, one over millions of rows a minute.
DEFAULT_TIMEOUT = 600
# Editions of a document that are kept beside it.
MOST_EDITIONS = 50


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class RunOptions:
    """How the notebooks of a run are run: by which engine, how many at a time, and within which bounds.

    `cluster` is the address of the Dask cluster that runs them; empty for this machine, which runs `workers` at a time.
    `timeout` is in seconds for each cell. `memory` is in bytes for each forked process, in addition to what all of them
    share; None for its part of the machine's memory.
    """

    engine: Engine = DEFAULT_ENGINE
    workers: int = field(default_factory=cores)
    timeout: int = DEFAULT_TIMEOUT
    memory: int | None = None
    cluster: str = ""

    @property
    def forks(self) -> bool:
        """Whether notebooks run in processes forked on this machine."""
        return self.engine == "forked" and not self.cluster

    @property
    def share(self) -> int:
        """The bytes that a forked process may take."""
        return self.memory or os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // self.workers
