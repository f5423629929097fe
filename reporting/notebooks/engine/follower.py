"""A notebook while it runs in a forked process: events of its process become outputs of its cells."""

import os
import signal
from contextlib import suppress
from time import monotonic
from typing import Any, Self

from jupyter_client.session import Session, json_unpacker
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.engines import NotebookExecutionManager

from reporting.notebooks.engine.client import RecordClient
from reporting.notebooks.engine.preloaded_client import ForkedProcess
from reporting.notebooks.engine.reports import Reports

# Seconds until a forked process is there: the preloaded one may still be importing, or reading a ledger.
_START = 300
# So many seconds mean: no bound.
_NO_BOUND = 10**6


def _message(cell: str, kind: str, content: bytes, buffers: list[bytes]) -> dict[str, Any]:
    """A message as nbclient has it from a kernel."""
    return {
        "msg_type": kind,
        "header": {"msg_type": kind},
        "parent_header": {"msg_id": cell},
        "content": json_unpacker(content),
        "buffers": buffers,
    }


class _Unheard:
    """The client of a kernel that hears nothing; with it nbclient answers a widget that collects outputs."""

    session = Session()

    @property
    def shell_channel(self) -> Self:
        return self

    def send(self, message: object) -> None:
        """Nothing to do: the record has the state of the widget."""


class Follower:
    """One notebook while it runs: events of its process become outputs, by nbclient's own rules."""

    def __init__(
        self, nb_man: NotebookExecutionManager, process: ForkedProcess, timeout: float | None, reports: Reports
    ) -> None:
        self.nb_man, self.process, self.timeout, self.reports = nb_man, process, timeout, reports
        self.client = RecordClient(nb_man, record_timing=False)
        self.client.reset_execution_trackers()
        self.client.kc = _Unheard()
        self.number, self.place, self.cells = 0, 0, nb_man.nb.cells
        self.until = monotonic() + _START

    @property
    def began(self) -> bool:
        return bool(self.number)

    def follow(self) -> None:
        """Return when the notebook finished or failed, or did not begin. Raises DeadKernelError, CellTimeoutError."""
        try:
            while self._handled(self._next_event()):
                pass
            self.client.set_widgets_metadata()
            self.reports.lost(self.client.lost())
        except (DeadKernelError, CellTimeoutError):
            self.nb_man.cell_complete(self.cells[self.place], self.place)
            raise
        finally:
            self._end()

    def _next_event(self) -> tuple[Any, ...]:
        if not self.process.has_event(self.until - monotonic()):
            cell = self.cells[self.place]
            raise CellTimeoutError.error_from_timeout_and_cell("Cell execution timed out", int(self.timeout or 0), cell)
        event = self.process.receive()
        if event is None and self.began:
            raise DeadKernelError(self.process.how_it_ended())
        return event or ("not begun",)

    def _handled(self, event: tuple[Any, ...]) -> bool:
        """Whether more events will follow this one."""
        match event:
            case ("started", number, language):
                self.number = number
                self.nb_man.nb.metadata["language_info"] = language
            case ("cell", place):
                self.place = place
                self.until = monotonic() + (self.timeout or _NO_BOUND)
                self.client.clear_before_next_output = False  # as nbclient does before each cell
                self.nb_man.cell_start(self.cells[place], place)
            case ("message", cell, kind, content, buffers):
                self.client.process_message(_message(cell, kind, content, buffers), self.cells[self.place], self.place)
            case ("done", place, succeeded):
                return self._cell_done(self.cells[place], place, succeeded=succeeded)
            case ("finished", reads):
                self.reports.reads(reads)
                return False
            case _:
                return False
        return True

    def _cell_done(self, cell: NotebookNode, place: int, *, succeeded: bool) -> bool:
        goes_on = succeeded or "raises-exception" in cell.metadata.get("tags", [])
        if not goes_on:
            self.nb_man.cell_exception(cell, place)
        self.nb_man.cell_complete(cell, place)
        return goes_on

    def _end(self) -> None:
        if self.number:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.number, signal.SIGKILL)
