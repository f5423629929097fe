"""Spans of time in words: 1月至6月, 2014年1月至8月; in days only where they are no whole months."""

import calendar
from datetime import date

from reporting.core.period import Period
from reporting.core.quantity import Words


def time_within(period: Period, start: date, end: date) -> Words:
    """A span within a period: 1月至6月, 3月, 5月1日至10日; with its year if the period has several."""
    if period.start.year == period.end.year:
        return _months(start, end) if _are_months(start, end) else _days(start, end)
    return time_with_year(start, end)


def time_with_year(start: date, end: date) -> Words:
    """A span that names its year: 2023年, 2014年1月至8月, 2024年3月, 2022年7月至2023年6月."""
    form = _months if _are_months(start, end) else _days
    if (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return {"zh": f"{start.year}年", "en": f"{start.year}"}
    if start.year == end.year:
        words = form(start, end)
        return {"zh": f"{start.year}年{words['zh']}", "en": f"{words['en']} {start.year}"}
    first, last = form(start, start), form(end, end)
    return {
        "zh": f"{start.year}年{first['zh']}至{end.year}年{last['zh']}",
        "en": f"{first['en']} {start.year} to {last['en']} {end.year}",
    }


def in_time(time: Words) -> str:
    """The English words with their preposition: in 2023, from January to June, on 3 May; nothing of no time."""
    words = time["en"]
    if " to " in words:
        return f"from {words}"
    is_day = words[:1].isdigit() and " " in words
    return f"{'on' if is_day else 'in'} {words}" if words else ""


def _are_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]


def _months(start: date, end: date) -> Words:
    """Whole months of one year."""
    if start.month == end.month:
        return {"zh": f"{start.month}月", "en": f"{start:%B}"}
    return {"zh": f"{start.month}月至{end.month}月", "en": f"{start:%B} to {end:%B}"}


def _days(start: date, end: date) -> Words:
    """Days of one year."""
    first = {"zh": f"{start.month}月{start.day}日", "en": f"{start.day} {start:%B}"}
    if start == end:
        return first
    last = f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"
    return {"zh": f"{first['zh']}至{last}", "en": f"{first['en']} to {end.day} {end:%B}"}
