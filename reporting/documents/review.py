"""The review edition (校核稿): the same pages, with a Word comment on each number that holds its passport."""

import io
from collections.abc import Iterable

from docx import Document
from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reporting.core.office_package import UNSEALED
from reporting.documents.cleaning import clean
from reporting.documents.comments import add_comments
from reporting.documents.doc_parts import NAME
from reporting.documents.passports import passport_lines
from reporting.documents.saving import sealed
from reporting.documents.wordml import BOOKMARK_START, RUN, STYLE
from reporting.published.content import Printed
from reporting.published.evidence import Evidence

# The two styles that comments ask for; a template need not have them.
_STYLES = (
    """<w:style {ns} w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>
    <w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="left"/></w:pPr>
    <w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>""",
    """<w:style {ns} w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>
    <w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>""",
)
_AUTHOR = {"zh": "出处", "en": "Passport"}


def review_edition(briefing: bytes, printed: Iterable[Printed], evidence: Evidence, locale: str) -> bytes:
    """The briefing with a comment on each number of its text and tables; equal arguments give equal bytes.

    Numbers in headers and footers get no comment, because Word allows none there.
    """
    document = Document(io.BytesIO(briefing))
    _add_styles(document)
    starts = {mark.get(NAME): mark for mark in document.element.body.iter(BOOKMARK_START)}
    comments = (
        (next(starts[number.anchor].itersiblings(RUN)), _lines(number, evidence, locale))
        for number in printed
        if number.anchor in starts
    )
    add_comments(document, comments, _AUTHOR[locale])
    document.core_properties.identifier = UNSEALED
    return sealed(document)


def is_review(document: Opened) -> bool:
    """Whether a document is a review edition, also one that people edited."""
    return any(comment.author in _AUTHOR.values() for comment in document.comments)


def _lines(number: Printed, evidence: Evidence, locale: str) -> list[str]:
    lines = passport_lines(number, evidence.origins[number.anchor], evidence.units, locale)
    return [clean(line) for line in lines]


def _add_styles(document: Opened) -> None:
    styles = document.styles.element
    known = {style.get(qn("w:styleId")) for style in styles.iter(STYLE)}
    for xml in _STYLES:
        style = parse_xml(xml.format(ns=nsdecls("w")))
        if style.get(qn("w:styleId")) not in known:
            styles.append(style)
