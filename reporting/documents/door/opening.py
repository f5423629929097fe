"""Word files as documents of python-docx: nothing comes in but what is known; what is no Word file is refused."""

import io
from dataclasses import dataclass
from functools import lru_cache

import docx
from docx.document import Document

from reporting.core.errors import TemplateError
from reporting.documents.door.admission import Admission
from reporting.documents.door.package import Package
from reporting.documents.door.repacking import repacked
from reporting.documents.door.zipped import refusal, unzipped


@dataclass(frozen=True)
class _Entered:
    """A file behind the door: its bytes with what came in alone, or the faults that it is refused for.

    `notes` has a line on each thing that was left behind.
    """

    content: bytes
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def open_template(template: bytes, locale: str) -> Document:
    """The template as a document to be filled; a .dotx file is accepted too. Raises TemplateError."""
    return _opened(_entered_template(template, locale), locale)


def open_edited(file: bytes, locale: str) -> Document:
    """A file that people edited, as a document to be read. Raises TemplateError.

    It may hold comments, tracked changes, objects and links, but no macros, no DTD, and no text from other files.
    """
    return _opened(_entered(file, locale, edited=True), locale)


def left_behind(template: bytes, locale: str) -> list[str]:
    """A line on each thing of a template that does not come into the briefing and that somebody may miss.

    There is none on a template that is refused.
    """
    try:
        return list(dict.fromkeys(_entered_template(template, locale).notes))
    except TemplateError:
        return []


@lru_cache(maxsize=4)  # a run asks several times: for what is left behind, for the briefing, for each enterprise
def _entered_template(template: bytes, locale: str) -> _Entered:
    return _entered(template, locale, edited=False)


def _entered(file: bytes, locale: str, *, edited: bool) -> _Entered:
    admission = Admission(Package(unzipped(file, locale)), locale, edited=edited)
    faults = tuple(admission.faults)
    return _Entered(b"" if faults else repacked(admission.kept), faults, tuple(admission.notes))


def _opened(entered: _Entered, locale: str) -> Document:
    if entered.faults:
        raise refusal(entered.faults, locale)
    return docx.Document(io.BytesIO(entered.content))
