"""`keep_refreshed`: a file of people that took over the figures of today becomes an edition of its own."""

import re
from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock

from reporting.core import atomic_files as files
from reporting.core.hashing import digest
from reporting.job import Job
from reporting.outputs.editions.store import NewEdition, editions_of, files_with_refreshed, remove_unused

_REFRESHED = ".refreshed"
_NAME = re.compile(rf"(?P<stem>.*){re.escape(_REFRESHED)}(?:-(?P<number>\d+))?")


def place_of_refreshed(file: Path, job: Job) -> Path:
    """Beside the file: X.refreshed.docx, of which the next refresh makes X.refreshed-2.docx.

    An earlier one that nobody edited since gives way, unless it came before the file; nothing that people edited does.
    Raises OutputError if nothing can be written there.
    """
    files.ensure_writable(file.parent)
    ours = {mark for edition in editions_of(job.folder, job.locale) for mark in edition.refreshed}
    match = _NAME.fullmatch(file.stem)
    stem, number = (match["stem"], int(match["number"] or 1)) if match else (file.stem, 0)
    while True:
        number += 1
        place = file.with_name(f"{stem}{_REFRESHED}{f'-{number}' if number > 1 else ''}{file.suffix}")
        if not place.exists() or (place.is_file() and digest(place.read_bytes()) in ours):
            return place


def name_of_edition(job: Job, seal: str) -> str:
    """The name under which an edition is kept."""
    return next((edition.name for edition in editions_of(job.folder, job.locale) if edition.seal == seal), "")


def keep_refreshed(job: Job, new: NewEdition, refreshed: Mapping[str, str]) -> None:
    """Keep the edition and the digests of the files that have its figures. Raises OutputError."""
    files.ensure_writable(job.folder)
    with FileLock(job.folder / ".lock"):
        for place, content in files_with_refreshed(job.folder, job.locale, new, job.editions, refreshed).items():
            place.parent.mkdir(parents=True, exist_ok=True)
            files.write_atomically(place, content)
        remove_unused(job.folder)
