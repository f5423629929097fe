"""`numerals_in`: every numeral of a text, Arabic or Chinese, with what stands right around it: bound, scale, unit."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.numerals import numeral
from reporting.extraction.numbers.shares import OF_A_HUNDRED, TENTHS, share_at
from reporting.extraction.word_lists import unit_words, word_lists, words

_HAN = "零〇一二两三四五六七八九十百千万亿"
_DIGITS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"零": "0", "两": "2"}
# A digit is lost within a number or before it: 2□5, 1?3, 4〇.5, ■7; at the beginning of a line ■ is a bullet.
_DAMAGED = (
    r"\d[\d.]*[?？]\d[\d.]*|\d[\d.]*[□■◇●\ufffd〇][\d.□■〇]*|(?:□|〇(?=[\d.])|(?<=[\u4e00-\u9fff])[■◇●\ufffd])[.\d□]*\d"
)
# No digit is left: 慰问职工   人，
_EMPTY = r"(?<=[\u4e00-\u9fff])(?: {2,}|_{2,})(?=[余多]?(?:元|人次|人|名|户|件|项|台|个)[，。；、,;])"
_LOST_SIGNS = re.compile(r"[□■◇●\ufffd〇?？_ ]")
_NUMERAL = re.compile(
    rf"{_DAMAGED}|{_EMPTY}|{OF_A_HUNDRED}|{TENTHS}|(?<![\d.])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|[{_HAN}]+(?:点[{_HAN}]+)?|[①-⑳㈠-㈩⑴-⒇]"
    r"|(?<![A-Za-z])(?:XX|xx|××|\*\*|X|×|[□_]{1,6})(?=(?:余|多)?(?:万|亿)?(?:元|人|名|户|件|项|年))"
)
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SCALE = re.compile(r" ?(?P<scale>[十百千]?[万亿]|[十百千](?=[余多万亿元人名户件项个]))")
_BEHIND = re.compile(r" ?(?P<more>[余多几])?(?P<scale>[十百千]?[万亿])?(?P<again>[余多])?")
_RANGE = re.compile(r" ?(?:-|~|至|到|—) ?(?=\d)")
_LONGEST_BEFORE = 8
# Where a digit was lost on the page: “ 万元”, “.5万元”.
_LOST = re.compile(r"[^\S\n]$|[_□]$|(?<!\d)\.$")
_ABOUT_A_PART = re.compile(r"约(?:占|为|合|计|有)[^，。；,;]{0,5}$")


@dataclass(frozen=True)
class Numeral:
    """A numeral from `start` to before `end`, and the whole it belongs to, from `first` to before `last`.

    `value` is in the unit of the text, its scale multiplied out; None where it cannot be read. `unit` is the id of the
    unit behind it and `unit_words` the words; `most` is the other end of a range. `is_han` says that it is Chinese.
    """

    start: int
    end: int
    value: Decimal | None
    first: int
    last: int
    unit: str = ""
    unit_words: str = ""
    bound: str = "exact"
    most: Decimal | None = None
    is_han: bool = False
    is_vague: bool = False


def numerals_in(text: str) -> list[Numeral]:
    """All numerals in their order; both ends of a range are one."""
    found: list[Numeral] = []
    at = 0
    while (match := _NUMERAL.search(text, at)) is not None:
        found.append(_numeral(text, match))
        at = max(match.end(), found[-1].last)
    return found


def _numeral(text: str, match: "re.Match[str]") -> Numeral:
    raw, (start, end) = match.group(), match.span()
    share = share_at(raw)
    if share is not None:
        return _share(text, match, share.percent)
    is_han = raw[0] in _HAN
    value, last = _value(raw), end
    if _LOST.search(text[max(0, start - 2) : start]) and (raw[0] in "万亿" or text[start - 1] == "."):
        value = None
    scale = None if is_han else _SCALE.match(text, end)
    if scale is not None and value is not None:
        value, last = value * times_of(scale["scale"]), scale.end()
    most = None
    joint = None if is_han else _RANGE.match(text, last)
    if joint is not None and value is not None and (other := _NUMERAL.match(text, joint.end())) is not None:
        most, value, last = _range(text, value, other, scaled=scale is not None)
    behind = _BEHIND.match(text, last)
    more = ""
    if behind is not None:
        more = (behind["more"] or "") + (behind["again"] or "")
        if behind["scale"] and value is not None:
            value = value * times_of(behind["scale"])
            most = None if most is None else most * times_of(behind["scale"])
        last = behind.end()
    unit, unit_text, last = _unit(text, last)
    if unit_text == "个" and text.startswith(tuple(words("people")), last):
        unit = "person"
    last, trailing = _bound_behind(text, last)
    first, leading = _bound_before(text, start)
    bound = "range" if most is not None else leading or trailing or ("at_least" if more else "exact")
    return Numeral(start, end, value, first, last, unit, unit_text, bound, most, is_han, _is_vague(text, match, more))


def _share(text: str, match: "re.Match[str]", percent: Decimal | None) -> Numeral:
    """百分之九十以上, 近八成: in percent."""
    start, end = match.span()
    last, trailing = _bound_behind(text, end)
    first, leading = _bound_before(text, start)
    return Numeral(start, end, percent, first, last, "percent", "%", leading or trailing or "exact")


def _is_vague(text: str, match: "re.Match[str]", more: str) -> bool:
    """几十人, 数千人次, 上千万元, 十几户: nobody knows how many."""
    raw = match.group()
    round_number = not raw.strip("十百千万亿") and not _LOST.search(text[max(0, match.start() - 2) : match.start()])
    return "几" in more or (
        round_number and (text[match.start() - 1 : match.start()] in _SOME or (not more and raw != "十"))
    )


_SOME = ("数", "几", "上", "成")


def _range(text: str, value: Decimal, other: "re.Match[str]", *, scaled: bool) -> tuple[Decimal | None, Decimal, int]:
    most, last = _value(other.group()), other.end()
    scale = _SCALE.match(text, last)
    if scale is not None and most is not None:
        most, last = most * times_of(scale["scale"]), scale.end()
        if not scaled:
            value = value * times_of(scale["scale"])
    return most, value, last


def _value(raw: str) -> Decimal | None:
    if _LOST_SIGNS.search(raw) and not raw.strip("□■◇●\ufffd〇?？_ .0123456789"):
        return None
    if raw[0].isdigit() and raw[0] in "0123456789":
        return Decimal(raw.replace(",", ""))
    if raw[0] not in _HAN:
        return None
    whole, _, part = raw.partition("点")
    known = numeral(whole.replace("〇", "零"))
    if known is None and all(sign in _DIGITS for sign in whole):
        known = int("".join(_DIGITS[sign] for sign in whole))
    if known is None:
        return None
    decimals = "".join(_DIGITS.get(sign, "") for sign in part)
    return Decimal(f"{known}.{decimals}" if decimals else known)


def times_of(scale: str) -> int:
    """What a scale such as 千万 multiplies by; 1 without one."""
    product = 1
    for sign in scale:
        product *= _SCALES[sign]
    return product


def _unit(text: str, at: int) -> tuple[str, str, int]:
    """The id and the words of the unit that stands there, and where it ends."""
    place = at + (text[at : at + 1] == " ")
    for word, unit in unit_words().items():
        if text.startswith(word, place) and not _goes_on(text, place + len(word), word):
            return unit, word, place + len(word)
    return "", "", at


def _goes_on(text: str, at: int, word: str) -> bool:
    """Whether the sign is the beginning of another word: 3人民币, 5家庭, 8面旗."""
    following = text[at : at + 1]
    return (word, following) in _OTHER_WORDS


_OTHER_WORDS = {
    ("人", "民"),
    ("家", "庭"),
    ("部", "门"),
    ("部", "分"),
    ("组", "织"),
    ("个", "人"),
    ("日", "常"),
    ("本", "科"),
    ("级", "别"),
    ("班", "组"),
    ("班", "级"),
    ("班", "制"),
    ("班", "倒"),
    ("班", "长"),
    ("班", "子"),
}


def _bound_before(text: str, start: int) -> tuple[int, str]:
    before = text[max(0, start - _LONGEST_BEFORE) : start].rpartition("\n")[2]
    stripped = before.rstrip()
    if _ABOUT_A_PART.search(stripped):
        return start, "about"
    if stripped.endswith(tuple(words("bounds", "no_bounds"))):
        return start, ""
    found = [
        (word, bound)
        for bound in ("at_most", "at_least", "about")
        for word in words("bounds", bound)
        if stripped.endswith(word)
    ]
    if not found:
        return start, ""
    # 不低于 ends in 低于.
    word, bound = max(found, key=lambda pair: len(pair[0]))
    return start - len(before) + len(stripped) - len(word), bound


def _bound_behind(text: str, at: int) -> tuple[int, str]:
    lists = word_lists()["bounds"]
    per = re.match(r"/[\u4e00-\u9fff]{1,3}?(?=以上|以下|以内|左右)", text[at : at + 8])
    at += per.end() if per else 0
    for bound in ("at_least", "at_most", "about"):
        for word in sorted(lists[f"{bound}_behind"], key=len, reverse=True):
            if word not in ("余", "多", "许") and text.startswith(word, at):
                return at + len(word), bound
    if text[at : at + 1] in ("余", "多") and text[at + 1 : at + 2] not in ("种", "样", "年", "方"):
        return at + 1, "at_least"
    return at, ""
