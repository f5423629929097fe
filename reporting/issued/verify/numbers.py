"""`numbers_in`: the numbers in a line of text, Chinese or English, with bound and unit; not dates, not numbering."""

import re
from dataclasses import dataclass
from decimal import Decimal

# Full-width forms become half-width ones, character for character, so that places in the text stay true.
# The Chinese comma stays: it separates two numbers, but a half-width comma joins thousands.
_COMMA = 0xFF0C
_HALF_WIDTH = {
    0x3000: " ",
    0xA0: " ",
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != _COMMA},
}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_NUMBERS = re.compile(
    rf"""
    ^\s*(?:\(\d{{1,2}}\)|\d{{1,2}}(?:[.、)](?!\d)))                       # numbering of a line
    | (?:表|图|附件|附表|附图|第|Table|Figure|Annex|Appendix|No\.|Page)\s*\d+(?:-\d+)?
    | \d+\s*[号页]
    | (?:19|20)\d{{2}}\s*[年/.-]\s*\d{{1,2}}(?!\d*\s*[万亿%元])\s*(?:[月/.-]\s*\d{{1,2}}\s*日?|月份?)?
    | (?:19|20)\d{{2}}\s*年?\s*(?:[-—~至]\s*(?:19|20)\d{{2}})?\s*年[度初末底]?
    | \d{{1,2}}\s*(?:日|月)?\s*[-—~至到]\s*\d{{1,2}}\s*[月日]份?
    | \d{{1,2}}\s*月\s*\d{{1,2}}\s*日 | \d{{1,2}}\s*[月日](?!子)份?
    | \d{{1,2}}:\d{{2}}
    | \d{{1,2}}\s+(?:{MONTHS})(?:\s+\d{{4}})? | (?:{MONTHS})\s+\d{{1,2}}(?:,?\s+\d{{4}})?\b
    | [〔\[(]\d{{4}}[〕\])]
    | (?<![\d.,])(?:19|20)\d{{2}}(?![\d%万亿余多]|[.,]\d|\s*[a-z\u4e00-\u9fff])     # a bare year
    | (?:in|of|for|since|during|until)\s(?:19|20)\d{{2}}(?![\d,.]\d)
    | \d{{1,3}}\s*/\s*\d+
    """,
    re.VERBOSE,
)
_BOUNDS = {
    "at_least": ("超过", "超", "逾", "至少", "over", "more than", "at least"),
    "at_most": ("将近", "近", "不足", "至多", "不到", "nearly", "almost", "under", "less than"),
    "about": ("大约", "约", "about", "around", "some"),
}
_WORD = {word: bound for bound, words in _BOUNDS.items() for word in words}
_UNITS = "个百分点|percentage points?|per\\ cent|㎡|m²|人次|户次|件次|台次|场次|车次|平方米|立方米|公里|千米|小时|分钟"
_NUMBER = re.compile(
    rf"""
    (?:(?P<mark>{"|".join(sorted(_WORD, key=len, reverse=True))})\s*)?
    (?P<money>RMB\s*|CNY\s*|¥\s*)?
    (?<!\d)(?<!\d[.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    \s*(?P<scale>[千百]?[万亿]|(?:million|billion|thousand)\b)?(?P<more>[余多])?(?P<later>[万亿])?
    \s*(?P<unit>%|{_UNITS}|[a-z][a-z-]*|(?!及?以上)[\u4e00-\u9fff])?(?P<upwards>及?以上)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "thousand": 10**3, "million": 10**6, "billion": 10**9}
# Words that may stand behind a number but are no units.
JOINING = frozenset("和与及或至到的为是占中后前以其在从") | {
    *("of", "and", "or", "to", "in", "at", "by", "from", "the", "were", "was", "are", "is", "have", "has", "on", "for")
}
_ONE = {"people": "person", "percent": "%", "per cent": "%", "percentage points": "percentage point"}


@dataclass(frozen=True)
class Number:
    """A number in a text: exact value in base units, bound, and unit as written; `step` is one in its last digit."""

    text: str
    start: int
    end: int
    value: Decimal
    step: Decimal
    bound: str
    unit: str

    @property
    def is_share(self) -> bool:
        return self.unit == "%"

    @property
    def is_count(self) -> bool:
        return self.unit not in ("%", "个百分点", "percentage point")


def half_width(text: str) -> str:
    """The same text with half-width digits and marks; its length does not change."""
    return text.translate(_HALF_WIDTH)


def bare(text: str) -> str:
    """The text in the form in which texts are compared: without blanks, case, width and thousands separators."""
    return re.sub(r"\s+|(?<=\d),(?=\d{3})", "", half_width(text).casefold())


def numbers_in(text: str) -> list[Number]:
    """The numbers in a text that count or measure something, in their order."""
    plain = half_width(text)
    kept = _NO_NUMBERS.sub(lambda match: "\ufffc" * len(match.group()), plain)
    return [_number(match) for match in _NUMBER.finditer(kept)]


def units_agree(one: str, other: str) -> bool:
    """Whether two units are the same; no unit agrees with any unit."""
    return one == other or not one or not other


def _number(match: re.Match[str]) -> Number:
    digits = match["digits"].replace(",", "")
    size = _size(match["scale"]) * _size(match["later"])
    places = len(digits.partition(".")[2])
    return Number(
        text=match.group().strip(),
        start=match.start(),
        end=match.end(),
        value=Decimal(digits) * size,
        step=Decimal(1).scaleb(-places) * size,
        bound="at_least" if match["more"] or match["upwards"] else _WORD.get((match["mark"] or "").casefold(), "exact"),
        unit=_unit(match),
    )


def _size(word: str | None) -> int:
    if not word:
        return 1
    whole = 1
    for piece in [word.casefold()] if word.isascii() else list(word):
        whole *= _SCALES[piece]
    return whole


def _unit(match: re.Match[str]) -> str:
    unit = (match["unit"] or "").casefold()
    if match["money"]:
        return "元"
    if unit in JOINING:
        return ""
    return _ONE.get(unit, unit[:-1] if unit.isascii() and len(unit) > 2 and unit.endswith("s") else unit)
