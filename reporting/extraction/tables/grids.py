"""`grids_in`: the tables of a text as rows of cells: between tabs, bars or wide blanks, or a label and its number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reporting.core.column_widths import characters

# A line that only draws the rule of a table.
_RULE = re.compile(r"[\s|:+-]*\|[\s|:+-]*|\s*-{3,}\s*")
_BLANKS = re.compile(r" {2,}")
_NUMBER = re.compile(r"[约近超逾]?[\d□?〇][\d.,□?〇]*[余多]?[%\u4e00-\u9fff㎡]{0,4}")
# 参保人数（人）：3200, alone in its line.
_LABELLED = re.compile(r"\s*(?P<label>[^，。；：:\d\t|]{2,24})[:：]\s*(?P<number>[\d.,]+%?)\s*")
_SENTENCE = re.compile(r"[。；！？]")
_LONGEST_PIECE, _LONGEST_SECTION, _CAPTIONS = 24, 24, 3


@dataclass(frozen=True)
class Piece:
    """Words of a cell, from `start` to before `end` in the text; `column` is counted from 0."""

    start: int
    end: int
    words: str
    column: int

    @property
    def is_number(self) -> bool:
        """Whether the number is all that the cell holds."""
        return _NUMBER.fullmatch(self.words) is not None


Row = Sequence[Piece]


@dataclass(frozen=True)
class Grid:
    """Rows one below the other; `sections` has by the number of a row the words of the line of one cell above it.

    `captions` are the last lines above the table, the nearest first. `is_labelled` says that it is no table, but lines
    with a label and a number each.
    """

    rows: Sequence[Row]
    captions: Sequence[str]
    sections: Sequence[str]
    is_labelled: bool = False


@dataclass(frozen=True)
class _Line:
    start: int
    words: str
    pieces: Row
    kind: str


def grids_in(text: str) -> Iterator[Grid]:
    """All tables of a clean text, in their order."""
    lines = [line for line in _lines(text) if not (_RULE.fullmatch(line.words) and line.words.strip())]
    for first, last in _runs(lines):
        grid = _grid(lines[first:last], [line.words.strip() for line in lines[:first][-_CAPTIONS:][::-1]])
        if grid is not None:
            yield grid


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for words in text.split("\n"):
        kind, pieces = _pieces(words, at)
        yield _Line(at, words, pieces, kind)
        at += len(words) + 1


def _pieces(line: str, at: int) -> tuple[str, Row]:
    """The sign that parts the cells, and the cells, empty ones too; none if the line is prose."""
    if line.count("|") > 1:
        return "|", _between_bars(line, at)
    if "\t" in line:
        return "\t", list(_parted(line, "\t", at))
    if match := _LABELLED.fullmatch(line):
        named = enumerate(("label", "number"))
        return ":", [
            Piece(at + match.start(name), at + match.end(name), match[name].strip(), column) for column, name in named
        ]
    pieces = list(_between_blanks(line, at))
    is_row = len(pieces) > 1 and all(len(piece.words) <= _LONGEST_PIECE for piece in pieces)
    return ("  ", pieces) if is_row and not _SENTENCE.search(line) else ("", [])


def _between_bars(line: str, at: int) -> Row:
    """Bars at both ends stand around the row."""
    bare = line.strip()
    is_framed = bare.startswith("|") and bare.endswith("|")
    first = line.index("|") + 1 if is_framed else 0
    last = line.rindex("|") if is_framed else len(line)
    return list(_parted(line[first:last], "|", at + first))


def _parted(words: str, sign: str, at: int) -> Iterator[Piece]:
    for column, piece in enumerate(words.split(sign)):
        yield Piece(at, at + len(piece), piece.strip(), column)
        at += len(piece) + 1


def _between_blanks(line: str, at: int) -> Iterator[Piece]:
    first = len(line) - len(line.lstrip(" "))
    for column, piece in enumerate(_BLANKS.split(line.strip(" "))):
        start = line.index(piece, first)
        first = start + len(piece)
        yield Piece(at + start, at + first, piece, column)


def _runs(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """From which line to before which one a table goes; a short line between two rows is a section of it."""
    for kind, group in groupby(range(len(lines)), key=lambda at: _kind(lines, at)):
        held = list(group)
        if kind:
            yield held[0], held[-1] + 1


def _kind(lines: Sequence[_Line], at: int) -> str:
    line = lines[at]
    if line.kind or not 0 < at < len(lines) - 1:
        return line.kind
    before, behind = lines[at - 1], lines[at + 1]
    is_short = 0 < len(line.words.strip()) <= _LONGEST_SECTION and not _SENTENCE.search(line.words)
    is_inside = before.kind == behind.kind and len(before.pieces) == len(behind.pieces) > 1 and before.kind != ":"
    return before.kind if is_short and is_inside and not _begins(behind) else ""


def _begins(line: _Line) -> bool:
    """Whether a row is the head of another table: it holds no number."""
    return not any(piece.is_number for piece in line.pieces)


def _grid(lines: Sequence[_Line], captions: Sequence[str]) -> Grid | None:
    """None for a row alone, and for words that blanks alone part and that hold no numbers."""
    rows, sections, section = [], [], ""
    for line in lines:
        if line.kind:
            rows.append(line)
            sections.append(section)
        else:
            section = line.words.strip()
    if rows[0].kind == ":":
        return Grid([row.pieces for row in rows], captions, sections, is_labelled=True)
    numbers = sum(any(piece.is_number for piece in row.pieces) for row in rows)
    if len(rows) < 2 or (rows[0].kind == "  " and not numbers):
        return None
    return Grid(_aligned(rows) if rows[0].kind == "  " else [row.pieces for row in rows], captions, sections)


def _aligned(rows: Sequence[_Line]) -> list[Row]:
    """Each piece in the column of the longest row below or above which it begins."""
    longest = max(rows, key=lambda row: len(row.pieces))
    edges = [_edge(longest, piece) for piece in longest.pieces]
    return [row.pieces if len(row.pieces) == len(edges) else list(_in_columns(row, edges)) for row in rows]


def _in_columns(row: _Line, edges: Sequence[int]) -> Iterator[Piece]:
    first = 0
    for number, piece in enumerate(row.pieces):
        last = len(edges) - len(row.pieces) + number
        column = min(range(first, last + 1), key=lambda at: abs(edges[at] - _edge(row, piece)))
        yield replace(piece, column=column)
        first = column + 1


def _edge(line: _Line, piece: Piece) -> int:
    """Where a piece begins on the page, in half-width characters."""
    return characters(line.words[: piece.start - line.start])
