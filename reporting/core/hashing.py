"""What is what by its content: SHA-256, never a time stamp."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def digest_of(file: Path) -> str:
    """Of a file of any size. Raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def digests(files: Iterable[Path]) -> dict[str, str]:
    """By file name. Raises OSError."""
    return {path.name: digest_of(path) for path in sorted(files)}
