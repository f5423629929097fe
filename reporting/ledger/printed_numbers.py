"""The numbers of a printed text, as far as they can surely be read: 55万余元, 一百二十余项, over 1,260 items."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from reporting.core.number_size import DIGITS, SCALE, scale_size, size_of
from reporting.core.numerals import CHARACTERS, numeral
from reporting.ledger.printed_marks import (
    AT_THE_END,
    BEFORE,
    bound_of,
    either,
    has_stray_mark,
    is_close,
    is_money,
    turn_of,
    words_before,
)

_ENDS = "，。；、：！,;:!()/"
_LARGE = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_NUMBER = re.compile(
    rf"(?P<before>{BEFORE})(?P<body>{DIGITS}(?:{SCALE}{DIGITS})*{SCALE}?)"
    rf"(?P<more>[余多几]|\+(?![0-9]))?(?P<tail>[百千]?[万亿])?(?:\s*(?P<large>thousand|million|billion)\b)?"
    rf"(?P<behind>[^0-9{_ENDS}]*?)(?={BEFORE}[0-9]|[{_ENDS}]|$)"
)
_SPELLED = re.compile(
    rf"(?P<before>{BEFORE})(?P<body>[{CHARACTERS}]+)(?P<more>[余多几])?(?P<tail>[万亿])?"
    rf"(?P<behind>[^{CHARACTERS}{_ENDS}]*)(?=[{_ENDS}]|$)"
)
_WITH_MARK = re.compile(rf"(?P<unit>[^级岁龄档层]{{0,6}}?)(?P<mark>{either(AT_THE_END)})")
_DAYS_AND_ORDINALS = re.compile(
    r"(?<![0-9.,])(?:19|20)[0-9]{2}(?:年度?(?:[0-9]{1,2}月(?:[份底初末]|[0-9]{1,2}日)?)?|[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?(?![0-9]))"
    rf"|[0-9]{{1,2}}月(?:[份底初末至前]|[0-9]{{1,2}}日)|第(?:[0-9]+|[{CHARACTERS}]+)"
)
# Behind one of these a numeral is part of a word, or says nothing exact: 数十, 上百, 统一, 每三十.
_JOINED = frozenset("数几上好成每同统单唯专双")


@dataclass(frozen=True)
class PrintedNumber:
    """A number by its own words, in base units; `step` is one in its last digit.

    `close` is whether its bound is close to it: 1260余 is less than 1270, 不少于1260 may be any more. `ahead` and
    `behind` are the words around it, up to the next mark or number. `scaled` is whether it says 万 or million itself,
    `money` whether a currency stands before it, `spelled` whether it is a Chinese numeral; `turn` is -1 for a fall and
    1 for a rise.
    """

    value: Decimal
    step: Decimal
    bound: str
    close: bool
    turn: int
    ahead: str
    behind: str
    scaled: bool
    money: bool
    spelled: bool = False

    @property
    def room(self) -> Decimal:
        """One in its last digit that is not zero: 10 for 1260, 100 for 300."""
        digits = str(int(self.value / self.step))
        return self.step * 10 ** (len(digits) - len(digits.rstrip("0"))) if self.value else self.step


@lru_cache(maxsize=4096)
def printed_numbers(text: str) -> tuple[PrintedNumber, ...]:
    """All numbers of the text, without days and ordinals; none if any of them may be read in two ways."""
    usual = _usual(text)
    pattern = _NUMBER if re.search("[0-9]", usual) else _SPELLED
    matches = list(pattern.finditer(usual))
    numbers = [_number(match, usual) for match in matches]
    rest = pattern.sub(lambda match: _without_mark(match["behind"])[0], usual)
    several = pattern is _SPELLED and re.search(f"[{CHARACTERS}]", rest)
    known = tuple(number for number in numbers if number is not None)
    return () if len(known) < len(numbers) or has_stray_mark(rest) or several else known


def _usual(text: str) -> str:
    """The text in half width and lower case, without days and ordinals; 人（次） is 人次, 百分之十二 is 12%."""
    usual = re.sub("，(?![０-９]{3})", "、", re.sub("m[2²]|㎡", "平方米", text, flags=re.IGNORECASE))
    usual = unicodedata.normalize("NFKC", usual).casefold()
    usual = re.sub(r"\(([^()0-9]{1,4})\)", r"\1", usual)
    usual = re.sub(r"(?<![a-z0-9.,%])\s+|\s+(?![a-z0-9])", "", usual)
    usual = re.sub(rf"百分之([0-9.]+|[{CHARACTERS}]+)", lambda match: f"{_percent(match[1])}%", usual)
    return _DAYS_AND_ORDINALS.sub("；", usual)


def _percent(typed: str) -> str:
    return typed if typed[0].isascii() else str(numeral(typed) if numeral(typed) is not None else typed)


def _number(match: re.Match[str], usual: str) -> PrintedNumber | None:
    """The number of a match; None if it may be read in two ways."""
    size = _size(match)
    behind, mark = _without_mark(match["behind"])
    before = words_before(match["before"])
    marks = [*before, *filter(None, (match["more"], mark))]
    bound, turn = bound_of(marks), turn_of(before)
    ahead = re.split(rf"[0-9{_ENDS}]", usual[: match.start()])[-1]
    joined = (ahead[-1:] or " ") in CHARACTERS or (behind[:1] or " ") in CHARACTERS
    spelled = match.re is _SPELLED
    if size is None or bound is None or turn is None or joined or (spelled and not _stands_alone(match, ahead)):
        return None
    scaled = bool(re.search("[万亿萬億]|illion|thousand", match.group()))
    words = (ahead, behind.strip())
    return PrintedNumber(*size, bound, is_close(marks), turn, *words, scaled, is_money(before), spelled)


def _without_mark(behind: str) -> tuple[str, str]:
    """人以上 -> 人, 以上."""
    match = _WITH_MARK.fullmatch(behind)
    return (match["unit"], match["mark"]) if match else (behind, "")


def _size(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """The value, and one in its last digit. 30余万 is a number, 3万多万 is none; 百余 is one, and 百 is a word."""
    body, more, tail = match.group("body", "more", "tail")
    value = size_of(body)
    alone = not body.strip("百千万亿佰仟萬億") and not more and not match["before"]
    if value is None or alone or (tail and (not more or re.search("[万亿]", body))):
        return None
    factor = scale_size(tail or "") * _LARGE[match.groupdict().get("large") or ""]
    return value * factor, _last_digit(body) * factor


def _last_digit(body: str) -> Decimal:
    """One in the last digit of the body of a number: 25.6万 -> 1000."""
    scale = re.search(rf"{SCALE}$", body)
    digits = re.search(r"[0-9.]+(?=[^0-9]*$)", body)
    places = len(digits[0].partition(".")[2]) if digits else 0
    return Decimal(1).scaleb(-places) * scale_size(scale[0] if scale and (digits or scale[0] in "万亿") else "")


def _stands_alone(match: re.Match[str], ahead: str) -> bool:
    """Whether a numeral surely counts something: it begins the text, or has several characters and is in no word."""
    body: str = match["body"]
    return not ahead or (len(body) > 1 and body[0] not in "百千万亿" and ahead[-1] not in _JOINED)
