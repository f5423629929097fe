"""A watch on the processes that this one started, their children and theirs, by what Linux tells of them in /proc."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

_TICKS = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")
_PAUSE, _PAUSE_WITH_MEMORY = 0.02, 0.05  # seconds


class Watch:
    """Follows the tree until it is left.

    `untold` are the seconds of processor of processes that no parent asks for when they end (SIGCHLD ignored), which
    the accounting of the system leaves out; up to one pause before the end of each is missed. `most` and `largest`
    are MiB of memory, shared pages told in parts (PSS): of all processes at once, and of one.
    """

    def __init__(self, *, memory: bool) -> None:
        self.most = self.largest = 0.0
        self._memory = memory
        self._untold: dict[int, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    @property
    def untold(self) -> float:
        return sum(self._untold.values())

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_PAUSE_WITH_MEMORY if self._memory else _PAUSE):
            found = list(_below(os.getpid()))
            for process, parent in found:
                if parent != os.getpid() and _ignores_its_children(parent):
                    self._untold[process] = _processor(process)
            if self._memory:
                sizes = [_memory(process) for process, _ in found]
                self.most = max(self.most, sum(sizes))
                self.largest = max(self.largest, *sizes, 0.0)


def _below(process: int) -> Iterator[tuple[int, int]]:
    """Every process of the tree below this one, with its parent."""
    # A process may be gone before it is looked at.
    with suppress(OSError):
        for thread in (_PROC / str(process) / "task").iterdir():
            for child in map(int, _told(process, f"task/{thread.name}/children").split()):
                yield child, process
                yield from _below(child)


def _ignores_its_children(process: int) -> bool:
    lines = _told(process, "status").splitlines()
    ignored = next((line.split()[1] for line in lines if line.startswith("SigIgn")), "0")
    return bool(int(ignored, 16) >> (signal.SIGCHLD - 1) & 1)


def _processor(process: int) -> float:
    fields = _told(process, "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICKS if fields else 0.0


def _memory(process: int) -> float:
    lines = _told(process, "smaps_rollup").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _told(process: int, what: str) -> str:
    try:
        return (_PROC / str(process) / what).read_text(encoding="utf-8")
    except OSError:
        return ""
