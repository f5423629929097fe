"""A thread beside the cells: it takes what commands write and what forked processes hand in."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from selectors import EVENT_READ, DefaultSelector
from signal import SIGKILL

from reporting.notebooks.engine.children import Door
from reporting.notebooks.engine.raw_output import RawOutput
from reporting.notebooks.engine.wire import Packed, Wire


def watch(connection: Connection, raw: RawOutput, door: Door, wire: Wire) -> None:
    """Begin to watch. When nobody listens on the connection any more, this process ends with all that it started."""
    ready = DefaultSelector()

    def open_door() -> None:
        child = door.opened()
        ready.register(child, EVENT_READ, lambda: hear(child))

    def hear(child: Connection) -> None:
        if message := _received(child):
            wire.hand_on(message)
            with suppress(OSError):
                child.send(None)
        else:
            ready.unregister(child)
            child.close()

    def listen() -> None:
        with suppress(EOFError, OSError):
            while True:
                for key, _ in ready.select():
                    answer: Callable[[], object] = key.data
                    answer()
        os.killpg(0, SIGKILL)

    # Nothing is ever sent to us: what can be read is its end.
    ready.register(connection, EVENT_READ, connection.recv)
    ready.register(door.inside, EVENT_READ, open_door)
    for pipe in raw.ends.values():
        ready.register(pipe, EVENT_READ, wire.take_raw)
    threading.Thread(target=listen, daemon=True).start()


def _received(child: Connection) -> Packed | None:
    """The next message of a child; None if it has ended, also within one."""
    with suppress(EOFError, OSError):
        message: Packed = child.recv()
        return message
    return None
