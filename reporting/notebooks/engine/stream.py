"""The streams that `print` writes to while cells run."""

import io
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from jupyter_client.session import extract_header

from reporting.notebooks.engine.wire import Wire


class Stream(io.TextIOBase):
    """Stdout or stderr of a notebook, as a kernel has them; `file` is the one that it was before."""

    # Libraries (click, loguru) ask by this name whether they write into a notebook.
    __module__ = "ipykernel.iostream"
    encoding = "UTF-8"

    def __init__(self, wire: Wire, name: str, file: int) -> None:
        self._wire, self.name, self._file = wire, name, file
        self._parent: ContextVar[Mapping[str, Any] | None] = ContextVar("parent", default=None)

    def set_parent(self, parent: dict[str, Any]) -> None:
        """From now on, text of this context belongs to the cell of this request; a thread's to whichever cell runs."""
        self._parent.set(extract_header(parent))

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        self._wire.write(self.name, text, self._parent.get())
        return len(text)

    def flush(self) -> None:
        """Nothing to do: the wire sends the text before whatever comes next."""

    def fileno(self) -> int:
        """The file that the process began with, as in a kernel: what is written there is no output of a cell."""
        return self._file

    def writable(self) -> bool:
        return True
