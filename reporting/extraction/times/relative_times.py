"""Times that are seen from the day or the year of the text: 今年, 去年, 五年来, 春节期间."""

import datetime as dt
import re
from dataclasses import replace

from reporting.core.numerals import numeral
from reporting.extraction.times.dated import EARLY, Dated
from reporting.extraction.times.named_times import Make, Match, Time, made, of_month

_LATE = 11
_NEW_YEAR = re.compile(r"元旦|春节|新春")


def in_year(years: int) -> Make:
    """今年, 去年, 明年: so many years after that of the text."""

    def make(match: Match, dated: Dated) -> Time | None:
        if dated.year is None or dated.until is None:
            return None
        # 去年 is seen from the day that the text came out.
        seen_from = dated.published.year if years < 0 and dated.published and not dated.asked else dated.year
        year = seen_from + years
        return made(match, dt.date(year, 1, 1), dated.until if year == dated.until.year else dt.date(year, 12, 31))

    return make


def until_year_end(match: Match, dated: Dated) -> Time | None:
    """年底前: the year of the text, to its last day."""
    year = None if dated.published is None else dated.published.year
    year = dated.asked or year or dated.year
    return None if year is None else made(match, dt.date(year, 1, 1), dt.date(year, 12, 31))


def since_last_year(match: Match, dated: Dated) -> Time | None:
    """去年以来."""
    time = in_year(-1)(match, dated)
    return None if time is None or dated.until is None else made(match, time.start, dated.until)


def of_named_month(match: Match, dated: Dated) -> Time | None:
    """3月, 去年10月: the last such month before the text came out."""
    month = _number(match["m"])
    if dated.year is None or month is None:
        return None
    published = dated.published if not dated.asked else None
    section = match.string[max(0, match.string.rfind("、", 0, match.start()) - 3) : match.start()]
    is_new_year = month >= _LATE and _NEW_YEAR.search(section) is not None
    is_before = bool(match["last"]) or (published is not None and month > published.month) or is_new_year
    is_next = match.string[: match.start()].endswith(("明年", "来年"))
    return of_month(
        match, dated.year + 1 if is_next else dated.year - is_before, month, since_new_year=bool(match["until"])
    )


def last_years(match: Match, dated: Dated) -> Time | None:
    """五年来."""
    return _several_years(match, dated, _number(match["n"]))


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
    years = _number(match["n"])
    return _several_years(match, dated, None if years is None else years - 1)


def _several_years(match: Match, dated: Dated, before: int | None) -> Time | None:
    """The year of the text and so many before it."""
    if dated.year is None or dated.until is None or before is None:
        return None
    return made(match, dt.date(dated.year - before, 1, 1), dated.until)


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else numeral(words)
