"""The values that a cell of a form may hold, and how wide their texts are."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

FormValue = str | int | Decimal | date | None
# The value of each field of a sheet; a field that is not there is empty.
FormRow = Mapping[str, FormValue]

# A cell that begins so would become a formula as soon as somebody edits it.
_HARMLESS = {"=": "＝", "+": "＋", "-": "－", "@": "＠", "\t": " "}


def harmless(text: str) -> str:
    """The same text; a first character that begins a formula is its full-width form."""
    return _HARMLESS.get(text[:1], text[:1]) + text[1:]


def lines(text: str, column: float) -> int:
    """How many lines the text takes in a column of this width (in the digits of the file format, 7 pixels each)."""
    room = int((column * 7 - 4) // 8)
    return sum(max(1, -(-_width(line) // room)) for line in text.split("\n"))


def _width(text: str) -> int:
    """How many half-width characters of 12 points (8 pixels) the text takes: two for 字, one for a."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
