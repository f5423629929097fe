"""`repacked`: the bytes of a Word file that holds nothing but what came through the door."""

import posixpath
from collections.abc import Mapping

from lxml import etree

from reporting.core.office_package import CONTENT_TYPES, pack
from reporting.documents.door.admission import Kept
from reporting.documents.door.package import ROOT, Relation

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
# LibreOffice has another name for the relation to the properties; python-docx would add a second set of them.
_LIBRE_OFFICE, _CORE = "/officedocument/2006/relationships/metadata/", "/package/2006/relationships/metadata/"
# Where the parts of a Word file lie; some programs have other folders.
_WORD, _FOLDERS = "word/", ("word/", "docProps/")


def repacked(kept: Mapping[str, Kept]) -> bytes:
    """The file; the same parts give the same bytes."""
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})
    etree.SubElement(types, f"{{{_TYPES}}}Default", Extension="rels", ContentType=_RELATIONS_TYPE)
    parts: dict[str, bytes] = {}
    for name, part in kept.items():
        if name != ROOT:
            parts[_placed(name)] = part.content
            etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{_placed(name)}", ContentType=part.type)
        if part.relations:
            folder, base = posixpath.split(_placed(name))
            parts[posixpath.join(folder, "_rels", f"{base}.rels")] = _relations(part.relations)
    return pack({CONTENT_TYPES: etree.tostring(types, encoding="UTF-8"), **parts})


def _relations(relations: list[Relation]) -> bytes:
    root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
    for relation in relations:
        target = relation.target if relation.is_outside else f"/{_placed(relation.part)}"
        relation_type = relation.type.replace(_LIBRE_OFFICE, _CORE)
        entry = etree.SubElement(
            root, f"{{{_RELATIONS}}}Relationship", Id=relation.id, Type=relation_type, Target=target
        )
        if relation.is_outside:
            entry.set("TargetMode", "External")
    return etree.tostring(root, encoding="UTF-8")


def _placed(name: str) -> str:
    """The name of a part in a folder where it is looked for; the case of the folder counts."""
    for folder in _FOLDERS:
        if name.casefold().startswith(folder.casefold()):
            return folder + name[len(folder) :]
    return _WORD + name if name else name
