"""The work of a forked process: the cells that it runs, and what they read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# A notebook in which this is not found reads no ledger.
MENTIONS_READ = re.compile(r"(?<![\w.])read\b|\breporting\.read\b")
# The folder and the digest of a ledger that the preloaded process reads beforehand, once for all notebooks.
LedgerKey = tuple[str, str]


@dataclass(frozen=True)
class ObservedInputs:
    """What a notebook read: the ids of the enterprises that it asked for ("" for all), and files by `read_file`.

    `files` has the digest of each file when it was opened, by path; ABSENT if it was not there. It also has the modules
    that only this notebook imports. `deviation` says in words if other code ran than the cells have.
    """

    asked: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    deviation: str = ""


@dataclass(frozen=True)
class CellBatch:
    """The cells to be run, by their place in the notebook, and the folder and environment in which they run.

    A cell is its source, and whether the notebook goes on if it fails. `memory` is in bytes, in addition to what the
    process has when it begins; None is no bound.
    """

    cells: Mapping[int, tuple[str, bool]]
    folder: str
    environment: Mapping[str, str]
    memory: int | None
