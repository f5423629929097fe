"""`fill`: a template and the published things -> the bytes of a briefing, with the numbers printed in it."""

from dataclasses import dataclass

from docx.document import Document

from reporting.documents import readback
from reporting.documents.checking import faults_of
from reporting.documents.conditions import drop, falling, pair_bookmarks
from reporting.documents.doc_parts import doc_parts_of
from reporting.documents.missing import mark_missing
from reporting.documents.notes import faults_in_notes
from reporting.documents.open_docx import open_template, refusal
from reporting.documents.page_marks import LineFormat, mark_pages
from reporting.documents.properties import Properties, describe
from reporting.documents.saving import sealed
from reporting.documents.sequences import renumber
from reporting.documents.template_paragraphs import template_paragraphs
from reporting.documents.writing import Writer
from reporting.published.content import Printed
from reporting.published.slots import Published


@dataclass(frozen=True)
class Filled:
    """A finished briefing as the bytes of a .docx, every number printed in it, and every number in its pictures."""

    briefing: bytes
    printed: tuple[Printed, ...]
    drawn: tuple[Printed, ...] = ()


def fill(template: bytes, published: Published, locale: str, properties: Properties) -> Filled:
    """The finished briefing; equal arguments give equal bytes.

    Raises TemplateError with all faults of the template at once.
    """
    document = open_template(template, locale)
    faults = _faults(document, published, locale)
    if faults:
        raise refusal(faults, locale)
    return _finished(document, published, locale, properties)


def fill_as_far_as_possible(
    template: bytes, published: Published, locale: str, properties: Properties
) -> tuple[Filled, list[str]]:
    """The briefing for a draft, and the faults of its template as messages; what is missing is marked on the page.

    Raises TemplateError as `fill` does for faults that cannot be marked on a page.
    """
    document = open_template(template, locale)
    doubts = _faults(document, published, locale)
    mark_missing(template_paragraphs(doc_parts_of(document)), published, locale)
    faults = _faults(document, published, locale)
    if faults:
        raise refusal(faults, locale)
    return _finished(document, published, locale, properties), doubts


def _faults(document: Document, published: Published, locale: str) -> list[str]:
    paragraphs = template_paragraphs(doc_parts_of(document))
    return faults_of(paragraphs, published, falling(paragraphs, published), locale) + faults_in_notes(document, locale)


def _finished(document: Document, published: Published, locale: str, properties: Properties) -> Filled:
    """The briefing of a document without faults."""
    doc_parts = doc_parts_of(document)
    for element in falling(template_paragraphs(doc_parts), published):
        drop(element)
    for doc_part in doc_parts:
        renumber(doc_part.root)
    writer = Writer(doc_parts, published, locale)
    # Read again, because the numbers in the captions changed when paragraphs fell away.
    writer.write(template_paragraphs(doc_parts))
    for doc_part in doc_parts:
        pair_bookmarks(doc_part.root)
    if properties.mark:
        mark_pages(document, properties.mark, LineFormat("center", "C00000", 21, bold=True))
    describe(document, properties, locale)
    briefing = sealed(document, writer.rows)
    readback.check(briefing, writer.run_writer.expected)
    return Filled(briefing, tuple(writer.run_writer.printed), tuple(writer.drawn))
