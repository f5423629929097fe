"""Word files as documents of python-docx; a file that is no Word file, or a dangerous template, is refused."""

import io
import zipfile

import docx
from docx.document import Document

from reporting.core.errors import TemplateError
from reporting.core.office_package import CONTENT_TYPES, pack
from reporting.documents.messages import say
from reporting.documents.refusals import broken, refusals

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MOST_PARTS, LARGEST, LARGEST_RATIO, SMALL = 20_000, 200 << 20, 200, 1 << 20
_TEMPLATE_TYPE, _DOCUMENT_TYPE = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_RELATIONS = "_rels/.rels"
# LibreOffice has another name for the relation to the properties; python-docx would add a second set of them.
_CORE = b"openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LIBRE_OFFICE_CORE = b"openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"


def open_template(template: bytes, locale: str) -> Document:
    """The template as a document to be filled; a .dotx file is accepted too. Raises TemplateError."""
    parts = _parts(template, locale)
    faults = refusals(parts, locale)
    if faults:
        raise refusal(faults, locale)
    return _document_of(parts)


def open_edited(file: bytes, locale: str) -> Document:
    """A file that people edited, as a document. Raises TemplateError.

    It may hold comments, tracked changes and links, but no macros and no DTD.
    """
    parts = _parts(file, locale)
    faults = broken(parts, locale)
    if faults:
        raise refusal(faults, locale)
    return _document_of(parts)


def _document_of(parts: dict[str, bytes]) -> Document:
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    parts[_RELATIONS] = parts[_RELATIONS].replace(_LIBRE_OFFICE_CORE, _CORE)
    return docx.Document(io.BytesIO(pack(parts)))


def refusal(faults: list[str], locale: str) -> TemplateError:
    """The error with all faults of a template, to be raised."""
    return TemplateError(say("head", locale, count=len(faults)), faults, say("advice", locale))


def _parts(template: bytes, locale: str) -> dict[str, bytes]:
    if template.startswith(_OLD_OFFICE):
        raise refusal([say("encrypted" if _ENCRYPTED in template else "legacy", locale)], locale)
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            if is_bomb(archive.infolist()):
                raise refusal([say("too_big", locale)], locale)
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    # NotImplementedError: a way of packing that Word never uses; RuntimeError: packed with a password.
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise refusal([say("not_docx", locale)], locale) from error
    if _RELATIONS not in parts or b"wordprocessingml" not in parts.get(CONTENT_TYPES, b""):
        raise refusal([say("not_docx", locale)], locale)
    return parts


def is_bomb(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether a zip has too many parts, or is far too big once unpacked."""
    swollen = (e.file_size > SMALL and e.file_size > LARGEST_RATIO * e.compress_size for e in entries)
    return len(entries) > MOST_PARTS or sum(e.file_size for e in entries) > LARGEST or any(swollen)
