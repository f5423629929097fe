"""What the cells of a notebook read besides the ledger, as Python itself reports it; for the process of one notebook.

Only what is observed can be relied on: a record is made again when anything that it was made from has changed.
"""

import os
import re
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reporting.analysis import reading
from reporting.engine.work import Reads
from reporting.reuse.ingredients import HOUSE

# What works past Python's own functions: nobody can tell what it read.
_LEAVES = {
    "ctypes.dlopen": "a library of its own",
    "os.exec": "another program",
    "os.fork": "another process",
    "os.forkpty": "another program",
    "os.posix_spawn": "another program",
    "os.spawn": "another program",
    "os.system": "another program",
    "socket.connect": "the network",
    "sqlite3.connect": "a database",
    "subprocess.Popen": "another program",
}
_READS_BY_ITSELF = re.compile(r"\b(cffi|ctypes|duckdb|mmap|polars|pyarrow)\b")
_IMPORTER = "<frozen importlib._bootstrap_external>"


@dataclass
class Observed:
    """The files and folders that were read, by their paths, and what was read that nobody can follow."""

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    leaves: set[str] = field(default_factory=set)
    _own: set[str] = field(default_factory=set)

    def opened(self, path: object, mode: str | None, flags: int) -> None:
        name = _name(path)
        if name is None or _is_covered(name):
            return
        writes = flags & os.O_ACCMODE != os.O_RDONLY or bool(mode and set(mode) & set("wax+"))
        if writes and not (mode and "r" in mode):
            self._own.add(name)
        elif name not in self._own:
            self.files.add(_source_of(name))

    def listed(self, path: object) -> None:
        name = _name("." if path is None else path)
        # The importer looks for modules; those that it finds are opened.
        if name is not None and not _is_covered(name) and _asker() != _IMPORTER:
            self.folders.add(name)

    def told(self) -> Reads:
        return Reads(*map(frozenset, (reading.asked, self.files, self.folders, self.leaves)))

    def reads_source(self, source: str) -> None:
        """Look at a cell for libraries that open files by themselves."""
        self.leaves |= set(_READS_BY_ITSELF.findall(source))


def begin() -> Observed:
    """Observe this process from now on, until it ends."""
    observed = Observed()
    heard: dict[str, Callable[..., None]] = {
        "open": observed.opened,
        "os.listdir": observed.listed,
        "os.scandir": observed.listed,
    }
    heard |= {event: lambda *_, what=what: observed.leaves.add(what) for event, what in _LEAVES.items()}

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event in heard:
            heard[event](*arguments)

    sys.addaudithook(hear)
    return observed


def _name(path: object) -> str | None:
    """The whole path; None for a file that is open already."""
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    return os.path.realpath(path) if isinstance(path, str | Path) else None


_COVERED = tuple(
    f"{os.path.realpath(folder)}{os.sep}"
    for folder in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), str(HOUSE), "/proc", "/dev", "/sys")
)


def _is_covered(name: str) -> bool:
    """Whether it belongs to the kit or to what it runs on: these have digests of their own."""
    return f"{name}{os.sep}".startswith(_COVERED)


def _source_of(name: str) -> str:
    """For a compiled module the one that a person edits."""
    path = Path(name)
    if path.suffix == ".pyc" and path.parent.name == "__pycache__":
        return str(path.parent.parent / f"{path.name.split('.')[0]}.py")
    return name


def _asker() -> str:
    """The file of the code that asked: past this function, the one that was told, and the one that heard it."""
    return sys._getframe(3).f_code.co_filename  # noqa: SLF001 - the audit hook is told nothing of its caller
