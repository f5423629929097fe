"""`lines_on_page`: a finished briefing as the lines of text that are seen, each with its bookmarks, cell and place."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import docx
from docx.document import Document

from reporting.documents.doc_parts import NAME, DocPart, doc_parts_of, in_fallback, note_parts_of
from reporting.documents.sight.sight import Sight
from reporting.documents.sight.visibility import is_continued
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
# WordArt keeps its words in an attribute.
_TEXT_PATH, _STRING = "{urn:schemas-microsoft-com:vml}textpath", "string"


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
class Unseen:
    """Words that nobody sees, as they are hidden, white or tiny, and the place in the line where they stand."""

    text: str
    at: int


@dataclass(frozen=True)
class PageParagraph:
    """One paragraph as it reads on paper when all tracked changes are accepted."""

    text: str
    place: str = ""
    room: str = "body"
    cell: Cell | None = None
    marks: tuple[Mark, ...] = ()
    unseen: tuple[Unseen, ...] = ()


@dataclass
class _Reading:
    root: Element
    sight: Sight
    texts: dict[Element, str] = field(default_factory=dict)
    unseen: dict[Element, list[Unseen]] = field(default_factory=dict)
    marks: dict[Element, list[Mark]] = field(default_factory=dict)
    open: dict[str, tuple[str, Element, int]] = field(default_factory=dict)
    waiting: list[tuple[str, str]] = field(default_factory=list)


def lines_on_page(document: Document | bytes, locale: str) -> list[PageParagraph]:
    """All lines with words in them: the body first, then headers and footers, then notes."""
    opened = docx.Document(io.BytesIO(document)) if isinstance(document, bytes) else document
    sight = Sight(opened.styles.element)
    doc_parts = [*doc_parts_of(opened), *note_parts_of(opened)]
    return [line for doc_part in doc_parts for line in _lines(doc_part, sight, locale)]


def _lines(doc_part: DocPart, sight: Sight, locale: str) -> Iterator[PageParagraph]:
    reading, cells = _read(doc_part.root, sight), _cells(doc_part.root)
    beginnings = _beginnings(cells)
    for shape in doc_part.root.iter(_TEXT_PATH):
        if shape.get(_STRING) and not in_fallback(shape) and (holder := nearest(shape, P)) is not None:
            yield PageParagraph(shape.get(_STRING, ""), doc_part.place(holder, locale), doc_part.room)
    for paragraph, read in reading.texts.items():
        text = read
        marks, unseen = tuple(reading.marks.get(paragraph, ())), tuple(reading.unseen.get(paragraph, ()))
        holder = nearest(paragraph, TC)
        if (text.strip() or marks or unseen or holder in beginnings) and not in_fallback(paragraph):
            cell = None if holder is None else cells.get(holder)
            if holder in beginnings and paragraph is holder.find(P):
                text = " ".join(reading.texts[one] for one in beginnings[holder].iter(P))
            yield PageParagraph(text, doc_part.place(paragraph, locale), doc_part.room, cell, marks, unseen)


def _read(root: Element, sight: Sight) -> _Reading:
    """The words of each paragraph, and the bookmarks in it with their beginning and end."""
    reading = _Reading(root, sight)
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
                _add(reading, paragraph, element)
        elif element.tag == BOOKMARK_START:
            _begin(reading, element, paragraph)
        else:
            _end(reading, element.get(ID, ""))
    return reading


def _add(reading: _Reading, paragraph: Element, run: Element) -> None:
    """Add the words of a run to its paragraph, or to what is not seen of it."""
    words = "".join(shown(child) for child in run)
    if not words.strip() or not reading.sight.fault(run, reading.root):
        reading.texts[paragraph] += words
    else:
        reading.unseen.setdefault(paragraph, []).append(Unseen(words, len(reading.texts[paragraph])))


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


def _beginnings(cells: Mapping[Element, Cell]) -> dict[Element, Element]:
    """For each cell that continues a merged one above it, the cell with the words that are shown in its place."""
    above: dict[tuple[int, int], Element] = {}
    beginnings = {}
    for cell, at in cells.items():
        beginning = above.get((at.table, at.column))
        if is_continued(cell) and beginning is not None:
            beginnings[cell] = beginning
        else:
            above[at.table, at.column] = cell
    return beginnings
