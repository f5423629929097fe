"""The files that a ledger is made of, and their digests."""

import math
from collections.abc import Mapping
from pathlib import Path

from reporting.core import hashing as by_content
from reporting.ledger.schema import TABLES

# Several tables change together: they are all moved here first, and from here into their places one by one.
# A table that an interruption left here already counts as in its place.
# From about 200,000 rows on: up to then the frames take a few seconds, and beyond that too much memory.
LARGE = {".csv": 50 * 2**20, ".parquet": 8 * 2**20}
TAKEN = Path(".intake", "taken")


def table_files(folder: Path, table: str) -> list[Path]:
    """The files there are of a table; in a sound ledger it is one. Raises OSError."""
    taken = folder / TAKEN / f"{table}.csv"
    if taken.exists():
        return [taken]
    return [path for path in (folder / f"{table}{suffix}" for suffix in (".csv", ".xlsx", ".parquet")) if path.exists()]


def large_items(folder: Path) -> Path | None:
    """The file of the items when it is too large to be read row by row."""
    try:
        files = table_files(folder, "items")
        return files[0] if len(files) == 1 and files[0].stat().st_size > LARGE.get(files[0].suffix, math.inf) else None
    except OSError:
        return None


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each ledger file, by file name. Raises OSError."""
    return by_content.digests(path for name in TABLES for path in table_files(folder, name))


def digest_of(files: Mapping[str, str]) -> str:
    """One digest for those of all ledger files by name, as `digests` gives them."""
    return by_content.digest(repr(sorted(files.items())).encode())
