"""Two ways to report how a run goes: the progress of many notebooks, and lines for a person."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Protocol, Self

# Is called with a line for a person, such as that another run is at work.
Notify = Callable[[str], None]


def ignore(_: str) -> None:
    """A `Notify` that drops the line."""


class Progress(Protocol):
    """Is called by one thread at a time while notebooks run; it may be used several times, one after the other."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    def started(self, names: Sequence[str]) -> None:
        """All of these will run; the names are those of their records."""

    def began(self, name: str) -> None:
        """One of them runs now."""

    def ended(self, name: str, *, failed: bool) -> None:
        """One of them has ended."""


class NoProgress:
    """A `Progress` that reports nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def started(self, names: Sequence[str]) -> None: ...

    def began(self, name: str) -> None: ...

    def ended(self, name: str, *, failed: bool) -> None: ...
