"""`Time`: a time that a text names, with its first and last day, made of a match and of what the text is dated."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reporting.core.numerals import numeral
from reporting.extraction.times.dated import Dated, day_of
from reporting.extraction.times.parts_of_years import months_of, years_of_plan

LAST = 12


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


Match = re.Match[str]
Make = Callable[[Match, Dated], "Time | None"]


def made(match: Match, start: dt.date | None, end: dt.date, *, is_until: bool = False) -> Time:
    """The time of these days whose words are those of the match."""
    return Time(match.start(), match.end(), start, end, match.group().strip(), is_until)


def of_years(match: Match, _: Dated) -> Time:
    """2021年-2023年."""
    return made(match, dt.date(int(match["y"]), 1, 1), dt.date(int(match["z"]), 12, 31))


def since(match: Match, dated: Dated) -> Time:
    """自2021年开展以来: to the last day that the text can speak of."""
    first = int(match["y"])
    return made(match, dt.date(first, 1, 1), dated.until or dt.date(max(first, dated.year or 0), 12, 31))


def since_half(match: Match, dated: Dated) -> Time:
    """2023年下半年以来: to the last day that the text can speak of."""
    year, month = int(match["y"]), months_of(match["half"]).first
    last = dated.published or dated.until or dt.date(max(year, dated.year or 0), 12, 31)
    return made(match, dt.date(year, month, 1), last)


def up_to(match: Match, dated: Dated) -> Time | None:
    """到8月底, 截至2023年: from new year on, and only its end is certain."""
    year = int(match["y"]) if match["y"] else dated.year
    month = int(match["m"] or LAST)
    if year is None or not 1 <= month <= LAST:
        return None
    end = day_of(year, month, int(match["d"])) if match["d"] else last_day(year, month)
    return None if end is None else made(match, dt.date(year, 1, 1), end, is_until=True)


def of_year(match: Match, dated: Dated) -> Time | None:
    """2023年, 2023年5月, 2023年5月6日."""
    year = int(match["y"])
    if match["m"]:
        return of_month(match, year, int(match["m"]))
    end = dt.date(year, 12, 31)
    return made(match, dt.date(year, 1, 1), dated.until if dated.until and dated.until.year == year else end)


def of_month(match: Match, year: int, month: int, *, since_new_year: bool = False) -> Time | None:
    """A month or a day of it; None if there is no such one."""
    if not 1 <= month <= LAST:
        return None
    first = dt.date(year, 1, 1) if since_new_year else None
    if match["d"]:
        day = day_of(year, month, int(match["d"]))
        return None if day is None else made(match, first or day, day)
    return made(match, first or dt.date(year, month, 1), last_day(year, month))


def part_of_year(match: Match, dated: Dated) -> Time | None:
    """上半年, 2022年前三季度, 去年下半年."""
    year = int(match["y"]) if match["y"] else dated.year
    if year is None:
        return None
    months = months_of(match.group())
    year -= bool(match["past"])
    time = made(match, dt.date(year, months.first, 1), last_day(year, months.last))
    return replace(time, lacks_year=not (match["y"] or match["this"] or match["past"]))


def of_months(match: Match, dated: Dated) -> Time | None:
    """1至9月, 2022年3-5月."""
    year = int(match["y"]) if match["y"] else dated.year
    first, last = int(match["m"]), int(match["n"])
    if year is None or not 1 <= first < last <= LAST:
        return None
    return made(match, dt.date(year, first, 1), last_day(year, last))


def english_year(match: Match, _: Dated) -> Time:
    """2024 Plan, FY2023."""
    year = int(match["y"] or match["x"])
    return made(match, dt.date(year, 1, 1), dt.date(year, 12, 31))


def of_plan(match: Match, _: Dated) -> Time:
    """“十四五”期间."""
    first, last = years_of_plan(match["plan"])
    return made(match, dt.date(first, 1, 1), dt.date(last, 12, 31))


def numeral_of(words: str) -> int | None:
    """The number that digits of either kind are; None if they are none."""
    return int(words) if words.isdigit() else numeral(words)


def in_year_of(time: Time, year: int) -> Time:
    """The same months and days of another year."""
    first, last = (
        day.replace(year=year, day=min(day.day, last_day(year, day.month).day))
        for day in (time.start or time.end, time.end)
    )
    return replace(time, start=first, end=last)


def last_day(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
