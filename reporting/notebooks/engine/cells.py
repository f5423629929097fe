"""The cells of one notebook, run one after the other in this process, as a kernel would run them."""

import builtins
import os
import resource
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL
from typing import Any, NoReturn

from ipykernel.compiler import XCachingCompiler
from ipykernel.ipkernel import IPythonKernel
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.error import StdinNotImplementedError
from matplotlib import pyplot as plt
from matplotlib import rcdefaults, rcParams
from traitlets.config import Config

from reporting.notebooks.engine.observed import Observed
from reporting.notebooks.engine.wire import Stream, Wire
from reporting.notebooks.engine.work import CellBatch

_INLINE = "module://matplotlib_inline.backend_inline"


def run(connection: Connection) -> None:
    """Take the work from the connection, run its cells, and report on the connection, in this order, what happens.

    ("started", process, language), then per cell ("cell", place), its messages as ("message", type, content) and
    ("done", place, whether it succeeded), and at last ("finished", what was read).
    """
    work: CellBatch = connection.recv()
    _enter(work)
    _end_when_closed(connection)
    wire = Wire(connection)
    shell = _shell_on(wire)
    observed = Observed(shell)
    wire.report(("started", os.getpid(), IPythonKernel.language_info))
    with _output_to(wire) as raw:
        for place, (source, may_fail) in work.cells.items():
            wire.report(("cell", place))
            observed.before(source)
            succeeded = _runs_well(shell, wire, source)
            observed.after()
            for name, text in raw.new():
                wire.write(name, text)
            wire.report(("done", place, succeeded))
            if not (succeeded or may_fail):
                return
    wire.report(("finished", observed.reads()))


def _enter(work: CellBatch) -> None:
    os.environ.clear()
    os.environ.update({"MPLBACKEND": _INLINE, **work.environment})
    os.chdir(work.folder)
    if "" not in sys.path:
        sys.path.insert(0, "")
    for name in ("random", "numpy.random"):
        if name in sys.modules:
            # Forked processes would otherwise all draw the same numbers.
            sys.modules[name].seed()
    if work.memory:
        _limit_memory(work.memory)


def _limit_memory(memory: int) -> None:
    """Allow this process so many bytes more than it has now; those it has now are shared by all forked processes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[5])
    wanted = pages * resource.getpagesize() + memory
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _end_when_closed(connection: Connection) -> None:
    """End this process and all that it started as soon as nobody listens on the connection any more."""

    def listen() -> None:
        with suppress(EOFError, OSError):
            connection.recv()
        os.killpg(0, SIGKILL)

    threading.Thread(target=listen, daemon=True).start()


@cache
def shell() -> ZMQInteractiveShell:
    """The shell that runs the cells; making one takes time, so the preloaded process makes it before it forks."""
    config = Config()
    config.HistoryManager.enabled = False
    made = ZMQInteractiveShell.instance(config=config, compiler_class=XCachingCompiler)
    # No matplotlibrc counts here; the font alone stays, which was set when the charts were imported.
    family = rcParams["font.family"]
    rcdefaults()
    rcParams["font.family"] = family
    # pyplot was imported before; in a kernel it finds this backend by the environment.
    rcParams["backend"] = _INLINE
    plt.switch_backend(_INLINE)
    return made


def _shell_on(wire: Wire) -> ZMQInteractiveShell:
    """The shell; from now on, whatever it shows goes over the wire."""
    publishers: tuple[Any, ...] = (shell().displayhook, shell().display_pub)
    for publisher in publishers:
        publisher.session, publisher.pub_socket, publisher.topic = wire, wire, b""
    shell().user_ns["_dh"][:] = [Path.cwd()]
    return shell()


def _runs_well(shell: ZMQInteractiveShell, wire: Wire, source: str) -> bool:
    """Whether a cell succeeded, which is run; its outputs and its error go over the wire."""
    wire.report(("message", "execute_input", {"code": source, "execution_count": shell.execution_count}))
    shell._last_traceback_during_displayhook = False  # noqa: SLF001 - set by the shell when a result cannot be shown
    result = shell.run_cell(source, store_history=True)  # type: ignore[no-untyped-call]  # IPython's
    return result.success and not shell._last_traceback_during_displayhook  # noqa: SLF001 - likewise


class _RawOutput:
    """Text that a command or a library writes to stdout or stderr without Python's own streams."""

    def __init__(self, files: Sequence[tuple[str, int]]) -> None:
        self._files = files

    def new(self) -> Iterator[tuple[str, str]]:
        for name, file in self._files:
            size = os.fstat(file).st_size
            if size:
                yield name, os.pread(file, size, 0).decode("utf-8", "replace")
                os.ftruncate(file, 0)
                os.lseek(file, 0, os.SEEK_SET)


@contextmanager
def _output_to(wire: Wire) -> Iterator[_RawOutput]:
    """In this block whatever is printed goes to the wire, and `input` is refused."""

    def refuse(*_: object) -> NoReturn:
        raise StdinNotImplementedError("raw_input was called, but this frontend does not support input requests.")

    sys.stdout, sys.stderr = Stream(wire, "stdout"), Stream(wire, "stderr")
    builtins.input = refuse
    files = []
    for name, number in (("stdout", 1), ("stderr", 2)):
        with tempfile.TemporaryFile() as file:
            os.dup2(file.fileno(), number)
        files.append((name, number))
    yield _RawOutput(files)
