"""The door at which processes that a cell forked hand in their messages: each comes with a connection of its own.

On one that several processes share, two that write at once would break the messages of both, as would one that is ended
while it writes.
"""

import os
import socket
from multiprocessing.connection import Connection
from typing import Any


class Door:
    """A door of the notebook's process, which its children know by inheritance."""

    def __init__(self) -> None:
        self.inside, self._outside = socket.socketpair(type=socket.SOCK_DGRAM)
        self._connections: dict[int, Connection] = {}

    def hand_in(self, message: tuple[Any, ...]) -> None:
        """In a child: send the message, and wait until it is taken; so what was shown before a join is there after it.

        Raises OSError or EOFError if nobody takes it.
        """
        connection = self._own_connection()
        connection.send(message)
        connection.recv()

    def opened(self) -> Connection:
        """In the notebook's process, once `inside` can be read: the connection to one more child."""
        _, handles, _, _ = socket.recv_fds(self.inside, 1, 1)
        return Connection(handles[0])

    def _own_connection(self) -> Connection:
        """The connection of this process; one that its parent has is not its own."""
        process = os.getpid()
        if process not in self._connections:
            ours, theirs = socket.socketpair()
            with theirs:
                socket.send_fds(self._outside, [b"1"], [theirs.fileno()])
            self._connections[process] = Connection(ours.detach())
        return self._connections[process]
