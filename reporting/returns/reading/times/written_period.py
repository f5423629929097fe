"""A period as it is typed in a cell of its own: 2024年上半年, 2024.1.1-2024.6.30, 二〇二四年."""

import calendar
import re
from collections.abc import Iterable

from reporting.core.errors import PeriodError
from reporting.core.period import Period, enclosing, parse
from reporting.returns.reading.values.widths import half_width

_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)")
_SPAN = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[年./-](?P<month>[0-9]{1,2})(?:[月./-](?P<day>[0-9]{1,2})?日?)?(?:至|到|—+|–|-+|~|～)"
    r"(?:(?P<until>(?:19|20)[0-9]{2})[年./-])?(?P<last>[0-9]{1,2})(?:[月./-](?P<end>[0-9]{1,2})?日?)?"
)


def period_of(text: str) -> Period | None:
    """A period as it is typed, also by its days: 2024年1月1日至2024年12月31日."""
    plain = re.sub(r"\s", "", half_width(text))
    plain = _YEAR.sub(lambda year: year[0].translate(_NUMERALS), plain)
    plain = re.sub(r"(?<=年)度(?=.)", "", plain)
    span = _SPAN.fullmatch(plain)
    if span and not _whole_months(span):
        return None
    months = f"{span['year']}年{span['month']}月至{span['until'] or span['year']}年{span['last']}月" if span else plain
    try:
        return usual(parse(months))
    except PeriodError:
        return None


def usual(period: Period) -> Period:
    """The same span by its usual name: January to December is the year."""
    same = (
        candidate
        for candidate in enclosing(period.start, period.end)
        if (candidate.start, candidate.end) == (period.start, period.end)
    )
    return next(same, period)


def fill(periods: Iterable[Period], whole: Period) -> bool:
    """Whether several periods follow one another from the first month of a whole to its last."""
    ordered = sorted(periods, key=lambda period: period.start)
    month = whole.first
    for period in ordered:
        if period.first != month:
            return False
        month += period.months
    return len(ordered) > 1 and month == whole.first + whole.months


def _whole_months(span: re.Match[str]) -> bool:
    """Whether the days, if there are any, are the first of a month and the last of one."""
    month = int(span["last"])
    if not 1 <= month <= 12:
        return False
    last = calendar.monthrange(int(span["until"] or span["year"]), month)[1]
    return int(span["day"] or 1) == 1 and int(span["end"] or last) == last
