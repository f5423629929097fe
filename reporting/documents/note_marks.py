"""Marks in a draft: ※1 behind each number that a note of the first page belongs to, and a line below a picture."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from docx.document import Document
from lxml import etree

from reporting.core.quantity import Words
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.filling import Filled
from reporting.documents.page_marks import LineFormat, paragraph
from reporting.documents.runs import hint_chinese, write
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, DOC_PR, ID, RPR, RUN, VAL, Element, P, nearest, w
from reporting.published.content import Printed

_RED = "C00000"
# More numbers of notes behind a number are not read.
_MOST = 3
_KEPT = tuple(w(name) for name in ("rFonts", "sz", "szCs"))
_MARK = {"zh": "※{}", "en": "[{}]"}
_COMMA, _MORE = {"zh": "、", "en": ", "}, {"zh": "等{}条", "en": " … {} in all"}
_BELOW = {
    "zh": "{} 图中可能有数未计入，见首页。",
    "en": "{} The picture may lack what was left out: see the first page.",
}


@dataclass(frozen=True)
class NoteMarks:
    """The numbers of the notes, from 1, by the bookmark of a number or of a claim, and by the name of a picture."""

    numbers: Mapping[str, Sequence[int]] = field(default_factory=dict)
    claims: Mapping[str, Sequence[int]] = field(default_factory=dict)
    pictures: Mapping[str, Sequence[int]] = field(default_factory=dict)


def marks_of(printed: Iterable[Printed], pictures: Mapping[str, Sequence[Words]], notes: Sequence[Words]) -> NoteMarks:
    """The marks of printed numbers by the notes in their passports, and of pictures.

    A number without words is no number, but stands behind a claim that there is none.
    """

    def numbered(words: Sequence[Words]) -> list[int]:
        return [number for number, note in enumerate(notes, 1) if note in words]

    found = [(number, numbered(number.passport.notes)) for number in printed]
    noted = [(number, numbers) for number, numbers in found if numbers]
    return NoteMarks(
        {number.anchor: numbers for number, numbers in noted if number.words},
        {number.anchor: numbers for number, numbers in noted if not number.words},
        {name: numbered(words) for name, words in pictures.items() if words},
    )


def without_marks(filled: Filled) -> Filled:
    """The briefing without the numbers that only hold a mark: where none is, there is nothing to reckon again."""
    numbers = (one for one in filled.printed if one.passport.expression or not one.passport.notes)
    return replace(filled, printed=tuple(one for one in numbers if one.words))


def mark_notes(document: Document, marks: NoteMarks, locale: str) -> None:
    """Put the marks into the document."""
    for doc_part in doc_parts_of(document):
        for end, notes in [*_marked(doc_part.root, {**marks.numbers, **marks.claims})]:
            end.addnext(_run_like(end, mark(notes, locale), locale))
        for drawing in [*doc_part.root.iter(DOC_PR)]:
            notes = marks.pictures.get((drawing.get("name") or "").rpartition(" ")[0], ())
            holder = nearest(drawing, P) if notes else None
            if holder is not None:
                line = _BELOW[locale].format(mark(notes, locale))
                holder.addnext(_with_caption(paragraph(line, LineFormat("center", _RED, 18, below=0))))


def mark(notes: Sequence[int], locale: str) -> str:
    """※1、2 or [1, 2]; of many notes the first few and how many they are."""
    few = _COMMA[locale].join(map(str, notes[:_MOST]))
    return _MARK[locale].format(few + (_MORE[locale].format(len(notes)) if len(notes) > _MOST else ""))


def _marked(root: Element, notes: Mapping[str, Sequence[int]]) -> Iterator[tuple[Element, Sequence[int]]]:
    """The ends of the bookmarks that get marks."""
    ends = {end.get(ID): end for end in root.iter(BOOKMARK_END)}
    for start in root.iter(BOOKMARK_START):
        name = start.get(NAME, "")
        if name in notes:
            yield ends[start.get(ID)], notes[name]


def _with_caption(line: Element) -> Element:
    """The line on one page with what follows it: the caption of the picture."""
    line[0].insert(0, etree.Element(w("keepNext")))
    return line


def _run_like(end: Element, text: str, locale: str) -> Element:
    """A small raised run in red, in the font and size of the number before it."""
    before = end.getprevious()
    format_ = None if before is None else before.find(RPR)
    run = etree.Element(RUN)
    properties = etree.SubElement(run, RPR)
    kept = {} if format_ is None else {child.tag: deepcopy(child) for child in format_ if child.tag in _KEPT}
    properties.extend([kept[_KEPT[0]]] if _KEPT[0] in kept else [])
    etree.SubElement(properties, w("color")).set(VAL, _RED)
    properties.extend([kept[tag] for tag in _KEPT[1:] if tag in kept])
    etree.SubElement(properties, w("vertAlign")).set(VAL, "superscript")
    if locale == "zh":
        hint_chinese(run)
    write(run, text, locale)
    return run
