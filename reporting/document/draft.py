"""A draft (草稿): a briefing that is marked on each page and opens with what is in doubt."""

import io
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from docx import Document
from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _BaseHeaderFooter

from reporting.document.cleaning import clean
from reporting.document.package import UNSEALED_DRAFT, seal
from reporting.document.properties import LONGEST
from reporting.document.wordml import SECTPR, XML_SPACE, Element, T, w

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
# A plain paragraph: text boxes and pictures in headers get lost in some editors.
_PARAGRAPH = """<w:p {ns}><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="{after}" w:line="240"
w:lineRule="auto"/><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="{align}"/></w:pPr>
<w:r><w:rPr>{bold}<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>
<w:t/></w:r></w:p>"""
_BEFORE_NUMBERS = tuple(w(name) for name in ("pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"))
_TYPE, _NUMBERS, _START = w("type"), w("pgNumType"), w("start")


def drafted(briefing: bytes, doubts: Sequence[str], locale: str) -> bytes:
    """The same pages as a draft; equal arguments give equal bytes. It never counts as a sealed briefing."""
    document = Document(io.BytesIO(briefing))
    for header in _headers(document):
        header._element.insert(0, _paragraph(_MARK, "center", "999999", 52, bold=True))  # noqa: SLF001 - has no name
    _open_with(document, [*_first_page(doubts, locale)])
    core = document.core_properties
    core.identifier, core.content_status = UNSEALED_DRAFT, "Draft"
    core.title = _WORDS[locale]["name"].format(title=core.title)[:LONGEST]
    stream = io.BytesIO()
    document.save(stream)
    return seal(stream.getvalue())


def _headers(document: Opened) -> Iterator[_BaseHeaderFooter]:
    """Every header of the file, once; a kind that the first section lacks is made, so that no page is without."""
    seen = set()
    for number, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            if not number and header.is_linked_to_previous:
                header.is_linked_to_previous = False
                # python-docx begins a header with an empty paragraph in a style that a template need not have.
                for paragraph in header.paragraphs:
                    header._element.remove(paragraph._p)  # noqa: SLF001 - has no public name
            if not header.is_linked_to_previous and header.part.partname not in seen:
                seen.add(header.part.partname)
                yield header


def _first_page(doubts: Sequence[str], locale: str) -> Iterator[Element]:
    words = _WORDS[locale]
    yield _paragraph(words["title"], "center", "C00000", 44, bold=True)
    yield _paragraph(words["some" if doubts else "none"].format(count=len(doubts)), "left", "000000", 28)
    for number, doubt in enumerate(doubts, 1):
        yield _paragraph(f"{number}. {doubt}", "left", "000000", 24)


def _open_with(document: Opened, paragraphs: Iterable[Element]) -> None:
    """A section of its own before all others; the briefing's own pages keep their numbers."""
    body = document.element.body
    own = next(iter(body.iter(SECTPR)))
    break_ = _paragraph("", "left", "000000", 2)
    next(iter(break_)).append(deepcopy(own))
    for kind in own.findall(_TYPE):
        own.remove(kind)
    _numbered_from_one(own)
    for place, paragraph in enumerate([*paragraphs, break_]):
        body.insert(place, paragraph)


def _numbered_from_one(section: Element) -> None:
    numbers = section.find(_NUMBERS)
    if numbers is None:
        numbers = section.makeelement(_NUMBERS, {}, None)
        before = [place for place, child in enumerate(section) if child.tag in _BEFORE_NUMBERS]
        section.insert(before[-1] + 1 if before else 0, numbers)
    if numbers.get(_START) is None:
        numbers.set(_START, "1")


def _paragraph(text: str, align: str, color: str, size: int, *, bold: bool = False) -> Element:
    look = {"align": align, "color": color, "size": size, "after": 160, "bold": "<w:b/>" if bold else ""}
    paragraph: Element = parse_xml(_PARAGRAPH.format(ns=nsdecls("w"), **look))
    for holder in paragraph.iter(T):
        holder.text = clean(text)
        holder.set(XML_SPACE, "preserve")
    return paragraph
