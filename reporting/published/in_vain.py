"""Where a cell could publish in vain: what is shown there would silently be missing in the record."""

import multiprocessing
import os

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.getipython import get_ipython

from reporting.core.errors import PublishError


def refuse_in_vain(thing: str) -> None:
    """Raise PublishError where `%%capture` takes away what is shown, or where a process cannot show anything."""
    shell = get_ipython()
    if shell and isinstance(shell.display_pub, CapturingDisplayPublisher):
        raise PublishError(
            f"{thing} is published where output is captured, and would be missing in the record",
            [],
            "Publish it in a cell without %%capture, and outside of capture_output.",
        )
    if _is_cut_off(shell):
        raise PublishError(
            f"{thing} is published in a process that cannot show it, and would be missing in the record",
            [],
            "Return what it is made from, and publish it in the cell that started the process.",
        )


def _is_cut_off(shell: object) -> bool:
    """Whether this process was started by that of a notebook, and shows nothing there.

    A session of Jupyter sends nothing from another process than its own; without a shell nothing is sent at all.
    """
    if shell is None:
        return multiprocessing.parent_process() is not None
    session = getattr(getattr(shell, "display_pub", None), "session", None)
    return session is not None and session.pid != os.getpid()
