"""Web pages that are named as workbooks, as many systems export them: the tables, and the lines around them."""

import re
from collections.abc import Iterator

from lxml import etree

from reporting.returns.opening.apart.flow import Flow, PlacedCell
from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.returns.opening.apart.trees import Element, local
from reporting.returns.opening.encodings import UnknownEncodingError, decoded
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import Look
from reporting.xlsx.texts import Piece, text_of_pieces
from reporting.xlsx.unusable import UnusableError, damaged

_DECLARED = re.compile(r"^\s*<\?xml[^>]*>")
_BEGIN, _END = re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\b", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = {"head", "comment", "script", "style", "template", "noscript"}
_LINES = {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "center", "tr"}
_GROUPS = {"thead", "tbody", "tfoot"}
_STRIKES = {"s", "strike", "del"}
_STRUCK = re.compile(r"line-through", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def sheets_of(raw: bytes) -> list[ForeignSheet]:
    """Raises UnusableError."""
    try:
        text, _ = decoded(raw)
    except UnknownEncodingError:
        raise UnusableError("page") from None
    # Of a page that was cut off the rest would be missed in silence.
    if len(_BEGIN.findall(text)) != len(_END.findall(text)):
        raise damaged()
    root = etree.HTML(_DECLARED.sub("", text), etree.HTMLParser(no_network=True, remove_comments=True))
    flow, words = Flow(), list[Piece]()
    for piece in _pieces(root):
        if isinstance(piece, tuple):
            words.append(piece)
        else:
            flow.lines(_seen(words))
            _take_table(piece, flow)
            words = []
    flow.lines(_seen(words))
    return flow.sheets()


def _pieces(mark: Element, struck: bool | None = None) -> Iterator[Piece | Element]:  # noqa: FBT001 - as the font is
    """Words, ends of lines, and the tables between them."""
    name = local(mark)
    if name in _UNSEEN:
        return
    if name in _STRIKES or _STRUCK.search(mark.get("style", "")):
        struck = True
    end = "\n" if name in _LINES else ""
    yield ("" if name == "br" else end) + _BLANKS.sub(" ", mark.text or ""), struck
    for inner in mark:
        if local(inner) == "table":
            yield inner
        else:
            yield from _pieces(inner, struck)
        yield _BLANKS.sub(" ", inner.tail or ""), struck
    yield end, struck


def _seen(words: list[Piece]) -> str:
    """Without what is struck through, and without blanks around each line."""
    lines = "".join(letters for letters, struck in words if not struck).split("\n")
    return "\n".join(line.strip() for line in lines)


def _take_table(table: Element, flow: Flow) -> None:
    """The table, and below it those that stand in its cells."""
    for caption in (mark for mark in table if local(mark) == "caption"):
        flow.lines(_seen(_words(caption)))
    rows = list(_rows(table))
    flow.table(_cells(rows), (number for number, row in enumerate(rows) if _HIDDEN.search(row.get("style", ""))))
    for inner in (piece for row in rows for cell in row for piece in _pieces(cell) if not isinstance(piece, tuple)):
        _take_table(inner, flow)


def _words(mark: Element) -> list[Piece]:
    return [piece for piece in _pieces(mark) if isinstance(piece, tuple)]


def _rows(table: Element) -> Iterator[Element]:
    for mark in table:
        if local(mark) == "tr":
            yield mark
        elif local(mark) in _GROUPS:
            yield from _rows(mark)


def _cells(rows: list[Element]) -> Iterator[PlacedCell]:
    """A cell stands in the first place of its row that none from above reaches down to."""
    taken: set[tuple[int, int]] = set()
    for row, marks in enumerate(rows):
        column = 0
        for mark in (mark for mark in marks if local(mark) in {"td", "th"}):
            while (row, column) in taken:
                column += 1
            down, across = min(_span(mark, "rowspan"), len(rows) - row), _span(mark, "colspan")
            taken |= {(row + under, column + beside) for under in range(1, down) for beside in range(across)}
            yield PlacedCell(row, column, down, across, text_of_pieces(_words(mark)).cell(Look()))
            column += across


def _span(mark: Element, name: str) -> int:
    """How many rows or columns a cell takes; no table of a return has more than so many."""
    written = mark.get(name, "").strip()
    return min(max(int(written), 1), RETURN.columns + 1) if re.fullmatch("[0-9]{1,6}", written) else 1
