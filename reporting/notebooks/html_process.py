"""The records' HTML pages, made in a process of their own while this one fills the briefing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


class Pages:
    """The way to the process that makes the pages."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._asked: IO[bytes] | None = None

    def get_ready(self) -> None:
        """Have the process import what it needs while notebooks run, when no one else wants the core."""
        self._way()

    def ask(self, records: Iterable[Path]) -> None:
        """Have the page of each record put beside it, without waiting for it."""
        for record in records:
            self._way().write(f"{json.dumps(str(record))}\n".encode())
        if self._asked:
            self._asked.flush()

    def wait(self) -> None:
        """Until all pages are there. What went wrong with one stands on standard error."""
        if self._asked:
            self._asked.close()
        if self.process and self.process.wait():
            raise RuntimeError("The pages of the records were not made.")

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self.process and self._asked:
            self.process.kill()
            self.process.wait()
            with suppress(OSError):
                self._asked.close()

    def _way(self) -> IO[bytes]:
        if self._asked is None:
            theirs, ours = os.pipe()
            self._asked = os.fdopen(ours, "wb")
            try:
                # In a session of its own: Ctrl-C is told to this process, and that one ends when nobody asks any more.
                command = [sys.executable, "-P", "-m", "reporting.notebooks.html_pages"]
                self.process = subprocess.Popen(command, stdin=theirs, start_new_session=True)  # noqa: S603 - our own command
            finally:
                os.close(theirs)
        return self._asked


@contextmanager
def pages() -> Iterator[Pages]:
    """The process is started when it is first needed, and ends with this block."""
    made = Pages()
    try:
        yield made
    finally:
        made.end()
