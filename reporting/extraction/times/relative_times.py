"""Times that are seen from the day or the year of the text: 今年, 去年, 五年来, 春节期间."""

import datetime as dt
import re
from dataclasses import replace

from reporting.extraction.times.dated import EARLY, Dated
from reporting.extraction.times.named_times import Make, Match, Time, made, numeral_of
from reporting.extraction.times.years import is_compared

_LATE = 11
_NAMED_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")
_NAMED_YEARS = re.compile(r"((?:19|20)\d{2})年?\s?[-~至到]\s?((?:19|20)\d{2})年")


def in_year(years: int) -> Make:
    """今年, 去年, 明年: so many years after that of the text."""

    def make(match: Match, dated: Dated) -> Time | None:
        if dated.year is None or dated.until is None:
            return None
        year = _seen_from(dated, dated.year, years) + years
        return made(match, dt.date(year, 1, 1), dated.until if year == dated.until.year else dt.date(year, 12, 31))

    return make


def _seen_from(dated: Dated, year: int, years: int) -> int:
    """去年 is seen from the day that the text came out; so is 明年 in a plan that comes out before its year."""
    if dated.published is None or dated.asked or years == 0:
        return year
    return dated.published.year if years < 0 else min(year, dated.published.year)


def new_year(match: Match, dated: Dated) -> Time | None:
    """新的一年: what comes out early in a year calls it so, what comes out later the next one."""
    if dated.year is None:
        return None
    is_early = dated.published is not None and dated.published.month <= EARLY and not dated.asked
    is_plan = dated.published is None and dated.is_plan
    year = dated.published.year if is_early and dated.published else _seen_from(dated, dated.year, 1) + (not is_plan)
    return made(match, dt.date(year, 1, 1), dt.date(year, 12, 31))


def that_year(match: Match, dated: Dated) -> Time | None:
    """这一年, 当年: the one that its paragraph named last, else that of the text."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    named = [one[1] for one in _NAMED_YEAR.finditer(line) if not is_compared(line, *one.span())]
    if not named:
        early = dated.published is not None and dated.published.month <= EARLY and dated.published == dated.until
        return in_year(-1 if early and not dated.asked else 0)(match, dated)
    year = int(named[-1])
    is_now = dated.until is not None and dated.until.year == year
    end = dated.until if is_now and dated.until else dt.date(year, 12, 31)
    return made(match, dt.date(year, 1, 1), end)


def until_year_end(match: Match, dated: Dated) -> Time | None:
    """年底前: the year of the text, to its last day."""
    year = None if dated.published is None else dated.published.year
    year = dated.asked or year or dated.year
    return None if year is None else made(match, dt.date(year, 1, 1), dt.date(year, 12, 31))


def since_last_year(match: Match, dated: Dated) -> Time | None:
    """去年以来."""
    time = in_year(-1)(match, dated)
    return None if time is None or dated.until is None else made(match, time.start, dated.until)


def last_years(match: Match, dated: Dated) -> Time | None:
    """五年来: at the end of a year this one is one of them."""
    years = numeral_of(match["n"])
    is_late = dated.until is not None and dated.until.month >= _LATE
    return _several_years(match, dated, None if years is None else years - is_late)


def open_start(match: Match, dated: Dated) -> Time | None:
    """累计, 至今: nobody says since when."""
    return None if dated.until is None else made(match, None, dated.until)


def festival(match: Match, dated: Dated) -> Time | None:
    """春节期间, 两节: in the first months of the year of the text, or of the one that stands elsewhere."""
    if dated.year is None:
        return None
    time = made(match, dt.date(dated.year, 1, 1), dated.until or dt.date(dated.year, 12, 31))
    return replace(time, lacks_year=True)


def so_far(match: Match, dated: Dated) -> Time | None:
    """截至目前: from the beginning of the year, or from what the text names before."""
    time = in_year(0)(match, dated)
    return None if time is None else replace(time, is_until=True)


def year_gone(match: Match, dated: Dated) -> Time | None:
    """一年来, 过去一年: what comes out early in a year speaks of the year before."""
    if dated.titled is None and dated.published is None and not dated.asked:
        return _several_years(match, dated, 1)
    early = dated.published is not None and dated.published.month <= EARLY and dated.published == dated.until
    return in_year(-1 if early and not dated.asked else 0)(match, dated)


def years_together(match: Match, dated: Dated) -> Time | None:
    """三年累计: the last three, this one with them."""
    years = numeral_of(match["n"])
    return _several_years(match, dated, None if years is None else years - 1)


def _several_years(match: Match, dated: Dated, before: int | None) -> Time | None:
    """The year of the text and so many before it."""
    if dated.year is None or dated.until is None or before is None:
        return None
    named = _NAMED_YEARS.findall(match.string, 0, match.start())
    first, last = map(int, named[-1]) if named else (0, 0)
    if named and last - first in (before, before - 1) and last < dated.year:
        return made(match, dt.date(first, 1, 1), dt.date(last, 12, 31))
    return made(match, dt.date(dated.year - before, 1, 1), dated.until)
