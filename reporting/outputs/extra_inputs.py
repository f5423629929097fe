"""Sections of a manifest on notebooks: the files that they read beside the ledger, and what is not proven of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reporting.core.project import ROOT
from reporting.notebooks.run import Record

# Of the reasons why a notebook runs each time.
_MOST_REASONS = 5


def extra_inputs(records: Sequence[Record], project: Path | None = None) -> dict[str, Mapping[str, str]]:
    """Up to three sections of the manifest, none of them empty.

    "extra inputs": the digests of files that notebooks read, by path; a path inside the project is relative to it.
    "made each time": by record, why it is not kept. "promised": by record, what the author of its notebook promised.
    """
    project = project or ROOT
    files = {_place(name, project): digest for record in records for name, digest in record.external.items()}
    reasons = {record.run.name: _in_words(record.unproved) for record in records if record.unproved}
    promises = {record.run.name: record.promise for record in records if record.promise}
    sections = {"extra inputs": files, "made each time": reasons, "promised": promises}
    return {name: section for name, section in sections.items() if section}


def _in_words(reasons: Sequence[str]) -> str:
    more = len(reasons) - _MOST_REASONS
    return "; ".join([*reasons[:_MOST_REASONS], *([f"{more} more"] if more > 0 else [])])


def _place(name: str, project: Path) -> str:
    path = Path(name.removeprefix("file "))
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)
