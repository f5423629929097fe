"""Word comments on runs of a document, which may have comments of people already.

There may be very many: python-docx would read all earlier comments for each new one.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from reporting.documents.doc_parts import STYLE_ID
from reporting.documents.wordml import ID, STYLE, VAL, XML_SPACE, Element, T, w

# The two styles that comments ask for; a template need not have them.
_STYLES = (
    """<w:style {ns} w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>
    <w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="left"/></w:pPr>
    <w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>""",
    """<w:style {ns} w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>
    <w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>""",
)

_AUTHOR, _INITIALS, _DATE, _COMMENT = w("author"), w("initials"), w("date"), w("comment")
_START, _END = w("commentRangeStart"), w("commentRangeEnd")

# The runs that a comment stands beside, at least one and in their order, and its lines.
RunComment = tuple[Sequence[Element], Sequence[str]]


def add_comments(document: Document, comments: Iterable[RunComment], author: str, moment: str = "") -> None:
    """Add a comment with the given lines to each group of runs; comments that are there already stay as they are.

    The lines must be clean already. Comments have the moment that is given, or none: the clock is not an input.
    """
    root = None
    first = 0
    for number, (runs, lines) in enumerate(comments):
        if root is None:
            _add_styles(document)
            root = _root(document)
            first = _next_number(root)
        name = str(first + number)
        comment = etree.SubElement(root, _COMMENT)
        for key, value in ((ID, name), (_AUTHOR, author), (_INITIALS, ""), *([(_DATE, moment)] if moment else [])):
            comment.set(key, value)
        comment.extend(_paragraphs(lines))
        _mark(runs, name)


def authors_in(document: Document) -> frozenset[str]:
    """Who wrote the comments of a document."""
    parts = (relation.target_part for relation in document.part.rels.values() if not relation.is_external)
    commented = [part for part in parts if str(part.content_type).endswith(".comments+xml")]
    return frozenset(
        comment.get(_AUTHOR, "") for part in commented for comment in etree.fromstring(part.blob).iter(_COMMENT)
    )


def _add_styles(document: Document) -> None:
    styles = document.styles.element
    known = {style.get(STYLE_ID) for style in styles.iter(STYLE)}
    for xml in _STYLES:
        style = parse_xml(xml.format(ns=nsdecls("w")))
        if style.get(STYLE_ID) not in known:
            styles.append(style)


def _next_number(root: Element) -> int:
    numbers = [comment.get(ID, "") for comment in root.iter(_COMMENT)]
    return max((int(number) + 1 for number in numbers if number.isdecimal()), default=0)


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


def _mark(runs: Sequence[Element], number: str) -> None:
    start, end, reference = etree.Element(_START), etree.Element(_END), deepcopy(_REFERENCE)
    for marker in (start, end, reference[-1]):
        marker.set(ID, number)
    runs[0].addprevious(start)
    runs[-1].addnext(reference)
    runs[-1].addnext(end)


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
