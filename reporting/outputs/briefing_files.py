"""Where results go: a folder to work in, then everything aside, ready for its place, the manifest last."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from reporting.core import atomic_files as files
from reporting.core.errors import ReportingError
from reporting.core.office_package import is_sealed, is_sealed_draft, part_digests
from reporting.documents import page_json as kept
from reporting.documents.filling import Filled
from reporting.job import Job
from reporting.outputs import manifest
from reporting.outputs.atomic_release import Staged, stage, was_broken_off
from reporting.published.json_format import to_manifest

# Told what a person has to know beside the path of the briefing, a line at a time.
Tell = Callable[[str], None]
_MAKING = ".making-"
_UNRELEASED = "Nothing was released; earlier files stay as they are."
_BROKEN_OFF = "An earlier run was broken off while its files were put in place: some may be old until this one ends."


@dataclass(frozen=True)
class Made:
    """A finished document with its records, digests of what it was made from, and what was skipped and why."""

    records: Sequence[Path]
    filled: Filled
    made_from: Mapping[str, Mapping[str, str]]
    skipped: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Result(Made):
    """What a run made, records with their pages beside them: the briefing, its review edition and its figures.

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
def workshop(job: Job, tell: Tell) -> Iterator[Path]:
    """A folder to work in that is gone afterwards; the partial record of a notebook that failed is kept.

    One run at a time works on a period: another one waits, and tells so. What a run left that was killed goes.
    """
    with _alone(job, tell), tempfile.TemporaryDirectory(prefix=_MAKING, dir=job.folder) as name:
        folder = Path(name)
        try:
            yield folder
        except ReportingError as error:
            kept, _ = _folders(job)
            kept.mkdir(exist_ok=True)
            for partial in folder.glob("*.failed.ipynb"):
                partial.replace(kept / partial.name)
            if not was_broken_off(job.folder, job.locale):
                error.add_note(_UNRELEASED)
            raise
        finally:
            for used in (*_folders(job), job.enterprises):
                if used.is_dir() and not any(used.iterdir()):
                    used.rmdir()


@contextmanager
def _alone(job: Job, tell: Tell) -> Iterator[None]:
    lock = FileLock(job.folder / ".lock")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        tell(f"Another run is at work in {job.folder}; this one waits for it.")
        lock.acquire()
    try:
        if was_broken_off(job.folder, job.locale):
            tell(_BROKEN_OFF)
        for left in job.folder.glob(f"{_MAKING}*"):
            _remove(left)
        for folder in (job.folder, *_folders(job)):
            files.sweep(folder)
        yield
    finally:
        lock.release()


def _remove(folder: Path) -> None:
    """Take out the folder of a run that was killed; a process of it may still be writing its last page there."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.1)


def deliver(job: Job, result: Result, aside: Path) -> tuple[Path, Staged]:
    """Where the briefing goes, and all files of the run, written aside with their places. Raises OutputError."""
    notebooks, pages = _folders(job)
    entry = {**entry_of(job, result), **result.also}
    paged = [record.with_suffix(".html") for record in result.records if record.with_suffix(".html").exists()]
    contents: dict[Path, bytes] = {}
    for folder, found in ((notebooks, result.records), (pages, paged)):
        contents |= {folder / each.name: each.read_bytes() for each in found}
    briefing, listing = files.place_for(job.briefing, is_sealed), job.folder / manifest.NAME
    contents |= {job.figures: result.figures, files.place_for(job.review, is_sealed): result.review}
    contents |= {briefing: result.filled.briefing}
    contents |= {listing: manifest.updated(listing, job.period.key, job.locale, entry)}
    return briefing, stage(contents, aside)


def sweep(job: Job, staged: Staged) -> None:
    """Take out what older runs left that is of no use beside these files: records, pages, drafts as they were made."""
    notebooks, pages = _folders(job)
    drafts = (each for each in job.folder.glob(f"{job.draft.stem}*.docx") if each.is_file() and is_sealed_draft(each))
    for old in {*notebooks.glob("*.ipynb"), *pages.glob("*.html"), *drafts} - set(staged.values()):
        old.unlink()


def _folders(job: Job) -> tuple[Path, Path]:
    """Where the records go, and their pages."""
    return job.folder / "notebooks", job.folder / "html"


def entry_of(job: Job, result: Made) -> dict[str, Any]:
    """What the manifest tells of the briefing."""
    return {
        "briefing": job.briefing.name,
        **told_of(result.filled, result.records),
        **result.made_from,
        "skipped": result.skipped,
    }


def told_of(filled: Filled, records: Iterable[Path]) -> dict[str, Any]:
    """What a manifest tells of a finished document, whatever it is called and was made from."""
    return {
        "parts": part_digests(filled.briefing),
        "figures": to_manifest(filled.printed),
        "page": kept.to_manifest(filled.briefing, (each.anchor for each in filled.printed)),
        "records": {record.stem: manifest.published_digest(record) for record in records},
        "versions": manifest.versions(),
    }
