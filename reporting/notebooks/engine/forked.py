"""An engine for papermill that runs each notebook in a process forked from a preloaded one."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from nbformat import NotebookNode
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines

from reporting.analysis import reading
from reporting.core.machine_faults import MachineError
from reporting.notebooks.engine.follower import Follower
from reporting.notebooks.engine.preloaded_client import forked
from reporting.notebooks.engine.reports import NO_REPORTS, Reports
from reporting.notebooks.engine.running import Running
from reporting.notebooks.engine.work import MENTIONS_READ, CellBatch

_NAME = "forked"


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
        reports: Reports = NO_REPORTS,
        **_: Any,  # noqa: ANN401 - papermill's
    ) -> None:
        work = CellBatch(_cells(nb_man.nb), os.path.abspath(folder), dict(environment), memory)  # noqa: PTH100 - a text for another process
        with _saved_once(nb_man):
            # A preloaded process that somebody ended takes along what it had not yet forked; a new one is soon there.
            if not any(_was_run(nb_man, work, execution_timeout, running or Running(), reports) for _ in range(2)):
                raise MachineError(ChildProcessError(errno.EAGAIN, "no process was forked"))


def register() -> str:
    """The name of the engine, under which papermill now knows it."""
    papermill_engines.register(_NAME, ForkedEngine)
    return _NAME


def _was_run(
    nb_man: NotebookExecutionManager,
    work: CellBatch,
    timeout: float | None,
    running: Running,
    reports: Reports,
) -> bool:
    """Whether the notebook was run; False if its process did not begin. Raises DeadKernelError, CellTimeoutError."""
    reads_ledger = any(MENTIONS_READ.search(source) for source, _ in work.cells.values())
    with forked(reading.known(work.environment) if reads_ledger else None, running) as process:
        with suppress(BrokenPipeError):
            process.connection.send(work)
        follower = Follower(nb_man, process, timeout, reports)
        follower.follow()
        return follower.began


def _cells(notebook: NotebookNode) -> dict[int, tuple[str, bool]]:
    """Source of each cell that nbclient would run, and whether the notebook goes on if it fails; by place."""
    return {
        place: (cell.source, "raises-exception" in cell.metadata.get("tags", []))
        for place, cell in enumerate(notebook.cells)
        if cell.cell_type == "code" and cell.source.strip() and "skip-execution" not in cell.metadata.get("tags", [])
    }


@contextmanager
def _saved_once(nb_man: NotebookExecutionManager) -> Iterator[None]:
    """In this block the notebook is not saved: papermill would save it twice per cell; once at the end is enough."""
    path, nb_man.output_path = nb_man.output_path, None
    try:
        yield
    finally:
        nb_man.output_path = path
