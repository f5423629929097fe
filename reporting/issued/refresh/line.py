"""`Line`: a paragraph with its words, its numbers and its pictures, as it reads when all changes are accepted."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.doc_parts import NAME, STYLE_OF, DocPart, in_fallback
from reporting.documents.page import Mark
from reporting.documents.tracked.cutting import DEL, MOVED_AWAY, live_text
from reporting.documents.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    DOC_PR,
    ID,
    PPR,
    RUN,
    TR,
    VAL,
    Element,
    P,
    nearest,
    shown,
    w,
)

_PIECE = re.compile(r"[A-Za-z]+|[0-9][0-9.,]*|\s+|.", re.DOTALL)
# A full stop ends a sentence where a blank follows it; 8.5 goes on.
_SENTENCE = re.compile(r"(?:[^。！？；\n.]|\.(?!\s|$))*(?:[。！？；\n]|\.\s+|\.$|$)")
_NUMBERED = re.compile(r"\s*[0-9]+$")
_GONE_ROW = f"{w('trPr')}/{w('del')}"
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_MASK = "□"


@dataclass(frozen=True)
class Token:
    """A piece of a line from one character to another; `key` is equal where two pieces are the same.

    `anchor` is the bookmark of the number that it is, empty if it is none.
    """

    start: int
    end: int
    key: str
    anchor: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.key.strip()


@dataclass(frozen=True, eq=False)
class Line:
    """A paragraph; `marks` are its numbers by the bookmarks around them, `picture` says which one it shows."""

    part: DocPart
    element: Element
    text: str
    marks: tuple[Mark, ...] = ()
    picture: str = ""

    @cached_property
    def shape(self) -> str:
        """The words without the numbers among them, and the picture."""
        text = self.text
        for mark in sorted(self.marks, key=lambda mark: -mark.start):
            text = text[: mark.start] + _MASK + text[mark.end :]
        return text + self.picture

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(mark.name for mark in self.marks)

    @property
    def row(self) -> Element | None:
        """The row of a table that it stands in."""
        return nearest(self.element, TR)

    @property
    def is_heading(self) -> bool:
        """Whether it heads a section."""
        style = self.element.find(f"{PPR}/{STYLE_OF}")
        return style is not None and style.get(VAL) in self.part.heading_styles

    def words(self, mark: Mark) -> str:
        """The words of a number."""
        return self.text[mark.start : mark.end]

    def tokens(self, keys: Mapping[str, str]) -> list[Token]:
        """The line in pieces; a number with one of these anchors is one piece, with the key that stands for it."""
        marks = sorted((mark for mark in self.marks if mark.name in keys), key=lambda mark: mark.start)
        tokens: list[Token] = []
        at = 0
        for mark in marks:
            if mark.start < at:
                continue
            tokens += _pieces(self.text, at, mark.start)
            tokens.append(Token(mark.start, mark.end, f"#{keys[mark.name]}", mark.name))
            at = mark.end
        return [*tokens, *_pieces(self.text, at, len(self.text))]

    def sentences(self) -> list[tuple[int, int]]:
        """From which character to which each sentence goes; none of a line without words."""
        found = [match.span() for match in _SENTENCE.finditer(self.text)]
        return [(start, end) for start, end in found if self.text[start:end].strip()]


def _pieces(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _PIECE.finditer(text, start, end):
        yield Token(found.start(), found.end(), found.group())


def lines_of(part: DocPart, known: Collection[str]) -> list[Line]:
    """The paragraphs of a part in their order, with the bookmarks that are known; also those without words.

    Rows that people deleted are not there, nor what only repeats a text box for old programs.
    """
    marks = _marks(part.root, known)
    return [
        Line(part, paragraph, live_text(paragraph), tuple(marks.get(paragraph, ())), _picture(paragraph))
        for paragraph in part.root.iter(P)
        if not in_fallback(paragraph) and not _is_gone(paragraph)
    ]


def _is_gone(paragraph: Element) -> bool:
    row = nearest(paragraph, TR)
    return row is not None and row.find(_GONE_ROW) is not None


def _picture(paragraph: Element) -> str:
    """The names of the drawings in it, without their numbers: what a picture shows keeps its name in every editor."""
    names = (shape.get("name") or shape.get("title") or "" for shape in paragraph.iter(DOC_PR))
    return " ".join(_NUMBERED.sub("", name) for name in names)


def _marks(root: Element, known: Collection[str]) -> dict[Element, list[Mark]]:
    """The bookmarks in each paragraph; one that ends in a later paragraph is cut at the end of its own."""
    lengths: dict[Element, int] = {}
    open_: dict[str, tuple[str, Element, int]] = {}
    found: dict[Element, list[Mark]] = {}
    for element in root.iter(P, RUN, BOOKMARK_START, BOOKMARK_END):
        if element.tag == P:
            lengths[element] = 0
            continue
        paragraph = nearest(element, P)
        if paragraph is None:
            continue
        if element.tag == RUN:
            if nearest(element, DEL) is None and nearest(element, MOVED_AWAY) is None:
                lengths[paragraph] += sum(len(shown(child)) for child in element)
        elif element.tag == BOOKMARK_START:
            if element.get(NAME) in known:
                open_[element.get(ID, "")] = (element.get(NAME, ""), paragraph, lengths[paragraph])
        elif element.get(ID, "") in open_:
            name, holder, start = open_.pop(element.get(ID, ""))
            if lengths[holder] > start:
                found.setdefault(holder, []).append(Mark(name, start, lengths[holder]))
    return found
