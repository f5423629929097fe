"""Cells by their address: row and column as numbers from 1, and as one writes them."""

import re
from functools import lru_cache
from typing import NamedTuple

from reporting.xlsx.unusable import damaged

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class Area(NamedTuple):
    """A rectangle of cells, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{address(self.top, self.left)}:{address(self.bottom, self.right)}"

    @property
    def cells(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def place(written: str) -> tuple[int, int]:
    """B3 -> row 3, column 2. Raises UnusableError."""
    match = _ADDRESS.fullmatch(written.upper())
    if not match:
        raise damaged()
    return int(match[2]), column_number(match[1])


def area(written: str) -> Area:
    """A1:B3, or a cell alone. Raises UnusableError."""
    first, _, last = written.partition(":")
    (top, left), (bottom, right) = place(first), place(last or first)
    if bottom < top or right < left:
        raise damaged()
    return Area(top, left, bottom, right)


def address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"


@lru_cache(20_000)  # there are some 18,000 of at most three letters
def column_number(letters: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
