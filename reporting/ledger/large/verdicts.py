"""Verdicts that a large table has no fault, kept with its item counts under the digest of all that they depend on.

A table with a fault is scanned again each time.
"""

import sys
from pathlib import Path
from secrets import token_hex
from typing import Any

import duckdb

from reporting.core.code_version import kit_digest
from reporting.core.hashing import digest
from reporting.ledger.large.copies import copy_of, has_copies, keep, room_for_copies
from reporting.ledger.large.questions import References
from reporting.ledger.large.reducing import columns
from reporting.ledger.large.screens import text

_FOLDER = "cubes"


class Verdicts:
    """The verdicts in a folder of copies, on tables with these references."""

    def __init__(self, copies: Path, references: References) -> None:
        self._folder = copies / _FOLDER
        self._references = references

    @property
    def any(self) -> bool:
        """Whether there is one, of whatever content."""
        return has_copies(self._folder)

    def item_counts(self, digest: str) -> dict[str, Any] | None:
        """The item counts of a content without a fault, by column; None if there is no verdict on it."""
        copy = copy_of(self._folder, self._key(digest))
        if copy is None:
            return None
        with duckdb.connect() as database:
            return columns(database.execute(f"FROM read_parquet({text(str(copy.file))})"))

    def keep(self, digest: str, database: duckdb.DuckDBPyConnection) -> None:
        """Keep the verdict that a content has no fault, with its item counts: the database's table `cube`.

        If the folder cannot be written, nothing is kept.
        """
        folder, key = room_for_copies(self._folder), self._key(digest)
        if folder:
            draft = folder / f"{token_hex(8)}.draft"
            database.execute(f"COPY cube TO {text(str(draft))} (FORMAT parquet)")
            keep(draft, key)

    def _key(self, content: str) -> str:
        """The same for the same content, references, code and database."""
        inputs = {
            "content": content,
            "enterprises": sorted(self._references.enterprises.items(), key=repr),
            "lists": sorted(self._references.lists.items()),
            "sources": sorted(self._references.sources),
            "stated": sorted(self._references.stated),
            "code": kit_digest(),
            "made with": (sys.version, duckdb.__version__),
        }
        return digest(repr(inputs).encode())
