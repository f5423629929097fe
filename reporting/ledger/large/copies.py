"""A Parquet copy of a large CSV file, found again by the content of that file, never by its name or its time."""

import os
from pathlib import Path

from reporting.ledger.large.content import Content


def copy_of(copies: Path, digest: str) -> Path | None:
    """The copy of a content that lies there whole; a damaged one is none."""
    copy = copies / f"{digest}.parquet"
    try:
        sealed = (copies / f"{digest}.sha256").read_text(encoding="ascii").strip()
    except OSError:
        return None
    return copy if copy.is_file() and Content.of(copy).digest == sealed else None


def room_for_copies(copies: Path) -> Path | None:
    """The folder when it can be written to; a ledger that is only read is read without a copy."""
    try:
        copies.mkdir(exist_ok=True)
    except OSError:
        return None
    return copies if os.access(copies, os.W_OK) else None


def keep(draft: Path, digest: str) -> Path:
    """Put a copy in its place, sealed; those of earlier contents go, but not what another process is writing."""
    copies = draft.parent
    for old in (*copies.glob("*.parquet"), *copies.glob("*.sha256")):
        if old.stem != digest:
            old.unlink(missing_ok=True)
    copy = copies / f"{digest}.parquet"
    sealed = Content.of(draft).digest
    draft.replace(copy)
    seal = draft.with_suffix(".seal")
    seal.write_text(sealed, encoding="ascii")
    seal.replace(copies / f"{digest}.sha256")
    return copy
