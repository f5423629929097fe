"""The period that a workbook reports and the day that its figures go to, or a fault if they are not known."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reporting.core.errors import PeriodError
from reporting.core.period import Period, enclosing, parse
from reporting.returns.book import Cell
from reporting.returns.notes import Place
from reporting.returns.reading.cover import CoverValue, usable_values
from reporting.returns.reading.findings import Findings, quoted
from reporting.returns.reading.values.days import read_day
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.reading.values.widths import half_width

_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)")
_SPAN = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[年./-](?P<month>[0-9]{1,2})(?:[月./-](?P<day>[0-9]{1,2})?日?)?(?:至|到|—+|–|-+|~|～)"
    r"(?:(?P<until>(?:19|20)[0-9]{2})[年./-])?(?P<last>[0-9]{1,2})(?:[月./-](?P<end>[0-9]{1,2})?日?)?"
)


def reported_period(values: Sequence[CoverValue], asked: Period | None, findings: Findings) -> Period | None:
    """The period on the cover, or else the one asked for; None with a fault when it cannot be known."""
    asked = usual(asked) if asked else None
    stated: Period | None = None
    for value in usable_values(values, lambda value: period_of(value.text) is not None):
        period = period_of(value.text)
        if period is None:
            todo = "请写成 2024年、2024年上半年、2024年第三季度 或 2024年9月"
            findings.fault(value.place, value.bad or quoted(value.text), "看不出是哪一期", todo)
            return None
        if stated and period != stated:
            expected = f"前面写的报告期是{stated.label('zh')}"
            findings.fault(value.place, quoted(value.text), expected, "一份报表只能有一个报告期")
            return None
        if asked and period != asked:
            todo = "请改正报告期，或换用这一期的报表"
            findings.fault(value.place, quoted(value.text), f"本次收的是{asked.label('zh')}的报表", todo)
        stated = period
    if not stated and not asked:
        findings.fault(Place(), "没有写明报告期", "表头应写明报告期", "请在表头填写“报告期：2024年”")
    return stated or asked


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


def _whole_months(span: re.Match[str]) -> bool:
    """Whether the days, if there are any, are the first of a month and the last of one."""
    month = int(span["last"])
    if not 1 <= month <= 12:
        return False
    last = calendar.monthrange(int(span["until"] or span["year"]), month)[1]
    return int(span["day"] or 1) == 1 and int(span["end"] or last) == last


@dataclass(frozen=True)
class CutOff:
    """The day to which the figures go, asked of the cover cells for it."""

    values: Sequence[CoverValue]
    period: Period
    findings: Findings

    def day(self) -> date:
        """The day on the cover; the period's last one when there is none."""
        stated: date | None = None
        for value in usable_values(self.values, lambda value: self._read(value) is not None):
            day = self._stated_day(value)
            if day and stated and day != stated:
                expected = f"前面写的数据截至日是{stated}"
                self.findings.fault(value.place, quoted(value.text), expected, "一份报表只能有一个数据截至日")
            elif day:
                stated = day
                self._within(value, day)
        if not self.values:
            todo = "未写明数据截至日，按报告期最后一天记"
            self.findings.converted(Place(), "（未填）", str(self.period.end), "as_of", todo)
        return stated or self.period.end

    def _within(self, value: CoverValue, day: date) -> None:
        if not self.period.start <= day <= self.period.end:
            expected = f"不在报告期{self.period.label('zh')}之内"
            self.findings.fault(value.place, str(day), expected, "请核对数据截至日或报告期")

    def _stated_day(self, value: CoverValue) -> date | None:
        try:
            day = self._read(value)
        except UnclearError as error:
            self.findings.unclear(value.place, error)
            return None
        if day is None:
            self.findings.fault(value.place, quoted(value.text), "数据截至应为日期", "请填写日期，如 2024-12-31")
        elif str(day) != value.text:
            self.findings.converted(value.place, value.text, str(day), "as_of")
        return day

    def _read(self, value: CoverValue) -> date | None:
        return read_day(Cell(value.text, "text", value.bad), self.period, end=True).day
