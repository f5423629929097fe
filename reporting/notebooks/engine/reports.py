"""Reports of an engine on a notebook, beside the outputs of its cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reporting.notebooks.engine.work import ObservedInputs


class Lost(NamedTuple):
    """A published thing that is in no output of the notebook, and the place of the cell that published it."""

    place: int
    thing: str


@dataclass(frozen=True)
class Reports:
    """Both are called at most once: with what a notebook read, if it ran to its end, and with what it lost."""

    reads: Callable[[ObservedInputs], None] = lambda _: None
    lost: Callable[[Sequence[Lost]], None] = lambda _: None


NO_REPORTS = Reports()
