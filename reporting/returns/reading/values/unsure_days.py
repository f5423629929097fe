"""Days that are written in a way that leaves a doubt: 24.3.15, 3/4/2024, 3.15; each with the days that it may be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reporting.returns.reading.values.unclear import UnclearError, shown

_SHORT_YEAR = re.compile(r"'?(?P<first>[0-9]{2})(?:年|[-./])(?P<second>[0-9]{1,2})(?:月|[-./])(?P<third>[0-9]{1,2})日?")
_SHORT_YEAR_LAST = re.compile(r"(?P<first>[0-9]{1,2})[-./](?P<second>[0-9]{1,2})[-./](?P<third>[0-9]{2})")
_YEAR_LAST = re.compile(r"(?P<first>[0-9]{1,2})(?P<mark>[-./])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})")
_YEARLESS = re.compile(r"(?P<month>[0-9]{1,2})[-./](?P<day>[0-9]{1,2})日?")
_REPUBLIC = re.compile(r"民国(?P<year>[0-9]{1,3})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号]")
_LUNAR = re.compile(
    r"农历|阴历|[正腊]月|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|廿|初[一二三四五六七八九十]"
)
_REPUBLIC_BEGAN = 1911
_EXAMPLE = "请写成年-月-日，如 2021-07-01"
_Numbers = tuple[int, int, int]


@dataclass(frozen=True)
class _Doubt:
    """Why a text is no day for sure, and the years, months and days that it may be."""

    why: str
    numbers: tuple[_Numbers, ...]

    def days(self, year: int | None) -> list[date]:
        """The days there are, those of the year alone if it has any."""
        days = list(dict.fromkeys(_there(self.numbers)))
        return [day for day in days if day.year == year] or days


def refusal(text: str, typed: str, year: int | None) -> UnclearError:
    """What is asked about a text that is no day, with the days that it may be; `typed` is the text in plain digits."""
    if _LUNAR.search(typed):
        return UnclearError(shown(text), "不是公历日期", "农历请换算成公历，写成年-月-日，如 2021-07-01")
    doubt = _doubt(typed, year)
    days = doubt.days(year) if doubt else []
    return asked(text, doubt.why, days) if doubt and days else UnclearError(shown(text), "应为一个日期", _EXAMPLE)


def asked(text: str, why: str, days: Iterable[date]) -> UnclearError:
    """The question which of some days a text is."""
    one, *others = map(str, days)
    question = f"是{'，还是'.join((one, *others))}？" if others else f"是{one}吗？"
    return UnclearError(shown(text), f"{why}：{question}", f"请写成年-月-日，如 {one}")


def _doubt(typed: str, year: int | None) -> _Doubt | None:
    if match := _YEAR_LAST.fullmatch(typed):
        first, second, last = (int(match[name]) for name in ("first", "second", "year"))
        return _Doubt("日和月哪个在前不能确定", ((last, first, second), (last, second, first)))
    if match := _SHORT_YEAR.fullmatch(typed) or _SHORT_YEAR_LAST.fullmatch(typed):
        first, second, third = map(int, match.group("first", "second", "third"))
        numbers = (2000 + first, second, third), (2000 + third, first, second), (2000 + third, second, first)
        return _Doubt("年份应写四位", numbers)
    if match := _REPUBLIC.fullmatch(typed):
        since, month, day = map(int, match.group("year", "month", "day"))
        return _Doubt("民国年份应换算成公历", ((_REPUBLIC_BEGAN + since, month, day),))
    if match := _YEARLESS.fullmatch(typed):
        return _Doubt("没有写年份", tuple(_of_year(match, year)) if year else ())
    return None


def _of_year(match: re.Match[str], year: int) -> Iterator[_Numbers]:
    """3.15 of the year; 3.1 may have been 3.10, which a spreadsheet takes for a number."""
    month, day = int(match["month"]), int(match["day"])
    yield year, month, day
    if "." in match[0] and match["day"] in {"1", "2", "3"}:
        yield year, month, day * 10


def _there(numbers: Iterable[_Numbers]) -> Iterator[date]:
    for year, month, day in numbers:
        try:
            yield date(year, month, day)
        except ValueError:
            continue
