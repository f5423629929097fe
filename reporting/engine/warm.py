"""The process that has imported what notebooks import, and forks one of its kind for each of them.

It has one thread and runs nothing itself, so that a fork of it is sound.
"""

import gc
import io
import os
import signal
import socket
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from matplotlib import pyplot as plt

import reporting
from reporting.analysis import chart_style
from reporting.engine import cells


def warm_up() -> None:
    """Import what every notebook imports, and draw once: the first picture costs more than the next ones."""
    for name in reporting.__all__:
        getattr(reporting, name)
    for drawn in chart_style.in_both(lambda _: chart_style.bars(["一"], 1)[0]).values():
        drawn.savefig(io.BytesIO())
        plt.close(drawn)
    gc.collect()
    gc.freeze()


def serve(control: socket.socket) -> None:
    """Fork a process for each connection that comes over the socket; end with the last listener."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        _, handles, _, _ = socket.recv_fds(control, 1, 1)
        if not handles:
            return
        if os.fork() == 0:
            control.close()
            _run_and_exit(handles[0])
        os.close(handles[0])


def _run_and_exit(handle: int) -> None:
    status = 1
    try:
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with suppress(BrokenPipeError):
            cells.run(Connection(handle))
        status = 0
    finally:
        # Not sys.exit: the exit handlers belong to the process that was forked.
        os._exit(status)


if __name__ == "__main__":
    warm_up()
    serve(socket.socket(fileno=int(sys.argv[1])))
