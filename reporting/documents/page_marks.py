"""`mark_pages`: a line of text on top of each page, in every header of a file."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _BaseHeaderFooter

from reporting.documents.cleaning import clean
from reporting.documents.wordml import XML_SPACE, Element, T

# A plain paragraph: text boxes and pictures in headers get lost in some editors.
_PARAGRAPH = """<w:p {ns}><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="{after}" w:line="240"
w:lineRule="auto"/><w:ind w:left="{left}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="{align}"/></w:pPr>
<w:r><w:rPr>{bold}<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>
<w:t/></w:r></w:p>"""


@dataclass(frozen=True)
class LineFormat:
    """The look of a line that the kit adds, independent of the template's styles.

    `size` is in half points, the room to its `left` and `below` it in twentieths of a point.
    """

    align: str
    color: str
    size: int
    bold: bool = False
    left: int = 0
    below: int = 160


def mark_pages(document: Document, text: str, line_format: LineFormat) -> None:
    """Put the text on top of every page of the document."""
    for header in _headers(document):
        header._element.insert(0, paragraph(text, line_format))  # noqa: SLF001 - has no public name


def paragraph(text: str, line_format: LineFormat) -> Element:
    """A paragraph with its whole look in itself, so that the template needs no style for it."""
    bold = "<w:b/>" if line_format.bold else ""
    xml = _PARAGRAPH.format(
        ns=nsdecls("w"),
        bold=bold,
        align=line_format.align,
        color=line_format.color,
        size=line_format.size,
        left=line_format.left,
        after=line_format.below,
    )
    made: Element = parse_xml(xml)
    for holder in made.iter(T):
        holder.text = clean(text)
        holder.set(XML_SPACE, "preserve")
    return made


def _headers(document: Document) -> Iterator[_BaseHeaderFooter]:
    """Every header of the file, without repeats.

    If the first section lacks a kind of header, that header is made, so that each page has one.
    """
    seen = set()
    for number, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            if not number and header.is_linked_to_previous:
                header.is_linked_to_previous = False
                # python-docx begins a header with an empty paragraph in a style that a template need not have.
                for empty in header.paragraphs:
                    header._element.remove(empty._p)  # noqa: SLF001 - has no public name
            if not header.is_linked_to_previous and header.part.partname not in seen:
                seen.add(header.part.partname)
                yield header
