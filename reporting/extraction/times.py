"""`Times`: the times that a text speaks of, and the period of a number: what its words say, or the document's own."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.core.numerals import numeral
from reporting.extraction.clauses import Clauses
from reporting.extraction.drafts import DraftedPeriod

_H = "零〇一二两三四五六七八九十"
_Y = r"(?P<y>(?:19|20)\d{2})"
_FULL = re.compile(r"((?:19|20)\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})")
_SHORT = re.compile(r"(?<!\d)(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)")
_YEAR_IN_TITLE = re.compile(r"((?:19|20)\d{2})\s?年")
_HEAD_LINES, _TITLE = 6, 40
_SUMMARY = re.compile(r"总结|小结|回顾|述职|年报|年度报告")
_LIST_ITEM = re.compile(
    r"\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]+是|——)"
)
_SECTION = re.compile(r"\s*[一二三四五六七八九十]+、")
# What a text is compared with is not its own time.
_COMPARED = ("比", "较", "同", "与", "超过", "从")
_OF_ITS_YEAR = ("全年", "上半年", "下半年", "一季度", "年内", "全年度")
_LATE = 11  # the month
_EARLY = 3  # months: what comes out then tells of the year before


@dataclass(frozen=True)
class Time:
    """A time in the text: where it stands, from which day to which; None for an open start."""

    at: int
    end_at: int
    start: dt.date | None
    end: dt.date
    words: str
    is_until: bool = False


class Times:
    """Of one clean text; `asked` is the year that a person says it is about, if one does."""

    def __init__(self, text: str, clauses: Clauses, asked: int | None = None) -> None:
        self.text, self.clauses, self._asked = text, clauses, asked

    @cached_property
    def published(self) -> dt.date | None:
        """The day in the head of the text, or at its end; not that of its address."""
        lines = self.text.split("\n")
        head = "\n".join(line for line in lines[:_HEAD_LINES] if not line.startswith("#"))
        for place in (head, "\n".join(lines[-2:])):
            for match in _FULL.finditer(place):
                if (day := _day(int(match[1]), int(match[2]), int(match[3]))) is not None:
                    return day
            for match in _SHORT.finditer(place):
                if (day := _day(2000 + int(match[1]), int(match[2]), int(match[3]))) is not None:
                    return day
        return self._of_address

    @cached_property
    def _of_address(self) -> dt.date | None:
        first = self.text.split("\n", 1)[0]
        match = re.search(r"((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})", first) if first.startswith("#") else None
        return _day(int(match[1]), int(match[2]), int(match[3])) if match else None

    @cached_property
    def year(self) -> int | None:
        """The year that “this year” means; None if nothing says it."""
        if self._asked is not None:
            return self._asked
        lines = [line for line in self.text.split("\n") if not line.startswith("#")]
        if self.published is not None:
            early = self.published.month <= _EARLY and any(_SUMMARY.search(line) for line in lines[:2])
            return self.published.year - early
        for line in lines[:2]:
            if len(line) <= _TITLE and (match := _YEAR_IN_TITLE.search(line)):
                return int(match[1])
        years = [int(match[1]) for match in _YEAR_IN_TITLE.finditer("\n".join(lines))]
        return max(years, default=None)

    @cached_property
    def until(self) -> dt.date | None:
        """The last day that the text can speak of."""
        if self.published is not None and self.published.year == self.year:
            return self.published
        return None if self.year is None else dt.date(self.year, 12, 31)

    @cached_property
    def every(self) -> list[Time]:
        return sorted(self._found(), key=lambda time: (time.at, -time.end_at))

    def of(self, at: int, *, is_planned: bool) -> DraftedPeriod:
        """The period of what stands at a place."""
        sentence, line = self.clauses.sentence(at), self.clauses.line(at)
        near = [time for time in self.every if sentence[0] <= time.at < sentence[1] and not self._is_compared(time)]
        chosen = _nearest(near, at) or self._earlier(line[0], sentence[0])
        if chosen is not None:
            return self._drafted(self._since(chosen, line[0]))
        if is_planned and (years := self._years_of(line)) and len(years) > 1:
            return DraftedPeriod(dt.date(min(years), 1, 1), dt.date(max(years), 12, 31), "inferred", "按本段的年份")
        return self._own()

    def _own(self) -> DraftedPeriod:
        if self.until is None or self.year is None:
            return DraftedPeriod(None, None, "unknown", "文中没有年份")
        first = dt.date(self.year - (self._tells_of_last_year and self.until == self.published), 1, 1)
        return DraftedPeriod(first, self.until, "inferred", "按文稿的日期")

    @cached_property
    def _tells_of_last_year(self) -> bool:
        """What comes out in January tells of the year before as well."""
        return self.published is not None and self.published.month == 1 and self._asked is None

    def _is_compared(self, time: Time) -> bool:
        return self.text[max(0, time.at - 2) : time.at].endswith(_COMPARED[:4]) and time.words in (
            "去年",
            "上年",
            "上年度",
            "前年",
        )

    def _since(self, time: Time, first: int) -> Time:
        """A time that says only until when begins where an earlier one of the paragraph began."""
        if time.words in _OF_ITS_YEAR and (heading := self._heading(first)) is not None and heading.start is not None:
            return replace(time, start=heading.start, end=heading.end)
        if not time.is_until and time.start is not None:
            return time
        before = [one for one in self.every if first <= one.at < time.at and one.start is not None and not one.is_until]
        ranges = [
            one for one in before if not _is_day(one) and one.start is not None and one.start.year <= time.end.year
        ]
        if not ranges:
            return time
        start = ranges[-1].start if not time.is_until else min(one.start for one in ranges if one.start)
        return replace(time, start=start)

    def _drafted(self, time: Time) -> DraftedPeriod:
        return DraftedPeriod(time.start, time.end, "explicit", f"文中写“{time.words}”")

    def _earlier(self, first: int, last: int) -> Time | None:
        """The time that the paragraph spoke of before, or its heading."""
        before = [
            time for time in self.every if first <= time.at < last and not _is_day(time) and not self._is_compared(time)
        ]
        if before:
            return before[-1]
        return self._introduced(first) or self._heading(first)

    def _introduced(self, first: int) -> Time | None:
        """Of a line in a list, the time of the line that introduces the list, or of a line right behind it."""
        at = first
        if not self.text[first:].split("\n", 1)[0].strip():
            return None
        for line in reversed(self.text[:first].split("\n")[:-1]):
            at -= len(line) + 1
            if _SECTION.match(line) or line.startswith("#"):
                return None
            inside = [time for time in self.every if at <= time.at < at + len(line)]
            is_introduction = line.rstrip().endswith((":", "："))
            if _LIST_ITEM.match(line) and not is_introduction:
                continue
            if inside and is_introduction:
                return self._since(inside[-1], at)
            if inside and not _is_day(inside[-1]) and _LIST_ITEM.match(self.text[first:]):
                return self._since(inside[-1], at)
            if is_introduction:
                return None
            if not _LIST_ITEM.match(self.text[first:]):
                return None
        return None

    def _heading(self, first: int) -> Time | None:
        """The year in the nearest heading above: 二、2011年帮扶工作."""
        lines = self.text[:first].split("\n")
        start = first
        for line in reversed(lines[-8:]):
            start -= len(line) + 1
            if not line.strip() or len(line) > 30 or line.startswith("#"):
                continue
            inside = [time for time in self.every if start < time.at <= start + len(line) + 1]
            if re.match(r"\s*[一二三四五六七八九十]+、", line):
                return inside[0] if inside else None
        return None

    def _is_of_new_year(self, at: int) -> bool:
        """Whether the section speaks of New Year: its December is that of the year before."""
        lines = self.text[:at].split("\n")
        heading = next((line for line in reversed(lines[:-1]) if _SECTION.match(line)), "")
        return re.search(r"元旦|春节|新春", heading + lines[-1]) is not None

    def _years_of(self, line: tuple[int, int]) -> list[int]:
        return [int(match[1]) for match in _YEAR_IN_TITLE.finditer(self.text, *line)]

    def _found(self) -> "list[Time]":
        found: list[Time] = []
        for pattern, make in self._rules:
            for match in pattern.finditer(self.text):
                if any(one.at <= match.start() < one.end_at for one in found):
                    continue
                time = make(match)
                if time is not None:
                    found.append(time)
        return found

    @property
    def _rules(self):  # noqa: ANN202 - pairs of a pattern and what it means
        year, until = self.year, self.until or dt.date(self.year or 1, 12, 31)
        known = year is not None

        def made(match, start, end, *, is_until=False):  # noqa: ANN001, ANN202
            return Time(match.start(), match.end(), start, end, match.group().strip(), is_until)

        def years(match):  # noqa: ANN001, ANN202
            return made(match, dt.date(int(match["y"]), 1, 1), dt.date(int(match["z"]), 12, 31))

        def since(match):  # noqa: ANN001, ANN202
            return (
                made(match, dt.date(int(match["y"]), 1, 1), until)
                if self.until
                else made(match, dt.date(int(match["y"]), 1, 1), dt.date(max(int(match["y"]), year or 0), 12, 31))
            )

        def to(match):  # noqa: ANN001, ANN202
            y = int(match["y"]) if match["y"] else year
            if y is None:
                return None
            m = int(match["m"]) if match["m"] else 12
            d = int(match["d"]) if match["d"] else calendar.monthrange(y, min(m, 12) or 1)[1] if m <= 12 else 1
            end = _day(y, m, d)
            return None if end is None else made(match, dt.date(y, 1, 1), end, is_until=True)

        def full(match):  # noqa: ANN001, ANN202
            y = int(match["y"])
            m, d = match["m"], match["d"]
            if m and d:
                day = _day(y, int(m), int(d))
                return None if day is None else made(match, day, day)
            if m and 1 <= int(m) <= 12:
                return made(match, dt.date(y, int(m), 1), _last(y, int(m)))
            end = dt.date(y, 12, 31)
            return made(match, dt.date(y, 1, 1), min(end, until) if self.until and y == until.year else end)

        def relative(offset):  # noqa: ANN001, ANN202
            def make(match):  # noqa: ANN001, ANN202
                # 去年: seen from the day that the text came out.
                if not known:
                    return None
                y = (self.published.year if offset < 0 and self.published and not self._asked else year) + offset
                end = until if y == until.year else dt.date(y, 12, 31)
                return made(match, dt.date(y, 1, 1), end)

            return make

        def since_last_year(match):  # noqa: ANN001, ANN202
            return relative(-1)(match) and made(match, relative(-1)(match).start, until)

        def month(match):  # noqa: ANN001, ANN202
            number = _number(match["m"])
            if not known or number is None or not 1 <= number <= 12:
                return None
            is_before = match["last"] or (self.published and number > self.published.month and not self._asked)
            y = year - 1 if is_before or (number >= _LATE and self._is_of_new_year(match.start())) else year
            if match["d"]:
                day = _day(y, number, int(match["d"]))
                return None if day is None else made(match, dt.date(y, 1, 1) if match["until"] else day, day)
            return made(match, dt.date(y, 1, 1) if match["until"] else dt.date(y, number, 1), _last(y, number))

        def several(match):  # noqa: ANN001, ANN202
            number = _number(match["n"])
            if not known or number is None:
                return None
            return made(match, dt.date(year - number, 1, 1), until)

        def open_start(match):  # noqa: ANN001, ANN202
            return made(match, None, until) if known else None

        return (
            (re.compile(rf"{_Y}年?(?:度)?\s?[-~至到]\s?(?P<z>(?:19|20)\d{{2}})年"), years),
            (
                re.compile(
                    rf"(?:自|从)?{_Y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[^，。；\n]{{0,24}}?(?:以来|开始|起至今|起步|至今)"
                ),
                since,
            ),
            (re.compile(rf"(?:自|从){_Y}年(?:\d{{1,2}}月)?(?:起|建立|成立|实施|开展)"), since),
            (re.compile(rf"{_Y}年(?:建立|成立|创办|设立)"), since),
            (
                re.compile(
                    rf"(?:截至|截止|截止到|截至到|到|至)\s?(?:{_Y}年)?(?:(?P<m>\d{{1,2}})月)?(?:(?P<d>\d{{1,2}})日)?(?:年?底|末|为止)?(?<=[年月日底末止])"
                ),
                to,
            ),
            (re.compile(rf"(?<!于){_Y}\s?年\s?(?:(?P<m>\d{{1,2}})\s?月\s?)?(?:份)?(?:(?P<d>\d{{1,2}})\s?日)?"), full),
            (re.compile(r"今年以来|今年|本年度?|年初以来|全年|上半年|一季度|今春"), relative(0)),
            (
                re.compile(r"(?:自|从)?(?:去年|上年)(?:上半年|下半年|初|底|年底|\d{1,2}月)?(?:以来|起|开始)"),
                since_last_year,
            ),
            (re.compile(r"去年|上年度?|上一年|去岁"), relative(-1)),
            (re.compile(r"前年"), relative(-2)),
            (re.compile(r"明年|下年|来年|下一年"), relative(1)),
            (
                re.compile(
                    rf"(?P<until>截至|截止|到|至)?(?P<last>去年)?(?<![个\d每{_H}])(?P<m>\d{{1,2}}|[{_H}]{{1,3}})月(?:份|底|初|末)?(?:(?P<d>\d{{1,2}})日)?"
                ),
                month,
            ),
            (re.compile(rf"(?:近|最近|过去)?(?P<n>\d{{1,2}}|[{_H}]{{1,2}})(?:多|余)?年(?:多)?来"), several),
            (re.compile(rf"近(?P<n>\d{{1,2}}|[{_H}]{{1,2}})年"), several),
            (
                re.compile(
                    r"近年来|多年来|历年来?|几年来|一直以来|至今|迄今|(?<!年)累计|自[^，。；\n]{2,14}以来|设立以来|成立以来|实施以来"
                ),
                open_start,
            ),
        )


def _nearest(times: list[Time], at: int) -> Time | None:
    """The last one before the number; else the first behind it."""
    before = [time for time in times if time.at <= at]
    if not before:
        return None
    last = before[-1]
    # 累计 and 至今 beside a year: since then.
    earlier = [time for time in before[:-1] if time.start is not None and not _is_day(time)]
    if last.start is None and earlier:
        first = min(time.start for time in earlier if time.start is not None)
        return replace(last, start=first, end=max(time.end for time in earlier))
    if last.is_until and earlier and earlier[-1].start is not None and earlier[-1].start < last.end:
        return replace(last, start=earlier[-1].start)
    return last


def _is_day(time: Time) -> bool:
    return time.start is not None and time.start == time.end


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else numeral(words)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
