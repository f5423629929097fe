"""A layer around `run notebooks`: the HTML pages of records are made in a second process while this one goes on."""

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

from reporting.core.machine_faults import refused_there
from reporting.notebooks.run import Record, Run, RunContext, RunNotebooks

# Begins to make the pages of records, each beside its record; returns a function that waits until all are there.
MakePages = Callable[[Sequence[Path]], Callable[[], None]]


class PageProcess:
    """The process that makes pages; it starts when it is first needed."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._pipe: IO[bytes] | None = None

    def get_ready(self) -> None:
        """Let the process import what it needs while notebooks run and a core is free."""
        self._requests()

    def make(self, records: Sequence[Path]) -> Callable[[], None]:
        """A function that waits for the pages of these records; the process begins to make them, beside the records."""
        for record in records:
            self._requests().write(f"{json.dumps(str(record))}\n".encode())
        if self._pipe:
            self._pipe.flush()
        return self.wait

    def wait(self) -> None:
        """Wait until all pages are there. Raises OutputError; any other reason of a failure is on standard error."""
        if self._pipe:
            with suppress(BrokenPipeError):  # the process ended, and its exit code says why
                self._pipe.close()
        code = self.process.wait() if self.process else 0
        if code:
            raise refused_there(code) or RuntimeError("The pages of the records were not made.")

    def end(self) -> None:
        """End the process, whatever it does at the moment."""
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
                # In a session of its own: Ctrl-C reaches this process alone, and that one ends if nobody asks any more.
                command = [sys.executable, "-P", "-m", "reporting.notebooks.record_page"]
                self.process = subprocess.Popen(command, stdin=theirs, start_new_session=True)  # noqa: S603 - our own command
            finally:
                os.close(theirs)
        return self._pipe


@contextmanager
def page_process() -> Iterator[PageProcess]:
    """The process that makes the pages of one run; it ends with this block."""
    process = PageProcess()
    try:
        yield process
    finally:
        process.end()


def with_pages(run: RunNotebooks, make_pages: MakePages, wanted: Callable[[Run], bool]) -> RunNotebooks:
    """The same records; those of the wanted runs have a page. Pages are begun at once; who reads one waits for all."""

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
