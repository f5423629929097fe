"""The moment of release: all files are written aside, then moved. Signals wait; a mark shows an interruption."""

import signal
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.job import Job

# The path of a file written aside, and the place that it goes to.
StagedFiles = Mapping[Path, Path]
_MARK = ".releasing."
_WRITERS = 8
# Windows has no SIGHUP.
_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def stage(contents: Mapping[Path, bytes], aside: Path) -> StagedFiles:
    """The files, written to a folder aside, and their places. Raises OutputError; then nothing is in place."""
    files.ensure_writable(aside)
    staged = {aside / str(number): place for number, place in enumerate(contents)}
    # Each of them waits for the disk, and the disk takes no longer for several.
    with ThreadPoolExecutor(_WRITERS) as writers:
        list(writers.map(files.write_atomically, staged, contents.values()))
    return staged


@contextmanager
def releasing(files_by_place: Mapping[Path, bytes], job: Job, aside: Path) -> Iterator[None]:
    """Write all files to a folder aside, and move them into their places; then the block runs, and removes others.

    A signal that would end the run waits until the block has ended. If it is interrupted all the same, a mark stays in
    the folder of the period until another run of this language ends; after a run with the enterprises' documents, until
    another run with them ends. Raises OutputError; if the writing fails, nothing is in place.
    """
    staged = stage(files_by_place, aside)
    for folder in dict.fromkeys(place.parent for place in staged.values()):
        files.ensure_writable(folder)
    group = job.folder / f"{_MARK}{job.locale}"
    mark = job.folder / f"{_MARK}{job.locale}.each" if job.each else group
    with _signals_held():
        files.touch(mark)
        for path, place in staged.items():
            files.move(path, place)
        yield
        for done in (mark, group):
            done.unlink(missing_ok=True)


def was_interrupted(folder: Path, locale: str) -> bool:
    """Whether a release in this language, into the folder of a period, was interrupted."""
    return any(folder.glob(f"{_MARK}{locale}*"))


@contextmanager
def _signals_held() -> Iterator[None]:
    """Signals that end a run are held back until the block has ended. Only the main thread can do that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []
    before = {ending: signal.signal(ending, lambda number, _: received.append(number)) for ending in _ENDING}
    try:
        yield
    finally:
        for ending, handler in before.items():
            signal.signal(ending, handler)
        for number in received[:1]:
            signal.raise_signal(number)
