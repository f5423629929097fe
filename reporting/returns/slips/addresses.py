"""Cells by their addresses: A1, AB12, and areas of them."""

import re
from functools import cache
from typing import NamedTuple

from reporting.returns.slips.markup import UnmarkableError

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


class Area(NamedTuple):
    """All cells from the first to the last row and column."""

    top: int
    left: int
    bottom: int
    right: int


def address(row: int, column: int) -> str:
    return f"{letters(column)}{row}"


def cell_at(text: str) -> tuple[int, int]:
    """Row and column, from 1. Raises UnmarkableError."""
    match = _ADDRESS.fullmatch(text.upper())
    if not match:
        raise UnmarkableError(f"no address: {text}")
    return int(match[2]), _number(match[1])


def area_at(text: str) -> Area:
    """Raises UnmarkableError."""
    first, _, last = text.partition(":")
    return Area(*cell_at(first), *cell_at(last or first))


@cache
def letters(column: int) -> str:
    """1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


@cache
def _number(text: str) -> int:
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - 64
    return number
