"""The cells of one notebook, run one after the other in this process, as a kernel would run them."""

import asyncio
import os
import resource
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from reporting.notebooks.engine.children import Door
from reporting.notebooks.engine.local_kernel import INLINE, kernel, pause
from reporting.notebooks.engine.observed import Observed
from reporting.notebooks.engine.open_files import write_open_files
from reporting.notebooks.engine.raw_output import RawOutput
from reporting.notebooks.engine.stream import Stream
from reporting.notebooks.engine.watching import watch
from reporting.notebooks.engine.wire import Wire
from reporting.notebooks.engine.work import CellBatch


def run(connection: Connection) -> None:
    """Take the work from the connection, run its cells, and report on the connection, in this order, what happens.

    ("started", process, language), then per cell ("cell", place), its messages as ("message", cell, type, content,
    buffers) and ("done", place, whether it succeeded), and at last ("finished", what was read).
    """
    work: CellBatch = connection.recv()
    _enter(work)
    # Not asyncio.run, which takes interrupts away from the cells, and waits for tasks that nobody waits for.
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(_run_cells(work, _wire_over(connection)))


async def _run_cells(work: CellBatch, wire: Wire) -> None:
    """In one loop of asyncio, as in a kernel: what a cell begins goes on in the next ones."""
    kernel().publish_over(wire)
    observed = Observed(kernel().cell_shell)
    wire.report(("started", os.getpid(), kernel().language_info))
    for place, (source, may_fail) in work.cells.items():
        observed.before(source)
        succeeded = await kernel().runs_well(place, source, wire)
        observed.after()
        goes_on = succeeded or may_fail
        if not goes_on or place == max(work.cells):
            write_open_files()
        wire.end(("done", place, succeeded))
        if not goes_on:
            return
        await pause()
    wire.report(("finished", observed.reads()))


def _enter(work: CellBatch) -> None:
    os.environ.clear()
    os.environ.update({"MPLBACKEND": INLINE, **work.environment})
    os.chdir(work.folder)
    kernel().cell_shell.user_ns["_dh"][:] = [Path.cwd()]
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


def _wire_over(connection: Connection) -> Wire:
    """The wire over the connection, to which from now on all leads that is printed."""
    raw, door = RawOutput(), Door()
    wire = Wire(connection, raw, door)
    sys.stdout, sys.stderr = (Stream(wire, name, raw.before[name]) for name in ("stdout", "stderr"))
    watch(connection, raw, door, wire)
    return wire
