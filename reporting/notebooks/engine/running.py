"""The processes and kernels that one run has started, so that all of them can be ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

End = Callable[[], None]


class Running:
    """The processes and kernels of one run. Each of two runs in one process has its own, and ends only those."""

    def __init__(self) -> None:
        self._ends: dict[object, End] = {}

    @contextmanager
    def ended_by(self, end: End) -> Iterator[None]:
        """In this block something runs that `end` can end early."""
        key = object()
        self._ends[key] = end
        try:
            yield
        finally:
            del self._ends[key]

    def end_all(self) -> None:
        """End all that runs."""
        for end in list(self._ends.values()):
            end()
