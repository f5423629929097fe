"""Very many Word comments in one file: python-docx would read all earlier comments for each new one."""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from reporting.documents.wordml import ID, VAL, XML_SPACE, Element, T, w

_AUTHOR, _INITIALS, _COMMENT = w("author"), w("initials"), w("comment")
_START, _END = w("commentRangeStart"), w("commentRangeEnd")

RunComment = tuple[Element, Sequence[str]]


def add_comments(document: Document, comments: Iterable[RunComment], author: str) -> None:
    """Add a comment with the given lines to each run; the document must have no comments yet.

    The lines must be clean already. Comments have no date, because the clock is not an input.
    """
    root = None
    for number, (run, lines) in enumerate(comments):
        if root is None:
            root = _root(document)
        comment = etree.SubElement(root, _COMMENT)
        for name, value in ((ID, str(number)), (_AUTHOR, author), (_INITIALS, "")):
            comment.set(name, value)
        comment.extend(_paragraphs(lines))
        _mark(run, str(number))


def _root(document: Document) -> Element:
    """The element that holds the comments. python-docx makes their part when it is asked for them."""
    document.part.comments  # noqa: B018 - makes the part, see above
    root: Element = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS).element  # type: ignore[attr-defined]  # a part of XML
    return root


def _paragraphs(lines: Sequence[str]) -> Iterable[Element]:
    for place, line in enumerate(lines or [""]):
        paragraph = deepcopy(_NUMBERED if place == 0 else _PARAGRAPH)
        if line:
            text = etree.SubElement(etree.SubElement(paragraph, w("r")), T)
            text.text = line
            if line != line.strip():
                text.set(XML_SPACE, "preserve")
        yield paragraph


def _mark(run: Element, number: str) -> None:
    start, end, reference = etree.Element(_START), etree.Element(_END), deepcopy(_REFERENCE)
    for marker in (start, end, reference[-1]):
        marker.set(ID, number)
    run.addprevious(start)
    run.addnext(reference)
    run.addnext(end)


def _paragraph(*runs: Element) -> Element:
    paragraph = etree.Element(w("p"))
    etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle")).set(VAL, "CommentText")
    paragraph.extend(runs)
    return paragraph


def _marked(mark: str) -> Element:
    run = etree.Element(w("r"))
    etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle")).set(VAL, "CommentReference")
    etree.SubElement(run, w(mark))
    return run


_PARAGRAPH, _NUMBERED, _REFERENCE = _paragraph(), _paragraph(_marked("annotationRef")), _marked("commentReference")
