"""Months that are seen from the day of the text: 3月, 定于5月, 4月1日起, 上月."""

import datetime as dt
import re
from dataclasses import replace

from reporting.extraction.times.dated import EARLY, Dated, day_of
from reporting.extraction.times.named_times import Make, Match, Time, last_day, made, numeral_of, of_month

_BEGINS = re.compile(r"(?:份)?(?:起(?!草|重|步)|开始|以来)")
_LATE = 11
_NEW_YEAR = re.compile(r"元旦|春节|新春")
# A month within so many behind that of the text is still to come; one further on was that of last year.
_SOON = 5
_TO_COME_BEFORE = re.compile(r"(?:定于|拟于|拟在|将于|将在|计划于|计划在|预计|准备于?在?|安排在|定在|争取)$")
_TO_COME_BEHIND = re.compile(r"(?:\d{1,2}日)?(?:之?前|以前|起(?!草)|开始|正式)|[^，。；\n]{0,3}将")


def of_named_month(match: Match, dated: Dated) -> Time | None:
    """3月, 去年10月: the last such month before the text came out, unless it is soon to come: 定于5月, 4月1日起."""
    month = numeral_of(match["m"])
    if dated.year is None or month is None:
        return None
    section = match.string[max(0, match.string.rfind("、", 0, match.start()) - 3) : match.start()]
    is_new_year = month >= _LATE and _NEW_YEAR.search(section) is not None
    is_before = bool(match["last"]) or is_new_year or _is_gone(match, dated, month)
    is_next = match.string[: match.start()].endswith(("明年", "来年"))
    year = dated.year + 1 if is_next else dated.year - is_before
    time = of_month(match, year, month, since_new_year=bool(match["until"]))
    return time if time is None or not _BEGINS.match(match.string, match.end()) else _begun(time, dated)


def of_days(match: Match, dated: Dated) -> Time | None:
    """5月7日至6月15日, 5月7日至15日: in the year that stands there, else in that of a month alone."""
    first = int(match["m"])
    year = int(match["y"]) if match["y"] else dated.year
    if year is None or (not match["y"] and dated.year is None):
        return None
    year -= not match["y"] and _is_gone(match, dated, first)
    start, end = day_of(year, first, int(match["d"])), day_of(year, int(match["n"] or first), int(match["e"]))
    return None if start is None or end is None or end < start else made(match, start, end)


def _begun(time: Time, dated: Dated) -> Time:
    """自4月1日起: to the last day that the text can speak of, or to the end of the year if it is still to come."""
    start = time.start or time.end
    is_open = dated.until is not None and start <= dated.until
    return replace(time, end=dated.until if is_open and dated.until else dt.date(start.year, 12, 31))


def _is_gone(match: Match, dated: Dated, month: int) -> bool:
    """Whether a month behind that of the text was that of the year before."""
    published = dated.published
    if published is None or dated.asked or dated.year != published.year or month <= published.month:
        return False
    before, behind = match.string[max(0, match.start() - 8) : match.start()], match.string[match.end() :][:12]
    is_to_come = _TO_COME_BEFORE.search(before) is not None or _TO_COME_BEHIND.match(behind) is not None
    is_soon = published.month > EARLY and month - published.month <= _SOON
    return not (is_to_come or is_soon)


def month_near(months: int) -> Make:
    """上月, 本月: so many months after that in which the text came out."""

    def make(match: Match, dated: Dated) -> Time | None:
        if dated.published is None:
            return None
        year, month = divmod(dated.published.year * 12 + dated.published.month - 1 + months, 12)
        return made(match, dt.date(year, month + 1, 1), last_day(year, month + 1))

    return make
