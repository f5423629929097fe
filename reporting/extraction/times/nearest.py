"""`nearest`: of the times that a sentence names the one of a number, and until when it goes on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reporting.extraction.times.named_times import Time

_YEAR = re.compile(r"(?:19|20)\d{2}\s?年")


def nearest(times: Sequence[Time], at: int) -> Time | None:
    """The last one before the number in its sentence; 累计 and 至今 beside a year mean since then."""
    before = [time for time in times if time.at <= at]
    if not before:
        return None
    last = before[-1]
    starts = [time.start for time in before[:-1] if time.start is not None and not time.is_day and not time.is_until]
    if last.start is None and before[:-1]:
        until = max(before[:-1], key=lambda time: (time.is_until, time.end))
        return _opened(until) if not starts else replace(last, start=min(starts), end=until.end)
    if last.is_until and starts and starts[-1] < last.end:
        return replace(last, start=starts[-1])
    return last


def closed(time: Time, near: Sequence[Time], at: int) -> Time:
    """从2021年起投入80万元，到2023年改造55处: what goes on ends where its sentence says so."""
    ends = [one.end for one in near if one.at > at and one.is_until and one.end < time.end]
    is_open = time.start is not None and bool(ends) and time.start < ends[0]
    return replace(time, end=ends[0]) if is_open else time


def _opened(until: Time) -> Time:
    """截至2023年底，累计: or 截至目前，累计: since nobody says when; 截至8月底 is of its year."""
    names_year = _YEAR.search(until.words) is not None or "目前" in until.words
    return replace(until, start=None, is_until=False, words=f"{until.words}累计") if names_year else until
