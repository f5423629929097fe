"""Notes at the end of a run, by which the next one sees that it can end at once."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

from reporting.cache.documents import name_of as document_name_of
from reporting.cache.notebooks import name_of
from reporting.cache.pages import name_of as page_name_of
from reporting.cache.store import CacheEntry, Store
from reporting.cache.whole_run import digest_of_result, inputs_of_run, name_of_run, store_of, under_way_name
from reporting.cache.why import KERNEL, UNFOLLOWED
from reporting.core.code_version import folder_digest
from reporting.core.quantity import LOCALES
from reporting.job import Job
from reporting.notebooks.run import Record, external_inputs
from reporting.outputs.briefing_files import Release


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
    files = {str(file.relative_to(job.folder)): digest_of_result(file) for file in sorted(release.files)}
    content = json.dumps({"briefing": release.briefing.name, "files": files}, sort_keys=True)
    store_of(job).keep(name_of_run(job), CacheEntry(inputs, content.encode()))
    store_of(job).drop(under_way_name(job))


def _inputs_of(job: Job, release: Release) -> dict[str, str]:
    """The digests of files that notebooks read, and a mark for each record that is made each time."""
    unproved = sorted({record.run.name for record in release.records if record.unproved})
    by_kernel = unproved and job.options.engine == "kernel"
    marks = [KERNEL] if by_kernel else [f"{UNFOLLOWED}{name}" for name in unproved]
    external = external_inputs(release.records)
    folder = {"folder": folder_digest(job.notebooks)} if external else {}
    return {**external, **folder, **dict.fromkeys(marks, "")}


def _wanted(job: Job, records: Iterable[Record]) -> Iterator[str]:
    """The names that may stay in the store after a run with documents; all others are of enterprises that are gone."""
    runs = [record.run for record in records]
    for run in runs:
        yield name_of(run)
        yield page_name_of(Path(name_of(run)))
    for locale, html, documents in product(LOCALES, (True, False), (True, False)):
        other = replace(job, locale=locale, html=html, each=documents)
        yield from (name_of_run(other), under_way_name(other))
    for enterprise, locale in product({run.enterprise for run in runs if run.enterprise}, LOCALES):
        yield document_name_of(enterprise, locale)
