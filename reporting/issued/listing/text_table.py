"""`aligned`: rows of cells as lines of plain text, whose columns stand below each other in Chinese and in English."""

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def aligned(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """One line a row; the columns named in `right` end at the same place, the last column is not filled up."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(_filled(cell, widths[place], is_right=place in right) for place, cell in enumerate(row)).rstrip()
        for row in rows
    ]


def width(text: str) -> int:
    """How many columns of a terminal a text takes: a Chinese character two."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _filled(text: str, size: int, *, is_right: bool) -> str:
    blank = " " * (size - width(text))
    return blank + text if is_right else text + blank
