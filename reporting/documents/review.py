"""The review edition (校核稿): the same pages, with a Word comment on each number that holds its passport."""

import io
from collections.abc import Iterable

from docx import Document

from reporting.core.office_package import UNSEALED
from reporting.documents.cleaning import clean
from reporting.documents.comments import add_comments
from reporting.documents.doc_parts import NAME
from reporting.documents.passports import passport_lines
from reporting.documents.saving import sealed
from reporting.documents.wordml import BOOKMARK_START, RUN
from reporting.published.content import Printed
from reporting.published.evidence import Evidence

# Who wrote the comments of a review edition.
AUTHOR = {"zh": "出处", "en": "Passport"}


def review_edition(briefing: bytes, printed: Iterable[Printed], evidence: Evidence, locale: str) -> bytes:
    """The briefing with a comment on each number of its text and tables; equal arguments give equal bytes.

    Numbers in headers and footers get no comment, because Word allows none there.
    """
    document = Document(io.BytesIO(briefing))
    starts = {mark.get(NAME): mark for mark in document.element.body.iter(BOOKMARK_START)}
    comments = (
        ([next(starts[number.anchor].itersiblings(RUN))], _lines(number, evidence, locale))
        for number in printed
        if number.anchor in starts
    )
    add_comments(document, comments, AUTHOR[locale])
    document.core_properties.identifier = UNSEALED
    return sealed(document)


def _lines(number: Printed, evidence: Evidence, locale: str) -> list[str]:
    lines = passport_lines(number, evidence.origins[number.anchor], evidence.units, locale)
    return [clean(line) for line in lines]
