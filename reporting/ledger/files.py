"""The files that a ledger is made of, their digests, and how they are read while an intake replaces some of them."""

import errno
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from reporting.core import hashing as by_content
from reporting.core.errors import LedgerError
from reporting.ledger.schema import TABLES

# From about 200,000 rows on: up to then the frames take a few seconds, and beyond that too much memory.
LARGE = {".csv": 50 * 2**20, ".parquet": 8 * 2**20}
# Several tables change together: they are all moved here first, and from here into their places one by one.
# A table that an interruption left here already counts as in its place.
TAKEN = Path(".intake", "taken")
_TAKEN, _SUFFIXES = f"{TAKEN}{os.sep}", (".csv", ".xlsx", ".parquet")
# Seconds: an intake moves its tables within some thousandths of one, and reading begins anew as often as it does.
_PATIENCE, _PAUSE = 15.0, 0.02
Read = TypeVar("Read")


def table_files(folder: Path, table: str) -> list[Path]:
    """The files there are of a table; in a sound ledger it is one. Raises OSError."""
    # As plain text: every state of a ledger asks for each table, and paths would take five times as long.
    inside = f"{folder}{os.sep}"
    taken = f"{inside}{_TAKEN}{table}.csv"
    files = [taken] if _exists(taken) else filter(_exists, (f"{inside}{table}{suffix}" for suffix in _SUFFIXES))
    return [Path(file) for file in files]


def _exists(file: str) -> bool:
    try:
        os.stat(file)  # noqa: PTH116 - it asks for a path
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
            return False
        raise
    return True


def large_items(folder: Path) -> Path | None:
    """The file of the items when it is too large to be read row by row."""
    try:
        files = table_files(folder, "items")
        return files[0] if len(files) == 1 and files[0].stat().st_size > LARGE.get(files[0].suffix, math.inf) else None
    except OSError:
        return None


def in_one_state(folder: Path, read: Callable[[], Read], patience: float = _PATIENCE) -> Read:
    """What this reads of the ledger's files while none of them changes, never some old and some new ones.

    It reads again if one has changed meanwhile; nothing is locked and nothing written, so the folder may be one that
    is only read. Raises LedgerError if there is no end of changes.
    """
    end = monotonic() + patience
    while True:
        before = state_of(folder)
        try:
            read_now = read()
        except FileNotFoundError:
            # It was on the way to its place, unless it is not there at all.
            if before is not None and state_of(folder) == before:
                raise
        else:
            if before is not None and state_of(folder) == before:
                return read_now
        if monotonic() > end:
            advice = "Returns are being taken in, or a program goes on saving. Run again when that has ended."
            raise LedgerError(f"{folder}: the tables of the ledger change all the time.", advice=advice)
        sleep(_PAUSE)


def state_of(folder: Path) -> object:
    """What tells the files from any others that were or will be in their places; None while one is on its way."""
    try:
        files = [(path, path.stat()) for name in TABLES for path in table_files(folder, name)]
    except FileNotFoundError:
        return None
    except OSError as error:
        return error.errno  # whoever reads it tells it
    return [(path, file.st_ino, file.st_size, file.st_mtime_ns) for path, file in files]


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each ledger file, by file name, all of one state. Raises OSError."""
    return in_one_state(
        folder, lambda: by_content.digests(path for name in TABLES for path in table_files(folder, name))
    )


def digest_of(files: Mapping[str, str]) -> str:
    """One digest for those of all ledger files by name, as `digests` gives them."""
    return by_content.digest(repr(sorted(files.items())).encode())
