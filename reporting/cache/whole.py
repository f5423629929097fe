"""A run as a whole: when nothing that it reads has changed and its results stand as it left them, it need not run."""

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
    """Where the results of a period are kept: in its own folder, so that they go when it goes."""
    return Store(job.folder / ".kept")


def inputs_of_run(job: Job, file_digests: InputDigests) -> dict[str, str]:
    """The digests of all that a run is made from, by name. `read` are those of the ledger and of the notebooks."""
    digests = {f"{kind} {name}": content for kind, files in file_digests.items() for name, content in files.items()}
    documents = {"each_template": digest(enterprise_template_of(job))} if job.each else {}
    common = {"template": digest(template_of(job)), "code": kit_digest(), "environment": environment_digest()}
    return {**digests, **common, **documents}


def unchanged(job: Job) -> Path | None:
    """The briefing, where a run would leave everything as it is; None else."""
    entry = store_of(job).last(_name(job))
    interrupted = was_interrupted(job.folder, job.locale)
    if entry is None or interrupted or entry.unlike(_today(job, entry, digests_of(job))):
        return None
    results = json.loads(entry.content)
    are_in_place = all(_digest(job.folder / name) == before for name, before in results["files"].items())
    return job.folder / results["briefing"] if are_in_place else None


def begin(job: Job) -> bool:
    """Remember, until `keep`, that a run of this job is under way; whether the last one was broken off."""
    store = store_of(job)
    interrupted = store.has(_under_way(job))
    store.keep(_under_way(job), CacheEntry({}, b""))
    return interrupted


def changed(job: Job, file_digests: InputDigests, *, interrupted: bool) -> list[str]:
    """What is no longer as it was when the briefing was last made; GONE where only its files are not."""
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
    """Keep what a run was made from, and its files as it left them, so that the next run can end at once.

    Results of enterprises that are gone are removed. Returns a line if nothing can be kept.
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
    """What notebooks read beside the ledger, and a mark for each record of which nobody knows all inputs."""
    unproved = sorted({record.run.name for record in release.records if record.unproved})
    by_kernel = unproved and job.options.engine == "kernel"
    marks = [KERNEL] if by_kernel else [f"{UNFOLLOWED}{name}" for name in unproved]
    return {**external_inputs(release.records), **dict.fromkeys(marks, "")}


def _today(job: Job, entry: CacheEntry, file_digests: InputDigests) -> dict[str, str]:
    """All ingredients as they are now, also what notebooks read besides the ledger."""
    external = {name: external_digest(name) for name in entry.inputs if name.startswith(EXTERNAL)}
    return {**inputs_of_run(job, file_digests), **external}


def _wanted(job: Job, records: Iterable[Record]) -> Iterator[str]:
    """What may be kept after a run with the enterprises' documents; all else is of enterprises that are gone."""
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
    """Of a manifest only that it is there: it holds the other language as well, and nobody edits it."""
    try:
        return "" if file.name == manifest.NAME and file.is_file() else digest_of(file)
    except OSError:
        return None
