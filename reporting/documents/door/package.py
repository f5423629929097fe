"""`Package`: the parts of a Word file with their types, and the relations between them."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from reporting.core.office_package import CONTENT_TYPES
from reporting.documents.door.parsing import UnreadableError, parsed
from reporting.documents.wordml import Element

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
ROOT = ""


@dataclass(frozen=True)
class Relation:
    """A relation of a part: its number in the part, its type, and where it leads.

    `part` is the part of the file that it leads to; "" if it leads to none, as to a web page.
    """

    id: str
    type: str
    target: str
    part: str
    is_outside: bool


@dataclass(frozen=True)
class Package:
    """The parts of a file by name."""

    parts: Mapping[str, bytes]

    @cached_property
    def types(self) -> "ContentTypes":
        """The type of each part. Raises UnreadableError."""
        root = parsed(CONTENT_TYPES, self.parts[CONTENT_TYPES])
        overrides = {(_name(each, "PartName"), each.get("ContentType", "")) for each in root.iter(f"{_TYPES}Override")}
        # Two programs would take the part for two different things.
        if len(dict(overrides)) < len(overrides):
            raise UnreadableError("damaged", CONTENT_TYPES)
        defaults = {_name(each, "Extension"): each.get("ContentType", "") for each in root.iter(f"{_TYPES}Default")}
        return ContentTypes(dict(overrides), defaults)

    def relations_of(self, part: str) -> list[Relation]:
        """The relations of a part, or of the file itself for ROOT. Raises UnreadableError."""
        name = relations_part(part)
        if name not in self._names:
            return []
        found = [
            self._relation(posixpath.dirname(part), entry)
            for entry in parsed(name, self.parts[self._names[name]])
            if entry.tag == f"{_RELATIONS}Relationship"
        ]
        ids = [relation.id for relation in found]
        if not all(relation.id and relation.type for relation in found) or len(set(ids)) < len(ids):
            raise UnreadableError("relations", name)
        return found

    def has(self, part: str) -> bool:
        """Whether the part is in the file."""
        return part.casefold() in self._names

    def content(self, part: str) -> bytes:
        """The bytes of a part."""
        return self.parts[self._names[part.casefold()]]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        # Names of parts differ in more than their case.
        return {name.casefold(): name for name in self.parts}

    def _relation(self, folder: str, entry: Element) -> Relation:
        target, is_outside = entry.get("Target"), entry.get("TargetMode") == "External"
        if target is None:
            return Relation("", "", "", "", is_outside)
        path = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/").partition("#")[0]))
        # Some programs write %20 for a blank in the target, and a blank in the name.
        spellings = [path.lstrip("/"), unquote(path.lstrip("/"))]
        name = next((each for each in spellings if self.has(each)), spellings[0])
        part = "" if is_outside or target.startswith("#") else self._names.get(name.casefold(), name)
        return Relation(entry.get("Id", ""), entry.get("Type", ""), target, part, is_outside)


@dataclass(frozen=True)
class ContentTypes:
    """The types of parts: of some by their name, of the others by the ending of their name."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def mention(self, *words: str) -> bool:
        """Whether a type of the file has one of these words in it."""
        return any(word in each for word in words for each in (*self.overrides.values(), *self.defaults.values()))

    def of(self, part: str) -> str:
        """The type of a part, "" if the file does not say."""
        name = part.casefold()
        return self.overrides.get(name) or self.defaults.get(posixpath.splitext(name)[1].lstrip("."), "")


def _name(entry: Element, key: str) -> str:
    return entry.get(key, "").lstrip("/").casefold()


def relations_part(part: str) -> str:
    """The name of the part that holds the relations of another one."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels").casefold()
