"""`annotate`: a Word comment at each finding; where Word allows none, at the nearest paragraph of the body."""

from collections.abc import Iterator, Sequence

from lxml import etree

from reporting.documents.cleaning import clean
from reporting.documents.comments import RunComment, add_comments
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.opening import CHECKER
from reporting.documents.linting.sheet import Sheet
from reporting.documents.wordml import RUN, TEXT_BOX, Element, P, nearest, runs, text_of, w

_DELETED = (w("del"), w("moveFrom"))


def annotate(sheet: Sheet, findings: Sequence[Finding]) -> None:
    """Add the comments to the document."""
    add_comments(sheet.document, _comments(sheet, findings), CHECKER[sheet.locale])


def comment_on(paragraph: Element, words: str) -> RunComment:
    """A comment beside a whole paragraph."""
    return _runs_of(paragraph), [clean(words)]


def _comments(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[RunComment]:
    for finding in findings:
        anchor = _anchor(finding, sheet)
        is_there = anchor is finding.paragraph
        own = [run for run in finding.runs if is_there and _stays(run)]
        yield own or _runs_of(anchor), [clean(finding.what if is_there else finding.line(sheet.locale))]


def _anchor(finding: Finding, sheet: Sheet) -> Element:
    """The paragraph of the body that the comment stands beside: Word allows none in headers, footers and text boxes."""
    paragraph = finding.paragraph
    if paragraph is not None and finding.doc_part is sheet.body:
        while (box := nearest(paragraph, TEXT_BOX)) is not None and (around := nearest(box, P)) is not None:
            paragraph = around
        return paragraph
    every = [one for one in sheet.body.paragraphs() if nearest(one, TEXT_BOX) is None]
    with_text = [one for one in every if text_of(one).strip()] or every
    is_foot = finding.doc_part is not None and finding.doc_part.room == "footer"
    return with_text[-1 if is_foot else 0]


def _runs_of(paragraph: Element) -> list[Element]:
    """The runs of a paragraph that are seen; a new one in a paragraph without any."""
    found = [run for run in runs(paragraph) if _stays(run)]
    return found or [etree.SubElement(paragraph, RUN)]


def _stays(run: Element) -> bool:
    return next(run.iterancestors(*_DELETED), None) is None
