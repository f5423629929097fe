"""`fill`: a template and the published things -> the bytes of a briefing, with the numbers printed in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docx.document import Document

from reporting.documents import readback
from reporting.documents.cell_reader import CellReader
from reporting.documents.conditions import drop, falling, pair_bookmarks
from reporting.documents.doc_parts import doc_parts_of
from reporting.documents.door.opening import open_template
from reporting.documents.door.zipped import refusal
from reporting.documents.fitting import fit_page
from reporting.documents.keeping import keep_attachments
from reporting.documents.language import speak
from reporting.documents.line_breaks import allow_breaks
from reporting.documents.meaning import Meaning
from reporting.documents.missing import mark_missing, mark_missing_charts
from reporting.documents.native_charts.asking import asking_charts, forget
from reporting.documents.page_marks import LineFormat, mark_pages
from reporting.documents.properties import Properties, describe
from reporting.documents.saving import sealed
from reporting.documents.sequences import Numbering
from reporting.documents.shown.controls import free_controls
from reporting.documents.shown.final_look import Look, refuse_what_is_wrong
from reporting.documents.template_faults import template_faults
from reporting.documents.template_paragraphs import template_paragraphs
from reporting.documents.wordml import TBL, Element
from reporting.documents.writing import Writer, sample_rows
from reporting.published.content import Printed
from reporting.published.slots import Published


@dataclass(frozen=True)
class Filled:
    """A finished briefing as the bytes of a .docx, every number printed in it, and every number in its pictures.

    `pictures` has, by the name of a picture in the file, which of these it shows.
    """

    briefing: bytes
    printed: tuple[Printed, ...]
    drawn: tuple[Printed, ...] = ()
    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def fill(template: bytes, published: Published, locale: str, properties: Properties) -> Filled:
    """The finished briefing; equal arguments give equal bytes.

    Raises TemplateError with all faults of the template at once.
    """
    document = open_template(template, locale)
    faults = template_faults(document, published, locale)
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
    doubts = template_faults(document, published, locale)
    doc_parts = doc_parts_of(document)
    mark_missing(template_paragraphs(doc_parts), published, locale)
    mark_missing_charts(asking_charts(doc_parts), published, locale)
    faults = template_faults(document, published, locale)
    if faults:
        raise refusal(faults, locale)
    return _finished(document, published, locale, properties), doubts


def _finished(document: Document, published: Published, locale: str, properties: Properties) -> Filled:
    """The briefing of a document without faults."""
    doc_parts = doc_parts_of(document)
    styles: Element = document.styles.element
    paragraphs = template_paragraphs(doc_parts)
    for doc_part in doc_parts:
        free_controls(doc_part.root, {paragraph.element for paragraph in paragraphs}, styles)
    charts = asking_charts(doc_parts)
    # A paragraph between two tables is needed only if both stay.
    for element in sorted(falling(paragraphs, published), key=lambda element: element.tag != TBL):
        drop(element)
    for chart in charts:
        forget(chart)
    numbering = Numbering(doc_parts, styles)
    numbering.renumber(sample_rows(paragraphs, published))
    writer = Writer(doc_parts, published, locale)
    writer.fill_charts(asking_charts(doc_parts), properties.mark)
    # Read again, because the numbers in the captions changed when paragraphs fell away.
    paragraphs = template_paragraphs(doc_parts)
    fit_page(doc_parts[0].root, styles, CellReader(styles, paragraphs, published, locale))
    writer.write(paragraphs, styles)
    keep_attachments(doc_parts[0].root, styles)
    numbering.number_rows(writer.run_writer.expected.change)
    for doc_part in doc_parts:
        pair_bookmarks(doc_part.root)
    if locale == "zh":
        allow_breaks(doc_parts[0].root)
    if properties.mark:
        mark_pages(document, properties.mark, LineFormat("center", "C00000", 21, bold=True))
    describe(document, properties, locale)
    speak(styles, locale)
    briefing = sealed(document, writer.rows)
    expected = writer.run_writer.expected
    expected.beside |= properties.words
    refuse_what_is_wrong(readback.check(briefing, expected), expected, Look(Meaning(published), document, locale))
    return Filled(briefing, tuple(writer.run_writer.printed), tuple(writer.drawn), writer.pictures)
