"""Writing editions beside a document and reading them again. What is equal in several editions is kept once."""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reporting.core.hashing import digest
from reporting.core.office_package import seal_of
from reporting.core.quantity import LOCALES
from reporting.outputs.editions.edition import FOLDER, OBJECTS, KeptEdition
from reporting.outputs.editions.kept_rows import rows_to_json
from reporting.published.evidence import Sheet

_SCHEMA = 1


@dataclass(frozen=True)
class NewEdition:
    """A document that is issued: its bytes, its entry in the manifest, the ledger rows behind it, its template."""

    name: str
    briefing: bytes
    entry: dict[str, Any]
    sheets: Sequence[Sheet] = ()
    template: bytes = b""

    def objects(self) -> dict[str, bytes]:
        """The parts that are kept, by their name in an edition."""
        parts = {"briefing": self.briefing, "manifest": _packed(self.entry), "rows": _packed(rows_to_json(self.sheets))}
        return parts | ({"template": self.template} if self.template else {})


def editions_of(folder: Path, locale: str) -> list[KeptEdition]:
    """The editions of the document in a folder, the oldest first; none if there are none, or they cannot be read."""
    try:
        content = json.loads(_index(folder, locale).read_text(encoding="utf-8"))
        return [KeptEdition.from_json(entry) for entry in content["editions"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def part_of(folder: Path, edition: KeptEdition, part: str) -> bytes | None:
    """A kept part of an edition; None if it is not there, or not as it was kept."""
    kept = edition.objects.get(part, "")
    try:
        content = _place(folder, kept).read_bytes()
    except OSError:
        return None
    return content if digest(content) == kept else None


def unpacked(part: bytes | None) -> Any:  # noqa: ANN401 - JSON
    """A kept manifest or kept rows; None without."""
    return None if part is None else json.loads(gzip.decompress(part))


def files_with(folder: Path, locale: str, new: NewEdition, most: int) -> dict[Path, bytes]:
    """The files, by place, that keep one edition more; one that is kept already stays where it is in their order.

    Of the document in this language the last `most` editions are kept.
    """
    parts, known = new.objects(), editions_of(folder, locale)
    digests = {part: digest(content) for part, content in parts.items()}
    seal = seal_of(new.briefing)
    same = next((edition for edition in known if edition.seal == seal), None)
    name = same.name if same else _free(new.name, {edition.name for edition in known})
    edition = KeptEdition(name, seal, digests, same.refreshed if same else {})
    every = [edition if one is same else one for one in known] if same else [*known, edition]
    placed = {_place(folder, digests[part]): content for part, content in parts.items()}
    return {**placed, _index(folder, locale): _written(every[-most:])}


def files_with_refreshed(
    folder: Path, locale: str, new: NewEdition, most: int, refreshed: Mapping[str, str]
) -> dict[Path, bytes]:
    """The same for an edition whose figures files of people took over; see `KeptEdition.refreshed`."""
    files = files_with(folder, locale, new, most)
    entries = json.loads(files[_index(folder, locale)])["editions"]
    every = [KeptEdition.from_json(entry) for entry in entries]
    seal = seal_of(new.briefing)
    every = [replace(one, refreshed={**one.refreshed, **refreshed}) if one.seal == seal else one for one in every]
    return files | {_index(folder, locale): _written(every)}


def remove_unused(folder: Path) -> None:
    """Remove what no edition of the folder holds any more."""
    used = {name for locale in LOCALES for edition in editions_of(folder, locale) for name in edition.objects.values()}
    for kept in (folder / FOLDER / OBJECTS).glob("*"):
        if kept.name not in used:
            kept.unlink(missing_ok=True)


def _index(folder: Path, locale: str) -> Path:
    return folder / FOLDER / f"index.{locale}.json"


def _place(folder: Path, kept: str) -> Path:
    return folder / FOLDER / OBJECTS / kept


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind it if another edition has it."""
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free


def _packed(content: Any) -> bytes:  # noqa: ANN401 - JSON
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    # The clock is not an input.
    return gzip.compress(plain, 6, mtime=0)


def _written(every: Iterable[KeptEdition]) -> bytes:
    content = {"schema": _SCHEMA, "editions": [edition.as_json() for edition in every]}
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
