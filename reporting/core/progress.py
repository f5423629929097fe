"""Who hears how a run goes: the course of many notebooks, and lines for a person."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Protocol, Self

# Takes a line that a person has to know beside the path of the briefing.
Notify = Callable[[str], None]


def ignore(_: str) -> None:
    """Notifies nobody."""


class Progress(Protocol):
    """Told by one thread at a time; open while notebooks run, once or several times in a row."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    def started(self, names: Sequence[str]) -> None:
        """All that will be run, by the names of their records."""

    def began(self, name: str) -> None:
        """One of them runs."""

    def ended(self, name: str, *, failed: bool) -> None:
        """One of them runs no more."""


class NoProgress:
    """Tells nobody."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def started(self, names: Sequence[str]) -> None: ...

    def began(self, name: str) -> None: ...

    def ended(self, name: str, *, failed: bool) -> None: ...
