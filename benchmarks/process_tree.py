"""`Watch`: the memory of all processes below this one, from Linux's /proc."""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

_PROC = Path("/proc")
_PAUSE = 0.05  # seconds


class Watch:
    """A context that measures the memory of the process tree in a thread.

    `most` and `largest` are the highest values in MiB, of all processes together and of one; shared pages are counted
    in parts (PSS).
    """

    def __init__(self) -> None:
        self.most = self.largest = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._measure, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _measure(self) -> None:
        while not self._over.wait(_PAUSE):
            sizes = [_memory(process) for process in _below(os.getpid())]
            self.most = max(self.most, sum(sizes))
            self.largest = max(self.largest, *sizes, 0.0)


def _below(process: int) -> Iterator[int]:
    """Every process of the tree below this one."""
    # A process may end before its files are read.
    with suppress(OSError):
        for thread in (_PROC / str(process) / "task").iterdir():
            for child in map(int, _read(thread / "children").split()):
                yield child
                yield from _below(child)


def _memory(process: int) -> float:
    lines = _read(_PROC / str(process) / "smaps_rollup").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _read(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8")
    except OSError:
        return ""
