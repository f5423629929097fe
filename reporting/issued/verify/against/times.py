"""`times_in`: the days, months, years and periods that a text names, each in one form."""

import re
from collections.abc import Iterator

from reporting.issued.verify.numbers import MONTHS

_HAN = "〇零一二三四五六七八九"
_DIGIT = {sign: str(max(0, place - 1)) for place, sign in enumerate(_HAN)}
_MONTH = "十[一二]?|[一二三四五六七八九]"
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS.split("|"), 1)}
_TIME = re.compile(
    rf"""
    (?P<year>(?:19|20)\d\d|[一二][{_HAN}]{{3}})\s*(?:年度?\s*|[-/](?=\d)|[.](?=\d{{1,2}}[.]\d))
        (?:(?P<month>\d{{1,2}})(?:\s*月(?:份)?\s*|[-./](?=\d)|(?=\s*[-—~至到]\s*\d{{1,2}}\s*月))
            (?:(?P<day>\d{{1,2}})\s*日?)?)?
    | (?P<month2>\d{{1,2}})\s*月(?!饼)(?:份)?\s*(?:(?P<day2>\d{{1,2}})\s*日)?
    | (?P<month3>\d{{1,2}})(?=\s*[-—~至到]\s*\d{{1,2}}\s*月)
    | (?P<han>(?<![{_HAN}十第每]){_MONTH})月(?!饼)(?:份)?
    | (?<!\d)(?P<day3>\d{{1,2}})日(?![常报志])
    | (?P<half>[上下])半年
    | 第?(?P<quarter>[一二三四1-4])季度
    | (?P<words5>近[几\d一二两三四五六七八九十]+年|近年来)
    | (?P<words4>(?<![比较])(?:上年|去年|前年)(?:同期)?)
    | (?P<words>前三季度|全年|年底|年末|年初|本期|上一?期|今年|本年度?|[本上]月|[本上]季度|(?<!年)同期)
    | (?P<day4>\d{{1,2}})\s+(?P<name>{MONTHS})(?:\s+(?P<year4>(?:19|20)\d\d))?
    | \b(?P<name5>{MONTHS})\b(?:\s+(?P<day5>\d{{1,2}})(?!\d))?(?:,?\s+(?P<year5>(?:19|20)\d\d))?
    | \b(?P<half6>first|second)\ half\b | \b(?P<quarter6>first|second|third|fourth)\ quarter\b
    | \b(?P<code>[HQ][1-4])\b
    | \b(?P<words6>last\ year|this\ year|the\ year\ before|the\ whole\ year|year-end|the\ period\ before)\b
    | (?<![\d.,/])(?P<bare>(?:19|20)\d\d)(?![\d%万亿余多/]|[.,]\d|\s*[a-z\u4e00-\u9fff])
    | \b(?:in|of|for|since|during|until)\s(?P<bare2>(?:19|20)\d\d)(?![\d,.]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "上": 1, "下": 2, "一": 1, "二": 2, "三": 3, "四": 4}
Time = tuple[str, ...]


def times_in(plain: str) -> Iterator[tuple[int, int, Time]]:
    """Where each begins and ends in a text of half-width signs, and what it is: ("day", year, month, day), ("half", 1).

    What is not said of a day is empty.
    """
    for match in _TIME.finditer(plain):
        yield match.start(), match.end(), _time(match)


def _time(match: re.Match[str]) -> Time:
    found = {name.rstrip("23456"): value for name, value in match.groupdict().items() if value}
    if half := found.get("half"):
        return "half", _number(half)
    if quarter := found.get("quarter"):
        return "quarter", _number(quarter)
    if code := found.get("code"):
        return ("half" if code[0].upper() == "H" else "quarter"), code[1]
    if words := found.get("words"):
        return "words", words.casefold()
    year = found.get("year") or found.get("bare") or ""
    month = found.get("month") or found.get("han") or _MONTHS.get(found.get("name", "").casefold(), "")
    return "day", _number(year), _number(str(month)), _number(found.get("day", ""))


def _number(text: str) -> str:
    """The digits of a year, a month or a day, however they are written."""
    if text.casefold() in _ORDER and len(text) != 4:
        return str(_ORDER[text.casefold()])
    if "十" in text:
        return str(10 + (_ORDER.get(text[1:], 0)))
    return "".join(_DIGIT.get(sign, sign) for sign in text).lstrip("0")
