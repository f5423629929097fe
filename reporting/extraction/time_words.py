"""`times_in`: the times that a text names, each with its first and last day: 今年以来, 2021年-2023年, 8年来."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reporting.core.numerals import numeral
from reporting.extraction.dated import EARLY, Dated, day_of
from reporting.extraction.parts_of_years import PART, PLAN, months_of, years_of_plan

_H = "零〇一二两三四五六七八九十"
_Y = r"(?P<y>(?:19|20)\d{2})"
_LATE, _LAST = 11, 12  # months
_NEW_YEAR = re.compile(r"元旦|春节|新春")


@dataclass(frozen=True)
class Time:
    """A time from `at` to before `end_at` in the text; `start` is None for an open start.

    `is_until` says that the words name only the end: 到8月底; `lacks_year` that the year stands elsewhere: 上半年.
    """

    at: int
    end_at: int
    start: dt.date | None
    end: dt.date
    words: str
    is_until: bool = False
    lacks_year: bool = False

    @property
    def is_day(self) -> bool:
        return self.start == self.end


_Match = re.Match[str]
_Make = Callable[[_Match, Dated], "Time | None"]


def times_in(text: str, dated: Dated) -> list[Time]:
    """In the order of the text; the words of one time are no other one."""
    found: list[Time] = []
    for pattern, make in _RULES:
        for match in pattern.finditer(text):
            if any(one.at <= match.start() < one.end_at for one in found):
                continue
            time = make(match, dated)
            if time is not None:
                found.append(time)
    return sorted(found, key=lambda time: (time.at, -time.end_at))


def _made(match: _Match, start: dt.date | None, end: dt.date, *, is_until: bool = False) -> Time:
    return Time(match.start(), match.end(), start, end, match.group().strip(), is_until)


def _years(match: _Match, _: Dated) -> Time:
    return _made(match, dt.date(int(match["y"]), 1, 1), dt.date(int(match["z"]), 12, 31))


def _since(match: _Match, dated: Dated) -> Time:
    first = int(match["y"])
    return _made(match, dt.date(first, 1, 1), dated.until or dt.date(max(first, dated.year or 0), 12, 31))


def _to(match: _Match, dated: Dated) -> Time | None:
    year = int(match["y"]) if match["y"] else dated.year
    month = int(match["m"] or _LAST)
    if year is None or not 1 <= month <= _LAST:
        return None
    end = day_of(year, month, int(match["d"])) if match["d"] else _last(year, month)
    return None if end is None else _made(match, dt.date(year, 1, 1), end, is_until=True)


def _full(match: _Match, dated: Dated) -> Time | None:
    year = int(match["y"])
    if match["m"]:
        return _of_month(match, year, int(match["m"]))
    end = dt.date(year, 12, 31)
    return _made(match, dt.date(year, 1, 1), dated.until if dated.until and dated.until.year == year else end)


def _of_month(match: _Match, year: int, month: int, *, since_new_year: bool = False) -> Time | None:
    if not 1 <= month <= _LAST:
        return None
    first = dt.date(year, 1, 1) if since_new_year else None
    if match["d"]:
        day = day_of(year, month, int(match["d"]))
        return None if day is None else _made(match, first or day, day)
    return _made(match, first or dt.date(year, month, 1), _last(year, month))


def _relative(years: int) -> _Make:
    def make(match: _Match, dated: Dated) -> Time | None:
        if dated.year is None or dated.until is None:
            return None
        # 去年 is seen from the day that the text came out.
        seen_from = dated.published.year if years < 0 and dated.published and not dated.asked else dated.year
        year = seen_from + years
        return _made(match, dt.date(year, 1, 1), dated.until if year == dated.until.year else dt.date(year, 12, 31))

    return make


def _since_last_year(match: _Match, dated: Dated) -> Time | None:
    time = _relative(-1)(match, dated)
    return None if time is None or dated.until is None else _made(match, time.start, dated.until)


def _month(match: _Match, dated: Dated) -> Time | None:
    month = _number(match["m"])
    if dated.year is None or month is None:
        return None
    published = dated.published if not dated.asked else None
    section = match.string[max(0, match.string.rfind("、", 0, match.start()) - 3) : match.start()]
    is_new_year = month >= _LATE and _NEW_YEAR.search(section) is not None
    is_before = bool(match["last"]) or (published is not None and month > published.month) or is_new_year
    return _of_month(match, dated.year - is_before, month, since_new_year=bool(match["until"]))


def _several(match: _Match, dated: Dated) -> Time | None:
    return _several_years(match, dated, _number(match["n"]))


def _open(match: _Match, dated: Dated) -> Time | None:
    return None if dated.until is None else _made(match, None, dated.until)


def _part(match: _Match, dated: Dated) -> Time | None:
    """上半年, 2022年前三季度, 去年下半年."""
    year = int(match["y"]) if match["y"] else dated.year
    if year is None:
        return None
    months = months_of(match.group())
    year -= bool(match["past"])
    made = _made(match, dt.date(year, months.first, 1), _last(year, months.last))
    return replace(made, lacks_year=not match["y"] and not match["past"])


def _months(match: _Match, dated: Dated) -> Time | None:
    """1至9月, 2022年3-5月."""
    year = int(match["y"]) if match["y"] else dated.year
    first, last = int(match["m"]), int(match["n"])
    if year is None or not 1 <= first < last <= _LAST:
        return None
    return _made(match, dt.date(year, first, 1), _last(year, last))


def _english(match: _Match, _: Dated) -> Time:
    """2024 Plan, FY2023."""
    year = int(match["y"] or match["x"])
    return _made(match, dt.date(year, 1, 1), dt.date(year, 12, 31))


def _of_plan(match: _Match, _: Dated) -> Time:
    first, last = years_of_plan(match["plan"])
    return _made(match, dt.date(first, 1, 1), dt.date(last, 12, 31))


def _festival(match: _Match, dated: Dated) -> Time | None:
    """春节期间, 两节: in the first months of the year of the text, or of the one that stands elsewhere."""
    if dated.year is None:
        return None
    made = _made(match, dt.date(dated.year, 1, 1), dated.until or dt.date(dated.year, 12, 31))
    return replace(made, lacks_year=True)


def _so_far(match: _Match, dated: Dated) -> Time | None:
    """截至目前: from the beginning of the year, or from what the text names before."""
    time = _relative(0)(match, dated)
    return None if time is None else replace(time, is_until=True)


def _year_gone(match: _Match, dated: Dated) -> Time | None:
    """一年来, 过去一年: what comes out early in a year speaks of the year before."""
    if dated.titled is None and dated.published is None and not dated.asked:
        return _several_years(match, dated, 1)
    early = dated.published is not None and dated.published.month <= EARLY and dated.published == dated.until
    return _relative(-1 if early and not dated.asked else 0)(match, dated)


def _several_together(match: _Match, dated: Dated) -> Time | None:
    """三年累计: the last three, this one with them."""
    years = _number(match["n"])
    return _several_years(match, dated, None if years is None else years - 1)


def _several_years(match: _Match, dated: Dated, before: int | None) -> Time | None:
    """The year of the text and so many before it."""
    if dated.year is None or dated.until is None or before is None:
        return None
    return _made(match, dt.date(dated.year - before, 1, 1), dated.until)


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else numeral(words)


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


_OF_MONTH = r"(?:(?P<m>\d{1,2})\s?月\s?)?"
_OF_DAY = r"(?:(?P<d>\d{1,2})\s?日)?"
_UNTIL = r"(?P<until>截至|截止|到|至)?(?P<last>去年)?"
_IN_MONTH = rf"{_UNTIL}(?<![个\d每{_H}])(?P<m>\d{{1,2}}|[{_H}]{{1,3}})月(?:份|底|初|末)?"
_SO_FAR = (
    r"近年来|多年来|历年来?|几年来|一直以来|至今|迄今|(?<!年)累计|自[^，。；,;\n]{2,14}以来|(?:设立|成立|实施)以来"
)
_RULES: tuple[tuple[re.Pattern[str], _Make], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"{_Y}年?(?:度)?\s?[-~至到]\s?(?P<z>(?:19|20)\d{{2}})年", _years),
        (PLAN, _of_plan),
        (r"[自从]?(?:去年|上年)(?:上半年|下半年|初|底|年底|\d{1,2}月)?(?:以来|起|开始)", _since_last_year),
        (rf"(?:{_Y}\s?年(?:度)?|今年|本年|(?P<past>去年|上年))?的?第?{PART}", _part),
        (
            rf"(?:{_Y}\s?年\s?)?(?<!\d)(?P<m>\d{{1,2}})\s?月?(?:份)?\s?[-~至到]\s?(?P<n>\d{{1,2}})\s?月(?:份)?(?!\d)",
            _months,
        ),
        (rf"(?i:since)\s?{_Y}(?!\d)年?", _since),
        (rf"[自从]?{_Y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[^，。；,;\n]{{0,24}}?(?:以来|开始|起至今|起步|至今)", _since),
        (rf"[自从]{_Y}年(?:\d{{1,2}}月)?(?:起|建立|成立|实施|开展)", _since),
        (rf"{_Y}年(?:建立|成立|创办|设立)", _since),
        (rf"(?:截至|截止到?|截至到|到|至)\s?(?:{_Y}年)?{_OF_MONTH}{_OF_DAY}(?:年?底|末|为止)?(?<=[年月日底末止])", _to),
        (rf"(?<!于){_Y}\s?年\s?{_OF_MONTH}份?{_OF_DAY}", _full),
        (r"(?:过去的?|近|最近|这)?一年(?:以?来|间|中|里)|过去的?一年|近一年|这一年", _year_gone),
        (
            rf"(?<![第\d{_H}])(?P<n>[两三四五六七八九十]|[2-9])年(?:间|里|中)?[，,]?(?:来)?(?:累计|总计|共计|一共|共|合计)",
            _several_together,
        ),
        (rf"(?<![第\d{_H}])(?P<n>[两三四五六七八九十]|[2-9])年(?:间|里)", _several_together),
        (rf"(?<!\d){_Y}(?=\s[A-Za-z])|(?:FY|[Ii]n )\s?(?P<x>20\d{{2}})(?!\d|\s?年)", _english),
        (r"(?:截至|截止到?|到)目前(?:为止)?", _so_far),
        (r"(?:元旦|新年)?[、和]?(?:春节|新春)(?:期间|前夕|前|来临|之际|佳节)|[“\"]?两节[”\"]?期间", _festival),
        (r"[今本]年以来|今年|本年度?|年初(?:以来|至今)|新年以来|开年以来|全年|年内|今春", _relative(0)),
        (r"去年同期|去年|上年同期|上年度?|上一年|去岁", _relative(-1)),
        (r"前年", _relative(-2)),
        (r"明年|下年|来年|下一年", _relative(1)),
        (
            _IN_MONTH + _OF_DAY,
            _month,
        ),
        (rf"(?:近|最近|过去)?(?P<n>\d{{1,2}}|[{_H}]{{1,2}})(?:多|余)?年(?:多)?来", _several),
        (rf"近(?P<n>\d{{1,2}}|[{_H}]{{1,2}})年", _several),
        (
            _SO_FAR,
            _open,
        ),
    )
)
