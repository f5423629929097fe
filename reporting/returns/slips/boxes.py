"""The box of a comment: its place beside the cell, and the size that its words need."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from math import ceil

from reporting.returns.slips.cells import SheetCells
from reporting.returns.slips.markup import Element, attributes, child, children

_WIDTHS = (260, 420)  # pixels; the wide one for long texts
_TALL = 300
_EM, _LINE, _MARGIN = 12, 17, 14
_COLUMNS, _ROWS_BELOW = 16_384, 400
_MOST_ROWS = 1_048_576

# Column, pixels into it, row, pixels into it; the same of the opposite corner.
CommentBox = tuple[int, int, int, int, int, int, int, int]


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels."""
    heights = {width: _height(text, width) for width in _WIDTHS}
    width = next((width for width in _WIDTHS if heights[width] <= _TALL), _WIDTHS[-1])
    return width, heights[width]


class Room:
    """The widths of columns and heights of rows of a sheet, summed up."""

    def __init__(self, sheet: Element, cells: SheetCells) -> None:
        form = child(sheet, "sheetFormatPr")
        shape: dict[str, str] = {} if form is None else attributes(form)
        self._columns = _sums(_widths(sheet, shape))
        self._rows = _sums(_heights(cells, shape))

    def beside(self, row: int, column: int, text: str) -> CommentBox:
        """The box to the right of a cell, or to its left when there is no room."""
        width, height = size(text)
        left = self._columns[column] + 15
        if left + width > self._columns[-1]:
            left = max(0, self._columns[column - 1] - width - 15)
        top = min(max(0, self._rows[row - 1] - 10), max(0, self._rows[-1] - height))
        right, bottom = left + width, top + height
        return *_at(self._columns, left), *_at(self._rows, top), *_at(self._columns, right), *_at(self._rows, bottom)


def _height(text: str, width: int) -> int:
    """In pixels; a Han character is as wide as it is high."""
    count = sum(max(1, ceil(_length(line) / (width - _MARGIN))) for line in text.split("\n"))
    return count * _LINE + _MARGIN


def _length(line: str) -> float:
    return sum(_EM * 0.6 if character < "\u0100" else _EM for character in line)


def _widths(sheet: Element, shape: dict[str, str]) -> list[int]:
    # Without a width of their own columns have room for some digits, in steps of 8 pixels.
    digits = ceil((int(shape.get("baseColWidth", "8")) * 7 + 5) / 8) * 8
    standard = _pixels(shape["defaultColWidth"]) if "defaultColWidth" in shape else digits
    widths = [standard] * _COLUMNS
    columns = child(sheet, "cols")
    for element in children(columns, "col") if columns is not None else ():
        first, last = int(element.get("min", "1")), min(int(element.get("max", "1")), _COLUMNS)
        width = _pixels(element.get("width", "")) if "width" in element.attrib else standard
        widths[first - 1 : last] = [0 if _true(element, "hidden") else width] * (last - first + 1)
    return widths


def _heights(cells: SheetCells, shape: dict[str, str]) -> list[int]:
    standard = 0 if shape.get("zeroHeight") in {"1", "true"} else _points(shape.get("defaultRowHeight", "15"))
    last = min(max(cells.rows, default=0) + _ROWS_BELOW, _MOST_ROWS)
    heights = [standard] * last
    for number, row in cells.rows.items():
        if _true(row, "hidden"):
            heights[number - 1] = 0
        elif "ht" in row.attrib:
            heights[number - 1] = _points(row.get("ht", ""))
    return heights


def _true(element: Element, name: str) -> bool:
    return element.get(name) in {"1", "true"}


def _pixels(width: str) -> int:
    return round(float(width) * 7)


def _points(height: str) -> int:
    return round(float(height) * 4 / 3)


def _sums(sizes: Iterable[int]) -> list[int]:
    """Where each begins; the last entry is where all end."""
    return list(accumulate(sizes, initial=0))


def _at(sums: list[int], place: int) -> tuple[int, int]:
    """Which of them lies there, from 0, and how far into it; one that has no size never does."""
    number = min(bisect_right(sums, place) - 1, len(sums) - 2)
    return number, min(place, sums[-1]) - sums[number]
