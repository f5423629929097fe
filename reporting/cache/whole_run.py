"""A run as a whole: if none of its inputs has changed and its results are as it left them, it need not run.

Nothing large is imported here: a run that leaves everything as it is ends in a tenth of a second.
"""

import json
from dataclasses import replace
from pathlib import Path

from reporting.cache.store import CacheEntry, Store
from reporting.cache.why import FRESH, GONE, INTERRUPTED, OTHERWISE, absent
from reporting.core.code_version import (
    EXTERNAL,
    environment_digest,
    external_digest,
    folder_digest,
    kit_digest,
    modules_digest,
)
from reporting.core.hashing import digest, digest_of
from reporting.job import Job
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted
from reporting.outputs.editions.edition import FOLDER as EDITIONS
from reporting.outputs.inputs import InputDigests, digests_of, enterprise_template_of, template_of


def store_of(job: Job) -> Store:
    """The store of a period; it lies in the folder of the period, and goes when that folder goes."""
    return Store(job.folder / ".kept")


def inputs_of_run(job: Job, file_digests: InputDigests) -> dict[str, str]:
    """The digests of all inputs of a run, by name; `file_digests` are those of the ledger and of the notebooks."""
    digests = {f"{kind} {name}": content for kind, files in file_digests.items() for name, content in files.items()}
    documents = {"each_template": digest(enterprise_template_of(job))} if job.each else {}
    folders = [job.notebooks, *([job.each_notebooks] if job.each else [])]
    modules = digest("".join(modules_digest(folder) for folder in folders).encode())
    common = {"template": digest(template_of(job)), "code": kit_digest(), "environment": environment_digest()}
    return {**digests, **common, **documents, "modules": modules}


def unchanged(job: Job) -> Path | None:
    """The path of the briefing if a run would leave everything as it is; None if it has to run."""
    entry = store_of(job).last(name_of_run(job))
    interrupted = was_interrupted(job.folder, job.locale)
    if entry is None or interrupted or entry.unlike(_today(job, entry, digests_of(job))):
        return None
    results = json.loads(entry.content)
    are_in_place = all(digest_of_result(job.folder / name) == before for name, before in results["files"].items())
    return job.folder / results["briefing"] if are_in_place else None


def begin(job: Job) -> bool:
    """Whether the last run of this job was interrupted. Notes, until `remember`, that a run is under way."""
    store = store_of(job)
    interrupted = store.has(under_way_name(job))
    store.keep(under_way_name(job), CacheEntry({}, b""))
    return interrupted


def changed(job: Job, file_digests: InputDigests, *, interrupted: bool) -> list[str]:
    """The names of the inputs that have changed since the briefing was last made; GONE if only its files have."""
    store = store_of(job)
    entry = store.last(name_of_run(job))
    if entry is None:
        others = (replace(job, each=documents, html=html) for documents in (True, False) for html in (True, False))
        if interrupted or store.has(name_of_run(job)) or not any(store.has(name_of_run(other)) for other in others):
            return [INTERRUPTED if interrupted else absent(store, name_of_run(job))]
        return [OTHERWISE]
    if job.fresh:
        return [FRESH]
    return entry.unlike(_today(job, entry, file_digests)) or [INTERRUPTED if interrupted else GONE]


def _today(job: Job, entry: CacheEntry, file_digests: InputDigests) -> dict[str, str]:
    """The digests of all inputs as they are now, also of the files that notebooks read beside the ledger."""
    external = {name: external_digest(name) for name in entry.inputs if name.startswith(EXTERNAL)}
    folder = {"folder": folder_digest(job.notebooks)} if "folder" in entry.inputs else {}
    return {**inputs_of_run(job, file_digests), **external, **folder}


def name_of_run(job: Job) -> str:
    """The name under which a run is kept: there is one for each language and choice of options."""
    return f"run.{job.locale}{'.each' if job.each else ''}{'' if job.html else '.no-html'}"


def under_way_name(job: Job) -> str:
    """The name of the mark that a run is under way."""
    return f"{name_of_run(job)}.under-way"


def digest_of_result(file: Path) -> str | None:
    """The digest of a file; None if it is gone. For a manifest and an index of editions, "": others write there too."""
    try:
        is_shared = file.name == manifest.NAME or file.parent.name == EDITIONS
        return "" if is_shared and file.is_file() else digest_of(file)
    except OSError:
        return None
