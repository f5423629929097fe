"""How a number is written in a cell: digits, their scale, a bound around them, a unit behind them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reporting.returns.reading.values.numerals import CHARACTERS, numeral
from reporting.returns.reading.values.scales import MONEY, SCALES
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import unspaced

_LONGEST = 60
_BOUNDS = {
    "at_least": (
        "至少",
        "不少于",
        "不低于",
        "超过",
        "已超过",
        "超",
        "逾",
        ">=",
        "≥",
        ">",
        "以上",
        "及以上",
        "余",
        "多",
        "+",
    ),
    "at_most": (
        "至多",
        "最多",
        "不超过",
        "不多于",
        "不足",
        "不到",
        "将近",
        "接近",
        "近",
        "<=",
        "≤",
        "<",
        "以下",
        "及以下",
        "以内",
    ),
    "about": ("大约", "约为", "约", "大概", "≈", "左右", "上下"),
}
_BOUND = {word: bound for bound, words in _BOUNDS.items() for word in words}
_CURRENCY = ("¥", "人民币", "rmb", "cny")
_TURNS = {word: sign for sign, words in ((-1, "降低 下降 减少"), (1, "增长 上升 提高 增加")) for word in words.split()}
_SINCE = ("同比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "与去年同期相比", "比上年", "较上年")
_AFTER = "及以上|以上|及以下|以下|以内|左右|上下"
_BEFORE = sorted(
    {*_BOUND, *_CURRENCY, *_TURNS, *_SINCE, "共计", "共"} - set("余多+") - {*_AFTER.split("|")}, key=len, reverse=True
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_SCALE = r"(?:[百千]?[万亿]|[百千])"
_PIECE = re.compile(rf"({_DIGITS})({_SCALE})?")
_WRITTEN = re.compile(
    rf"(?P<before>(?:{'|'.join(map(re.escape, _BEFORE))})*)(?P<sign>[-+−])?"
    rf"(?P<body>{_DIGITS}(?:{_SCALE}{_DIGITS})*{_SCALE}?|[{CHARACTERS}]+)"
    rf"(?P<more>[余多+])?(?P<tail>[百千]?[万亿])?(?P<unit>[^0-9]*?)(?P<after>{_AFTER})?整?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Written:
    """A number as written: its value by its own words, its bound, the unit typed behind it.

    `scaled` is whether it says 万 or 亿 itself; `vague` whether it says only 百 or 千, which may stand before 万 as well.
    `words` is the number with its bound, to be read again before and behind a unit.
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
    typed = _without_brackets(unspaced(text))
    found = _WRITTEN.fullmatch(typed) if len(typed) <= _LONGEST else None
    size = _size(found) if found else None
    if found is None or size is None:
        raise UnclearError(shown(text), "应为一个数", "请只填一个阿拉伯数字，单位按表头，说明写到别的列")
    before = re.findall("|".join(map(re.escape, _BEFORE)), found["before"], re.IGNORECASE)
    turns = [_TURNS[word] for word in before if word in _TURNS]
    if len(turns) + bool(found["sign"]) > 1:
        raise UnclearError(shown(text), "增减方向不明", "下降写成负数（如 -12），上升写成正数")
    spoken = "".join(word for word in before if word in _BOUND)
    sign = "-" if found["sign"] in ("-", "−") or -1 in turns else ""
    own = found["body"] + (found["tail"] or "")
    return Written(
        value=-size if sign else size,
        bound=_bound(found, before, text),
        unit=found["unit"],
        scaled=bool(re.search("[万萬亿億]", own)),
        vague=bool(re.search("[百千佰仟]", own)) and not re.search("[万萬亿億]", own),
        money=any(word.casefold() in _CURRENCY for word in before),
        turned=bool(turns) or any(word in _SINCE for word in before),
        words=(spoken + sign + found["body"] + (found["more"] or "") + (found["tail"] or ""), found["after"] or ""),
    )


def _without_brackets(typed: str) -> str:
    """314(万元) -> 314万元, and 百分之十二 -> 12%."""
    typed = re.sub(r"\(([^()0-9]+)\)$", r"\1", re.sub(r"m[2²]", "㎡", typed, flags=re.IGNORECASE))
    share = re.fullmatch(rf"(.*)百分之([{CHARACTERS}]+)(.*)", typed)
    value = numeral(share[2]) if share else None
    return typed if share is None or value is None else f"{share[1]}{value}%{share[3]}"


def _size(found: re.Match[str]) -> Decimal | None:
    body, tail = found["body"], found["tail"]
    if tail and (not found["more"] or re.search("[万亿萬億]", body)):
        return None  # 3万多万 means nothing
    # 百余人 is a number, 百人 alone and 万元 are none.
    if body in tuple("百千万亿佰仟萬億") and not (found["more"] or found["before"]):
        return None
    size = _of_digits(body) if body[0].isascii() else _of_characters(body)
    return size if size is None or not tail else size * scale_size(tail)


def _of_characters(body: str) -> Decimal | None:
    value = numeral(body)
    return None if value is None else Decimal(value)


def _of_digits(body: str) -> Decimal | None:
    """1亿2000万: each piece is smaller than what the one before counts. 3万5 may be 35000 or 30005: None."""
    pieces = [(digits.replace(",", ""), word) for digits, word in _PIECE.findall(body)]
    total, above = Decimal(0), None
    for digits, word in pieces:
        value = Decimal(digits) * scale_size(word)
        if above is not None and (value >= above or not _aligned(digits, word, above)):
            return None
        if len(pieces) > 1 and "." in digits:
            return None
        total, above = total + value, scale_size(word)
    return total


def _aligned(digits: str, word: str, above: int) -> bool:
    return bool(word) or len(digits) == len(str(above)) - 1


def scale_size(word: str) -> int:
    """千万 -> 10000000; nothing -> 1."""
    return SCALES[word] if word in SCALES else SCALES[word[0]] * SCALES[word[1:]] if word else 1


def _bound(found: re.Match[str], before: list[str], text: str) -> str:
    marks = {_BOUND[word] for word in (*before, found["more"], found["after"]) if word in _BOUND}
    if len(marks) > 1:
        raise UnclearError(shown(text), "“余”“近”“约”等不能连用，不知多于还是少于这个数", "请只留一个，或填准确数")
    return marks.pop() if marks else "exact"
