"""A run as a whole: if none of its inputs has changed and its results are as it left them, it need not run."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

from reporting.cache.documents import name_of as document_name_of
from reporting.cache.notebooks import name_of
from reporting.cache.pages import name_of as page_name_of
from reporting.cache.store import CacheEntry, Store
from reporting.cache.why import FRESH, GONE, INTERRUPTED, KERNEL, OTHERWISE, UNFOLLOWED, absent
from reporting.core.code_version import EXTERNAL, environment_digest, external_digest, kit_digest
from reporting.core.hashing import digest, digest_of
from reporting.core.quantity import LOCALES
from reporting.job import Job
from reporting.notebooks.run import Record, external_inputs
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted
from reporting.outputs.briefing_files import Release
from reporting.outputs.inputs import InputDigests, digests_of, enterprise_template_of, template_of


def store_of(job: Job) -> Store:
    """The store of a period; it lies in the folder of the period, and goes when that folder goes."""
    return Store(job.folder / ".kept")


def inputs_of_run(job: Job, file_digests: InputDigests) -> dict[str, str]:
    """The digests of all inputs of a run, by name; `file_digests` are those of the ledger and of the notebooks."""
    digests = {f"{kind} {name}": content for kind, files in file_digests.items() for name, content in files.items()}
    documents = {"each_template": digest(enterprise_template_of(job))} if job.each else {}
    common = {"template": digest(template_of(job)), "code": kit_digest(), "environment": environment_digest()}
    return {**digests, **common, **documents}


def unchanged(job: Job) -> Path | None:
    """The path of the briefing if a run would leave everything as it is; None if it has to run."""
    entry = store_of(job).last(_name(job))
    interrupted = was_interrupted(job.folder, job.locale)
    if entry is None or interrupted or entry.unlike(_today(job, entry, digests_of(job))):
        return None
    results = json.loads(entry.content)
    are_in_place = all(_digest(job.folder / name) == before for name, before in results["files"].items())
    return job.folder / results["briefing"] if are_in_place else None


def begin(job: Job) -> bool:
    """Whether the last run of this job was interrupted. Notes, until `remember`, that a run is under way."""
    store = store_of(job)
    interrupted = store.has(_under_way(job))
    store.keep(_under_way(job), CacheEntry({}, b""))
    return interrupted


def changed(job: Job, file_digests: InputDigests, *, interrupted: bool) -> list[str]:
    """The names of the inputs that have changed since the briefing was last made; GONE if only its files have."""
    store = store_of(job)
    entry = store.last(_name(job))
    if entry is None:
        others = (replace(job, each=documents, html=html) for documents in (True, False) for html in (True, False))
        if interrupted or store.has(_name(job)) or not any(store.has(_name(other)) for other in others):
            return [INTERRUPTED if interrupted else absent(store, _name(job))]
        return [OTHERWISE]
    if job.fresh:
        return [FRESH]
    return entry.unlike(_today(job, entry, file_digests)) or [INTERRUPTED if interrupted else GONE]


def remember(job: Job, release: Release, store: Store) -> list[str]:
    """A line for a person if nothing can be kept. Keeps the digests of the inputs and files of a run.

    By them the next run sees that it can end at once. Results of enterprises that are gone are removed.
    """
    if not store.trouble:
        _keep(job, {**_inputs_of(job, release), **inputs_of_run(job, release.inputs)}, release)
    if job.each:
        store.remove_others(set(_wanted(job, release.records)))
    return [store.trouble] if store.trouble else []


def _keep(job: Job, inputs: Mapping[str, str], release: Release) -> None:
    files = {str(file.relative_to(job.folder)): _digest(file) for file in sorted(release.files)}
    content = json.dumps({"briefing": release.briefing.name, "files": files}, sort_keys=True)
    store_of(job).keep(_name(job), CacheEntry(inputs, content.encode()))
    store_of(job).drop(_under_way(job))


def _inputs_of(job: Job, release: Release) -> dict[str, str]:
    """The digests of files that notebooks read, and a mark for each record that is made each time."""
    unproved = sorted({record.run.name for record in release.records if record.unproved})
    by_kernel = unproved and job.options.engine == "kernel"
    marks = [KERNEL] if by_kernel else [f"{UNFOLLOWED}{name}" for name in unproved]
    return {**external_inputs(release.records), **dict.fromkeys(marks, "")}


def _today(job: Job, entry: CacheEntry, file_digests: InputDigests) -> dict[str, str]:
    """The digests of all inputs as they are now, also of the files that notebooks read beside the ledger."""
    external = {name: external_digest(name) for name in entry.inputs if name.startswith(EXTERNAL)}
    return {**inputs_of_run(job, file_digests), **external}


def _wanted(job: Job, records: Iterable[Record]) -> Iterator[str]:
    """The names that may stay in the store after a run with documents; all others are of enterprises that are gone."""
    runs = [record.run for record in records]
    for run in runs:
        yield name_of(run)
        yield page_name_of(Path(name_of(run)))
    for locale, html, documents in product(LOCALES, (True, False), (True, False)):
        other = replace(job, locale=locale, html=html, each=documents)
        yield from (_name(other), _under_way(other))
    for enterprise, locale in product({run.enterprise for run in runs if run.enterprise}, LOCALES):
        yield document_name_of(enterprise, locale)


def _name(job: Job) -> str:
    return f"run.{job.locale}{'.each' if job.each else ''}{'' if job.html else '.no-html'}"


def _under_way(job: Job) -> str:
    return f"{_name(job)}.under-way"


def _digest(file: Path) -> str | None:
    """The digest of a file; None if it is gone. For a manifest, "": it holds the other language too."""
    try:
        return "" if file.name == manifest.NAME and file.is_file() else digest_of(file)
    except OSError:
        return None
