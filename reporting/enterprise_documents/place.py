"""The files of the enterprises' documents, by place, and the removal of documents that have none any more."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reporting.core import atomic_files as files
from reporting.core.office_package import is_sealed
from reporting.enterprise_documents.fill import Document
from reporting.job import Job
from reporting.outputs import manifest
from reporting.outputs.editions.store import NewEdition, files_with, remove_unused

RECONCILIATION = "reconciliation"


def files_of_documents(
    job: Job, documents: Sequence[Document], entries: Mapping[str, dict[str, Any]], reconciliation: bytes
) -> dict[Path, bytes]:
    """All files for the enterprises, by place; `entries` has the manifest of each document, by enterprise."""
    contents: dict[Path, bytes] = {_reconciliation_file(job): reconciliation}
    for document in documents:
        place = job.of(document.key.enterprise)
        contents[files.free_path_for(place.briefing, is_sealed)] = document.filled.briefing
        contents |= {place.folder / "notebooks" / record.name: record.read_bytes() for record in document.records}
        listing = place.folder / manifest.NAME
        entry = entries[document.key.enterprise]
        contents[listing] = manifest.updated(listing, job.period.key, job.locale, entry)
        edition = NewEdition(document.key.date.isoformat(), document.filled.briefing, entry)
        contents |= files_with(place.folder, job.locale, edition, job.editions)
    return contents


def remove_others(job: Job, places: Collection[Path]) -> list[str]:
    """A line for a person on each document that was removed, because it has no place among these, or was edited."""
    folders = {place.parent for place in places}
    for place in places:
        if place.name == manifest.NAME:
            remove_unused(place.parent)
    beside = [f"{place} stands beside one that was changed by hand." for place in places if _is_beside(place)]
    return [*beside, *_removed(job, folders)]


def _reconciliation_file(job: Job) -> Path:
    return job.enterprises / job.briefing.with_suffix(".csv").name.replace("briefing", RECONCILIATION, 1)


def _is_beside(place: Path) -> bool:
    return place.suffix == ".docx" and ".new" in place.stem


def _removed(job: Job, kept: set[Path]) -> Iterator[str]:
    """A line on each document whose enterprise has none in this run; it is removed unless somebody edited it."""
    for folder in sorted(job.enterprises.iterdir()):
        document_job = job.of(folder.name)
        if folder in kept or not document_job.briefing.is_file():
            continue
        if not is_sealed(document_job.briefing):
            yield f"{document_job.briefing} stays: it was changed by hand."
            continue
        document_job.briefing.unlink()
        _remove_language(document_job, job.locale)
        yield f"{document_job.briefing} was removed: its enterprise has not reported."


def _remove_language(document_job: Job, locale: str) -> None:
    """Remove the language from the manifest; with the last language the records and the folder are removed too."""
    listing = document_job.folder / manifest.NAME
    left = manifest.without(listing, locale)
    if left is not None:
        files.write_atomically(listing, left)
        return
    listing.unlink(missing_ok=True)
    for record in (document_job.folder / "notebooks").glob("*.ipynb"):
        record.unlink()
    for folder in (document_job.folder / "notebooks", document_job.folder):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
