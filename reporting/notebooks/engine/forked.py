"""An engine for papermill that runs each notebook in a process forked from a preloaded one."""

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines

from reporting.analysis import reading
from reporting.notebooks.engine.preloaded_client import ForkedProcess, forked
from reporting.notebooks.engine.running import Running
from reporting.notebooks.engine.work import MENTIONS_READ, CellBatch, ObservedInputs

_NAME = "forked"
# Seconds until a forked process is there: the preloaded one may still be importing, or reading a ledger.
_START = 300
# So many seconds mean: no bound.
_NO_BOUND = 10**6
# Is called with what a notebook read, if it ran to its end.
ReportReads = Callable[[ObservedInputs], None]


class ForkedEngine(Engine):  # type: ignore[misc]  # papermill carries no types
    """Runs the cells without a kernel; the record equals that of papermill's own engine. Reports what they read."""

    @classmethod
    def execute_managed_notebook(  # noqa: PLR0913 - by name, as papermill hands them on
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,  # noqa: ARG003 - papermill's
        *,
        folder: str = ".",
        execution_timeout: float | None = None,
        memory: int | None = None,
        environment: Mapping[str, str] = os.environ,
        running: Running | None = None,
        report_reads: ReportReads = lambda _: None,
        **_: Any,  # noqa: ANN401 - papermill's
    ) -> None:
        work = CellBatch(_cells(nb_man.nb), os.path.abspath(folder), dict(environment), memory)  # noqa: PTH100 - a text for another process
        with _saved_once(nb_man):
            # A preloaded process that somebody ended takes along what it had not yet forked; a new one is soon there.
            if not any(_was_run(nb_man, work, execution_timeout, running or Running(), report_reads) for _ in range(2)):
                raise DeadKernelError("The process could not be started.")


def register() -> str:
    """The name of the engine, under which papermill now knows it."""
    papermill_engines.register(_NAME, ForkedEngine)
    return _NAME


def _was_run(
    nb_man: NotebookExecutionManager,
    work: CellBatch,
    timeout: float | None,
    running: Running,
    report_reads: ReportReads,
) -> bool:
    """Whether the notebook was run; False if its process did not begin. Raises DeadKernelError, CellTimeoutError."""
    reads_ledger = any(MENTIONS_READ.search(source) for source, _ in work.cells.values())
    with forked(reading.known(work.environment) if reads_ledger else None, running) as process:
        with suppress(BrokenPipeError):
            process.connection.send(work)
        follower = _Follower(nb_man, process, timeout, report_reads)
        follower.follow()
        return follower.began


def _cells(notebook: NotebookNode) -> dict[int, tuple[str, bool]]:
    """Source of each cell that nbclient would run, and whether the notebook goes on if it fails; by place."""
    return {
        place: (cell.source, "raises-exception" in cell.metadata.get("tags", []))
        for place, cell in enumerate(notebook.cells)
        if cell.cell_type == "code" and cell.source.strip() and "skip-execution" not in cell.metadata.get("tags", [])
    }


class _Follower:
    """One notebook while it runs: events of its process become outputs, by nbclient's own rules."""

    def __init__(
        self, nb_man: NotebookExecutionManager, process: ForkedProcess, timeout: float | None, report_reads: ReportReads
    ) -> None:
        self.nb_man, self.process, self.timeout, self.report_reads = nb_man, process, timeout, report_reads
        self.client = PapermillNotebookClient(nb_man, record_timing=False)
        self.client.reset_execution_trackers()
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
            case ("message", kind, content):
                message = {"msg_type": kind, "header": {"msg_type": kind}, "parent_header": {}, "content": content}
                self.client.process_message(message, self.cells[self.place], self.place)
            case ("done", place, succeeded):
                return self._cell_done(self.cells[place], place, succeeded=succeeded)
            case ("finished", reads):
                self.report_reads(reads)
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


@contextmanager
def _saved_once(nb_man: NotebookExecutionManager) -> Iterator[None]:
    """In this block the notebook is not saved: papermill would save it twice per cell; once at the end is enough."""
    path, nb_man.output_path = nb_man.output_path, None
    try:
        yield
    finally:
        nb_man.output_path = path
