"""`TextBlocks`: the room for text on the pages that each block of the body stands on, as the section says."""

from reporting.documents.wordml import BODY, PPR, SECTPR, Element, w

_A4 = {"w": 11906, "h": 16838}


class TextBlocks:
    """The text blocks of one document: width of a column and height, in twips."""

    def __init__(self, root: Element) -> None:
        self._sections = _sections(root)

    def around(self, element: Element) -> tuple[int, int]:
        """The text block that the element stands in; for what is not in the body, that of the last section."""
        return _size(self.section(element))

    def section(self, element: Element) -> Element | None:
        """The properties of the section that the element stands in; for what is not in the body, of the last one."""
        block = element
        while (parent := block.getparent()) is not None and parent.tag != BODY:
            block = parent
        return self._sections.get(block, self._sections[None])

    @property
    def last(self) -> tuple[int, int]:
        """The text block of the last section."""
        return _size(self._sections[None])


def _size(section: Element | None) -> tuple[int, int]:
    size = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    columns = section.find(w("cols")) if section is not None else None
    width = _twips(size, "w", _A4["w"]) - sum(_twips(margins, side, 1440) for side in ("left", "right"))
    height = _twips(size, "h", _A4["h"]) - sum(abs(_twips(margins, side, 1440)) for side in ("top", "bottom"))
    number = max(1, _twips(columns, "num", 1))
    column = (width - _twips(margins, "gutter", 0) - (number - 1) * _twips(columns, "space", 720)) // number
    return column, height


def _twips(element: Element | None, name: str, otherwise: int) -> int:
    return otherwise if element is None else int(element.get(w(name), otherwise))


def _sections(root: Element) -> dict[Element | None, Element | None]:
    """The section of each block of the body; the key None has the last section."""
    body = root.find(BODY)
    blocks = [] if body is None else list(body)
    section = blocks[-1] if blocks and blocks[-1].tag == SECTPR else None
    sections: dict[Element | None, Element | None] = {None: section}
    for block in reversed(blocks):
        block_section = block.find(f"{PPR}/{SECTPR}")
        section = section if block_section is None else block_section
        sections[block] = section
    return sections
