"""`Source`: the briefing of today, from which runs, paragraphs and rows are copied into the edited file."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cached_property
from itertools import count

from docx.document import Document
from docx.opc.part import Part

from reporting.documents.doc_parts import NAME, STYLE_ID
from reporting.documents.page import Mark
from reporting.documents.tracked.parts import Parts
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, STYLE, VAL, Element, remove, w
from reporting.issued.refresh.line import Line

_REFERENCES = (w("pStyle"), w("rStyle"), w("tblStyle"))


class Source:
    """Copies of its elements fit the other document: their styles by name, their pictures, their bookmarks' numbers.

    `numbers` says where the number of each bookmark stands in it.
    """

    def __init__(
        self, document: Document, target: Document, parts: Parts, numbers: Mapping[str, tuple[Line, Mark]]
    ) -> None:
        self.numbers = numbers
        self.copied: list[Element] = []
        self._styles, self._target_styles, self._parts = document.styles.element, target.styles.element, parts
        used = (mark.get(ID, "") for mark in target.element.iter(BOOKMARK_START))
        self._marks = count(max((int(number) for number in used if number.isdecimal()), default=0) + 1)

    def bring(self, elements: Sequence[Element], origin: Part, target: Part) -> list[Element]:
        """Make copied elements fit; gives them back."""
        self._parts.bring(elements, origin, target)
        begun: dict[str, str] = {}
        for element in (element for top in elements for element in top.iter()):
            if element.tag in _REFERENCES:
                self._refer(element)
            elif element.tag in (BOOKMARK_START, BOOKMARK_END):
                number = element.get(ID, "")
                if number not in begun:
                    begun[number] = str(next(self._marks))
                element.set(ID, begun[number])
                self.copied.append(element)
        return list(elements)

    def settle(self, taken: set[str]) -> None:
        """Take away copied bookmarks whose name another one has already."""
        for start in [mark for mark in self.copied if mark.tag == BOOKMARK_START]:
            name = start.get(NAME, "")
            if name in taken:
                for mark in [mark for mark in self.copied if mark.get(ID) == start.get(ID)]:
                    remove(mark)
            taken.add(name)

    def _refer(self, reference: Element) -> None:
        """Name a style as the other document does; one that it does not have is brought along."""
        name = self._names.get(reference.get(VAL, ""))
        if name is None:
            return
        if name not in self._ids:
            style = next(each for each in self._styles.iter(STYLE) if each.get(STYLE_ID) == reference.get(VAL))
            copy = _without_kin(style)
            self._target_styles.append(copy)
            self._ids[name] = copy.get(STYLE_ID, "")
        reference.set(VAL, self._ids[name])

    @cached_property
    def _names(self) -> dict[str, str]:
        return {style.get(STYLE_ID, ""): _called(style) for style in self._styles.iter(STYLE)}

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {_called(style): style.get(STYLE_ID, "") for style in self._target_styles.iter(STYLE)}


def _called(style: Element) -> str:
    name = style.find(NAME)
    return "" if name is None else name.get(VAL, "").casefold()


def _without_kin(style: Element) -> Element:
    """A copy of a style that is based on nothing and followed by nothing of its own document."""
    copy = deepcopy(style)
    for name in ("basedOn", "next", "link"):
        for kin in copy.findall(w(name)):
            copy.remove(kin)
    return copy
