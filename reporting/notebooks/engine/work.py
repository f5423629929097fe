"""What a forked process is asked to do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# A notebook that never says so needs no ledger.
READS = re.compile(r"(?<![\w.])read\b|\breporting\.read\b")
# The ledger that the preloaded process reads beforehand, once for all notebooks: its folder, and its digest.
Beforehand = tuple[str, str]


@dataclass(frozen=True)
class Reads:
    """What a notebook read: the enterprises whose rows it asked for ("" for those of all), and files by `read_file`.

    `files` has the digest of each as it was when it was opened, by path, ABSENT for one that was not there; also of
    modules that the notebook has for itself. `deviation` says in words what ran beside the cells as they are written.
    """

    asked: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    deviation: str = ""


@dataclass(frozen=True)
class CellBatch:
    """The cells that are to be run, by their place in the notebook, and where: folder and environment.

    A cell is its source, and whether the notebook goes on when it fails. `memory` is in bytes, beside what was there
    before; None is no bound.
    """

    cells: Mapping[int, tuple[str, bool]]
    folder: str
    environment: Mapping[str, str]
    memory: int | None
