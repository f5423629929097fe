"""`Finding`: a fault of a document in words, with the element that has it."""

from dataclasses import dataclass

from reporting.documents.doc_parts import DocPart
from reporting.documents.messages import say
from reporting.documents.wordml import Element, P, nearest


@dataclass(frozen=True)
class Finding:
    """A fault: what it is, and the element of a part that has it; without an element it is one of the whole file.

    `runs` are the runs that it is about; none if it is about the whole paragraph. `said` is the whole line with its
    place, where somebody else has found it.
    """

    what: str
    doc_part: DocPart | None = None
    element: Element | None = None
    runs: tuple[Element, ...] = ()
    said: str = ""

    @property
    def paragraph(self) -> Element | None:
        """The paragraph in which, or at the beginning of which, the fault is."""
        if self.element is None or self.element.tag == P:
            return self.element
        around = nearest(self.element, P)
        return next(self.element.iter(P), None) if around is None else around

    def line(self, locale: str) -> str:
        """The fault with its place."""
        if self.said:
            return self.said
        if self.doc_part is None or self.paragraph is None:
            return self.what
        return say("at", locale, place=self.doc_part.place(self.paragraph, locale), what=self.what)
