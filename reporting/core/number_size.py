"""The value of the digits and characters of a number: 1亿2000万, 3千, 一百零五."""

import re
from decimal import Decimal

from reporting.core.numerals import numeral

DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
SCALE = r"(?:[百千]?[万亿]|[百千])"
SCALES = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_MOST_DIGITS = 24  # more than any number has, and fewer than a Decimal rounds
_PIECE = re.compile(rf"({DIGITS})({SCALE})?")


def size_of(body: str) -> Decimal | None:
    """The number of these digits or characters; None if it may be read in two ways (3万5, 一百五)."""
    if body[0].isascii():
        return _of_digits([(digits.replace(",", ""), word) for digits, word in _PIECE.findall(body)])
    value = numeral(body)
    return None if value is None else Decimal(value)


def scale_size(word: str) -> int:
    """千万 -> 10000000; nothing -> 1."""
    return SCALES[word] if word in SCALES else SCALES[word[0]] * SCALES[word[1:]] if word else 1


def _of_digits(pieces: list[tuple[str, str]]) -> Decimal | None:
    """1亿2000万: each piece is smaller than what the one before counts."""
    if any(len(digits) > _MOST_DIGITS or ("." in digits and len(pieces) > 1) for digits, _ in pieces):
        return None
    total, above = Decimal(0), 0
    for digits, word in pieces:
        value = Decimal(digits) * scale_size(word)
        if above and (value >= above or not _is_aligned(digits, word, above)):
            return None
        total, above = total + value, scale_size(word)
    return total


def _is_aligned(digits: str, word: str, above: int) -> bool:
    """3万5000 shows all its places; 3万5 may be 35000 or 30005."""
    return bool(word) or len(digits) == len(str(above)) - 1
