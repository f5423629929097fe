"""What runs at the moment, so that all of it can be ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

End = Callable[[], None]
_ends: dict[object, End] = {}


@contextmanager
def ended_by(end: End) -> Iterator[None]:
    """Something that runs meanwhile, and how it is ended before its time."""
    key = object()
    _ends[key] = end
    try:
        yield
    finally:
        del _ends[key]


def end_all() -> None:
    """End whatever runs."""
    for end in list(_ends.values()):
        end()
