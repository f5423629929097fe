"""Lines for the person at the keyboard that arise deep inside, where nobody is at hand to print them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from reporting.core.progress import Notify, ignore

_heard: ContextVar[Notify] = ContextVar("heard", default=ignore)


def tell(line: str) -> None:
    """Hand the line to whoever listens; if nobody does, it is dropped."""
    _heard.get()(line)


@contextmanager
def first_notice_to(notify: Notify) -> Iterator[None]:
    """A block whose first line goes to this function: a ledger is read several times in a run, and told of once."""
    lines: list[str] = []

    def hear(line: str) -> None:
        lines.append(line)
        if len(lines) == 1:
            notify(line)

    before = _heard.set(hear)
    try:
        yield
    finally:
        _heard.reset(before)
