"""A finished briefing as it is read: each number with its words, the text around it, its row and its column."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import docx
from headings import NONE, OPTIONAL

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Number:
    """A bookmarked number: what the manifest says of it, and where it stands on the page.

    `before` and `after` are the text of its paragraph around it; `row` and `head` the cells of its row and of the
    first row of its table, if it stands in one, and `column` its place in them.
    """

    name: str
    measure: str
    exact: str
    bound: str
    unit: str
    words: str
    before: str
    after: str
    head: tuple[str, ...] = ()
    row: tuple[str, ...] = ()
    column: int = 0

    @property
    def value(self) -> Fraction:
        return Fraction(self.exact)


@dataclass(frozen=True)
class Page:
    """All numbers of a briefing, its paragraphs outside of tables, and its tables as rows of cells."""

    locale: str
    numbers: list[Number]
    paragraphs: list[str]
    tables: list[list[tuple[str, ...]]]

    def table(self, *head):
        """The rows below the first of the table with this first row; none if there is no such table.

        A column that this page has no use for is empty.
        """
        for first, *rows in self.tables:
            if first == tuple(each for each in head if each in first or each not in OPTIONAL):
                return [tuple(dict(zip(first, row, strict=True)).get(each, NONE) for each in head) for row in rows]
        return []


def read_page(briefing: Path, manifest: Path, locale: str) -> Page:
    """Raises KeyError if a number of the file is not in the manifest."""
    figures = json.loads(manifest.read_text("utf-8"))["briefings"][locale]["figures"]
    body = docx.Document(briefing).element.body
    tables = [_cells(table) for table in body.iterchildren(f"{W}tbl")]
    paragraphs = [_text(paragraph) for paragraph in body.iterchildren(f"{W}p")]
    numbers = [_number(figures[mark], *place) for mark, *place in _marks(body)]
    return Page(locale, numbers, paragraphs, tables)


def _number(figure, name, words, before, after, *cell):
    assert words == figure["words"], f"{name}: the page has {words}, the manifest {figure['words']}"
    return Number(name, *(figure[key] for key in ("measure", "exact", "bound", "unit")), words, before, after, *cell)


def _marks(body) -> Iterator[tuple]:
    for paragraph in body.iter(f"{W}p"):
        cell = _cell_of(paragraph)
        for name, start, end in _spans(paragraph):
            text = _text(paragraph)
            yield name, name, text[start:end], text[:start], text[end:], *cell


def _spans(paragraph):
    """The bookmarks of a paragraph, each with the places where it begins and ends in the text."""
    open_marks, text = {}, ""
    for element in paragraph.iter():
        if element.tag == f"{W}bookmarkStart":
            open_marks[element.get(f"{W}id")] = element.get(f"{W}name"), len(text)
        elif element.tag == f"{W}bookmarkEnd" and element.get(f"{W}id") in open_marks:
            name, start = open_marks.pop(element.get(f"{W}id"))
            yield name, start, len(text)
        elif element.tag == f"{W}t":
            text += _seen(element)


def _cell_of(paragraph):
    """The first row of its table, its own row, and its column; nothing outside of tables."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    if cell is None:
        return ()
    row, table = next(cell.iterancestors(f"{W}tr")), next(cell.iterancestors(f"{W}tbl"))
    first = next(table.iterchildren(f"{W}tr"))
    return _row(first), _row(row), list(row.iterchildren(f"{W}tc")).index(cell)


def _cells(table):
    return [_row(row) for row in table.iterchildren(f"{W}tr")]


def _row(row):
    return tuple(_text(cell) for cell in row.iterchildren(f"{W}tc"))


def _text(element):
    return "".join(_seen(text) for text in element.iter(f"{W}t"))


def _seen(text):
    """Its words, without the places where a line may end."""
    return (text.text or "").replace("\u200b", "")
