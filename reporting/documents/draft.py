"""A draft (草稿): a briefing with a mark on each page, and a first page on what is in doubt and what is left out."""

import io
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as Opened

from reporting.core.office_package import UNSEALED_DRAFT
from reporting.documents.note_marks import NoteMarks, mark, mark_notes
from reporting.documents.page_marks import LineFormat, mark_pages, paragraph
from reporting.documents.properties import LONGEST
from reporting.documents.saving import sealed
from reporting.documents.wordml import SECTPR, Element, w

MARK = {"zh": "草稿 DRAFT", "en": "DRAFT"}
_RED, _BLACK = "C00000", "000000"
# Five times as dark as the paper, so that those who see little can read it.
_GREY = "6E6E6E"
_WORDS = {
    "zh": {
        "title": "草稿：不得印发",
        "some": "本稿有{count}处存疑，逐条改好后再成稿；本页不属于简报。",
        "none": "没有发现存疑之处，可以成稿；本页不属于简报。",
        "name": "草稿：{title}",
        "marked": "台账有{left_out}处差错，出错的行或格未计入本稿。正文中有{count}个数受此影响，"
        "已用红色小字标注，如{mark}，序号与下列各条对应；未标注的数不受影响。",
        "unmarked": "台账有{left_out}处差错，出错的行或格未计入本稿。正文印出的数均未因此改变，未计入的数没有印出。",
        "claims": "未计入的内容，正文按未报送处理；“没有单位报送”“全部办结”等表述和“—”，改正后也可能变化。",
        "affected": "受影响的有{counts}，已标注{mark}。",
        "unaffected": "本稿印出的数不受影响。",
        "count of numbers": "{count}个数",
        "count of claims": "{count}处文字",
        "count of pictures": "{count}张图",
        "comma": "、",
    },
    "en": {
        "title": "DRAFT: not to be issued",
        "some": "In doubt: {count}. Mend each before the briefing is made; this page is no part of it.",
        "none": "Nothing was found to be in doubt, so the briefing can be made; this page is no part of it.",
        "name": "DRAFT: {title}",
        "marked": "Faults of the ledger among these: {left_out}. Faulty rows or cells are left out of this draft. "
        "Numbers behind this page that may be wrong for it: {count}. Each has a small red mark such as {mark}, "
        "with the number of the entry below; numbers without a mark do not depend on it.",
        "unmarked": "Faults of the ledger among these: {left_out}. Faulty rows or cells are left out of this draft. "
        "No number printed in it is changed; what is left out is not printed.",
        "claims": "The pages take what is left out for not reported: a “—” or a sentence such as “all are resolved” "
        "may change as well.",
        "affected": "May be wrong for it and marked {mark}: {counts}.",
        "unaffected": "No number printed in this draft is changed by it.",
        "count of numbers": "numbers ({count})",
        "count of claims": "sentences without a number ({count})",
        "count of pictures": "pictures ({count})",
        "comma": ", ",
    },
}
_BEFORE_NUMBERS = tuple(w(name) for name in ("pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"))
_TYPE, _NUMBERS, _START = w("type"), w("pgNumType"), w("start")


@dataclass(frozen=True)
class FrontPage:
    """The lines of the first page: for each thing that is left out its own, each other doubt, and what was issued.

    `marks` says which numbers and pictures of the pages behind it depend on what is left out.
    """

    left_out: Sequence[Sequence[str]] = ()
    doubts: Sequence[str] = ()
    issued: Sequence[str] = ()
    marks: NoteMarks = field(default_factory=NoteMarks)


def drafted(briefing: bytes, page: FrontPage, locale: str) -> bytes:
    """The same pages as a draft; equal arguments give equal bytes. It never counts as a sealed briefing."""
    document = Document(io.BytesIO(briefing))
    mark_pages(document, MARK[locale], LineFormat("center", _GREY, 52, bold=True))
    mark_notes(document, page.marks, locale)
    _open_with(document, [*_first_page(page, locale)])
    core = document.core_properties
    core.identifier, core.content_status = UNSEALED_DRAFT, "Draft"
    core.title = _WORDS[locale]["name"].format(title=core.title)[:LONGEST]
    return sealed(document)


def _first_page(page: FrontPage, locale: str) -> Iterator[Element]:
    words, count = _WORDS[locale], len(page.left_out) + len(page.doubts)
    yield paragraph(words["title"], LineFormat("center", _RED, 44, bold=True))
    yield paragraph(words["some" if count else "none"].format(count=count), LineFormat("left", _BLACK, 28))
    for line in [*page.issued, *_explained(page, locale)]:
        yield paragraph(line, LineFormat("left", _BLACK, 24))
    for number, lines in enumerate(page.left_out, 1):
        yield from _entry(number, [*lines, _affected(page.marks, number, locale)])
    for number, doubt in enumerate(page.doubts, len(page.left_out) + 1):
        yield from _entry(number, [doubt])


def _explained(page: FrontPage, locale: str) -> Iterator[str]:
    """What the marks on the pages mean, if anything is left out."""
    if page.left_out:
        form = _WORDS[locale]["marked" if page.marks.numbers else "unmarked"]
        yield form.format(left_out=len(page.left_out), count=len(page.marks.numbers), mark=mark([1], locale))
        yield _WORDS[locale]["claims"]


def _entry(number: int, lines: Sequence[str]) -> Iterator[Element]:
    """A numbered line; the lines that belong to it stand below it, further in."""
    for place, line in enumerate(lines):
        below = 160 if place == len(lines) - 1 else 20
        yield paragraph(
            line if place else f"{number}. {line}",
            LineFormat("left", _BLACK, 21 if place else 24, left=420 if place else 0, below=below),
        )


def _affected(marks: NoteMarks, number: int, locale: str) -> str:
    """How many numbers, sentences and pictures have the mark of an entry."""
    counts = {
        kind: sum(number in notes for notes in marked.values())
        for kind, marked in (("numbers", marks.numbers), ("claims", marks.claims), ("pictures", marks.pictures))
    }
    words = _WORDS[locale]
    counted = [words[f"count of {kind}"].format(count=count) for kind, count in counts.items() if count]
    return (
        words["affected"].format(counts=words["comma"].join(counted), mark=mark([number], locale))
        if counted
        else words["unaffected"]
    )


def _open_with(document: Opened, paragraphs: Iterable[Element]) -> None:
    """Put the paragraphs into a new first section; the pages of the briefing keep their numbers."""
    body = document.element.body
    section = next(iter(body.iter(SECTPR)))
    break_ = paragraph("", LineFormat("left", _BLACK, 2))
    next(iter(break_)).append(deepcopy(section))
    for kind in section.findall(_TYPE):
        section.remove(kind)
    _numbered_from_one(section)
    for place, element in enumerate([*paragraphs, break_]):
        body.insert(place, element)


def _numbered_from_one(section: Element) -> None:
    numbers = section.find(_NUMBERS)
    if numbers is None:
        numbers = section.makeelement(_NUMBERS, {}, None)
        before = [place for place, child in enumerate(section) if child.tag in _BEFORE_NUMBERS]
        section.insert(before[-1] + 1 if before else 0, numbers)
    if numbers.get(_START) is None:
        numbers.set(_START, "1")
