"""`keep_refreshed`: a file of people that took over the figures of today becomes an edition of its own."""

from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock

from reporting.core import atomic_files as files
from reporting.core.hashing import digest
from reporting.job import Job
from reporting.outputs.editions.store import NewEdition, editions_of, files_with_refreshed, remove_unused

_REFRESHED = ".refreshed"


def place_of_refreshed(file: Path, job: Job) -> Path:
    """Beside the file; what people edited of an earlier refresh stays. Raises OutputError."""
    ours = {mark for edition in editions_of(job.folder, job.locale) for mark in edition.refreshed}

    def is_untouched(place: Path) -> bool:
        return place != file and digest(place.read_bytes()) in ours

    stem = file.stem.partition(_REFRESHED)[0]
    return files.free_path_for(file.with_name(f"{stem}{_REFRESHED}{file.suffix}"), is_untouched)


def keep_refreshed(job: Job, new: NewEdition, refreshed: Mapping[str, str]) -> None:
    """Keep the edition and the digests of the files that have its figures. Raises OutputError."""
    files.ensure_writable(job.folder)
    with FileLock(job.folder / ".lock"):
        for place, content in files_with_refreshed(job.folder, job.locale, new, job.editions, refreshed).items():
            place.parent.mkdir(parents=True, exist_ok=True)
            files.write_atomically(place, content)
        remove_unused(job.folder)
