"""The files of a briefing, by place, and the folder that a run works in."""

import shutil
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from reporting.core import atomic_files as files
from reporting.core.chinese import is_chinese
from reporting.core.errors import NotebookError, PrivacyError, ReportingError
from reporting.core.hashing import digest
from reporting.core.office_package import is_sealed, is_sealed_draft, part_digests
from reporting.core.progress import Notify
from reporting.core.quantity import Words
from reporting.documents import page_json
from reporting.documents.companions import FilledBriefing, review_and_figures
from reporting.documents.filling import Filled
from reporting.job import Job
from reporting.notebooks.run import Record
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted
from reporting.outputs.editions.naming import name_of
from reporting.outputs.editions.store import NewEdition, files_with, remove_unused
from reporting.outputs.extra_inputs import extra_inputs
from reporting.outputs.inputs import InputDigests, Inputs
from reporting.outputs.refused_records import forget_refused, set_aside
from reporting.outputs.sources_first import refuse_at_its_source
from reporting.published.evidence import Evidence
from reporting.published.json_format import to_manifest

_MAKING = ".making-"
_UNRELEASED: Words = {
    "zh": "没有出新的，原来的文件没有动。",
    "en": "Nothing was released; earlier files stay as they are.",
}
_INTERRUPTED = "An earlier run was broken off while its files were put in place: some may be old until this one ends."


def ensure_writable(job: Job) -> None:
    """Check before any work that the results can be written. Raises OutputError."""
    files.ensure_writable(job.folder)
    for folder in _folders(job):
        if folder.exists():
            files.ensure_writable(folder)
    if job.each:
        files.ensure_writable(job.enterprises)
    for document in (job.briefing, job.review, job.draft):
        files.free_path_for(document, is_sealed)


def deliver_draft(job: Job, draft: bytes) -> Path:
    """The path of the draft, which is written. Nothing else is: records, figures and manifest are of the briefing."""
    place = files.free_path_for(job.draft, is_sealed_draft)
    files.write_atomically(place, draft)
    return place


@contextmanager
def working_folder(job: Job, notify: Notify) -> Iterator[Path]:
    """A folder to work in, which is removed afterwards; the partial record of a notebook that failed is kept.

    A record with personal data is set aside instead, where nobody else can read it.

    Only one run at a time works on a period: another one waits, and says so. What a killed run left is removed.
    Raises OutputError, before any work, if the results cannot be written.
    """
    ensure_writable(job)
    with _locked(job, notify), tempfile.TemporaryDirectory(prefix=_MAKING, dir=job.folder) as name:
        folder = Path(name)
        forget_refused(job.folder)
        try:
            yield folder
        except (ReportingError, OSError, MemoryError) as error:
            locale = _language_of(error)
            if isinstance(error, NotebookError | PrivacyError):
                _keep_for_looking(error, folder, job, locale)
            if not was_interrupted(job.folder, job.locale):
                error.add_note(_UNRELEASED[locale])
            raise
        finally:
            for used in (*_folders(job), job.enterprises):
                if used.is_dir() and not any(used.iterdir()):
                    used.rmdir()


def _language_of(error: BaseException) -> str:
    """The language that an error tells its reader in what to do; its faults may quote another one."""
    said = (error.advice or error.head) if isinstance(error, ReportingError) else ""
    return "zh" if is_chinese(said) else "en"


def _keep_for_looking(error: ReportingError, folder: Path, job: Job, locale: str) -> None:
    """Keep the records of notebooks that failed, and aside what may not be released, as far as the machine lets it."""
    records, _ = _folders(job)
    with suppress(OSError):
        doubtful = folder.glob("*.ipynb" if isinstance(error, PrivacyError) else "*.failed.ipynb")
        if aside := set_aside(doubtful, job.folder, locale):
            error.add_note(aside)
        records.mkdir(exist_ok=True)
        for partial in folder.glob("*.failed.ipynb"):
            partial.replace(records / partial.name)


@contextmanager
def _locked(job: Job, notify: Notify) -> Iterator[None]:
    lock = FileLock(job.folder / ".lock")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        notify(f"Another run is at work in {job.folder}; this one waits for it.")
        lock.acquire()
    try:
        if was_interrupted(job.folder, job.locale):
            notify(_INTERRUPTED)
        for left in job.folder.glob(f"{_MAKING}*"):
            _remove(left)
        for folder in (job.folder, *_folders(job)):
            files.remove_partials(folder)
        yield
    finally:
        lock.release()


def _remove(folder: Path) -> None:
    """Remove the folder of a run that was killed; one of its processes may still write its last page there."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.1)


@dataclass(frozen=True)
class Release:
    """A finished run: the files that are in place, the digests of its inputs, its records, and lines for a person."""

    briefing: Path
    files: Sequence[Path]
    inputs: InputDigests
    records: Sequence[Record]
    notes: Sequence[str]


def briefing_files(
    inputs: Inputs, records: Sequence[Record], briefing: FilledBriefing, evidence: Evidence, also: Mapping[str, Any]
) -> dict[Path, bytes]:
    """The files of the group's briefing by place: records, pages, document, review edition, figures, manifest, edition.

    `also` are further fields of the manifest. An edited document stays, and the new one gets a place beside it. Raises
    PrivacyError for personal data in any file.
    """
    job, filled = inputs.job, briefing.filled
    review, figures = review_and_figures(briefing, evidence, job.locale)
    edition = new_edition(inputs, records, briefing, evidence, also)
    listing = job.folder / manifest.NAME
    released = {
        **records_and_pages(job, records),
        **files_with(job.folder, job.locale, edition, job.editions),
        job.figures: figures,
        files.free_path_for(job.review, is_sealed): review,
        place_of_briefing(job): filled.briefing,
        listing: manifest.updated(listing, job.period.key, job.locale, edition.entry),
    }
    named = {place.relative_to(job.folder).as_posix(): content for place, content in released.items()}
    refuse_at_its_source(inputs, named, listing.name)
    return released


def new_edition(
    inputs: Inputs, records: Sequence[Record], briefing: FilledBriefing, evidence: Evidence, also: Mapping[str, Any]
) -> NewEdition:
    """The group's briefing as an edition, with its entry in the manifest."""
    job, filled = inputs.job, briefing.filled
    entry = {
        "briefing": job.briefing.name,
        **manifest_entry(filled, [record.path for record in records]),
        **inputs.digests,
        "template": {job.template_file.name: digest(inputs.template)},
        **extra_inputs(records),
        "rows": evidence.found,
        "skipped": evidence.left_out,
        **also,
    }
    return NewEdition(name_of(briefing, job.locale), filled.briefing, entry, evidence.sheets, inputs.template)


def place_of_briefing(job: Job) -> Path:
    """The path that the briefing goes to: its own, or another name beside it if an edited briefing is there."""
    return files.free_path_for(job.briefing, is_sealed)


def records_and_pages(job: Job, records: Sequence[Record]) -> dict[Path, bytes]:
    """The records and their pages, by place. Waits for the pages."""
    notebooks, pages = _folders(job)
    files = {notebooks / record.path.name: record.path.read_bytes() for record in records}
    made = ((record.path.stem, record.page()) for record in records)
    return files | {pages / f"{stem}.html": page for stem, page in made if page is not None}


def remove_older(job: Job, places: Collection[Path]) -> None:
    """Remove what older runs left that is not among these files: records, pages, unedited drafts, and old editions."""
    notebooks, pages = _folders(job)
    drafts = (path for path in job.folder.glob(f"{job.draft.stem}*.docx") if path.is_file() and is_sealed_draft(path))
    for old in {*notebooks.glob("*.ipynb"), *pages.glob("*.html"), *drafts} - set(places):
        old.unlink()
    remove_unused(job.folder)


def _folders(job: Job) -> tuple[Path, Path]:
    """The folder of the records, and that of their pages."""
    return job.folder / "notebooks", job.folder / "html"


def manifest_entry(filled: Filled, records: Iterable[Path]) -> dict[str, Any]:
    """The fields of a manifest on a finished document: its parts, figures, page, records, and versions."""
    return {
        "parts": part_digests(filled.briefing),
        "figures": to_manifest(filled.printed),
        **({"drawn": to_manifest(filled.drawn)} if filled.drawn else {}),
        "pictures": page_json.pictures_to_manifest(filled),
        "page": page_json.to_manifest(filled.briefing, (number.anchor for number in filled.printed)),
        "records": {record.stem: manifest.published_digest(record) for record in records},
        "versions": manifest.versions(),
    }
