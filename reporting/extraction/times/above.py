"""`TimesAbove`: the time that a heading, the line before a list or the first lines of a text name for what is below."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.headings import headings_above
from reporting.extraction.times.named_times import Time

_LIST_ITEM = re.compile(
    r"\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]+是|——)"
)
_SECTION = re.compile(r"\s*[一二三四五六七八九十]+、")
_OF_ITS_YEAR = ("全年", "年内")
_GONE = ("一年", "去年", "上年")
_FIRST_LINES, _MARK = 4, 12


@dataclass(frozen=True)
class TimesAbove:
    """Of one clean text with digits, and `every` time that it names in their order."""

    text: str
    clauses: Clauses
    every: Sequence[Time]

    def introduced(self, first: int) -> Time | None:
        """Of a line in a list, the time of the line that introduces the list, or of the line before it."""
        if not _LIST_ITEM.match(self.text[first : first + _MARK]):
            return None
        for at, line in self._lines_above(first):
            if _SECTION.match(line) or line.startswith("#"):
                return None
            inside = [time for time in self.every if at <= time.at < at + len(line)]
            introduces = line.rstrip().endswith((":", "："))
            if introduces or (inside and not inside[-1].is_day and not _LIST_ITEM.match(line)):
                return self.since(inside[-1], at) if inside else None
        return None

    def heading(self, first: int) -> Time | None:
        """The time in the heading of the section: 二、2011年帮扶工作."""
        for heading in headings_above(self.clauses, first):
            end = heading.at + len(heading.words)
            named = [time for time in self.every if heading.at <= time.at < end]
            if named:
                return named[0]
        return None

    def opening(self, first: int) -> Time | None:
        """下半年以来，…: the time since which the text tells, if the words of its first lines begin with it."""
        above = [time for time in self.every if time.at < first]
        opening = [one for one in above if one.words.endswith("以来") or self.text.startswith("以来", one.end_at)]
        lines = self.text[: opening[0].at].split("\n") if opening else []
        return opening[0] if opening and len(lines) <= _FIRST_LINES and not lines[-1].strip() else None

    def since(self, time: Time, first: int) -> Time:
        """A time that says only until when begins where an earlier one of the paragraph began."""
        heading = self.heading(first) if time.words in _OF_ITS_YEAR else None
        if heading is not None:
            return replace(time, start=heading.start, end=heading.end)
        if time.lacks_year:
            return self._of_year(time, first)
        if not time.is_until and time.start is not None:
            return time
        before = [one for one in self._before(time, first) if not one.is_until]
        started = [(one.start, one) for one in before if one.start is not None and one.start.year <= time.end.year]
        if not started:
            return time
        if time.is_until:
            return replace(time, start=min(start for start, _ in started))
        return _since_gone(time, *started[-1])

    def _of_year(self, time: Time, first: int) -> Time:
        """The half of the year that the paragraph or its heading names."""
        before = [one for one in self._before(time, first) if not one.lacks_year]
        of = before[-1] if before else self.heading(first)
        if of is None or time.start is None:
            return time
        return replace(time, start=time.start.replace(year=of.end.year), end=time.end.replace(year=of.end.year))

    def _before(self, time: Time, first: int) -> list[Time]:
        """The times from `first` on before this one, days aside."""
        return [one for one in self.every if first <= one.at < time.at and not one.is_day]

    def _lines_above(self, first: int) -> Iterator[tuple[int, str]]:
        """The lines above a place, the nearest first, each with where it begins."""
        at = first
        for line in reversed(self.text[:first].split("\n")[:-1]):
            at -= len(line) + 1
            yield at, line


def _since_gone(time: Time, start: dt.date, began: Time) -> Time:
    """过去的一年…。累计…: of that year; what began years ago goes on."""
    return replace(time, start=start, end=min(began.end, time.end) if began.words.endswith(_GONE) else time.end)
