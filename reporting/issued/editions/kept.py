"""Editions that are kept beside a document: the one that a file came from, and one by its name."""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from reporting.core.errors import TraceError
from reporting.core.office_package import is_seal
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.wordml import BOOKMARK_START
from reporting.issued.editions.edition import Edition, edition_of
from reporting.issued.editions.rows_of_views import from_json
from reporting.issued.refresh.line import lines_of
from reporting.outputs.editions.edition import KeptEdition
from reporting.outputs.editions.store import editions_of, part_of, unpacked

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


def read_edition(folder: Path, kept: KeptEdition, period: str) -> Edition:
    """A kept edition with the ledger rows behind it."""
    views = from_json(unpacked(part_of(folder, kept, "rows")) or {})
    return edition_of(kept.name, period, entry_of(folder, kept) or {}, views)


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
