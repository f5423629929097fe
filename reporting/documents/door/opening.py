"""Word files as documents of python-docx: nothing comes in but what is known; what is no Word file is refused."""

import io

import docx
from docx.document import Document

from reporting.core.errors import TemplateError
from reporting.documents.door.admission import Admission
from reporting.documents.door.package import Package
from reporting.documents.door.repacking import repacked
from reporting.documents.door.zipped import refusal, unzipped


def open_template(template: bytes, locale: str) -> Document:
    """The template as a document to be filled; a .dotx file is accepted too. Raises TemplateError."""
    return _opened(Admission(Package(unzipped(template, locale)), locale, edited=False), locale)


def open_edited(file: bytes, locale: str) -> Document:
    """A file that people edited, as a document to be read. Raises TemplateError.

    It may hold comments, tracked changes, objects and links, but no macros, no DTD, and no text from other files.
    """
    return _opened(Admission(Package(unzipped(file, locale)), locale, edited=True), locale)


def left_behind(template: bytes, locale: str) -> list[str]:
    """A line on each thing of a template that does not come into the briefing and that somebody may miss.

    There is none on a template that is refused.
    """
    try:
        return list(dict.fromkeys(Admission(Package(unzipped(template, locale)), locale, edited=False).notes))
    except TemplateError:
        return []


def _opened(admission: Admission, locale: str) -> Document:
    if admission.faults:
        raise refusal(admission.faults, locale)
    return docx.Document(io.BytesIO(repacked(admission.kept)))
