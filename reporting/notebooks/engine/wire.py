"""The wire from the cells to papermill: the messages that a kernel would publish, over one connection."""

import threading
from multiprocessing.connection import Connection
from typing import Any

from jupyter_client.jsonutil import json_clean
from jupyter_client.session import Session

_ENOUGH = 2**16


class Wire(Session):
    """The session of a kernel for a shell without a kernel: whatever the shell publishes goes to the connection.

    Text is collected until something else is published, so that ten thousand short lines are few messages.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(key=b"")
        self._connection, self._lock = connection, threading.RLock()
        self._stream, self._texts, self._length = "", list[str](), 0

    def send(self, stream: object, msg_or_type: Any, content: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401, ARG002 - the names and order of Session
        """Publish a message, given whole or by its type and content."""
        whole = isinstance(msg_or_type, dict)
        kind, body = (msg_or_type["msg_type"], msg_or_type["content"]) if whole else (msg_or_type, content)
        self.report(("message", kind, json_clean(body or {})))

    def report(self, event: tuple[Any, ...]) -> None:
        """Send an event, after the text that was collected before it."""
        with self._lock:
            self.flush()
            self._connection.send(event)

    def write(self, stream: str, text: str) -> None:
        """Add text to stdout or stderr."""
        with self._lock:
            if stream != self._stream or self._length > _ENOUGH:
                self.flush()
            self._stream = stream
            self._texts.append(text)
            self._length += len(text)

    def flush(self) -> None:
        """Send the text that was collected."""
        with self._lock:
            text, self._texts, self._length = "".join(self._texts), [], 0
            if text:
                self._connection.send(("message", "stream", {"name": self._stream, "text": text}))


class Stream:
    """The stream that `print` writes to while a cell runs."""

    encoding, errors = "utf-8", "strict"

    def __init__(self, wire: Wire, name: str) -> None:
        self._wire, self.name = wire, f"<{name}>"
        self._stream = name

    def write(self, text: str) -> int:
        self._wire.write(self._stream, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        self.write("".join(lines))

    def flush(self) -> None:
        """Nothing to do: the wire sends the text before whatever comes next."""

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True
