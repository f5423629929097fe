"""The faults in footnotes and endnotes: they are not filled, so each token in them is a fault."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from lxml import etree

from reporting.documents.messages import say
from reporting.documents.tokens import scan
from reporting.documents.wordml import P, text_of

_NOTES = (CONTENT_TYPE.WML_FOOTNOTES, CONTENT_TYPE.WML_ENDNOTES)


def faults_in_notes(document: Document, locale: str) -> list[str]:
    """One message for each token, or for each text meant as a token."""
    parts = [part for part in document.part.package.iter_parts() if part.content_type in _NOTES]
    texts = [text_of(paragraph) for part in parts for paragraph in etree.fromstring(part.blob).iter(P)]
    raw_tokens = [thing.raw for text in texts for things in scan(text) for thing in things]
    return [say("in_note", locale, token=raw) for raw in raw_tokens]
