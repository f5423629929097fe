"""What the cells of a notebook read besides the ledger, as Python itself reports it; for the process of one notebook.

Only what is observed can be relied on: a record is made again when anything that it was made from has changed.
"""

import os
import re
import stat
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from reporting.analysis import reading
from reporting.cache.followed import ASKING, CALLING
from reporting.core.code_version import HOUSE, external_digest
from reporting.notebooks.engine.work import Reads

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
}
_BY_THEMSELVES = (
    "calamine",
    "cffi",
    "ctypes",
    "duckdb",
    "h5py",
    "lxml",
    "mmap",
    "polars",
    "pyarrow",
    "python_calamine",
)
_READS_BY_ITSELF = re.compile(rf"\b({'|'.join(_BY_THEMSELVES)})\b")
# What depends on more than contents: whether and when a file is there, settings of the machine, the clock, chance.
_ASKS = re.compile(rf"\b({'|'.join(ASKING)})\b\s*[(.\[]")
_CALLS = re.compile(rf"\b({'|'.join(CALLING)})\s*\(")
# As pandas and numpy take a time.
_WORDS = re.compile(r"[\"'](now|today)[\"']")
# What lies there is of the machine, and no file whose content stays.
_MACHINE = ("/proc/", "/sys/", "/dev/")
# A large table of the ledger is looked through by a process of the kit: the ledger has digests of its own.
_OURS = "reporting.ledger.large"
_IMPORTER = "<frozen importlib._bootstrap_external>"


@dataclass
class Observed:
    """The files and folders that were read, by their paths, and what was read that nobody can follow."""

    files: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    leaves: set[str] = field(default_factory=set)
    _own: set[str] = field(default_factory=set)
    _wanted: set[str] = field(default_factory=set)
    _is_looking: bool = False

    def opened(self, path: object, mode: str | None, flags: int) -> None:
        name = _name(path)
        if self._is_looking or name is None or _is_covered(name):
            return
        if name.startswith(_MACHINE) or _is_no_file(name):
            self.leaves.add("the machine")
            return
        writes = flags & os.O_ACCMODE != os.O_RDONLY or bool(mode and set(mode) & set("wax+"))
        reads = not writes or bool(mode and "r" in mode)
        if name in self._own:
            return
        if writes and (reads or name in self.files):
            self.leaves.add("a file that it changes itself")
        if writes:
            self.files.pop(name, None)
            self._own.add(name)
        else:
            self._look_at(_source_of(name))

    def _look_at(self, name: str) -> None:
        """What a file holds as it is opened, not what it may hold when the notebook has ended."""
        if name in self.files:
            return
        self._is_looking = True
        try:
            self.files[name] = external_digest(f"file {name}")
            if name.endswith(".py"):
                self.reads_source(Path(name).read_text("utf-8", "replace") if Path(name).is_file() else "")
        finally:
            self._is_looking = False

    def listed(self, path: object) -> None:
        name = _name("." if path is None else path)
        # The importer looks for modules; those that it finds are opened.
        if name is not None and not _is_covered(name) and _asker() != _IMPORTER:
            self.folders.add(name)

    def told(self) -> Reads:
        if any(module not in sys.modules for module in self._wanted):
            self.leaves.add("a module that is not there")
        return Reads(frozenset(reading.asked), dict(self.files), frozenset(self.folders), frozenset(self.leaves))

    def reads_source(self, source: str) -> None:
        """Look at code for libraries that open files by themselves, and for what depends on more than contents."""
        for pattern in (_READS_BY_ITSELF, _ASKS, _CALLS, _WORDS):
            self.leaves.update(pattern.findall(source))

    def imported(self, module: str) -> None:
        if module.partition(".")[0] in _BY_THEMSELVES:
            self.leaves.add(module)
        # Libraries look for many modules that need not be there; what a notebook looks for may come.
        asker = _importer()
        if not (asker.startswith("<") or _is_covered(asker)):
            self._wanted.add(module)

    def started(self, arguments: object) -> None:
        if not (isinstance(arguments, list) and _OURS in arguments):
            self.leaves.add("another program")


def begin() -> Observed:
    """Observe this process from now on, until it ends."""
    observed = Observed()
    heard: dict[str, Callable[..., None]] = {
        "open": observed.opened,
        "os.listdir": observed.listed,
        "os.scandir": observed.listed,
        "import": lambda module, *_: observed.imported(module),
        "subprocess.Popen": lambda _, arguments, *__: observed.started(arguments),
    }
    heard |= {event: lambda *_, what=what: observed.leaves.add(what) for event, what in _LEAVES.items()}

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event in heard:
            heard[event](*arguments)

    sys.addaudithook(hear)
    return observed


def _name(path: object) -> str | None:
    """The whole path as it was asked for, for a link may be turned; None for a file that is open already."""
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    return os.path.abspath(path) if isinstance(path, str | Path) else None  # noqa: PTH100 - a text to be compared


_COVERED = tuple(
    f"{os.path.realpath(folder)}{os.sep}"
    for folder in (
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
        str(HOUSE),
        "/dev/null",
    )
)


def _is_no_file(name: str) -> bool:
    """Whether something other than a file lies there, such as a pipe: to look into it would take away what it holds."""
    try:
        kind = os.stat(name).st_mode  # noqa: PTH116 - as it was asked for
        return not (stat.S_ISREG(kind) or stat.S_ISDIR(kind))
    except OSError:
        return False


def _is_covered(name: str) -> bool:
    """Whether it belongs to the kit or to what it runs on: these have digests of their own."""
    return f"{os.path.realpath(name)}{os.sep}".startswith(_COVERED)


def _source_of(name: str) -> str:
    """For a compiled module the one that a person edits."""
    path = Path(name)
    if path.suffix == ".pyc" and path.parent.name == "__pycache__":
        return str(path.parent.parent / f"{path.name.split('.')[0]}.py")
    return name


def _importer() -> str:
    """The file of the code that imports."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the audit hook is told nothing of its caller
    while frame and (frame.f_code.co_filename == __file__ or "importlib" in frame.f_code.co_filename):
        frame = frame.f_back
    return frame.f_code.co_filename if frame else "<nobody>"


def _asker() -> str:
    """The file of the code that asked: past this function, the one that was told, and the one that heard it."""
    return sys._getframe(3).f_code.co_filename  # noqa: SLF001 - the audit hook is told nothing of its caller
