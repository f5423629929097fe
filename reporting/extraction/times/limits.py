"""Limits of a time by the day on which its text came out: a plan goes on behind it, what was done ends before it."""

import datetime as dt
import re
from dataclasses import replace

from reporting.extraction.times.dated import Dated
from reporting.extraction.times.named_times import Time, in_year_of

_MONTH_ALONE = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月")


def as_published(time: Time, dated: Dated) -> Time:
    """今年, 三月 of a plan in a summary of the year before are of the year in which it comes out."""
    published = dated.published
    if published is None or time.start is None or time.end.year >= published.year:
        return time
    if time.words.startswith("今年"):
        return replace(time, start=dt.date(published.year, 1, 1), end=dt.date(published.year, 12, 31))
    return in_year_of(time, published.year) if _MONTH_ALONE.match(time.words) else time


def to_its_end(end: dt.date, dated: Dated) -> dt.date:
    """今年 of a plan goes on behind the day on which the text came out."""
    return dt.date(end.year, 12, 31) if end == dated.published else end


def no_later(time: Time, dated: Dated) -> Time:
    """What was done is of no day behind the last that the text can speak of."""
    until = dated.until
    is_over = until is not None and (time.start is None or time.start <= until) and until < time.end
    return replace(time, end=until) if is_over and until is not None else time
