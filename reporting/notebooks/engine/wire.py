"""The wire from the cells to papermill: the messages that a kernel would publish, over one connection."""

import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from jupyter_client.session import Session, extract_header

from reporting.notebooks.engine.children import Door
from reporting.notebooks.engine.raw_output import RawOutput
from reporting.published.json_format import payloads_in

_ENOUGH = 2**16
# A message as it is handed over: its type, its content as a kernel packs it, and its buffers.
Packed = tuple[str, bytes, list[bytes]]


class Wire(Session):
    """The session of a kernel without sockets: whatever the kernel and its shell publish goes to the connection.

    Text is collected until something else is published, so that ten thousand short lines are few messages. A process
    that a cell forked has no part in the connection: it hands its messages in at the door.
    """

    def __init__(self, connection: Connection, raw: RawOutput, door: Door) -> None:
        super().__init__(key=b"none is signed")
        self._connection, self._raw, self._door = connection, raw, door
        self._lock, self._is_child = threading.RLock(), False
        self._cell, self._stream, self._texts, self._length = "", "", list[str](), 0
        os.register_at_fork(after_in_child=self._in_child)

    def send(  # noqa: PLR0913, PLR0917 - the names and order of Session
        self,
        stream: object,  # noqa: ARG002 - likewise
        msg_or_type: Any,  # noqa: ANN401 - likewise
        content: Any = None,  # noqa: ANN401 - likewise
        parent: Any = None,  # noqa: ANN401 - likewise
        ident: object = None,  # noqa: ARG002 - likewise
        buffers: Any = None,  # noqa: ANN401 - likewise
        *_: object,
        **__: object,
    ) -> None:
        """Publish a message, given whole or by its type and content.

        What a task of asyncio shows after its cell has ended is left out, as nbclient does; but not what it publishes.
        """
        whole = isinstance(msg_or_type, dict)
        kind, body = (msg_or_type["msg_type"], msg_or_type["content"]) if whole else (msg_or_type, content or {})
        header = msg_or_type["parent_header"] if whole else extract_header(parent)
        if self._is_heard(header) or payloads_in(body):
            self._publish((kind, self.pack(body), [bytes(buffer) for buffer in buffers or ()]))

    def begin(self, cell: str, event: tuple[Any, ...]) -> None:
        """Send the event that a cell begins; from now on messages belong to it."""
        with self._lock:
            self.report(event)
            self._cell = cell

    def end(self, event: tuple[Any, ...]) -> None:
        """Send the event that the cell has ended; a process that it forked has come to its end here."""
        if self._is_child:
            os._exit(0)
        with self._lock:
            self.report(event)
            self._cell = ""

    def report(self, event: tuple[Any, ...]) -> None:
        """Send an event, after all text that was written before it."""
        with self._lock:
            self.take_raw()
            self._flush()
            self._connection.send(event)

    def write(self, stream: str, text: str, parent: Mapping[str, Any] | None) -> None:
        """Add text to stdout or stderr; without a parent it belongs to the cell that runs."""
        with self._lock:
            if parent is None or self._is_heard(parent):
                self.take_raw()
                self._collect(stream, text)
                if self._is_child:
                    self._flush()

    def take_raw(self) -> None:
        """Add the text that was written past Python's own streams."""
        with self._lock:
            if not self._is_child:
                for stream, text in self._raw.new():
                    self._collect(stream, text)

    def hand_on(self, message: Packed) -> None:
        """Send the message of a process that a cell forked; it belongs to the cell that runs."""
        kind, content, _ = message
        if kind == "stream":
            stream = self.unpack(content)
            self.write(stream["name"], stream["text"], parent=None)
        else:
            self._publish(message)

    def _is_heard(self, parent: Mapping[str, Any]) -> bool:
        return self._is_child or parent.get("msg_id") == self._cell

    def _publish(self, message: Packed) -> None:
        with self._lock:
            self.take_raw()
            self._flush()
            self._deliver(message)

    def _deliver(self, message: Packed) -> None:
        if self._is_child:
            with suppress(OSError, EOFError):  # the notebook has ended, and nobody listens any more
                self._door.hand_in(message)
        else:
            self._connection.send(("message", self._cell, *message))

    def _collect(self, stream: str, text: str) -> None:
        if stream != self._stream or self._length > _ENOUGH:
            self._flush()
        self._stream = stream
        self._texts.append(text)
        self._length += len(text)

    def _flush(self) -> None:
        text, self._texts, self._length = "".join(self._texts), [], 0
        if text:
            self._deliver(("stream", self.pack({"name": self._stream, "text": text}), []))

    def _in_child(self) -> None:
        """In a process that a cell forked: the text that was collected is its parent's to send."""
        self._lock, self._is_child = threading.RLock(), True
        self._texts, self._length = [], 0
        self.pid = os.getpid()
