"""`open_to_check`: a file as a document to which comments are added; all that people put into it stays."""

import io
import re
from collections.abc import Mapping

import docx
from docx.document import Document
from lxml import etree

from reporting.core.errors import TemplateError
from reporting.core.office_package import CHECKED, CONTENT_TYPES, CORE, DRAFT, pack
from reporting.documents.comments import authors_in
from reporting.documents.doc_parts import DocPart, doc_parts_of
from reporting.documents.door.admission import Admission
from reporting.documents.door.package import ROOT, Package, relations_part
from reporting.documents.door.parsing import parsed
from reporting.documents.door.zipped import refusal, unzipped
from reporting.documents.draft import MARK
from reporting.documents.linting.messages import say
from reporting.documents.review import AUTHOR
from reporting.documents.wordml import text_of

# Who wrote the comments of a check.
CHECKER = {"zh": "模板检查", "en": "Template check"}
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
# LibreOffice has another name for the relation to the properties; python-docx would add a second set of them.
_LIBRE_OFFICE, _CORE = b"/officedocument/2006/relationships/metadata/", b"/package/2006/relationships/metadata/"
_FIRST = "_rels/.rels"
_ENGLISH = re.compile(rb"<dc:language>\s*en")


def open_to_check(file: bytes, locale: str) -> Document:
    """The document. Raises TemplateError for what is none: a draft, a review edition, a file that cannot be read."""
    parts = unzipped(file, locale)
    admission = Admission(Package(parts), locale, edited=True)
    if admission.faults:
        raise refusal(admission.faults, locale)
    # The parts as they came in have measures that can be read; parts that are not known there stay too.
    known = {name: part.content for name, part in admission.kept.items() if name != ROOT}
    known[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_TEMPLATE, _DOCUMENT)
    document = docx.Document(io.BytesIO(pack(parts | known | _relations(parts))))
    if why := _why_none(document):
        raise TemplateError("", [say(why, locale)], "")
    return document


def _relations(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The relations as python-docx can read them: what leads to no part of the file leads outside of it."""
    package = Package(parts)
    lost = {name: _lost(package, name) for name in (ROOT, *parts)}
    written = {name: _led_outside(name, parts[name], lost) for name in parts if name.casefold().endswith(".rels")}
    return written | {_FIRST: written[_FIRST].replace(_LIBRE_OFFICE, _CORE)} if _FIRST in written else written


def _lost(package: Package, part: str) -> frozenset[str]:
    """The numbers of the relations of a part that lead to no part of the file."""
    return frozenset(one.id for one in package.relations_of(part) if not one.is_outside and not package.has(one.part))


def _led_outside(name: str, relations: bytes, lost: Mapping[str, frozenset[str]]) -> bytes:
    ids = next((ids for part, ids in lost.items() if relations_part(part) == name.casefold()), frozenset())
    if not ids:
        return relations
    root = parsed(name, relations)
    for entry in root:
        if entry.get("Id") in ids:
            entry.set("TargetMode", "External")
    return etree.tostring(root, encoding="UTF-8")


def is_english(file: bytes) -> bool:
    """Whether the properties of a file say that it is in English; those of one that cannot be read say nothing."""
    try:
        parts = unzipped(file, "zh")
    except TemplateError:
        return False
    return _ENGLISH.search(parts.get(CORE, b"")) is not None


def faults_at_the_door(file: bytes, locale: str) -> list[str]:
    """Why a template is refused before its tokens are read; none if it is not."""
    return list(Admission(Package(unzipped(file, locale)), locale, edited=False).faults)


def _why_none(document: Document) -> str:
    """The key of the message on a file that is neither a template nor a finished document; "" if it is one."""
    identifier, authors = document.core_properties.identifier or "", authors_in(document)
    if identifier.startswith(DRAFT) or any(map(_is_marked, doc_parts_of(document))):
        return "draft"
    if identifier.startswith(CHECKED) or authors & set(CHECKER.values()):
        return "checked"
    return "review" if authors & set(AUTHOR.values()) else ""


def _is_marked(doc_part: DocPart) -> bool:
    """Whether it is a header with the mark of a draft."""
    return doc_part.room == "header" and any(text_of(one) in MARK.values() for one in doc_part.paragraphs())
