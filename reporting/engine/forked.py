"""Papermill's side: an engine that has each notebook run in a process forked from a warm one."""

import atexit
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines

from reporting.engine.work import Work

_NAME = "forked"
_starting = threading.Lock()


class ForkedEngine(Engine):  # type: ignore[misc]  # papermill carries no types
    """Runs the cells without a kernel; the record is that of papermill's own engine."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,  # noqa: ARG003 - papermill's
        *,
        folder: str = ".",
        execution_timeout: float | None = None,
        **_: Any,  # noqa: ANN401 - papermill's
    ) -> None:
        work = Work(_cells(nb_man.nb), os.path.abspath(folder), dict(os.environ))  # noqa: PTH100 - a text for another process
        with _saved_once(nb_man), _process() as connection:
            connection.send(work)
            _Following(nb_man, connection, execution_timeout).follow()


def register() -> str:
    """Make the engine known to papermill; its name."""
    papermill_engines.register(_NAME, ForkedEngine)
    return _NAME


def _cells(notebook: NotebookNode) -> dict[int, tuple[str, bool]]:
    """The cells that nbclient would run."""
    return {
        place: (cell.source, "raises-exception" in cell.metadata.get("tags", []))
        for place, cell in enumerate(notebook.cells)
        if cell.cell_type == "code" and cell.source.strip() and "skip-execution" not in cell.metadata.get("tags", [])
    }


class _Following:
    """One notebook while it runs: what its process tells becomes outputs by nbclient's own rules."""

    def __init__(self, nb_man: NotebookExecutionManager, connection: Connection, timeout: float | None) -> None:
        self.nb_man, self.connection, self.timeout = nb_man, connection, timeout
        self.client = PapermillNotebookClient(nb_man, record_timing=False)
        self.client.reset_execution_trackers()
        self.process, self.place, self.cells = 0, 0, nb_man.nb.cells

    def follow(self) -> None:
        """Until the notebook has finished or failed. Raises DeadKernelError, CellTimeoutError."""
        try:
            while self._take(self._next()):
                pass
        except (DeadKernelError, CellTimeoutError):
            self.nb_man.cell_complete(self.cells[self.place], self.place)
            raise
        finally:
            self._end()

    def _next(self) -> tuple[Any, ...]:
        if not self.connection.poll(self.timeout):
            cell = self.cells[self.place]
            raise CellTimeoutError.error_from_timeout_and_cell("Cell execution timed out", int(self.timeout or 0), cell)
        try:
            event: tuple[Any, ...] = self.connection.recv()
        except (EOFError, OSError):
            raise DeadKernelError("Kernel died") from None
        return event

    def _take(self, event: tuple[Any, ...]) -> bool:
        """Whether more is to come."""
        match event:
            case ("started", process, language):
                self.process = process
                self.nb_man.nb.metadata["language_info"] = language
            case ("cell", place):
                self.place = place
                self.client.clear_before_next_output = False  # as nbclient does before each cell
                self.nb_man.cell_start(self.cells[place], place)
            case ("message", kind, content):
                message = {"msg_type": kind, "header": {"msg_type": kind}, "parent_header": {}, "content": content}
                self.client.process_message(message, self.cells[self.place], self.place)
            case ("done", place, succeeded):
                return self._done(self.cells[place], place, succeeded=succeeded)
            case _:
                return False
        return True

    def _done(self, cell: NotebookNode, place: int, *, succeeded: bool) -> bool:
        goes_on = succeeded or "raises-exception" in cell.metadata.get("tags", [])
        if not goes_on:
            self.nb_man.cell_exception(cell, place)
        self.nb_man.cell_complete(cell, place)
        return goes_on

    def _end(self) -> None:
        if self.process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process, signal.SIGKILL)


@contextmanager
def _saved_once(nb_man: NotebookExecutionManager) -> Iterator[None]:
    """Papermill would save the whole notebook twice per cell; at the end is enough, however it ends."""
    path, nb_man.output_path = nb_man.output_path, None
    try:
        yield
    finally:
        nb_man.output_path = path


@contextmanager
def _process() -> Iterator[Connection]:
    """A connection to a process of its own, which ends when the connection is closed."""
    ours, theirs = socket.socketpair()
    with theirs:
        _hand_over(theirs)
    with closing(Connection(ours.detach())) as connection:
        yield connection


def _hand_over(connection: socket.socket) -> None:
    with _starting:
        try:
            socket.send_fds(_warm(), [b"."], [connection.fileno()])
        except OSError:
            # Somebody ended the warm process; there is nothing in it that a new one has not.
            _warm.cache_clear()
            socket.send_fds(_warm(), [b"."], [connection.fileno()])


@cache
def _warm() -> socket.socket:
    """The way to the warm process, which is started on first use and ends with this one."""
    ours, theirs = socket.socketpair()
    # One thread: a fork of a process with several is not sound.
    environment = {**os.environ, "MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-P", "-m", "reporting.engine.warm", str(theirs.fileno())]
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, env=environment, pass_fds=[theirs.fileno()], start_new_session=True, stdin=subprocess.DEVNULL
        )
    atexit.register(_end, ours, process)
    return ours


def _end(way: socket.socket, process: subprocess.Popen[bytes]) -> None:
    way.close()
    process.wait()
