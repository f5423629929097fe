"""`numerals_in`: the numbers of a text that are written in words, as the numbers that digits would be."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reporting.core.numerals import CHARACTERS, numeral
from reporting.issued.verify.numbers import Number, half_width
from reporting.published.number_words import COUNTED, number_words

_BOUNDS = {"上": "at_least", "逾": "at_least", "过": "at_least", "超": "at_least", "近": "at_most", "约": "about"}
_READ = re.compile(
    rf"(?P<mark>[上近逾过超约])?(?P<numeral>[{CHARACTERS}]+)(?P<more>[余多来几])?(?P<scale>[万亿])?"
    rf"(?P<unit>个百分点|{COUNTED}|个|年|成(?![立果员本功效长为熟型绩都就份品]))?"
)
_PERCENT = re.compile(rf"百分之(?P<numeral>[{CHARACTERS}]+)(?:点(?P<later>[{CHARACTERS}]+))?")
# A single thing is often no number: 一项 may be 1项, and 一批 nothing at all.
_SINGLE = re.compile(rf"(?<![第每统{CHARACTERS}])一(?:{COUNTED}|个)|\bone(?= [a-z])", re.IGNORECASE)
_PARTS = re.compile(r"过半|大半|近半|半数|一半|翻番|翻两番|翻倍|\bhalf (?:of|the)\b", re.IGNORECASE)
_SIZES = {None: 1, "万": 10**4, "亿": 10**8}
_YEARS = re.compile(rf"(?<![第每近{CHARACTERS}])[一二两三四五六七八九十]+年(?![级度代月])")
_ENGLISH = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
]
_UNIT = re.compile(r"\s+([a-z][a-z-]*)", re.IGNORECASE)


def numerals_in(text: str) -> Iterator[Number]:
    """The numbers that words write, in any order; what cannot be reckoned has its own words as unit, and no value."""
    plain = half_width(text)
    starts = {
        match.start(): match.end()
        for match in (*_PARTS.finditer(plain), *_SINGLE.finditer(plain), *_YEARS.finditer(plain))
    }
    starts |= {match.start(): match.end() for match in number_words(plain)}
    for start, end in starts.items():
        yield _english(plain, start, end) if plain[start].isascii() else _chinese(plain, start, end)


def is_single(number: Number) -> bool:
    """Whether it is one thing in words, which may be no number at all."""
    return number.value == 1 and not any(map(str.isdigit, number.text)) and number.unit not in ("%", "倍")


def _chinese(text: str, start: int, end: int) -> Number:
    percent = _PERCENT.match(text, start)
    whole = numeral(percent["numeral"]) if percent else None
    if percent and whole is not None:
        later = "".join(str(numeral(sign) or 0) for sign in percent["later"] or "")
        return _number(text, (start, percent.end()), Decimal(f"{whole}.{later or 0}"), "%")
    match = _READ.match(text, start)
    value = numeral(match["numeral"]) if match else None
    if match is None or value is None or match.end() < end:
        return _unreckoned(text, start, end)
    bound = "at_least" if match["more"] else _BOUNDS.get(match["mark"] or "", "exact")
    if match["unit"] == "成":
        return _number(text, match.span(), Decimal(value * 10), "%", bound)
    return _number(text, match.span(), Decimal(value * _SIZES[match["scale"]]), match["unit"] or "", bound)


def _english(text: str, start: int, end: int) -> Number:
    word = text[start:end].casefold()
    if word not in _ENGLISH:
        return _unreckoned(text, start, end)
    unit = _UNIT.match(text, end)
    return _number(
        text,
        (start, unit.end() if unit else end),
        Decimal(_ENGLISH.index(word) + 1),
        _singular(unit[1].lower()) if unit else "",
    )


def _singular(unit: str) -> str:
    return unit[:-1] if len(unit) > 2 and unit.endswith("s") else unit


def _number(text: str, at: tuple[int, int], value: Decimal, unit: str, bound: str = "exact") -> Number:
    return Number(text[slice(*at)], *at, value, Decimal(1), bound, unit)


def _unreckoned(text: str, start: int, end: int) -> Number:
    return Number(text[start:end], start, end, Decimal("NaN"), Decimal(1), "exact", text[start:end].casefold())
