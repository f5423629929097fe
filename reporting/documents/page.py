"""`lines_on_page`: a finished briefing as lines of text, each with its bookmarks, its table cell and its place."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document

from reporting.documents.doc_parts import NAME, DocPart, doc_parts_of, in_fallback
from reporting.documents.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    ID,
    RUN,
    TBL,
    TC,
    TR,
    VAL,
    Element,
    P,
    nearest,
    shown,
    w,
)

_SPAN = f"{w('tcPr')}/{w('gridSpan')}"
_MOVED_AWAY = w("moveFrom")


@dataclass(frozen=True)
class Cell:
    """A cell of a table; tables, rows and columns count from 0, a cell over two columns stands in the first."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class Mark:
    """A bookmark within a line: from the character `start` to before `end`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class PageParagraph:
    """One paragraph as it reads when all tracked changes are accepted."""

    text: str
    place: str = ""
    room: str = "body"
    cell: Cell | None = None
    marks: tuple[Mark, ...] = ()


@dataclass
class _Reading:
    texts: dict[Element, str] = field(default_factory=dict)
    marks: dict[Element, list[Mark]] = field(default_factory=dict)
    open: dict[str, tuple[str, Element, int]] = field(default_factory=dict)
    waiting: list[tuple[str, str]] = field(default_factory=list)


def lines_on_page(document: Document | bytes, locale: str) -> list[PageParagraph]:
    """All lines with words in them: the body first, then headers and footers."""
    opened = docx.Document(io.BytesIO(document)) if isinstance(document, bytes) else document
    return [line for doc_part in doc_parts_of(opened) for line in _lines(doc_part, locale)]


def _lines(doc_part: DocPart, locale: str) -> Iterator[PageParagraph]:
    reading, cells = _read(doc_part.root), _cells(doc_part.root)
    for paragraph, text in reading.texts.items():
        marks = tuple(reading.marks.get(paragraph, ()))
        if (text.strip() or marks) and not in_fallback(paragraph):
            holder = nearest(paragraph, TC)
            cell = None if holder is None else cells.get(holder)
            yield PageParagraph(text, doc_part.place(paragraph, locale), doc_part.room, cell, marks)


def _read(root: Element) -> _Reading:
    """The words of each paragraph, and the bookmarks in it with their beginning and end."""
    reading = _Reading()
    for element in root.iter(P, RUN, BOOKMARK_START, BOOKMARK_END):
        if element.tag == P:
            reading.texts[element] = ""
            for number, name in reading.waiting:
                reading.open[number] = (name, element, 0)
            reading.waiting.clear()
            continue
        paragraph = nearest(element, P)
        if element.tag == RUN:
            if paragraph is not None and nearest(element, _MOVED_AWAY) is None:
                reading.texts[paragraph] += "".join(shown(child) for child in element)
        elif element.tag == BOOKMARK_START:
            _begin(reading, element, paragraph)
        else:
            _end(reading, element.get(ID, ""))
    return reading


def _begin(reading: _Reading, start: Element, paragraph: Element | None) -> None:
    number, name = start.get(ID, ""), start.get(NAME, "")
    if paragraph is None:  # between two paragraphs: the bookmark belongs to the next
        reading.waiting.append((number, name))
    else:
        reading.open[number] = (name, paragraph, len(reading.texts[paragraph]))


def _end(reading: _Reading, number: str) -> None:
    if number not in reading.open:
        return
    name, holder, start = reading.open.pop(number)
    # A bookmark that ends in a later paragraph is cut at the end of the paragraph that it begins in.
    reading.marks.setdefault(holder, []).append(Mark(name, start, len(reading.texts[holder])))


def _cells(root: Element) -> dict[Element, Cell]:
    """Each cell with its place in its table."""
    cells = {}
    for t, table in enumerate(root.iter(TBL)):
        rows = (row for row in table.iter(TR) if nearest(row, TBL) is table)
        for r, row in enumerate(rows):
            column = 0
            for cell in (cell for cell in row.iter(TC) if nearest(cell, TR) is row):
                cells[cell] = Cell(t, r, column)
                span = cell.find(_SPAN)
                column += 1 if span is None else int(span.get(VAL, "1"))
    return cells
