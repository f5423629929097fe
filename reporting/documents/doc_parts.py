"""`DocPart`: the body, a header or a footer of a Word file, with the places in it in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.part import XmlPart

from reporting.documents.messages import say
from reporting.documents.tokens import without_tokens
from reporting.documents.wordml import (
    FALLBACK,
    ID,
    PPR,
    STYLE,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    VAL,
    Element,
    P,
    nearest,
    text_of,
    w,
)

STYLE_ID, STYLE_OF, OUTLINE, NAME = w("styleId"), w("pStyle"), w("outlineLvl"), w("name")
_ROOMS = {
    CONTENT_TYPE.WML_DOCUMENT_MAIN: "body",
    CONTENT_TYPE.WML_HEADER: "header",
    CONTENT_TYPE.WML_FOOTER: "footer",
}
_NOTES = {CONTENT_TYPE.WML_FOOTNOTES: "footnotes", CONTENT_TYPE.WML_ENDNOTES: "endnotes"}
# Words of a paragraph that stand in no run of its own: an equation, a phonetic guide.
_ALSO_SEEN = ("{http://schemas.openxmlformats.org/officeDocument/2006/math}t", w("ruby"))
_HEADING_LENGTH = 20
BODY_TEXT = "9"  # an outline level that says: no heading


@dataclass(frozen=True)
class DocPart:
    """The body, a header, a footer or the notes of a file; `room` says which, as "body", "footer" or "footnotes"."""

    part: XmlPart
    room: str
    heading_styles: frozenset[str]

    @property
    def root(self) -> Element:
        """The root element of the part."""
        root: Element = self.part.element
        return root

    def paragraphs(self) -> Iterator[Element]:
        """All paragraphs in their order, those in tables and text boxes too."""
        return self.root.iter(P)

    def place(self, paragraph: Element, locale: str) -> str:
        """The place of the paragraph in words, such as "body, paragraph 3"."""
        box = nearest(paragraph, TEXT_BOX)
        if box is not None:
            anchor = nearest(box, P)
            return say("text_box", locale, place=self.place(box if anchor is None else anchor, locale))
        number, row, cell, heading = self._places.get(paragraph, (0, 0, 0, ""))
        if row:
            return say(f"{self.room}_table", locale, n=number, row=row, cell=cell)
        place = say(f"in_{self.room}", locale, n=number)
        return say("under", locale, place=place, heading=heading) if heading else place

    @cached_property
    def _places(self) -> dict[Element, tuple[int, int, int, str]]:
        # Worked out only when a fault needs it: most templates have none.
        places: dict[Element, tuple[int, int, int, str]] = {}
        paragraphs = tables = 0
        heading = ""
        for block in _blocks(self.root):
            if block.tag == TBL:
                tables += 1
                places |= {p: (tables, row, cell, "") for p, row, cell in _cells(block)}
                continue
            paragraphs += bool(text_of(block).strip()) or next(block.iter(*_ALSO_SEEN), None) is not None
            places[block] = (max(paragraphs, 1), 0, 0, heading)
            if self._is_heading(block):
                heading = without_tokens(text_of(block))[:_HEADING_LENGTH] or heading
        return places

    def _is_heading(self, paragraph: Element) -> bool:
        style = paragraph.find(f"{PPR}/{STYLE_OF}")
        return _outlined(paragraph) or (style is not None and style.get(VAL) in self.heading_styles)


def doc_parts_of(document: Document) -> list[DocPart]:
    """The body first, then headers and footers in the order of their names."""
    headings = heading_styles(document.styles.element)
    parts = [part for part in document.part.package.iter_parts() if isinstance(part, XmlPart)]
    doc_parts = [DocPart(part, _ROOMS[part.content_type], headings) for part in parts if part.content_type in _ROOMS]
    return sorted(doc_parts, key=lambda doc_part: (doc_part.room != "body", str(doc_part.part.partname)))


def note_parts_of(document: Document) -> list[DocPart]:
    """The footnotes and the endnotes, if the file has any; python-docx keeps them as bytes."""
    parts = [part for part in document.part.package.iter_parts() if part.content_type in _NOTES]
    read = [
        part if isinstance(part, XmlPart) else XmlPart.load(part.partname, part.content_type, part.blob, part.package)
        for part in parts
    ]
    return sorted((DocPart(part, _NOTES[part.content_type], frozenset()) for part in read), key=lambda part: part.room)


def in_fallback(paragraph: Element) -> bool:
    """Whether the paragraph only repeats a text box for old programs."""
    return nearest(paragraph, FALLBACK) is not None


def largest_id(doc_parts: list[DocPart], tag: str, attribute: str = ID) -> int:
    """The largest number in use, 0 if there is none; the next number is free."""
    numbers = (element.get(attribute, "") for doc_part in doc_parts for element in doc_part.root.iter(tag))
    return max((int(number) for number in numbers if number.isdecimal()), default=0)


def heading_styles(styles: Element) -> frozenset[str]:
    """The ids of the styles of headings."""

    def is_heading(style: Element) -> bool:
        name = style.find(NAME)
        named = name is not None and (name.get(VAL) or "").casefold().startswith("heading")
        return named or _outlined(style)

    return frozenset(style.get(STYLE_ID, "") for style in styles.iter(STYLE) if is_heading(style))


def _outlined(element: Element) -> bool:
    level = element.find(f"{PPR}/{OUTLINE}")
    return level is not None and level.get(VAL) != BODY_TEXT


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables outside of tables and text boxes."""
    for child in parent:
        if child.tag in (P, TBL):
            yield child
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _cells(table: Element) -> Iterator[tuple[Element, int, int]]:
    rows = (row for row in table.iter(TR) if nearest(row, TBL) is table)
    for r, row in enumerate(rows, 1):
        cells = (cell for cell in row.iter(TC) if nearest(cell, TR) is row)
        for c, cell in enumerate(cells, 1):
            for paragraph in cell.iter(P):
                yield paragraph, r, c
