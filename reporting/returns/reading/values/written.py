"""How a number is written in a cell: digits and their scale, a bound around them, a unit behind them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.number_size import DIGITS, SCALE, scale_size, size_of
from reporting.core.numerals import CHARACTERS, numeral
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import half_width, unspaced

_LONGEST = 60
_BEFORE_IT = {
    **dict.fromkeys(("至少", "不少于", "不低于", "超过", "已超过", "超", "逾", ">=", "≥", ">"), "at_least"),
    **dict.fromkeys(
        ("至多", "最多", "不超过", "不多于", "不足", "不到", "将近", "接近", "近", "<=", "≤", "<"), "at_most"
    ),
    **dict.fromkeys(("大约", "约为", "约", "大概", "≈"), "about"),
}
_BEHIND_IT = {"余": "at_least", "多": "at_least", "+": "at_least"}
_AT_THE_END = {
    **dict.fromkeys(("及以上", "以上"), "at_least"),
    **dict.fromkeys(("及以下", "以下", "以内"), "at_most"),
    **dict.fromkeys(("左右", "上下"), "about"),
}
_BOUND = _BEFORE_IT | _BEHIND_IT | _AT_THE_END
_CURRENCY = ("¥", "人民币", "rmb", "cny")
_TURNS = {"降低": -1, "下降": -1, "减少": -1, "增长": 1, "上升": 1, "提高": 1, "增加": 1}
_SINCE = ("同比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "与去年同期相比", "比上年", "较上年")
_IN_ALL = ("共计", "共")


_ANY = (*_BEFORE_IT, *_CURRENCY, *_TURNS, *_SINCE, *_IN_ALL)
# Longer words first: 不超过 is not 超过.
_BEFORE = "|".join(re.escape(word) for word in sorted(_ANY, key=len, reverse=True))
_WRITTEN = re.compile(
    rf"(?P<before>(?:{_BEFORE})*)(?P<sign>[-+−])?"
    rf"(?P<body>{DIGITS}(?:{SCALE}{DIGITS})*{SCALE}?|[{CHARACTERS}]+)"
    rf"(?P<more>[余多+])?(?P<tail>[百千]?[万亿])?(?P<unit>[^0-9]*?)"
    rf"(?P<after>{'|'.join(_AT_THE_END)})?整?",
    re.IGNORECASE,
)
_LARGE, _SMALL = re.compile("[万亿萬億]"), re.compile("[百千佰仟]")


@dataclass(frozen=True)
class Written:
    """A number as written: its value by its own words, its bound, the unit typed behind it.

    `scaled` is whether it says 万 or 亿 itself; `vague` whether only 百 or 千, behind which 万 may be left out.
    `money` is whether it carries ¥, `turned` whether it is a rise or a fall. A unit goes between the two `words`.
    """

    value: Decimal
    bound: str
    unit: str
    scaled: bool
    vague: bool
    money: bool
    turned: bool
    words: tuple[str, str]


def written(text: str) -> Written:
    """The one number of a text. Raises UnclearError."""
    match = _WRITTEN.fullmatch(_usual(text))
    size = _size(match) if match else None
    if match is None or size is None:
        raise UnclearError(shown(text), "应为一个数", "请只填一个阿拉伯数字，单位按表头，说明写到别的列")
    before = re.findall(_BEFORE, match["before"], re.IGNORECASE)
    digits_and_scale = match["body"] + (match["tail"] or "")
    said = [word for word in before if word.casefold() not in (*_CURRENCY, *_IN_ALL)]
    return Written(
        value=size * _sign(match, before, text),
        bound=_bound(match, before, text),
        unit=match["unit"],
        scaled=bool(_LARGE.search(digits_and_scale)),
        vague=bool(_SMALL.search(digits_and_scale)) and not _LARGE.search(digits_and_scale),
        money=any(word.casefold() in _CURRENCY for word in before),
        turned=any(word in _TURNS for word in before),
        words=("".join((*said, *filter(None, match.group("sign", "body", "more", "tail")))), match["after"] or ""),
    )


def _usual(text: str) -> str:
    """314(万元) -> 314万元, 100m² -> 100㎡, 百分之十二 -> 12%."""
    typed = unspaced(re.sub(r"m[2²]", "㎡", half_width(text), flags=re.IGNORECASE))
    if len(typed) > _LONGEST:
        return ""
    typed = re.sub(r"\(([^()0-9]+)\)$", r"\1", typed)
    share = re.fullmatch(rf"(.*)百分之([{CHARACTERS}]+)(.*)", typed)
    value = numeral(share[2]) if share else None
    return typed if share is None or value is None else f"{share[1]}{value}%{share[3]}"


def _size(match: re.Match[str]) -> Decimal | None:
    body, more, tail = match.group("body", "more", "tail")
    # 30余万 is a number, 3万多万 is none.
    if tail and (not more or _LARGE.search(body)):
        return None
    # 百余人 and 近百人 are numbers, 百人 is a word, and 万元 a unit without a number.
    if body in tuple("百千万亿佰仟萬億") and not more and not match["before"]:
        return None
    size = size_of(body)
    return None if size is None else size * scale_size(tail or "")


def _sign(match: re.Match[str], before: list[str], text: str) -> int:
    """-1 for a fall; a change has to give its direction, once."""
    turns = [_TURNS[word] for word in before if word in _TURNS]
    directions = len(turns) + bool(match["sign"])
    sign = -1 if match["sign"] in ("-", "−") or -1 in turns else 1
    bounded = _bound(match, before, text) in ("at_least", "at_most")
    if directions > 1 or (not directions and any(word in _SINCE for word in before)) or (sign < 0 and bounded):
        raise UnclearError(shown(text), "增减方向或幅度不明", "下降写成负数（如 -12），上升写成正数，并填准确数")
    return sign


def _bound(match: re.Match[str], before: list[str], text: str) -> str:
    marks = {_BOUND[word] for word in (*before, match["more"], match["after"]) if word in _BOUND}
    if len(marks) > 1:
        raise UnclearError(shown(text), "“余”“近”“约”等不能连用，不知多于还是少于这个数", "请只留一个，或填准确数")
    return marks.pop() if marks else "exact"
