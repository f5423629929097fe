"""How a command is stopped from outside: every signal that asks it to end lets it tidy up, as Ctrl-C does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

# Sent when the machine or a service shuts down, and when a terminal is closed; Windows has no SIGHUP.
_ASKING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class StoppedError(KeyboardInterrupt):
    """The command was asked to end by this signal. Whatever tidies up after Ctrl-C does so now as well."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(signal.Signals(number).name)


def exit_code(stop: KeyboardInterrupt) -> int:
    """128 and the number of the signal, as shells say it."""
    return 128 + (stop.number if isinstance(stop, StoppedError) else signal.SIGINT)


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """A block that a signal ends with StoppedError; what `nohup` ignores stays so. Only the main thread may."""
    heard = [number for number in _ASKING if signal.getsignal(number) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _stop(number: int, _: FrameType | None) -> NoReturn:
    # Who sends it twice must not disturb the tidying.
    for each in _ASKING:
        signal.signal(each, signal.SIG_IGN)
    raise StoppedError(number)
