"""The widths of the columns of a sheet, from what is shown in them, and the lines that a text takes there."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from math import ceil

Shown = str | int | float | Decimal | dt.date | None

# A width is a number of digits of 7 pixels; the edges of a cell come to it, and words keep away from them.
_DIGIT, _EDGES, _FREE = 7, 5, 4
_PIXEL = 0.75  # points
_MARGIN = 18  # points, a quarter of an inch
_UNBROKEN = re.compile(r"(?:[!-~]+|.)[，。；：、！？）》”’…]*")


@dataclass(frozen=True)
class Paper:
    """A page across: its number in the file format, and its width in points."""

    number: int
    width: int


A4, A3 = Paper(9, 842), Paper(8, 1191)


@dataclass(frozen=True)
class Need:
    """The width in which a column shows each cell on one line, and the least in which nothing is lost."""

    natural: float
    least: float


def need(head: str, cells: Iterable[Shown], points: float, *, narrowest: int = 6, widest: int = 60) -> Need:
    """What a column needs. Words may take several lines, a number or a day never; bounds are half-width characters."""
    texts, unbroken = [head], [""]
    for cell in cells:
        (texts if isinstance(cell, str) else unbroken).append(shown(cell))
    least = max(narrowest, *map(characters, unbroken))
    natural = max(least, min(widest, max(map(characters, texts))))
    return Need(width_of(natural, points), width_of(least, points))


def fitted(needs: Sequence[Need], pixels: float) -> list[float]:
    """The widths of columns that take at most so many pixels together: the widest give way, down to the least."""
    widest = max((each.natural for each in needs), default=0.0)
    while pixels_of(widths := [max(each.least, min(each.natural, widest)) for each in needs]) > pixels and widest > 0:
        widest -= 0.5
    return widths


@lru_cache(maxsize=2**14)  # names and words stand in row after row
def lines(text: str, width: float, points: float) -> int:
    """How many lines a text takes in a column; at least one."""
    room = max(2, int((width * _DIGIT - _FREE) * 2 * _PIXEL // points))
    # Nearly all cells are short, and there may be a million of them.
    if len(text) * 2 <= room and "\n" not in text:
        return 1
    return sum(_lines_of(line, room) for line in text.split("\n"))


def characters(text: str) -> int:
    """How many half-width characters the longest line of a text takes: two for 字, one for a."""
    return max(map(_length, text.split("\n")))


def shown(cell: Shown) -> str:
    """A cell as a sheet shows it: a day as 2023-12-31, a number with all of its digits."""
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return "" if cell is None else str(cell)


def width_of(count: int, points: float) -> float:
    """The width of a column for so many half-width characters, half as wide as high, in halves of a digit."""
    return ceil((count * points / (2 * _PIXEL) + _FREE) / _DIGIT * 2) / 2


def stored(width: float) -> float:
    """A width as a workbook stores it, with the edges; XlsxWriter adds them itself."""
    return round(width + _EDGES / _DIGIT, 2)


def pixels_of(widths: Iterable[float]) -> int:
    """The pixels that columns of these widths take together."""
    return sum(ceil(width * _DIGIT) + _EDGES for width in widths)


def page_pixels(points: float, smallest: float, paper: Paper = A4) -> float:
    """The pixels that columns may take together if a font is to be no smaller than `smallest` on a page as wide."""
    return (paper.width - 2 * _MARGIN) / _PIXEL * points / smallest


def _lines_of(line: str, room: int) -> int:
    """The lines of `room` half-width characters; a word stays whole, and a comma stays with what it follows."""
    if (length := _length(line)) <= room:
        return 1
    count, used = 1, 0
    for piece in _UNBROKEN.findall(line):
        length = _length(piece)
        if used and used + length > room:
            count, used = count + 1, 0
        more, last = divmod(used + length - 1, room)  # a word that is longer than a line is broken
        count, used = count + more, last + 1
    return count


def _length(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(map(_width, line))


@cache
def _width(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1
