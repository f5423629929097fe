"""Parquet copies of large files; a copy is found by the digest of its file's content, never by a name or a time."""

import os
from dataclasses import dataclass
from pathlib import Path

from reporting.core.hashing import digest_of


@dataclass(frozen=True)
class Copy:
    """A copy that lies there whole, and how many lines the text has that it is of."""

    file: Path
    lines: int


def copy_of(copies: Path, digest: str) -> Copy | None:
    """The copy of a content; a damaged one is none."""
    file = copies / f"{digest}.parquet"
    try:
        sealed, lines = (copies / f"{digest}.sha256").read_text(encoding="ascii").split()
        return Copy(file, int(lines)) if digest_of(file) == sealed else None
    except (OSError, ValueError):
        return None


def has_copies(copies: Path) -> bool:
    """Whether there is any: without one nobody need wait for a digest."""
    return any(copies.glob("*.parquet"))


def room_for_copies(copies: Path) -> Path | None:
    """The folder when it can be written to; a ledger that is only read is read without a copy."""
    try:
        copies.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return copies if os.access(copies, os.W_OK) else None


def keep(draft: Path, digest: str, lines: int = 0) -> Path:
    """Put a copy in its place, sealed; those of earlier contents go, but not what another process is writing."""
    copies = draft.parent
    for old in (*copies.glob("*.parquet"), *copies.glob("*.sha256")):
        if old.stem != digest:
            old.unlink(missing_ok=True)
    copy = copies / f"{digest}.parquet"
    sealed = digest_of(draft)
    draft.replace(copy)
    seal = draft.with_suffix(".seal")
    seal.write_text(f"{sealed} {lines}", encoding="ascii")
    seal.replace(copies / f"{digest}.sha256")
    return copy
