"""How a run of many notebooks is shown: a bar on a terminal, otherwise a few lines, none for a short run."""

import sys
from collections.abc import Callable, Sequence
from time import monotonic
from types import TracebackType
from typing import Self

from reporting.core.progress import Progress

# Seconds: a shorter run prints no line; a longer one prints a line at least this often.
_SHORT, _LONG = 10, 60
# A line comes after each tenth of the notebooks.
_STEPS = 10


def shown() -> Progress:
    """A bar if standard error is a terminal, else lines."""
    return Bar() if sys.stderr.isatty() else Lines(_line)


def _line(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Tally:
    """How far a run has come: how many notebooks of how many, which ones run, how many failed, and since when."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.started([])

    def started(self, names: Sequence[str]) -> None:
        self.count, self.done, self.failed, self.running = len(names), 0, 0, dict[str, None]()
        self.since = self._clock()

    def began(self, name: str) -> None:
        self.running[name] = None

    def ended(self, name: str, *, failed: bool) -> None:
        del self.running[name]
        self.done += 1
        self.failed += failed

    @property
    def took(self) -> float:
        """Seconds so far."""
        return self._clock() - self.since

    def in_words(self) -> str:
        """One line: how many notebooks are done, and how long the others take if they go on at this pace."""
        words = [f"{self.done - self.failed} of {self.count} notebooks"]
        if self.failed:
            words.append(f"{self.failed} failed")
        if 0 < self.done < self.count:
            words.append(f"{_time(self.took / self.done * (self.count - self.done))} left")
        return ", ".join(words)


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


class Lines:
    """If nobody watches: a line after each tenth of the notebooks, or a minute after the last line."""

    def __init__(self, notify: Callable[[str], None], clock: Callable[[], float] = monotonic) -> None:
        self._notify, self._tally = notify, Tally(clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def started(self, names: Sequence[str]) -> None:
        self._tally.started(names)
        self._last_line, self._step = 0.0, 0

    def began(self, name: str) -> None:
        self._tally.began(name)

    def ended(self, name: str, *, failed: bool) -> None:
        tally = self._tally
        tally.ended(name, failed=failed)
        took, step = tally.took, tally.done * _STEPS // tally.count
        if tally.done < tally.count and took >= _SHORT and (step > self._step or took >= self._last_line + _LONG):
            self._last_line, self._step = took, step
            self._notify(tally.in_words())


class Bar:
    """On a terminal: a bar with what runs beneath it, gone when the run is over."""

    def __init__(self) -> None:
        self._tally = Tally()

    def __enter__(self) -> Self:
        from rich.console import Console  # noqa: PLC0415 - without a terminal it is not needed
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 - likewise

        columns = (BarColumn(), TextColumn("{task.description}", markup=False))
        self._progress: Progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("", total=None)
        self._progress.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.__exit__(kind, error, trace)

    def started(self, names: Sequence[str]) -> None:
        self._tally.started(names)
        self._show()

    def began(self, name: str) -> None:
        self._tally.began(name)
        self._show()

    def ended(self, name: str, *, failed: bool) -> None:
        self._tally.ended(name, failed=failed)
        self._show()

    def _show(self) -> None:
        tally = self._tally
        words = " · ".join([tally.in_words(), *tally.running])
        self._progress.update(self._task, total=tally.count, completed=tally.done, description=words)
