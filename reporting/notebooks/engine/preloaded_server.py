"""The preloaded process: it has imported what notebooks import, and forks a process for each of them.

It has one thread and runs no notebook itself, so that a fork of it is sound.
"""

import gc
import io
import os
import pickle
import signal
import socket
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from selectors import EVENT_READ, DefaultSelector
from typing import NoReturn

from matplotlib import pyplot as plt

import reporting
from reporting.analysis import chart_style, reading
from reporting.notebooks.engine import cells, local_kernel
from reporting.notebooks.engine.preloaded_client import STATUS

_MESSAGE = 2**16


def preload() -> None:
    """Import what every notebook imports, and draw once: the first picture costs more than the next ones."""
    for name in reporting.__all__:
        getattr(reporting, name)
    for drawn in chart_style.in_both(lambda _: chart_style.bars(["一"], 1)[0]).values():
        drawn.savefig(io.BytesIO())
        plt.close(drawn)
    local_kernel.kernel()
    _freeze()


def _freeze() -> None:
    """Keep the garbage collector from all objects made so far, so that the forked processes share them."""
    gc.freeze()


def serve(control: socket.socket) -> None:
    """Fork a process for each pair of handles that comes over the socket; end when nobody holds its other end.

    A ledger that is named with the handles, or alone, is read before. The process gets its work over the first handle
    and reports on it what happens; over the second we report how the process ended.
    """
    ended, ends = socket.socketpair()
    for end in (ended, ends):
        end.setblocking(False)  # noqa: FBT003 - the standard library's
    signal.set_wakeup_fd(ends.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    forked: dict[int, int] = {}
    with DefaultSelector() as ready:
        for source in (control, ended):
            ready.register(source, EVENT_READ)
        while True:
            heard = {key.fileobj for key, _ in ready.select()}
            if ended in heard:
                ended.recv(_MESSAGE)
                for process, status in _dead(forked):
                    with suppress(BrokenPipeError), open(forked.pop(process), "wb") as listener:  # noqa: PTH123 - a handle
                        listener.write(STATUS.pack(status))
            if control in heard:
                message, handles, _, _ = socket.recv_fds(control, _MESSAGE, 2)
                if not message:
                    return
                ledger = pickle.loads(message)  # noqa: S301 - from the process that started this one
                if ledger and reading.read_beforehand(ledger):
                    _freeze()
                if handles:
                    _fork(handles, forked)


def _dead(forked: dict[int, int]) -> Iterator[tuple[int, int]]:
    while forked:
        process, status = os.waitpid(-1, os.WNOHANG)
        if not process:
            return
        yield process, status


def _fork(handles: list[int], forked: dict[int, int]) -> None:
    connection, status = handles
    process = 0
    with suppress(OSError):  # no room for another process: the connection ends, and so the other side knows
        process = os.fork() or _run_and_exit(connection, [status, *forked.values()])
    os.close(connection)
    if process:
        forked[process] = status
    else:
        os.close(status)


def _run_and_exit(connection: int, others: list[int]) -> NoReturn:
    status = 1
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for handle in others:
            os.close(handle)
        with suppress(BrokenPipeError):
            cells.run(Connection(connection))
        status = 0
    finally:
        # Not sys.exit: the exit handlers belong to the process that was forked.
        os._exit(status)


def main(control: int) -> None:
    """Import everything, and serve whoever holds the other end of this socket."""
    preload()
    serve(socket.socket(fileno=control))
