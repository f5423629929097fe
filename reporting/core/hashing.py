"""Digests of contents and files: SHA-256, never a time stamp."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(content: bytes) -> str:
    """The digest of a content in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest_of(file: Path) -> str:
    """The digest of a file of any size. Raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def digests(files: Iterable[Path]) -> dict[str, str]:
    """The digests of files, by file name. Raises OSError."""
    return {path.name: digest_of(path) for path in sorted(files)}
