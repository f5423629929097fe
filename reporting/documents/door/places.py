"""`Places`: the place of an element of a part in words, before the file is opened as a document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.package import Package
from lxml import etree

from reporting.documents.doc_parts import DocPart, heading_styles
from reporting.documents.messages import say
from reporting.documents.wordml import TC, Element, P, nearest, text_of


@dataclass(frozen=True)
class Places:
    """The places in one part.

    `room` says which kind of page it is, "" for a part that is none; `words` name the part for a clerk; `outer` is the
    place of the thing that it belongs to, such as the paragraph with a chart.
    """

    root: Element
    part: str
    room: str
    words: str
    styles: Element | None
    outer: str
    _known: dict[Element, str] = field(default_factory=dict)

    def of(self, element: Element, locale: str) -> str:
        """The paragraph or table cell of the element; else the part of the file."""
        if not self.room:
            return self.whole(locale)
        paragraph = element if element.tag == P else next(element.iterancestors(P), next(element.iter(P), None))
        anchor = element if paragraph is None else paragraph
        if anchor not in self._known:
            self._known[anchor] = self._place(anchor, locale)
        return self._known[anchor]

    def whole(self, locale: str) -> str:
        """The part itself."""
        what = say("in_part", locale, what=self.words, part=self.part)
        return say("part_of", locale, place=self.outer, what=what) if self.outer else what

    def _place(self, anchor: Element, locale: str) -> str:
        if anchor.tag == P and (_has_text(anchor) or nearest(anchor, TC) is not None):
            return self._doc_part.place(anchor, locale)
        # Blank paragraphs have no number: the nearest one with text says where it is.
        before = self._paragraph_before.get(anchor)
        if before is not None:
            return say("after", locale, place=self._doc_part.place(before, locale))
        first = next(filter(_has_text, self.root.iter(P)), None)
        if first is not None:
            return say("before", locale, place=self._doc_part.place(first, locale))
        return self.whole(locale)

    @cached_property
    def _paragraph_before(self) -> Mapping[Element, Element | None]:
        """For each element the last paragraph with text that begins before it."""
        before: dict[Element, Element | None] = {}
        last = None
        for element in self.root.iter(etree.Element):
            before[element] = last
            if element.tag == P and _has_text(element):
                last = element
        return before

    @cached_property
    def _doc_part(self) -> DocPart:
        headings = frozenset[str]() if self.styles is None else heading_styles(self.styles)
        standing = XmlPart(PackURI(f"/{self.part}"), "", self.root, Package())  # type: ignore[arg-type]  # any element
        return DocPart(standing, self.room, headings)


def _has_text(paragraph: Element) -> bool:
    return bool(text_of(paragraph).strip())
