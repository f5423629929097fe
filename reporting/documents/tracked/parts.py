"""`Parts`: brings what copied pictures and charts show from one document into another."""

from collections.abc import Iterable
from itertools import count

from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree

from reporting.documents.wordml import DOC_PR, Element, R

_RELATION = f"{{{R}}}"


class Parts:
    """Copies parts into a package, each once, and gives copied drawings numbers of their own."""

    def __init__(self, package: Package, roots: Iterable[Element]) -> None:
        self._package = package
        self._taken = {str(part.partname) for part in package.iter_parts()}
        self._copied: dict[Part, Part] = {}
        used = (shape.get("id", "") for root in roots for shape in root.iter(DOC_PR))
        self._drawings = count(max((int(number) for number in used if number.isdecimal()), default=0) + 1)

    def bring(self, copied: Iterable[Element], origin: Part, target: Part) -> None:
        """Let elements copied from one part find in another part all that they refer to."""
        for element in (element for top in copied for element in top.iter()):
            if element.tag == DOC_PR:
                element.set("id", str(next(self._drawings)))
            for name, number in element.attrib.items():
                relation = origin.rels.get(number) if name.startswith(_RELATION) else None
                if relation is None:
                    continue
                if relation.is_external:
                    element.set(name, target.relate_to(relation.target_ref, relation.reltype, is_external=True))
                else:
                    element.set(name, target.relate_to(self._copy(relation.target_part), relation.reltype))

    def _copy(self, part: Part) -> Part:
        if part not in self._copied:
            content = (
                etree.tostring(part.element, xml_declaration=True, encoding="UTF-8", standalone=True)
                if isinstance(part, XmlPart)
                else part.blob
            )
            copy = Part(PackURI(self._free(str(part.partname))), part.content_type, content, self._package)
            self._copied[part] = copy
            for number, relation in part.rels.items():
                if relation.is_external:
                    copy.rels.add_relationship(relation.reltype, relation.target_ref, number, is_external=True)
                else:
                    copy.rels.add_relationship(relation.reltype, self._copy(relation.target_part), number)
        return self._copied[part]

    def _free(self, name: str) -> str:
        """A name like this one that no part has."""
        stem, _, ending = name.rpartition(".")
        stem = stem.rstrip("0123456789")
        free = next(name for number in count(1) if (name := f"{stem}{number}.{ending}") not in self._taken)
        self._taken.add(free)
        return free
