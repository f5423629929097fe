"""The days that a written date may stand for: one day, or all of a month, a quarter, a half or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from reporting.core.numerals import CHARACTERS, numeral
from reporting.returns.reading.values.english_months import in_digits
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.unsure_days import asked, refusal
from reporting.returns.reading.values.widths import half_width, unspaced

_LONGEST = 40
FIRST_YEAR, LAST_YEAR = 1990, 2060
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_WEEKDAY = re.compile(r"\(?(?:星期|周|礼拜)[一二三四五六日天]\)?")
_TIME = re.compile(
    r"(?<=[0-9日号])(?:T|\s+|\s*(?:上午|下午|晚))\s*[0-9]{1,2}(?:(?::[0-9]{2}){1,2}(?:\.[0-9]+)?Z?|[时点](?:[0-9]{1,2}分)?整?)$"
)
_YEAR = r"(?:(?P<year>[0-9]{4})年)?"
_DONE = "[已经全部]{0,3}(?:完成|办结|办理完毕|完工|竣工|整改到位|整改完成|落实|交付|投用|投入使用|销号)"
_PART = r"(?P<part>初|上旬|中旬|下旬|底|末)?"
_BY = rf"(?P<by>(?:以|之)?前)?(?:{_DONE}|止|为止)?"
_AHEAD = r"(?:截至|截止|已?于|在|(?P<planned>计划|预计|原定|确保|力争|争取|拟)[于在]?)?"
_FORMS = tuple(
    re.compile(rf"{_AHEAD}{form}{_BY}", re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4})(?P<mark>[-./。、,·])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})\.?日?",
        rf"(?P<year>[0-9]{{4}})[-./](?P<month>[0-9]{{1,2}})(?:月份?{_PART})?",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        # 201012 may be a day of 2020 as well; 202107 may not.
        r"(?P<year>[0-9]{2}(?:1[3-9]|[2-9][0-9]))(?P<month>[0-9]{2})",
        rf"{_YEAR}(?P<month>[0-9]{{1,2}})月份?(?P<day>[0-9]{{1,2}})[日号]?",
        rf"{_YEAR}(?P<month>[0-9]{{1,2}})月份?{_PART}",
        rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度?(?P<part>末|底)?",
        r"(?P<year>[0-9]{4})年?Q(?P<quarter>[1-4])",
        rf"{_YEAR}(?P<half>上半年|下半年|前三季度)(?P<part>末|底)?",
        r"(?P<year>[0-9]{4})年(?:度|内)?(?P<part>初|底|末|终)?",
    )
)
_BETWEEN = ("至", "到", "~", "、", ";", ",", "-")
_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_HALVES = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9)}
_EXAMPLE = "请写成年-月-日，如 2021-07-01"


@dataclass(frozen=True)
class Span:
    """The first and the last day of a written date; None if there is no such day (年初 has no last one).

    `by` is whether it only says until when (6月底前), or when it is planned.
    """

    first: date | None
    last: date | None
    by: bool = False


def span_of(text: str, year: int | None) -> Span:
    """The days of a written date; `year` is used if the date names none. Raises UnclearError."""
    typed = unspaced(_TIME.sub("", _WEEKDAY.sub("", half_width(text)).strip())).translate(_DASHES)
    typed = in_digits(_arabic(typed)) if len(typed) <= _LONGEST else ""
    for form in _FORMS:
        if match := form.fullmatch(typed):
            return _span(match, year, text)
    _refuse_several(typed, year, text)
    raise refusal(text, typed, year)


def _refuse_several(typed: str, year: int | None, text: str) -> None:
    """3月15日-4月20日 is no day; the last one is offered."""
    first, mark, last = typed.rpartition(next((mark for mark in _BETWEEN if mark in typed), "\n"))
    begin, end = (_plain_span(part, year) if mark else None for part in (first, last))
    if begin and end and end.last:
        raise asked(text, "写了一段时间或几个日期，这里应为一天", [end.last])


def _plain_span(typed: str, year: int | None) -> Span | None:
    match = next((match for form in _FORMS if (match := form.fullmatch(typed))), None)
    try:
        return _span(match, year, typed) if match else None
    except UnclearError:
        return None


def _arabic(typed: str) -> str:
    """二〇二一年十二月 -> 2021年12月."""
    typed = re.sub(r"[〇○零一二三四五六七八九]{4}(?=年)", lambda match: match[0].translate(_DIGITS), typed)
    return re.sub(rf"[{CHARACTERS}]+(?=[月日号])", lambda match: str(numeral(match[0]) or match[0]), typed)


def _span(match: re.Match[str], year: int | None, text: str) -> Span:
    said = match.groupdict()
    year = int(said["year"]) if said["year"] else year
    if year is None:
        raise UnclearError(shown(text), "没有写年份", _EXAMPLE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnclearError(shown(text), f"年份应在{FIRST_YEAR}至{LAST_YEAR}之间", "请核对年份")
    first, last = _months(said)
    try:
        span = _days(year, first, last, (said.get("day"), said.get("part")))
    except ValueError:
        raise _no_such_day(year, said, text) from None
    return Span(None, span.last, by=True) if said["by"] or said["planned"] else span


def _no_such_day(year: int, said: dict[str, str | None], text: str) -> UnclearError:
    """2024-30-06 may have been the 30th of June."""
    try:
        return asked(text, "没有这一天", [date(year, int(said.get("day") or 0), int(said.get("month") or 0))])
    except ValueError:
        return UnclearError(shown(text), "没有这一天", "请核对日期")


def _months(said: dict[str, str | None]) -> tuple[int, int]:
    if said.get("month"):
        return int(said["month"] or 0), int(said["month"] or 0)
    if half := said.get("half"):
        return _HALVES[half]
    if quarter := said.get("quarter"):
        number = int(quarter.translate(_DIGITS))
        return 3 * number - 2, 3 * number
    return 1, 12


def _days(year: int, first: int, last: int, within: tuple[str | None, str | None]) -> Span:
    """The days of these months, or those in the part that is named. Raises ValueError for a day that is not there."""
    day, part = within
    if day:
        exact = date(year, first, int(day))
        return Span(exact, exact)
    start, final = date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    if part == "初":
        return Span(start, None)
    if part in _TENS:
        begin, close = _TENS[part]
        return Span(start.replace(day=begin), final.replace(day=min(close, final.day)))
    return Span(final, final) if part else Span(start, final)
