"""The records as HTML pages, made in a process of their own while this one fills the briefing."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import IO

from reporting.notebooks.run import Record, Run, RunContext, RunNotebooks

# Begins the pages of records, each beside its record; who calls what comes back waits until all are there.
MakePages = Callable[[Sequence[Path]], Callable[[], None]]


class PageProcess:
    """The process that makes pages; it starts when it is first needed."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._pipe: IO[bytes] | None = None

    def get_ready(self) -> None:
        """Have the process import what it needs while notebooks run, when no one else wants the core."""
        self._requests()

    def make(self, records: Sequence[Path]) -> Callable[[], None]:
        """Have the page of each record put beside it; what comes back waits for them all."""
        for record in records:
            self._requests().write(f"{json.dumps(str(record))}\n".encode())
        if self._pipe:
            self._pipe.flush()
        return self.wait

    def wait(self) -> None:
        """Until all pages are there. What went wrong with one stands on standard error."""
        if self._pipe:
            self._pipe.close()
        if self.process and self.process.wait():
            raise RuntimeError("The pages of the records were not made.")

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self.process and self._pipe:
            self.process.kill()
            self.process.wait()
            with suppress(OSError):
                self._pipe.close()

    def _requests(self) -> IO[bytes]:
        if self._pipe is None:
            theirs, ours = os.pipe()
            self._pipe = os.fdopen(ours, "wb")
            try:
                # In a session of its own: Ctrl-C is told to this process, and that one ends when nobody asks any more.
                command = [sys.executable, "-P", "-m", "reporting.notebooks.record_page"]
                self.process = subprocess.Popen(command, stdin=theirs, start_new_session=True)  # noqa: S603 - our own command
            finally:
                os.close(theirs)
        return self._pipe


@contextmanager
def page_process() -> Iterator[PageProcess]:
    """The process for the pages of one run; it ends with this block."""
    process = PageProcess()
    try:
        yield process
    finally:
        process.end()


def with_pages(run: RunNotebooks, make_pages: MakePages, wanted: Callable[[Run], bool]) -> RunNotebooks:
    """The same records; those of the wanted runs have a page, which is made from now on and waited for when asked."""

    def run_with_pages(runs: Sequence[Run], context: RunContext) -> list[Record]:
        records = run(runs, context)
        wait = cache(make_pages([record.path for record in records if wanted(record.run)]))

        def page_of(path: Path) -> bytes | None:
            wait()
            page = path.with_suffix(".html")
            return page.read_bytes() if page.exists() else None

        return [
            replace(record, page=partial(page_of, record.path)) if wanted(record.run) else record for record in records
        ]

    return run_with_pages
