"""Files that are whole or not there, written beside their place, then moved into it; what people edited stays."""

import os
import re
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from reporting.core.errors import OutputError

# A file beside its place, as `write` names it.
_HALF = re.compile(r"\.[^.].*\.(docx|xlsx|json|ipynb|html|csv|kept)\.[a-z0-9_]{8}")


def ensure_writable(folder: Path) -> None:
    """Make sure that files can be written to the folder. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            f"Nothing can be written to {folder}: {error.strerror}",
            advice="Choose another folder with --output (make: OUTPUT=), or mend its permissions.",
        ) from None


def free_path_for(document: Path, is_untouched: Callable[[Path], bool]) -> Path:
    """Where a document goes: its own place, or beside it while somebody's edited copy stands there.

    A document that somebody worked on is theirs and is never overwritten. Raises OutputError for a folder.
    """
    for number in count():
        beside = "" if not number else ".new" if number == 1 else f".new-{number}"
        place = document.with_name(f"{document.stem}{beside}{document.suffix}")
        if place.is_dir():
            raise OutputError(f"{place} is a folder.", advice="Move it away, then run again.")
        if not place.exists() or is_untouched(place):
            break
    return place


def remove_partials(folder: Path) -> None:
    """Take out what was being written when a run was killed."""
    for left in folder.glob(".*"):
        if _HALF.fullmatch(left.name) and left.is_file():
            left.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes, *, lasts: bool = True) -> None:
    """Replace the file at once: whoever reads meanwhile, or after a crash, finds the old one or the new one.

    What need not last is not waited for: after a loss of power it may be damaged. Raises OutputError.
    """
    beside = None
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            if lasts:
                os.fsync(out.fileno())
        # mkstemp makes files that only their owner reads; a briefing is for others too.
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise _unwritten(path, error) from None
    finally:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)


def touch(path: Path) -> None:
    """Leave an empty file there. Raises OutputError."""
    try:
        path.touch()
    except OSError as error:
        raise _unwritten(path, error) from None


def move(whole: Path, place: Path) -> None:
    """Put a whole file in its place, at once as `write` does. Both lie on one disk. Raises OutputError."""
    try:
        whole.replace(place)
    except OSError as error:
        raise _unwritten(place, error) from None


def _unwritten(path: Path, error: OSError) -> OutputError:
    advice = "Close it if it is open, make room on the disk, and run again; the old file is whole."
    return OutputError(f"{path} could not be written: {error.strerror}", advice=advice)
