"""Writing files: a file is whole or not there, because it is written beside its place and then moved into it."""

import errno
import os
import re
import secrets
import tempfile
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from reporting.core.machine_faults import MachineError

# The name of a file beside its place, as `write_atomically` makes it.
_HALF = re.compile(r"\.[^.].*\.(docx|xlsx|json|ipynb|html|csv|kept)\.[a-z0-9_]{8}")


def ensure_writable(folder: Path) -> None:
    """Check that files can be written to the folder, which is made if it is not there. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise MachineError(error, folder) from None


def free_path_for(document: Path, is_untouched: Callable[[Path], bool]) -> Path:
    """The path that a document goes to: its own, or a new name beside it if an edited document is there.

    A document that somebody edited is theirs and is never overwritten. Raises OutputError if a folder is there.
    """
    for number in count():
        beside = "" if not number else ".new" if number == 1 else f".new-{number}"
        place = document.with_name(f"{document.stem}{beside}{document.suffix}")
        if place.is_dir():
            raise MachineError(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), place)
        if not place.exists() or is_untouched(place):
            break
    return place


def remove_partials(folder: Path) -> None:
    """Remove the unfinished files of a run that was killed."""
    for left in folder.glob(".*"):
        if _HALF.fullmatch(left.name) and left.is_file():
            left.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace the file in one step: who reads it at the same time, or after a crash, finds the old or the new one.

    Unless it is `durable` it does not wait for the disk: after a loss of power the file may be damaged.

    Raises OutputError.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        # As any program makes a file: others may read it, or write to it, as the umask and the folder say.
        with beside.open("xb") as out:
            out.write(content)
            out.flush()
            if durable:
                os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise MachineError(error, path) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Write a file that nobody but this run looks for. Raises OutputError."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise MachineError(error, path) from None


def touch(path: Path) -> None:
    """Write an empty file. Raises OutputError."""
    try:
        path.touch()
    except OSError as error:
        raise MachineError(error, path) from None


def move(whole: Path, place: Path) -> None:
    """Move a whole file to its place, in one step. Both are on one disk. Raises OutputError."""
    try:
        whole.replace(place)
    except OSError as error:
        raise MachineError(error, place) from None
