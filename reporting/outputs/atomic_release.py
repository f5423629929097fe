"""The moment of release: files lie ready aside and only move; no signal breaks it off, and what does can be seen."""

import signal
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.job import Job

# A file written aside, and where it goes.
StagedFiles = Mapping[Path, Path]
_MARK = ".releasing."
_WRITERS = 8
_ENDING = (signal.SIGINT, signal.SIGTERM)


def stage(contents: Mapping[Path, bytes], aside: Path) -> StagedFiles:
    """Write what goes to each place to a folder aside: when this fails, nothing is in place. Raises OutputError."""
    files.ensure_writable(aside)
    staged = {aside / str(number): place for number, place in enumerate(contents)}
    # Each waits for the disk, and the disk does not take longer for several.
    with ThreadPoolExecutor(_WRITERS) as writers:
        list(writers.map(files.write_atomically, staged, contents.values()))
    return staged


@contextmanager
def releasing(files_by_place: Mapping[Path, bytes], job: Job, aside: Path) -> Iterator[None]:
    """Write all files to a folder aside, move them into their places, then do what the block does: remove others.

    A signal that would end the run waits until then. A mark stays in the folder of the period when this does not come
    to its end, until a run of this language does; one with the enterprises' documents is needed for these.
    Raises OutputError; when the writing fails nothing is in place.
    """
    staged = stage(files_by_place, aside)
    for folder in dict.fromkeys(place.parent for place in staged.values()):
        files.ensure_writable(folder)
    group = job.folder / f"{_MARK}{job.locale}"
    mark = job.folder / f"{_MARK}{job.locale}.each" if job.each else group
    with _held():
        files.touch(mark)
        for path, place in staged.items():
            files.move(path, place)
        yield
        for done in (mark, group):
            done.unlink(missing_ok=True)


def was_interrupted(folder: Path, locale: str) -> bool:
    """Whether a release in this language, into the folder of a period, did not come to its end."""
    return any(folder.glob(f"{_MARK}{locale}*"))


@contextmanager
def _held() -> Iterator[None]:
    """Signals that end a run come after the block. Only the main thread may hold them back."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {ending: signal.signal(ending, lambda number, _: came.append(number)) for ending in _ENDING}
    try:
        yield
    finally:
        for ending, handler in before.items():
            signal.signal(ending, handler)
        for number in came[:1]:
            signal.raise_signal(number)
