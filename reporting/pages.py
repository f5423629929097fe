"""The records' HTML pages, made in a process of their own while this one fills the briefing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class Pages:
    """The way to the process that makes the pages."""

    def __init__(self, process: subprocess.Popen[bytes], asked: IO[bytes]) -> None:
        self.process, self._asked = process, asked

    def ask(self, records: Iterable[Path]) -> None:
        """Have the page of each record put beside it, without waiting for it."""
        for record in records:
            self._asked.write(f"{json.dumps(str(record))}\n".encode())
        self._asked.flush()

    def wait(self) -> None:
        """Until all pages are there. What went wrong with one stands on standard error."""
        self._asked.close()
        if self.process.wait():
            raise RuntimeError("The pages of the records were not made.")


@contextmanager
def pages() -> Iterator[Pages]:
    """The process gets ready while the notebooks run, when no one else wants the core; it ends with this block."""
    theirs, ours = os.pipe()
    with os.fdopen(ours, "wb") as asked:
        try:
            # In a session of its own: Ctrl-C is told to this process, and that one ends when nobody asks any more.
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "reporting.html"], stdin=theirs, start_new_session=True
            )
        finally:
            os.close(theirs)
        try:
            yield Pages(process, asked)
        finally:
            process.kill()
            process.wait()
