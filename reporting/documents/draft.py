"""A draft (草稿): a briefing with a mark on each page and a first page that lists the doubts."""

import io
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from docx import Document
from docx.document import Document as Opened

from reporting.core.office_package import UNSEALED_DRAFT
from reporting.documents.page_marks import LineFormat, mark_pages, paragraph
from reporting.documents.properties import LONGEST
from reporting.documents.saving import sealed
from reporting.documents.wordml import SECTPR, Element, w

_MARK = "草稿 DRAFT"
_WORDS = {
    "zh": {
        "title": "草稿：不得印发",
        "some": "本稿有{count}处存疑，逐条改好后再成稿；本页不属于简报。",
        "none": "没有发现存疑之处，可以成稿；本页不属于简报。",
        "name": "草稿：{title}",
    },
    "en": {
        "title": "DRAFT: not to be issued",
        "some": "In doubt: {count}. Mend each before the briefing is made; this page is no part of it.",
        "none": "Nothing was found to be in doubt, so the briefing can be made; this page is no part of it.",
        "name": "DRAFT: {title}",
    },
}
_BEFORE_NUMBERS = tuple(w(name) for name in ("pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"))
_TYPE, _NUMBERS, _START = w("type"), w("pgNumType"), w("start")


def drafted(briefing: bytes, doubts: Sequence[str], locale: str) -> bytes:
    """The same pages as a draft; equal arguments give equal bytes. It never counts as a sealed briefing."""
    document = Document(io.BytesIO(briefing))
    mark_pages(document, _MARK, LineFormat("center", "999999", 52, bold=True))
    _open_with(document, [*_first_page(doubts, locale)])
    core = document.core_properties
    core.identifier, core.content_status = UNSEALED_DRAFT, "Draft"
    core.title = _WORDS[locale]["name"].format(title=core.title)[:LONGEST]
    return sealed(document)


def _first_page(doubts: Sequence[str], locale: str) -> Iterator[Element]:
    words = _WORDS[locale]
    yield paragraph(words["title"], LineFormat("center", "C00000", 44, bold=True))
    yield paragraph(words["some" if doubts else "none"].format(count=len(doubts)), LineFormat("left", "000000", 28))
    for number, doubt in enumerate(doubts, 1):
        yield paragraph(f"{number}. {doubt}", LineFormat("left", "000000", 24))


def _open_with(document: Opened, paragraphs: Iterable[Element]) -> None:
    """Put the paragraphs into a new first section; the pages of the briefing keep their numbers."""
    body = document.element.body
    section = next(iter(body.iter(SECTPR)))
    break_ = paragraph("", LineFormat("left", "000000", 2))
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
