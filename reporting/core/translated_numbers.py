"""The numbers of a Chinese text and of its English translation: what the one does not say, the other must not."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from reporting.core.numerals import CHARACTERS, numeral

_DIGITS = r"[0-9]+(?:\.[0-9]+)?"
_CHINESE = re.compile(rf"({_DIGITS})([万亿千百成]?)|([{CHARACTERS}]+)(成?)")
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "成": 10}
_WORDS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(Decimal, range(2, 13)),
        strict=True,
    )
)
_THOUSANDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_ENGLISH = re.compile(rf"\b({_DIGITS}|{'|'.join(_WORDS)})(?:\s+({'|'.join(_THOUSANDS)}))?\b", re.IGNORECASE)
_GROUPING = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")


def added_numbers(chinese: str, english: str) -> list[str]:
    """The numbers of the translation, as it has them, that the Chinese text does not have."""
    known = set(_in_chinese(_GROUPING.sub("", unicodedata.normalize("NFKC", chinese))))
    found = _ENGLISH.finditer(_GROUPING.sub("", english))
    return [match[0] for match in found if _value(match) not in known]


def _value(match: re.Match[str]) -> Decimal:
    number = _WORDS.get(match[1].lower()) or Decimal(match[1])
    return number * _THOUSANDS.get((match[2] or "").lower(), 1)


def _in_chinese(text: str) -> Iterator[Decimal]:
    """314万 is 3140000, and 八成 is 80; what is no numeral counts by its characters (三五天)."""
    for digits, scale, characters, tenths in _CHINESE.findall(text):
        if digits:
            yield Decimal(digits) * _SCALES.get(scale, 1)
            continue
        whole = numeral(characters)
        numbers = [whole] if whole is not None else [numeral(one) for one in characters]
        yield from (Decimal(number) * (10 if tenths else 1) for number in numbers if number is not None)
