"""Where the enterprises' documents go: all written aside, ready for their places, and old ones swept out."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reporting.core import atomic_files as files
from reporting.core.office_package import is_sealed
from reporting.enterprise_documents.fill import Document
from reporting.job import Job
from reporting.outputs import manifest
from reporting.outputs.atomic_release import StagedFiles, stage

RECONCILIATION = "reconciliation"


def staged(
    job: Job, documents: Sequence[Document], entries: Mapping[str, dict[str, Any]], proof: bytes, aside: Path
) -> StagedFiles:
    """Write all that goes out to the enterprises to a folder aside: when this fails, nothing was put in place.

    `entries` hold the manifest of each document, by enterprise. Raises OutputError.
    """
    contents: dict[Path, bytes] = {_proof(job): proof}
    for each in documents:
        own = job.of(each.asked.enterprise)
        contents[files.place_for(own.briefing, is_sealed)] = each.filled.briefing
        contents |= {own.folder / "notebooks" / record.name: record.read_bytes() for record in each.records}
        listing = own.folder / manifest.NAME
        entry = entries[each.asked.enterprise]
        contents[listing] = manifest.updated(listing, job.period.key, job.locale, entry)
    return stage(contents, aside)


def sweep(job: Job, staged: StagedFiles) -> list[str]:
    """Sweep out the documents that have no place among these; what a person has to know of those that are there."""
    kept = {place.parent for place in staged.values()}
    told = [f"{place} stands beside one that was changed by hand." for place in staged.values() if _is_beside(place)]
    return [*told, *_swept(job, kept)]


def _proof(job: Job) -> Path:
    return job.enterprises / job.briefing.with_suffix(".csv").name.replace("briefing", RECONCILIATION, 1)


def _is_beside(place: Path) -> bool:
    return place.suffix == ".docx" and ".new" in place.stem


def _swept(job: Job, kept: set[Path]) -> Iterator[str]:
    """Remove the documents of enterprises that have none in this run, but edited ones; a line on each."""
    for folder in sorted(job.enterprises.iterdir()):
        own = job.of(folder.name)
        if folder in kept or not own.briefing.is_file():
            continue
        if not is_sealed(own.briefing):
            yield f"{own.briefing} stays: it was changed by hand."
            continue
        own.briefing.unlink()
        _forget(own, job.locale)
        yield f"{own.briefing} was removed: its enterprise has not reported."


def _forget(own: Job, locale: str) -> None:
    """Take the language out of the manifest; the last one takes the records and the folder with it."""
    listing = own.folder / manifest.NAME
    left = manifest.without(listing, locale)
    if left is not None:
        files.write(listing, left)
        return
    listing.unlink(missing_ok=True)
    for record in (own.folder / "notebooks").glob("*.ipynb"):
        record.unlink()
    for folder in (own.folder / "notebooks", own.folder):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
