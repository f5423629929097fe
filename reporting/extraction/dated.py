"""`Dated`: the day that a text came out, and the year and the last day that it can speak of."""

import datetime as dt
import re
from functools import cached_property

_FULL = re.compile(r"((?:19|20)\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})")
_SHORT = re.compile(r"(?<!\d)(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})")
_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")
_SUMMARY = re.compile(r"总结|小结|回顾|述职|年报|年度报告")
_HEAD_LINES, _TITLE, _BEGINNING = 6, 40, 24
# What comes out in these months and calls itself a summary tells of the year before.
_EARLY = 3
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
        places = (head, foot, self._address)
        patterns = ((_FULL, 0), (_SHORT, _CENTURY)), ((_FULL, 0), (_SHORT, _CENTURY)), ((_IN_ADDRESS, 0),)
        days = (
            day_of(century + int(match[1]), int(match[2]), int(match[3]))
            for place, rules in zip(places, patterns, strict=True)
            for pattern, century in rules
            for match in pattern.finditer(place)
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
        title = next((line for line in self.lines if line.strip()), "")
        named = _YEAR.search(title) if len(title) <= _TITLE else None
        if self.published is not None:
            if named is not None and int(named[1]) == self.published.year - 1:
                return int(named[1])
            is_summary = any(_SUMMARY.search(line) for line in self.lines[:2])
            return self.published.year - (is_summary and self.published.month <= _EARLY)
        titles = [match for line in self.lines[:2] if len(line) <= _TITLE and (match := _YEAR.search(line))]
        years = [int(match[1]) for match in _YEAR.finditer("\n".join(self.lines))]
        return int(titles[0][1]) if titles else max(years, default=None)

    @cached_property
    def until(self) -> dt.date | None:
        """The last day that the text can speak of."""
        if self.published is not None and self.published.year == self.year:
            return self.published
        return None if self.year is None else dt.date(self.year, 12, 31)

    @property
    def tells_of_last_year(self) -> bool:
        """What comes out in January tells of the year before as well."""
        return self.published is not None and self.published.month == 1 and self.until == self.published


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day; None if there is no such one."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
