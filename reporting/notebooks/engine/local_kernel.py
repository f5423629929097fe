"""A Jupyter kernel in this process, without sockets: it is asked by a call, and publishes over a wire."""

import asyncio
import logging
import sys
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from matplotlib import pyplot as plt
from matplotlib import rcdefaults, rcParams
from traitlets.config import Config

from reporting.notebooks.engine.wire import Wire

INLINE = "module://matplotlib_inline.backend_inline"
# Seconds that a client takes until it sends the next cell; tasks of asyncio go on meanwhile.
_BETWEEN = 0.001


class LocalKernel(IPythonKernel):
    """The kernel of one notebook. `exit` does not end it, because its process ends with the notebook."""

    @property
    def cell_shell(self) -> ZMQInteractiveShell:
        """The shell that runs the cells."""
        return cast("ZMQInteractiveShell", self.shell)

    def publish_over(self, wire: Wire) -> None:
        """From now on, whatever the kernel and its shell show goes over the wire."""
        self.session = self.iopub_socket = wire
        publishers: tuple[Any, ...] = (self.cell_shell.displayhook, self.cell_shell.display_pub)
        for publisher in publishers:
            publisher.session, publisher.pub_socket, publisher.topic = wire, wire, b""

    async def runs_well(self, place: int, source: str, wire: Wire) -> bool:
        """Whether a cell succeeded, which is run; its outputs and its error go over the wire."""
        request = wire.msg("execute_request", {"code": source})
        wire.begin(request["header"]["msg_id"], ("cell", place))
        self.set_parent([], request)  # type: ignore[no-untyped-call]  # ipykernel's
        self._publish_execute_input(source, request, self.execution_count)  # type: ignore[no-untyped-call]  # likewise
        reply = await self.do_execute(source, silent=False)  # type: ignore[no-untyped-call]  # likewise
        return bool(reply["status"] == "ok")

    def enter_eventloop(self) -> None:
        """Nothing to do for `%gui`: nobody sees the windows of a toolkit."""


async def pause() -> None:
    """Let tasks of asyncio go on, if there are any, as they would between two requests of a client."""
    if len(asyncio.all_tasks()) > 1:
        await asyncio.sleep(_BETWEEN)


@cache
def kernel() -> LocalKernel:
    """The kernel that runs the cells; making one takes time, so the preloaded process makes it before it forks."""
    config = Config()
    config.HistoryManager.enabled = False
    config.IPKernelApp.log_level = logging.CRITICAL
    application = IPKernelApp.instance(config=config)
    application.kernel = made = _kernel_of(application)
    application.shell = made.cell_shell
    application.init_pdb()
    application.init_extensions()
    application.patch_io()
    # A stop that somebody forgot: a kernel to which no debugger is attached passes over it.
    sys.breakpointhook = lambda *_, **__: None
    _draw_inline()
    return made


def _kernel_of(application: IPKernelApp) -> LocalKernel:
    # Requests come from the main thread alone, and no signal interrupts them.
    channel = SimpleNamespace(parent_thread=None)
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # it is not there for the kernel: nobody debugs
    made = LocalKernel.instance(parent=application, log=application.log, user_ns=None, shell_channel_thread=channel)
    del sys.modules["debugpy"]
    return made


def _draw_inline() -> None:
    """Have matplotlib draw into the notebook, by its own settings."""
    # No matplotlibrc counts here; the font alone stays, which was set when the charts were imported.
    family = rcParams["font.family"]
    rcdefaults()
    rcParams["font.family"] = family
    # pyplot was imported before; in a kernel it finds this backend by the environment.
    rcParams["backend"] = INLINE
    plt.switch_backend(INLINE)
