"""A run begins anew if the ledger changes meanwhile: somebody takes returns in, or saves a table."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from reporting.core.errors import OutputError, ReportingError
from reporting.core.progress import Notify
from reporting.ledger.files import state_of

_TRIES = 3
# Seconds: returns go into the ledger one after the other, most of them within one, and a folder of them in minutes.
_REST, _PATIENCE, _PAUSE = 3.0, 300.0, 0.2
Made = TypeVar("Made")


def again_if_changed(data: Path, make: Callable[[], Made], notify: Notify) -> Made:
    """What is made of a ledger that stays as it is until then. Raises ReportingError.

    What a run says of a ledger that changed under it is not true of any: of numbers that contradict each other, say.
    """
    for tries_left in reversed(range(_TRIES)):
        before = state_of(data)
        try:
            return make()
        except ReportingError:
            if before is not None and state_of(data) == before:
                raise
        if tries_left:
            notify("The ledger was changed during the run: it begins anew as soon as that has ended.")
            _wait_for_rest(data)
    raise OutputError("The ledger was changed during the run.", advice="Run again when nobody changes it.")


def _wait_for_rest(data: Path) -> None:
    end = monotonic() + _PATIENCE
    seen, since = state_of(data), monotonic()
    while monotonic() < min(since + _REST, end):
        sleep(_PAUSE)
        now = state_of(data)
        if now is None or now != seen:
            seen, since = now, monotonic()
