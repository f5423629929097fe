"""`template_faults`: why a template cannot be filled with what is published, all faults at once."""

from docx.document import Document

from reporting.documents.checking import faults_of
from reporting.documents.conditions import falling
from reporting.documents.doc_parts import doc_parts_of
from reporting.documents.meaning import Meaning
from reporting.documents.native_charts.asking import asking_charts
from reporting.documents.native_charts.faults import faults_of_charts
from reporting.documents.shown.covering import covers
from reporting.documents.shown.elsewhere_faults import faults_elsewhere
from reporting.documents.shown.spots import Spots
from reporting.documents.template_paragraphs import template_paragraphs
from reporting.published.slots import Published


def template_faults(document: Document, published: Published, locale: str) -> list[str]:
    """One message for each fault, with its place; none if the template can be filled."""
    doc_parts = doc_parts_of(document)
    paragraphs = template_paragraphs(doc_parts)
    spots, gone = Spots(document, paragraphs), falling(paragraphs, published)
    faults = faults_of(paragraphs, published, gone, spots, locale)
    charts = asking_charts(doc_parts)
    faults += faults_of_charts(charts, published, gone, locale)
    faults += faults_elsewhere(document, doc_parts, charts, Meaning(published).beside_the_page, locale)
    return faults + covers(doc_parts, locale)
