"""Editions that are kept beside a document: the one that a file came from, and one by its name."""

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from reporting.core.errors import TraceError
from reporting.core.office_package import is_seal
from reporting.documents import page_json
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.wordml import BOOKMARK_START
from reporting.issued.editions.context import context_by_bookmark
from reporting.issued.editions.edition import INPUTS, Edition
from reporting.issued.editions.rows_of_views import RowsOfView, from_json
from reporting.issued.refresh.line import lines_of
from reporting.outputs.editions.edition import KeptEdition
from reporting.outputs.editions.store import editions_of, part_of, unpacked
from reporting.published.json_format import from_manifest

# Of the numbers of an edition so many must be in a file that says nothing of where it came from.
_ENOUGH = 0.5


def origin_of_file(folder: Path, locale: str, document: Document) -> KeptEdition | None:
    """The edition that a file came from: by the seal that it carries; where that is lost, by its numbers."""
    known = [edition for edition in editions_of(folder, locale) if entry_of(folder, edition) is not None]
    carried = document.core_properties.identifier or ""
    by_seal = next((edition for edition in known if edition.seal == carried), None)
    return by_seal or (None if is_seal(carried) else _most_alike(folder, known, document))


def edition_called(folder: Path, locale: str, name: str) -> KeptEdition:
    """The kept edition with this name. Raises TraceError with the names that there are."""
    known = editions_of(folder, locale)
    found = next((edition for edition in known if edition.name == name), None)
    if found is None or entry_of(folder, found) is None:
        names = ", ".join(edition.name for edition in known)
        advice = f"There are: {names}." if known else "None is kept there."
        raise TraceError(f"{folder} has no edition {name!r} in {locale}.", advice=advice)
    return found


def entry_of(folder: Path, kept: KeptEdition) -> dict[str, Any] | None:
    """The entry that the manifest had for an edition."""
    entry: dict[str, Any] | None = unpacked(part_of(folder, kept, "manifest"))
    return entry


def document_of(folder: Path, kept: KeptEdition) -> Document | None:
    """The document of an edition as it was written."""
    content = part_of(folder, kept, "briefing")
    return None if content is None else docx.Document(io.BytesIO(content))


def edition_of(name: str, period: str, entry: Mapping[str, Any], views: Mapping[str, RowsOfView]) -> Edition:
    """An edition by its entry in a manifest and the ledger rows behind it."""
    contexts = context_by_bookmark(page_json.from_manifest(entry.get("page", ())))
    made_from = {kind: dict(entry[kind]) for kind in INPUTS}
    return Edition(name, period, made_from, from_manifest(entry["figures"]), views, contexts)


def kept_rows(folder: Path, kept: KeptEdition) -> dict[str, RowsOfView]:
    """The ledger rows behind an edition, by view."""
    return from_json(unpacked(part_of(folder, kept, "rows")) or {})


def _most_alike(folder: Path, known: Iterable[KeptEdition], document: Document) -> KeptEdition | None:
    """The latest of those that share most numbers with the file."""
    there = _numbers(document)
    best, most = None, _ENOUGH
    for edition in known:
        figures = (entry_of(folder, edition) or {}).get("figures", {})
        shared = sum(there.get(anchor) == figure["words"] for anchor, figure in figures.items()) / max(len(figures), 1)
        if shared >= most:
            best, most = edition, shared
    return best


def _numbers(document: Document) -> dict[str, str]:
    """The words in each bookmark."""
    names = {mark.get(NAME, "") for part in doc_parts_of(document) for mark in part.root.iter(BOOKMARK_START)}
    return {
        mark.name: line.text[mark.start : mark.end]
        for part in doc_parts_of(document)
        for line in lines_of(part, names)
        for mark in line.marks
    }
