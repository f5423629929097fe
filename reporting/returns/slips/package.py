"""The zip around a workbook: parts that were not edited come out as they went in."""

import zlib
from io import BytesIO
from posixpath import dirname, join, normpath, relpath, split
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from reporting.returns.slips.markup import Element, UnmarkableError, appended, children, parsed, written
from reporting.xlsx.archive import part_name

_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
# The clock is not an input: equal arguments give equal bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Relation(NamedTuple):
    """A reference of one part to another: `part` is empty if it lies outside the package or is missing."""

    id: str
    type: str
    part: str

    @property
    def kind(self) -> str:
        return self.type.rpartition("/")[2]


class Package:
    """The parts by name. A part is parsed when somebody edits it, and only such a part is written again."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        self._edited: dict[str, Element] = {}
        self._names = {name.casefold(): name for name in parts}
        self._reached = self._reachable()

    def edit(self, part: str) -> Element:
        return self.keep(part, self.root_of(part))

    def root_of(self, part: str) -> Element:
        """The part to be read; changes to it are lost unless it is kept."""
        if part in self._edited:
            return self._edited[part]
        if part not in self.parts:
            raise UnmarkableError(f"no part {part}")
        return parsed(self.parts[part])

    def keep(self, part: str, root: Element) -> Element:
        self._edited[part] = root
        return root

    def add(self, wanted: str, content_type: str, content: bytes) -> str:
        """A new part, under the wanted name with a number that no other has (`xl/comments{}.xml`)."""
        number = next(n for n in range(1, len(self._names) + 2) if wanted.format(n).casefold() not in self._names)
        name = wanted.format(number)
        self._put(name, content)
        types, extension = self.edit(_TYPES), name.rpartition(".")[2]
        defaults = {
            default.get("Extension", "").casefold(): default.get("ContentType")
            for default in children(types, "Default")
        }
        if extension not in defaults and extension != "xml":
            appended(types, "Default", Extension=extension, ContentType=content_type)
        elif defaults.get(extension) != content_type:
            appended(types, "Override", PartName=f"/{name}", ContentType=content_type)
        return name

    def retype(self, part: str, content_type: str) -> None:
        for override in self.edit(_TYPES).iterfind("{*}Override"):
            if override.get("PartName", "").casefold() == f"/{part}".casefold():
                override.set("ContentType", content_type)

    def retype_all(self, kind: str, content_type: str) -> None:
        """Another type for what an extension alone was taken for; for Excel .bin may stand for macros."""
        for default in self.edit(_TYPES).iterfind("{*}Default"):
            if default.get("ContentType", "").endswith(kind):
                default.set("ContentType", content_type)

    def relations(self, part: str) -> list[Relation]:
        """The references of a part to others; the package itself is the part with the empty name."""
        name = self._names.get(_relations_name(part).casefold())
        if name is None:
            return []
        root = self.root_of(name)
        return [
            Relation(element.get("Id", ""), element.get("Type", ""), self._target(part, element))
            for element in root.iterfind("{*}Relationship")
        ]

    def relate(self, part: str, relation_type: str, target: str) -> str:
        """The id of a new relation."""
        taken = {relation.id for relation in self.relations(part)}
        number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        name = self._names.get(_relations_name(part).casefold())
        if name is None:
            name = _relations_name(part)
            self._put(name, f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        path = relpath(target, dirname(part))
        appended(self.edit(name), "Relationship", Id=f"rId{number}", Type=relation_type, Target=path)
        return f"rId{number}"

    def unrelate(self, part: str, ids: set[str]) -> None:
        if not ids:
            return
        root = self.edit(self._names[_relations_name(part).casefold()])
        for element in root.findall("{*}Relationship"):
            if element.get("Id") in ids:
                root.remove(element)

    def straighten(self) -> None:
        """Every reference by the name that its part has; not every program takes other letters, backslashes or dots."""
        for part in ("", *sorted(self._reached)):
            name = self._names.get(_relations_name(part).casefold(), "")
            for element in self.root_of(name).iterfind("{*}Relationship") if name else ():
                found, target = self._target(part, element), element.get("Target", "")
                if found and {f"/{found}", relpath(found, dirname(part))}.isdisjoint({target, unquote(target)}):
                    element.set("Target", f"/{found}")
                    self.keep(name, element.getroottree().getroot())

    def leave_out(self, ending: str) -> None:
        """Parts whose names end so are left out as well, if nothing refers to them."""
        self._reached |= {name for name in self.parts if name.casefold().endswith(ending)}

    def packed(self) -> bytes:
        """The file. What nothing refers to any more is left out, what nothing ever referred to stays."""
        self._sweep()
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as archive:
            for name in sorted(self.parts, key=lambda name: name != _TYPES):
                entry = ZipInfo(name, _EPOCH)
                entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
                edited = self._edited.get(name)
                archive.writestr(entry, self.parts[name] if edited is None else written(edited))
        return stream.getvalue()

    def _put(self, name: str, content: bytes) -> None:
        self.parts[name] = content
        self._names[name.casefold()] = name

    def _target(self, part: str, relation: Element) -> str:
        if relation.get("TargetMode") == "External":
            return ""
        written = part_name(relation.get("Target", ""))
        paths = (_path(part, target).casefold() for target in (written, unquote(written)))
        return next((self._names[path] for path in paths if path in self._names), "")

    def _reachable(self) -> set[str]:
        seen, waiting = set[str](), [""]
        while waiting:
            part = waiting.pop()
            new = {relation.part for relation in self.relations(part)} - seen - {""}
            seen |= new
            waiting += sorted(new)
        return seen

    def _sweep(self) -> None:
        gone = self._reached - self._reachable()
        for part in gone:
            del self.parts[part]
            self.parts.pop(self._names.get(_relations_name(part).casefold(), ""), None)
        for override in self.edit(_TYPES).findall("{*}Override") if gone else []:
            if self._names.get(override.get("PartName", "").lstrip("/").casefold()) in gone:
                override.getparent().remove(override)  # type: ignore[union-attr]  # it was found there


def unpacked(raw: bytes) -> Package:
    """The package of a file. Raises UnmarkableError."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            parts = {part_name(name): archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
        raise UnmarkableError(str(error)) from error
    if _TYPES not in parts:
        raise UnmarkableError("no content types")
    return Package({name: content for name, content in parts.items() if not name.endswith("/")})


def _path(part: str, target: str) -> str:
    """Where a reference leads. An absolute one starts at the root; join knows."""
    return normpath(join("/", dirname(part), target)).lstrip("/")


def _relations_name(part: str) -> str:
    folder, name = split(part)
    return join(folder, "_rels", f"{name}.rels")
