"""Our side of the preloaded process: we start it once, and ask it for a forked process for each notebook."""

import atexit
import os
import pickle
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection, wait
from signal import SIGKILL, Signals

from reporting.core.passed_on import passed_on
from reporting.notebooks.engine.running import Running
from reporting.notebooks.engine.work import LedgerKey

# How the preloaded process reports that a process has ended: the status that waitpid returns.
STATUS = struct.Struct("i")
_starting = threading.Lock()


def start() -> None:
    """Start the preloaded process, so that it imports while others work; a second call does nothing."""
    with _starting:
        _server()


def read_beforehand(ledger: LedgerKey) -> None:
    """Let the preloaded process read a ledger now, as it would later for the first notebook."""
    with _starting, suppress(OSError):
        _server().send(pickle.dumps(ledger))


@dataclass
class ForkedProcess:
    """A process that was forked for one notebook: the connection to it, and one that says how it ended."""

    connection: Connection
    _status: socket.socket
    _is_watched: bool = True

    def has_event(self, seconds: float) -> bool:
        """Whether an event comes within the time, or the process has ended."""
        status = [self._status] if self._is_watched else []
        heard = wait([self.connection, *status], max(seconds, 0))
        if heard == [self._status] and not self._peek():
            # The preloaded process itself has ended; the forked ones go on without it.
            self._is_watched = False
            return self.has_event(seconds)
        return bool(heard)

    def receive(self) -> tuple[object, ...] | None:
        """The next event; None if the process has ended. Its own children may outlive it and hold the connection."""
        with suppress(EOFError, OSError):
            if self.connection.poll():
                event: tuple[object, ...] = self.connection.recv()
                return event
        return None

    def how_it_ended(self) -> str:
        """A sentence on how the process ended."""
        status = self._peek() if wait([self._status], 1) else b""
        if len(status) < STATUS.size:
            return "The process died."
        code = os.waitstatus_to_exitcode(STATUS.unpack(status)[0])
        if code == -SIGKILL:
            return "The process was killed (out of memory?)."
        how = f"was ended by {Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        return f"The process {how}."

    def _peek(self) -> bytes:
        return self._status.recv(STATUS.size, socket.MSG_PEEK)


@contextmanager
def forked(ledger: LedgerKey | None, running: Running) -> Iterator[ForkedProcess]:
    """A forked process that has read the ledger; it ends at the latest with this block."""
    ours, theirs = socket.socketpair()
    status, status_from_server = socket.socketpair()
    with theirs, status_from_server:
        _hand_over(ledger, [theirs.fileno(), status_from_server.fileno()])
    with (
        status,
        ours,
        closing(Connection(os.dup(ours.fileno()))) as connection,
        # Shutting the connection wakes our thread that reads from it, and the process that waits for its end.
        running.ended_by(lambda: _shut(ours)),
    ):
        yield ForkedProcess(connection, status)


def _shut(ours: socket.socket) -> None:
    with suppress(OSError):
        ours.shutdown(socket.SHUT_RDWR)


def _hand_over(ledger: LedgerKey | None, handles: list[int]) -> None:
    message = [pickle.dumps(ledger)]
    with _starting:
        try:
            socket.send_fds(_server(), message, handles)
        except OSError:
            # Somebody ended the preloaded process; a new one has all that it had.
            _server.cache_clear()
            socket.send_fds(_server(), message, handles)


@cache
def _server() -> socket.socket:
    """The socket to the preloaded process, which is started on first use and ends with this process."""
    ours, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
    # One thread: a fork of a process with several is not sound.
    alone = {"MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    # And the order of a set is the same in each run.
    environment = {**passed_on(os.environ), **alone, "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-P", "-m", "reporting.notebooks.engine.preloaded_main", str(theirs.fileno())]
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, env=environment, pass_fds=[theirs.fileno()], start_new_session=True, stdin=subprocess.DEVNULL
        )
    atexit.register(_end, ours, process)
    return ours


def _end(server: socket.socket, process: subprocess.Popen[bytes]) -> None:
    """Kill the preloaded process. It may still be importing, for a run that failed early; it has nothing to tidy up."""
    server.close()
    process.kill()
    process.wait()
