"""Papermill's own engine: a Jupyter kernel for each notebook; several run at a time, and all end with the run."""

import os
from collections.abc import Mapping
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jupyter_core.utils import ensure_event_loop
from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

from reporting.notebooks.engine.client import RecordClient
from reporting.notebooks.engine.reports import NO_REPORTS, Reports
from reporting.notebooks.engine.running import Running

_NAME = "kernel"


class KernelEngine(NBClientEngine):  # type: ignore[misc]  # papermill carries no types
    """Runs a notebook in a kernel started in its folder; papermill would change the folder of this whole process."""

    @classmethod
    def execute_managed_notebook(  # noqa: PLR0913 - by name, as papermill hands them on
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        folder: str = ".",
        execution_timeout: int | None = None,
        environment: Mapping[str, str] = os.environ,
        running: Running | None = None,
        reports: Reports = NO_REPORTS,
        **_: Any,  # noqa: ANN401 - papermill's
    ) -> None:
        client = RecordClient(
            nb_man,
            kernel_name=kernel_name,
            timeout=execution_timeout,
            resources={"metadata": {"path": folder}},
            # A kernel's warnings (it listens on TCP) are for its makers; what matters comes back as an error.
            extra_arguments=["--IPKernelApp.log_level=50"],
        )
        # nbclient leaves its loop of this thread open, and in it what it waited for when a cell was late.
        with (running or Running()).ended_by(lambda: _end(client)), closing(ensure_event_loop()) as loop:
            loop.set_exception_handler(lambda *_: None)
            client.execute(env={**environment, "MATPLOTLIBRC": settings_of_matplotlib()})
            reports.lost(client.lost())


def register() -> str:
    """The name of the engine, under which papermill now knows it."""
    papermill_engines.register(_NAME, KernelEngine)
    return _NAME


def settings_of_matplotlib() -> str:
    """The path of matplotlib's own settings, because it would take a person's; matplotlib is not imported for that."""
    package = find_spec("matplotlib")
    folders = (package.submodule_search_locations if package else None) or [""]
    return str(Path(folders[0], "mpl-data", "matplotlibrc"))


def _end(client: RecordClient) -> None:
    process = getattr(getattr(client.km, "provisioner", None), "process", None)
    if process:
        with suppress(ProcessLookupError):
            process.kill()
