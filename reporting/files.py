"""Files that are whole or not there: written beside their place, then moved into it."""

import os
import tempfile
from pathlib import Path

from reporting.errors import OutputError


def ready(folder: Path) -> None:
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


def write(path: Path, content: bytes) -> None:
    """Replace the file at once: whoever reads meanwhile, or after a crash, finds the old one or the new one.

    Raises OutputError.
    """
    beside = None
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes files that only their owner reads; a briefing is for others too.
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} could not be written: {error.strerror}",
            advice="Close it in Word if it is open there, make room on the disk, and run again; the old file is whole.",
        ) from None
    finally:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)
