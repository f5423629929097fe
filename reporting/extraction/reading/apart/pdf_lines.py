"""The lines of a page of a PDF, from where its pieces of text stand: wide gaps part the cells of a table."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pypdf import PageObject

from reporting.core.column_widths import characters

_CELL, _WORD, _SAME_LINE = 1.0, 0.25, 0.5  # of the size of the letters


class _Piece(NamedTuple):
    """Letters with their place, from the left and from below, and their size."""

    text: str
    x: float
    y: float
    size: float

    @property
    def end(self) -> float:
        return self.x + characters(self.text) * self.size / 2


def lines_of(page: PageObject) -> list[str]:
    """The lines from the first to the last; cells of rows between tabs, where rows stand one below the other."""
    lines = [_joined(sorted(line, key=lambda piece: piece.x)) for line in _lines(_pieces(page))]
    lines = [line.strip() for line in lines if line.strip()]
    tabbed = [False, *("\t" in line for line in lines), False]
    return [
        line if before or after else line.replace("\t", " ")
        for line, before, after in zip(lines, tabbed, tabbed[2:], strict=False)
    ]


def _pieces(page: PageObject) -> list[_Piece]:
    pieces: list[_Piece] = []

    def take(text: str, place: Sequence[float], matrix: Sequence[float], _font: Any, size: float | None) -> None:  # noqa: ANN401 - as pypdf has it
        if text.strip():
            x = matrix[4] * place[0] + matrix[5] * place[2] + place[4]
            y = matrix[4] * place[1] + matrix[5] * place[3] + place[5]
            drawn = abs((size or 1) * (matrix[3] or matrix[0]) * (place[3] or place[0])) or 1.0
            pieces.append(_Piece(text.strip("\n"), x, y, drawn))

    page.extract_text(visitor_text=take)
    return pieces


def _lines(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of one height that were drawn one after the other."""
    line: list[_Piece] = []
    for piece in pieces:
        if line and abs(piece.y - line[-1].y) > _SAME_LINE * max(piece.size, line[-1].size):
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _joined(line: Sequence[_Piece]) -> str:
    words = [line[0].text]
    for before, piece in pairwise(line):
        gap = (piece.x - before.end) / piece.size
        words += [
            "\t" if gap > _CELL else " " if gap > _WORD and _are_latin(before.text, piece.text) else "",
            piece.text,
        ]
    return "".join(words)


def _are_latin(before: str, after: str) -> bool:
    return before[-1:].isascii() and after[:1].isascii() and before[-1:].isalnum() and after[:1].isalnum()
