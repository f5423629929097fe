"""The text of a Word document in the order of its page; changes that are tracked count as accepted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from posixpath import dirname, join, normpath

from reporting.core.quantity import Words
from reporting.extraction.text.source_text import Paragraph
from reporting.returns.opening.apart.document_words import found, has, lines, number
from reporting.returns.opening.apart.trees import Element, local, tree, value
from reporting.xlsx.archive import Archive, checked
from reporting.xlsx.limits import RETURN
from reporting.xlsx.markup import marks_at
from reporting.xlsx.unusable import damaged

# Pictures make a report large, not its words.
_LIMITS = replace(RETURN, packed=50 * 2**20, unpacked=200 * 2**20)
# What may stand around a paragraph, a table, a row or a cell.
_AROUND = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"}
_PAGE_NUMBER = re.compile(r"[\s\d—–\-－·.第页共/／]*")
_HEADING = re.compile(r"(?i)heading|title|标题")
_EDGES: Mapping[str, Words] = {"header": {"zh": "页眉", "en": "header"}, "footer": {"zh": "页脚", "en": "footer"}}


def paragraphs_of(raw: bytes) -> Iterator[Paragraph]:
    """Headers, the body, footers. Raises UnusableError."""
    archive = checked(raw, _LIMITS)
    document = _target(archive, "_rels/.rels", "officeDocument")
    body = next(_marks(tree(archive.read(document)), "body"), None)
    if body is None:
        raise damaged()
    yield from _edge(archive, document, "header")
    yield from _Body(_headings(archive, document)).paragraphs(body)
    yield from _edge(archive, document, "footer")


class _Body:
    """The walk through the body: paragraphs and tables have numbers of their own."""

    def __init__(self, headings: frozenset[str]) -> None:
        self._headings = headings
        self._paragraphs, self._tables = count(1), count(1)

    def paragraphs(self, around: Element) -> Iterator[Paragraph]:
        """Paragraphs and rows in their order."""
        waiting: list[Element] = []
        for mark in _marks(around, "p", "tbl"):
            if local(mark) == "tbl":
                yield from self._joined(waiting)
                yield from self._table(mark)
                waiting = []
                continue
            waiting.append(mark)
            # One whose end was deleted goes on in the next.
            if not any(has(look, "rPr", "del") for look in mark if local(look) == "pPr"):
                yield from self._joined(waiting)
                waiting = []
        yield from self._joined(waiting)

    def _joined(self, paragraphs: list[Element]) -> Iterator[Paragraph]:
        """Its lines, and those of the text boxes that hang on it."""
        texts = [line for line in _seen(paragraphs).split("\n") if line.strip()]
        if texts:
            at = next(self._paragraphs)
            place: Words = {"zh": f"正文第{at}段", "en": f"paragraph {at}"}
            heading = any(_is_heading(one, self._headings) for one in paragraphs)
            yield from (Paragraph(line.strip(), place, "\t" in line.strip(), heading) for line in texts)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        """Its rows, and after a row the tables that stand in its cells."""
        table_number = next(self._tables)
        rows = (row for row in _marks(table, "tr") if not has(row, "trPr", "del"))
        for at, row in enumerate(rows, 1):
            cells = list(_marks(row, "tc"))
            texts = [text for cell in cells for text in _texts(cell)]
            place: Words = {"zh": f"表{table_number}第{at}行", "en": f"table {table_number}, row {at}"}
            if len(texts) == 1 or not any(texts[1:]):
                # A table around the whole page is no table.
                yield from (one for cell in cells[:1] for one in self._framed(cell, place))
            else:
                yield Paragraph("\t".join(texts), place, is_row=True)
            for cell in cells:
                for inner in _marks(cell, "tbl"):
                    yield from self._table(inner)

    def _framed(self, cell: Element, place: Words) -> Iterator[Paragraph]:
        texts = (line.strip() for line in _seen(list(_marks(cell, "p"))).split("\n"))
        return (Paragraph(text, place) for text in texts if text)


def _marks(around: Element, *names: str) -> Iterator[Element]:
    for mark in around:
        if local(mark) in names:
            yield mark
        elif local(mark) in _AROUND:
            yield from _marks(mark, *names)


def _seen(paragraphs: list[Element]) -> str:
    """The letters of paragraphs, without what is struck through."""
    return "".join(letters for letters, struck in lines(paragraphs) if not struck)


def _texts(cell: Element) -> list[str]:
    """The text of a cell, and nothing for each further column that it takes: what stands below it stays below it."""
    text = "" if _goes_on(cell) else " ".join(_seen(list(_marks(cell, "p"))).split())
    return [text, *[""] * (min(number(cell, "tcPr", "gridSpan", 1), RETURN.columns) - 1)]


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the lower part of the one above."""
    look = found(cell, "tcPr", "vMerge")
    return look is not None and value(look, "val") in {"", "continue"}


def _is_heading(paragraph: Element, headings: frozenset[str]) -> bool:
    style, level = found(paragraph, "pPr", "pStyle"), found(paragraph, "pPr", "outlineLvl")
    leveled = level is not None and value(level, "val") != "9"
    return leveled or (style is not None and value(style, "val") in headings)


def _headings(archive: Archive, document: str) -> frozenset[str]:
    """The ids of the styles of headings."""
    styles = next(_linked(archive, document, "styles"), "")
    if styles not in archive:
        return frozenset()
    by_id = ((value(style, "styleId"), _name(style)) for style in tree(archive.read(styles)))
    return frozenset(id_ for id_, name in by_id if _HEADING.match(name))


def _name(style: Element) -> str:
    """The name of a style."""
    return next((value(look, "val") for look in style if local(look) == "name"), "")


def _edge(archive: Archive, document: str, kind: str) -> Iterator[Paragraph]:
    """The lines of the headers or footers, each once, unless they only number the page."""
    parts = [part for part in _linked(archive, document, kind) if part in archive]
    texts = (line.strip() for part in parts for line in _seen(list(tree(archive.read(part)).iter("{*}p"))).split("\n"))
    for text in dict.fromkeys(texts):
        if not _PAGE_NUMBER.fullmatch(text):
            yield Paragraph(text, _EDGES[kind])


def _linked(archive: Archive, document: str, kind: str) -> Iterator[str]:
    """The parts of a kind that the document leads to."""
    relations = join(dirname(document), "_rels", f"{document.rpartition('/')[2]}.rels")
    if relations in archive:
        for _, relation in marks_at(archive.read(relations), {"Relationships/Relationship"}):
            if relation["Type"].endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                target = relation["Target"]
                yield target.lstrip("/") if target.startswith("/") else normpath(join(dirname(document), target))


def _target(archive: Archive, relations: str, kind: str) -> str:
    for _, relation in marks_at(archive.read(relations), {"Relationships/Relationship"}):
        if relation["Type"].endswith(f"/{kind}"):
            return normpath(relation["Target"].lstrip("/"))
    raise damaged()
