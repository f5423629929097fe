"""Where results go: a folder to work in, then everything into its place, the briefing last but for its manifest."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting import files, manifest
from reporting.document.filling import Filled
from reporting.document.package import is_sealed, is_sealed_draft, part_digests
from reporting.errors import NotebookError
from reporting.figures import to_manifest
from reporting.job import Job
from reporting.verify import kept


@dataclass(frozen=True)
class Made:
    """A finished document with its records, digests of what it was made from, and what was skipped and why."""

    records: Sequence[Path]
    filled: Filled
    made_from: Mapping[str, Mapping[str, str]]
    skipped: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Result(Made):
    """What a run made, each record with its page beside it: the briefing, its review edition and its figures.

    `also` is told in the manifest besides.
    """

    review: bytes
    figures: bytes
    also: Mapping[str, Any]


def make_room(job: Job) -> None:
    """Make sure, before any work, that the results can be written. Raises OutputError."""
    files.ready(job.folder)
    for folder in _folders(job):
        if folder.exists():
            files.ready(folder)
    if job.each:
        files.ready(job.enterprises)
    for document in (job.briefing, job.review, job.draft):
        files.place_for(document, is_sealed)


def deliver_draft(job: Job, draft: bytes) -> Path:
    """Put the draft beside what was issued, and nothing else: records, figures and manifest are of the briefing."""
    place = files.place_for(job.draft, is_sealed_draft)
    files.write(place, draft)
    return place


@contextmanager
def workshop(job: Job) -> Iterator[Path]:
    """A folder to work in that is gone afterwards; the partial record of a notebook that failed is kept."""
    with tempfile.TemporaryDirectory(prefix=".making-", dir=job.folder) as name:
        folder = Path(name)
        try:
            yield folder
        except NotebookError:
            kept, _ = _folders(job)
            kept.mkdir(exist_ok=True)
            for partial in folder.glob("*.failed.ipynb"):
                partial.replace(kept / partial.name)
            raise


def deliver(job: Job, result: Result) -> Path:
    """Put everything in its place, then sweep out what an older run left there; where the briefing is now."""
    notebooks, pages = _folders(job)
    entry = {**entry_of(job, result), **result.also}
    made = {record.stem for record in result.records}
    for folder in (notebooks, pages):
        folder.mkdir(exist_ok=True)
    for record in result.records:
        files.write(notebooks / record.name, record.read_bytes())
        page = record.with_suffix(".html")
        files.write(pages / page.name, page.read_bytes())
    briefing = files.place_for(job.briefing, is_sealed)
    files.write(job.figures, result.figures)
    files.write(files.place_for(job.review, is_sealed), result.review)
    files.write(briefing, result.filled.briefing)
    listing = job.folder / manifest.NAME
    files.write(listing, manifest.updated(listing, job.period.key, job.locale, entry))
    for old in (*notebooks.glob("*.ipynb"), *pages.glob("*.html")):
        if old.stem not in made:
            old.unlink()
    return briefing


def _folders(job: Job) -> tuple[Path, Path]:
    """Where the records go, and their pages."""
    return job.folder / "notebooks", job.folder / "html"


def entry_of(job: Job, result: Made) -> dict[str, Any]:
    """What the manifest tells of a finished document."""
    return {
        "briefing": job.briefing.name,
        "parts": part_digests(result.filled.briefing),
        "figures": to_manifest(result.filled.printed),
        "page": kept.to_manifest(result.filled.briefing, (each.anchor for each in result.filled.printed)),
        **result.made_from,
        "records": {record.stem: manifest.published_digest(record) for record in result.records},
        "versions": manifest.versions(),
        "skipped": result.skipped,
    }
