"""The period a briefing is about: 2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, and their Chinese forms."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from reporting.core.errors import PeriodError

EXAMPLES = "2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, 2023年, 2023年上半年, 2023年第三季度, 2023年9月"

# Four-digit years of this and the last century: a mistyped 0203 or 20233 is refused, not understood.
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
# Full-width forms as an input method types them, and no more: ² and ④ are no digits.
_HALF_WIDTH: dict[int, int | str] = {0x3000: " ", **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}}
_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NUMERALS = "一二三四"


@dataclass(frozen=True)
class Period:
    """Whole months, from the first day of `start` to the last day of `end`.

    `key` is made from the parsed dates, never from what was typed, and is safe in a file name.
    """

    key: str
    start: date
    end: date

    @property
    def months(self) -> int:
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def first(self) -> int:
        """Its first month, counted from year 0."""
        return self.start.year * 12 + self.start.month - 1

    def predecessor(self) -> "Period":
        """The adjacent period of the same length (环比)."""
        return self._moved(-self.months)

    def year_before(self) -> "Period":
        """The same months a year earlier (同比)."""
        return self._moved(-12)

    def label(self, locale: str) -> str:
        """The period as it is printed: 2023年上半年, "first half of 2023"."""
        return _chinese(self) if locale == "zh" else _english(self)

    def _moved(self, months: int) -> "Period":
        first = self.first + months
        kind = "range" if ".." in self.key else "plain"
        return _of_months(first, first + self.months - 1, kind)


def period_of(given: str | int) -> Period:
    """The period that a notebook asks for: as a person types it, or a year as a number.

    Raises PeriodError for every other period, and for what is neither a text nor a whole number.
    """
    if isinstance(given, bool) or not isinstance(given, str | int):
        what = f"{given!r}, a {type(given).__name__},"
        raise PeriodError(f"{what} is not a period.", ['expected text such as "2023H1", or a year such as 2023'])
    return parse(str(given))


def parse(text: str) -> Period:
    """The period that a person typed, in any accepted form.

    Raises PeriodError with examples for everything else, paths and shell text included.
    """
    plain = re.sub(r"\s+", "", text.translate(_HALF_WIDTH))
    for pattern, build in _FORMS:
        match = re.fullmatch(pattern, plain, flags=re.ASCII | re.IGNORECASE)
        if match:
            period = build(match)
            if period is not None:
                return period
    shown = text if len(text) <= 40 else text[:40] + "…"
    if not plain:
        raise PeriodError("No period was given.", [f"expected one such as {EXAMPLES}"])
    raise PeriodError(f"{shown!r} is not a period.", [f"expected one such as {EXAMPLES}"])


def through(period: Period, months: int) -> Period:
    """The first months of a period."""
    return _of_months(period.first, period.first + months - 1, "plain")


def spanning(first: int, last: int) -> Period:
    """The period of months counted from year 0, by its usual name: January to December is the year."""
    return _of_months(first, last, "plain")


def enclosing(start: date, end: date) -> list[Period]:
    """Every year, half, quarter and month that holds the whole interval, longest first."""
    if start.year != end.year:
        return []
    first, last = start.month - 1, end.month - 1
    year = start.year * 12
    spans = [(year + first // size * size, size) for size in (12, 6, 3, 1) if first // size == last // size]
    return [_of_months(begin, begin + size - 1, "plain") for begin, size in spans]


def _of_months(first: int, last: int, kind: str) -> Period:
    """The period of months counted from year 0; `kind` "range" keeps the spelling first..last."""
    begin, final = divmod(first, 12), divmod(last, 12)
    start = date(begin[0], begin[1] + 1, 1)
    end = date(final[0], final[1] + 1, calendar.monthrange(final[0], final[1] + 1)[1])
    return Period(_key(first, last, kind), start, end)


def _key(first: int, last: int, kind: str) -> str:
    year, month = divmod(first, 12)
    size = last - first + 1
    if kind == "plain" and size in (12, 6, 3, 1) and month % size == 0:
        return {12: f"{year}", 6: f"{year}H{month // 6 + 1}", 3: f"{year}Q{month // 3 + 1}"}.get(
            size, f"{year}-{month + 1:02}"
        )
    return f"{year}-{month + 1:02}..{last // 12}-{last % 12 + 1:02}"


def _year(match: re.Match[str]) -> Period:
    year = int(match["year"]) * 12
    return _of_months(year, year + 11, "plain")


def _part(match: re.Match[str], size: int, ordinal: int) -> Period:
    begin = int(match["year"]) * 12 + (ordinal - 1) * size
    return _of_months(begin, begin + size - 1, "plain")


def _half(match: re.Match[str]) -> Period:
    return _part(match, 6, {"上": 1, "下": 2, "1": 1, "2": 2}[match["half"]])


def _quarter(match: re.Match[str]) -> Period:
    return _part(match, 3, _ORDINALS[match["quarter"]])


def _first_quarters(match: re.Match[str]) -> Period:
    year = int(match["year"]) * 12
    return _of_months(year, year + _ORDINALS[match["quarter"]] * 3 - 1, "range")


def _month(match: re.Match[str]) -> Period | None:
    month = int(match["month"])
    return _part(match, 1, month) if 1 <= month <= 12 else None


def _range(match: re.Match[str]) -> Period | None:
    months = int(match["month"]), int(match["last"])
    if not all(1 <= month <= 12 for month in months):
        return None
    first = int(match["year"]) * 12 + months[0] - 1
    last = int(match["until"] or match["year"]) * 12 + months[1] - 1
    return _of_months(first, last, "range") if first <= last else None


_UNTIL = r"(?P<until>(?:19|20)[0-9]{2})"
_FORMS = (
    (_YEAR + "(?:年度?|年全年)?", _year),
    (_YEAR + "H(?P<half>[12])", _half),
    (_YEAR + "年?(?P<half>[上下])半年", _half),
    (_YEAR + "Q(?P<quarter>[1-4])", _quarter),
    (_YEAR + "年?第?(?P<quarter>[1-4一二三四])季度", _quarter),
    (_YEAR + "年?前(?P<quarter>[23二三])季度", _first_quarters),
    (_YEAR + "-(?P<month>[0-9]{2})", _month),
    (_YEAR + "年(?P<month>[0-9]{1,2})月份?", _month),
    (_YEAR + r"-(?P<month>[0-9]{2})\.\." + _UNTIL + "-(?P<last>[0-9]{2})", _range),
    (
        _YEAR + "年(?P<month>[0-9]{1,2})月?(?:至|到|-|—|~|～)(?:" + _UNTIL + "年)?(?P<last>[0-9]{1,2})月份?",
        _range,
    ),
)


def _chinese(period: Period) -> str:
    year, size = period.start.year, period.months
    if ".." not in period.key and size == 12:
        return f"{year}年"
    if ".." not in period.key and size == 6:
        return f"{year}年{'上' if period.start.month == 1 else '下'}半年"
    if ".." not in period.key and size == 3:
        return f"{year}年第{_NUMERALS[period.start.month // 3]}季度"
    if size == 1:
        return f"{year}年{period.start.month}月"
    until = "" if period.end.year == year else f"{period.end.year}年"
    return f"{year}年{period.start.month}月至{until}{period.end.month}月"


def _english(period: Period) -> str:
    year, size = period.start.year, period.months
    if ".." not in period.key and size == 12:
        return f"{year}"
    if ".." not in period.key and size == 6:
        return f"the {'first' if period.start.month == 1 else 'second'} half of {year}"
    if ".." not in period.key and size == 3:
        return f"the {('first', 'second', 'third', 'fourth')[period.start.month // 3]} quarter of {year}"
    start, end = calendar.month_name[period.start.month], calendar.month_name[period.end.month]
    if size == 1:
        return f"{start} {year}"
    return f"{start} to {end} {year}" if period.end.year == year else f"{start} {year} to {end} {period.end.year}"
