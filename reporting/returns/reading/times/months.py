"""The periods that a text mentions in passing: 恒岳重工2024年上半年成果表, 一季度, 1-6月, 2024.1-12."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reporting.core.numerals import CHARACTERS, numeral
from reporting.core.period import Period, spanning
from reporting.returns.reading.values.widths import half_width

_MANY = 2**12
_LONGEST = 200
_PLANS = {"三": "2016-2020年", "四": "2021-2025年", "五": "2026-2030年", "六": "2031-2035年"}  # 十四五: five years
_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TO = "(?:至|到|—+|–+|-+|~+|～+|_)"
_YEAR = "(?<![0-9])(?P<year>(?:19|20)[0-9]{2})"
_UNTIL = "(?P<until>(?:19|20)[0-9]{2})"
_BARE_MONTH = "(?:1[0-2]|0?[1-9])"
_BARE_MONTH_NAMED, _LAST = "(?P<month>1[0-2]|0?[1-9])", "(?P<last>1[0-2]|0?[1-9])"
_MONTH = f"(?<![0-9.]){_BARE_MONTH_NAMED}"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_NO_DAY = "(?![0-9])(?!月?[0-9]{1,2}[日号])"
_QUARTER = "第?(?P<quarter>[一二三四1-4])"
# What names a day or a document, and no period.
_PASSED_OVER = (
    "(?:截[至止]到?|统计[到至])[0-9年月日底末./-]+",
    r"[〔\[(（【](?:19|20)[0-9]{2}[〕\])）】](?=第?[0-9]+号)",
    "(?:填报|填表|制表|报送|上报|填写|印发)(?:时间|日期)?:?(?:19|20)[0-9]{2}[年./-][0-9月日./-]+",
    "(?:19|20)[0-9]{2}年(?=印发|发布|制定|下发|出台|修订|实施的|颁布)",
    "有效期?[至到]?:?(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?",
    rf"(?:(?:19|20)[0-9]{{2}}年)?{_BARE_MONTH}月份?(?:{_DAY}日)?(?=报送|填报|上报|填写|制表|编制|印发|修订|更新)",
)
_ON_A_DAY = (
    "(?<![0-9])(?:19|20)[0-9]{2}(?:"
    + "|".join(
        (
            rf"年{_BARE_MONTH}月{_DAY}日?",
            *(rf"{mark}{_BARE_MONTH}{mark}{_DAY}(?![0-9])" for mark in (r"\.", "/", "-")),
            "(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9])",
        )
    )
    + ")"
)
_PERIOD, _NONE = "period", "none"
# The order counts: at one place the first form that fits is the right one.
_FORMS = (
    (_NONE, "|".join(_PASSED_OVER)),
    (
        _PERIOD,
        rf"{_YEAR}[年./-]{_BARE_MONTH_NAMED}[月./-]{_DAY}日?{_TO}(?:{_UNTIL}[年./-])?{_LAST}[月./-]{_DAY}日?",
    ),
    (_PERIOD, rf"{_YEAR}(?P<month>0[1-9]|1[0-2]){_TO}{_UNTIL}(?P<last>0[1-9]|1[0-2])(?![0-9])"),
    (_NONE, _ON_A_DAY),
    (_PERIOD, rf"{_YEAR}年度?第?(?P<first>[一1]){_TO}第?(?P<fourth>[二三四2-4])季度?"),
    (_PERIOD, rf"{_YEAR}(?:年度?|[./-]){_BARE_MONTH_NAMED}月?{_TO}(?:{_UNTIL}(?:年|[./-]))?{_LAST}月?份?{_NO_DAY}"),
    (_PERIOD, rf"{_YEAR}年?度?(?:(?P<half>[上下])半年|[Hh](?P<half2>[12]))"),
    (_PERIOD, rf"{_YEAR}年?度?前(?P<quarters>[二三23])个?季度?"),
    (_PERIOD, rf"{_YEAR}年?度?(?:{_QUARTER}季度?|[Qq](?P<quarter2>[1-4]))"),
    (_PERIOD, rf"{_YEAR}(?:年度?|[./-]){_BARE_MONTH_NAMED}(?:月份?|(?![0-9月.])){_NO_DAY}"),
    (_PERIOD, rf"{_YEAR}(?:年[^0-9]{{0,4}})?(?:{_TO})[^0-9]?{_UNTIL}(?:年|学年|(?![0-9]))"),
    (_PERIOD, rf"{_YEAR}年(?:度|全年)?"),
    (_NONE, rf"(?<![0-9]){_BARE_MONTH}月{_DAY}[日号]"),
    (_PERIOD, rf"{_MONTH}月?{_TO}{_LAST}月份?{_NO_DAY}"),
    (_PERIOD, rf"(?P<first>[一1]){_TO}第?(?P<fourth>[二三四2-4])季度"),
    (_PERIOD, "(?P<half>[上下])半年"),
    (_PERIOD, "前(?P<quarters>[二三23])个?季度"),
    (_PERIOD, rf"(?!四季(?!度)){_QUARTER}季度?(?![0-9一二三四])"),
    (_PERIOD, "[Qq](?P<quarter>[1-4])(?![0-9A-Za-z])"),
    (_PERIOD, rf"{_MONTH}月份?{_NO_DAY}"),
)
_VAGUE = re.compile(
    "近[一二三四五六七八九十两几0-9]+[个年]|历年|历次|多年来|学年|[冬春夏秋]季|截[至止]目前|至今|以来|元旦春节|两节期间|跨年|本月|当月|本季|本周"
)
_IN_NAMES = ((_PERIOD, "(?<![0-9])(?P<year>20[0-9]{2})(?P<month>0[1-9]|1[0-2])?(?![0-9年])"),)


@dataclass(frozen=True)
class Months:
    """Months `first` to `last` (1 to 12) of a year, or of one that the text does not say; `until` is a later year."""

    first: int
    last: int
    year: int | None = None
    until: int | None = None

    @property
    def is_year(self) -> bool:
        return (self.first, self.last) == (1, 12) and self.until in {None, self.year}

    def period(self, year: int | None) -> Period | None:
        """The period, in this year if the text says none; None without any, or if its end comes first."""
        begun = self.year or year
        if begun is None:
            return None
        first, last = begun * 12 + self.first - 1, (self.until or begun) * 12 + self.last - 1
        return spanning(first, last) if first <= last else None


@lru_cache(_MANY)
def months_in(text: str, *, is_name: bool = False) -> tuple[Months, ...]:
    """The different periods that are mentioned, in their order; in the name of a file or a sheet also 2024 and 202406.

    Days, the numbers of documents, and the day to which figures go are no periods.
    """
    forms = _compiled((*_FORMS, *_IN_NAMES) if is_name else _FORMS)
    found = list(dict.fromkeys(_found(_plain(text[:_LONGEST]), forms)))
    dated = {(months.first, months.last) for months in found if months.year}
    found = [months for months in found if months.year or (months.first, months.last) not in dated]
    years, parts = [one for one in found if one.is_year and one.year], [one for one in found if one.year is None]
    if len(years) == len(parts) == 1 and len(found) == 2:
        return (replace(parts[0], year=years[0].year),)  # 上半年，2024年; 2024年度（1-11月）
    return tuple(found)


def periods_in(text: str, within: Period, *, is_name: bool = False) -> list[Period]:
    """The periods that are mentioned; without a year they are of the one that `within` lies in, if it lies in one."""
    year = within.start.year if within.start.year == within.end.year else None
    return [period for months in months_in(text, is_name=is_name) if (period := months.period(year))]


@lru_cache(_MANY)
def vague_time(text: str) -> str:
    """The words for a time that is no period: 近三年, 历年, 2024学年, 截至目前; '' if there are none."""
    match = _VAGUE.search(_plain(text[:_LONGEST]))
    return match[0] if match else ""


@cache
def _compiled(forms: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sort, re.compile(form)) for sort, form in forms)


def _found(text: str, forms: tuple[tuple[str, re.Pattern[str]], ...]) -> Iterator[Months]:
    here = 0
    while match := _next(text, here, forms):
        here = match[1].end()
        if match[0] == _PERIOD:
            yield _months(match[1])


def _next(text: str, here: int, forms: tuple[tuple[str, re.Pattern[str]], ...]) -> tuple[str, re.Match[str]] | None:
    """The first place at which a form fits, and how it is meant."""
    fitting = [(sort, match) for sort, form in forms if (match := form.search(text, here))]
    return min(fitting, key=lambda pair: pair[1].start(), default=None)


def _months(match: re.Match[str]) -> Months:
    said = match.groupdict()
    year = int(said["year"] or 0) if said.get("year") else None
    until = int(said["until"] or 0) if said.get("until") not in {None, said.get("year")} else None
    if half := said.get("half") or said.get("half2"):
        return Months(1, 6, year) if half in "上1" else Months(7, 12, year)
    if fourth := said.get("fourth") or said.get("quarters"):
        return Months(1, 3 * _ORDINALS[fourth], year)
    if quarter := said.get("quarter") or said.get("quarter2"):
        return Months(3 * _ORDINALS[quarter] - 2, 3 * _ORDINALS[quarter], year)
    if said.get("last"):
        return Months(int(said["month"] or 1), int(said["last"] or 12), year, until)
    if said.get("month"):
        return Months(int(said["month"] or 1), int(said["month"] or 1), year)
    return Months(1, 12, year, until)


def _plain(text: str) -> str:
    """Half wide and without blanks; 二〇二四年十二月 is 2024年12月, 24年度 is 2024年度."""
    plain = re.sub(r"\s", "", half_width(text))
    plain = re.sub("十([三四五六])五(?!年?规划)", lambda plan: _PLANS[plan[1]], plain)
    plain = re.sub("[〇○零一二三四五六七八九]{4}(?=年)", lambda year: year[0].translate(_NUMERALS), plain)
    plain = re.sub("第?一、第?二季度", "上半年", re.sub("第?三、第?四季度", "下半年", plain))
    plain = re.sub(f"[{CHARACTERS}]+(?=月)", lambda month: str(numeral(month[0]) or month[0]), plain)
    return re.sub(
        r"(?:^|(?<=[^0-9.]))'?(2[0-9])年(?=度|[上下]半年|第?[一二三四1-4]季|前|[0-9]{1,2}月|为|办|成果|工作|$)",
        r"20\1年",
        plain,
    )
