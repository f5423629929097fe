"""A web page -> the words that one sees on it; a table of short cells as rows, one that holds the page as its words."""

import re
from collections.abc import Iterator
from itertools import count

from lxml import etree

from reporting.core.quantity import Words
from reporting.extraction.reading.encodings import decoded_text
from reporting.extraction.text.source_text import Paragraph
from reporting.returns.opening.apart.trees import Element, local

_DECLARED = re.compile(r"^\s*<\?xml[^>]*>")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_UNSEEN = {"head", "script", "style", "template", "noscript", "rt", "rp", "del", "s", "strike", "object", "svg"}
_UNSEEN |= {"select", "textarea", "iframe", "audio", "video", "canvas", "map"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label"),
    *("mark", "nobr", "o", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var"),
    *("img", "input", "button", "wbr"),
}
_PREFORMATTED = {"pre", "xmp", "listing"}
_LINE = "\x1e"  # no page holds it
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|line-through")
_RULE = re.compile(r"(?i)([^{}]+)\{[^{}]*(?:display\s*:\s*none|visibility\s*:\s*hidden)[^{}]*\}")
_MOST_COLUMNS = 200
_LONGEST_CELL = 200  # more words are no cell of a table


def paragraphs_of(raw: bytes) -> Iterator[Paragraph]:
    """Paragraphs and rows in the order of the page. Raises UnreadTextError."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    # A page without any mark would have no root.
    root = etree.HTML(f"<html>{_DECLARED.sub('', decoded_text(raw))}", parser)
    return _Page(_hidden_by_rule(root)).paragraphs(root)


def _hidden_by_rule(root: Element) -> frozenset[str]:
    """The plain selectors (.name, #name) that the page itself hides."""
    sheets = "".join(style.text or "" for style in root.iter("style"))
    return frozenset(one.strip() for rule in _RULE.findall(sheets) for one in rule.split(","))


class _Page:
    """The walk through a page: the words so far of the paragraph that is going on, and whether it is a head."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self._words: list[str] = []
        self._is_heading, self._preformatted = False, 0
        self._paragraphs, self._tables = count(1), count(1)

    def paragraphs(self, root: Element) -> Iterator[Paragraph]:
        """All of the page."""
        yield from self._walk(root)
        yield from self._ended()

    def _walk(self, mark: Element) -> Iterator[Paragraph]:
        name = local(mark)
        if name == "table" and (rows := self._rows(mark)):
            yield from self._ended()
            yield from self._captions(mark)
            yield from rows
            return
        if name not in _INLINE:
            yield from self._ended()
        self._is_heading |= name in _HEADINGS
        self._preformatted += name in _PREFORMATTED
        self._take(mark.text)
        for inner in mark:
            if not self._is_unseen(inner):
                yield from self._walk(inner)
            self._take(inner.tail)
        self._preformatted -= name in _PREFORMATTED
        if name not in _INLINE:
            yield from self._ended()

    def _take(self, text: str | None) -> None:
        """The words; the lines of a text that was set by hand stay lines."""
        self._words.append((text or "").replace("\n", _LINE) if self._preformatted else text or "")

    def _ended(self) -> Iterator[Paragraph]:
        lines = [_BLANKS.sub(" ", line).strip() for line in "".join(self._words).split(_LINE)]
        heading, self._words, self._is_heading = self._is_heading, [], False
        for text in filter(None, lines):
            number = next(self._paragraphs)
            yield Paragraph(text, {"zh": f"正文第{number}段", "en": f"paragraph {number}"}, is_heading=heading)

    def _captions(self, table: Element) -> Iterator[Paragraph]:
        """The line above the rows: 单位：万元."""
        for caption in (mark for mark in table.iter("caption") if not self._is_unseen(mark)):
            self._take(self._text(caption))
            yield from self._ended()

    def _rows(self, table: Element) -> list[Paragraph]:
        """The rows of a table of data; none if it only lays out the page."""
        if any(inner is not table for inner in table.iter("table")):
            return []
        rows = [row for row in self._grid(table) if any(row)]
        if not any(len(row) > 1 for row in rows) or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
            return []
        number = next(self._tables)
        return [Paragraph("\t".join(row), _row_place(number, at), is_row=True) for at, row in enumerate(rows, 1)]

    def _grid(self, table: Element) -> Iterator[list[str]]:
        """The cells of each row; where one reaches over several columns or rows, the others are empty."""
        reached: dict[int, int] = {}  # how many more rows each column is taken
        for row in (mark for mark in table.iter("tr") if not self._is_unseen(mark)):
            texts: list[str] = []
            for cell in self._cells(row):
                while reached.get(len(texts), 0):
                    reached[len(texts)] -= 1
                    texts.append("")
                across, down = _span(cell, "colspan"), _span(cell, "rowspan")
                reached |= {len(texts) + beside: down - 1 for beside in range(across)}
                texts += [self._text(cell), *[""] * (across - 1)]
            for column in (column for column, rows in reached.items() if column >= len(texts) and rows):
                reached[column] -= 1
            yield texts

    def _cells(self, row: Element) -> Iterator[Element]:
        return (cell for cell in row if local(cell) in {"td", "th"} and not self._is_unseen(cell))

    def _text(self, mark: Element) -> str:
        return _BLANKS.sub(" ", "".join(self._pieces(mark))).strip()

    def _pieces(self, mark: Element) -> Iterator[str]:
        yield mark.text or ""
        for inner in mark:
            if not self._is_unseen(inner):
                yield "" if local(inner) in _INLINE else " "
                yield from self._pieces(inner)
            yield inner.tail or ""

    def _is_unseen(self, mark: Element) -> bool:
        names = {f".{word}" for word in mark.get("class", "").split()} | {f"#{mark.get('id', '')}"}
        return (
            local(mark) in _UNSEEN
            or "hidden" in mark.attrib
            or bool(_HIDDEN.search(mark.get("style", "")))
            or not self._hidden.isdisjoint(names)
        )


def _span(cell: Element, name: str) -> int:
    """How many columns or rows a cell takes; no table has more than so many."""
    written = cell.get(name, "").strip()
    return min(max(int(written), 1), _MOST_COLUMNS) if re.fullmatch("[0-9]{1,6}", written) else 1


def _row_place(table: int, row: int) -> Words:
    return {"zh": f"表{table}第{row}行", "en": f"table {table}, row {row}"}
