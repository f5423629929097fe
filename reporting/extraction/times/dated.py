"""`Dated`: the day that a text came out, and the year and the last day that it can speak of."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property

from reporting.core.numerals import numeral
from reporting.extraction.times.years import years_in
from reporting.extraction.word_lists import words

_FULL = re.compile(r"((?:19|20)\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})")
_SHORT = re.compile(r"(?<!\d)(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})")
# No day, no line that is but a month; in English a year has no sign behind it: 2023 Summary.
_TITLED = re.compile(
    r"(?<!\d)((?:19|20)\d{2})(?:\s?年(?!\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?:.{1,3}\s?日|$))|(?=\s[A-Za-z])|(?<=[A-Za-z]\s\d{4})(?!\d))"
)
_IN_HAN = re.compile(r"((?:19|20)\d{2})\s?年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")
_LATIN = re.compile(r"[A-Za-z]+\s?")
_SUMMARY = re.compile(r"总结|小结|回顾|述职|年报|年度报告|工作报告|大会上的(?:报告|讲话)|职代会报告|工作汇报|情况汇报")
_WHOLE_YEAR = re.compile(r"全年|这一年|一年来|一年间")
_FESTIVE = re.compile(r"春节|新春|两节|节前|元旦|送温暖")
_HEAD_LINES, _TITLE, _BEGINNING = 6, 40, 24
# What comes out in these months and calls itself a summary tells of the year before.
EARLY = 3
_CENTURY = 2000


class Dated:
    """Of one clean text; `asked` is the year that a person says it is about, if one does."""

    def __init__(self, text: str, asked: int | None = None) -> None:
        self._text, self.asked = text, asked

    @cached_property
    def lines(self) -> list[str]:
        """The lines without the address of the page."""
        return [line for line in self._text.split("\n") if not line.startswith("#")]

    @cached_property
    def published(self) -> dt.date | None:
        """The day in the head of the text, or at its end, or in the address of its page."""
        head, foot = (self._dates_of(lines) for lines in (self.lines[:_HEAD_LINES], self.lines[-2:]))
        days = (
            *(day for place in (head, foot) for day in _days_in(place)),
            *(day_of(*map(int, match.groups())) for match in _IN_ADDRESS.finditer(self._address)),
        )
        return next((day for day in days if day is not None), None)

    def _dates_of(self, lines: list[str]) -> str:
        """Short lines, and the beginnings of long ones: a day in mid-sentence is not that of the text."""
        return "\n".join(line if len(line) <= _TITLE else line[:_BEGINNING] for line in lines)

    @cached_property
    def _address(self) -> str:
        first = self._text.split("\n", 1)[0]
        return first if first.startswith("#") else ""

    @cached_property
    def year(self) -> int | None:
        """The year that “this year” means; None if nothing says it."""
        if self.asked is not None:
            return self.asked
        if self.published is None:
            named = years_in("\n".join(self.lines))
            return self.titled or max(named, default=None)
        # A plan comes out before its year, a review after it.
        if self.titled is not None and abs(self.titled - self.published.year) == 1:
            return self.titled
        is_summary = any(_SUMMARY.search(line) for line in self.lines[:2]) or self._looks_back
        return self.published.year - (is_summary and self.published.month <= EARLY)

    @property
    def _looks_back(self) -> bool:
        """全年, 这一年 in a text that names no later year than the one before it came out."""
        text, before = "\n".join(self.lines), self.published.year - 1 if self.published else 0
        return _WHOLE_YEAR.search(text) is not None and max(years_in(text), default=0) == before

    @cached_property
    def titled(self) -> int | None:
        """The first year in the lines of the title."""
        titles = [line for line in self.lines if line.strip()][:2]
        years = [int(match[1]) for line in titles if _is_short(line) and (match := _TITLED.search(line))]
        return years[0] if years else None

    @property
    def is_plan(self) -> bool:
        """Whether the title says that it is one."""
        titles = "".join([line for line in self.lines if line.strip()][:2])
        return any(word in titles for word in words("plan_headings"))

    @cached_property
    def until(self) -> dt.date | None:
        """The last day that the text can speak of."""
        if self.published is not None and self.published.year == self.year:
            return self.published
        return None if self.year is None else dt.date(self.year, 12, 31)

    @property
    def tells_of_last_year(self) -> bool:
        """What comes out in January tells of the year before as well, unless it is about the new year."""
        if _FESTIVE.search("\n".join(self.lines[:_HEAD_LINES])):
            return False
        return self.published is not None and self.published.month == 1 and self.until == self.published


def _is_short(line: str) -> bool:
    """Whether a line may be a title: a word in Latin letters is as long as one sign."""
    return len(_LATIN.sub("-", line)) <= _TITLE


def _days_in(lines: str) -> Iterator[dt.date | None]:
    yield from (day_of(*map(int, match.groups())) for match in _FULL.finditer(lines))
    yield from (day_of(_CENTURY + int(match[1]), int(match[2]), int(match[3])) for match in _SHORT.finditer(lines))
    for match in _IN_HAN.finditer(lines):
        yield day_of(int(match[1]), numeral(match[2]) or 0, numeral(match[3]) or 0)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day; None if there is no such one."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
