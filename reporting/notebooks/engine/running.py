"""What one run has started, so that all of it can be ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

End = Callable[[], None]


class Running:
    """The processes and kernels of one run. Two runs in one process have one each, and do not end each other's."""

    def __init__(self) -> None:
        self._ends: dict[object, End] = {}

    @contextmanager
    def ended_by(self, end: End) -> Iterator[None]:
        """Something runs in this block; `end` ends it before its time."""
        key = object()
        self._ends[key] = end
        try:
            yield
        finally:
            del self._ends[key]

    def end_all(self) -> None:
        """End whatever runs."""
        for end in list(self._ends.values()):
            end()
