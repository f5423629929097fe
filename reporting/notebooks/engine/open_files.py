"""Files that a notebook leaves open: at the end of a process Python writes what they still hold."""

import gc
import io
from contextlib import suppress

_WRITERS = (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom)


def write_open_files() -> None:
    """Write it now, because this process is ended without more ado."""
    for thing in gc.get_objects():
        if type(thing) in _WRITERS:
            with suppress(OSError, ValueError):  # closed, or to be read alone
                thing.flush()
