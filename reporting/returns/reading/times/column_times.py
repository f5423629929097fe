"""Of when each column of figures is: 一季度 beside 全年累计, 本年累计 beside 上年同期."""

import re
from dataclasses import dataclass

from reporting.core.period import Period, enclosing, spanning
from reporting.returns.reading.times.months import periods_in
from reporting.returns.reading.times.written_period import usual

_LAST = re.compile("上年|去年|往年|前年|上期|上月|上季|同期|基期")
_PLANNED = re.compile("计划|目标|任务|预算|预计|下年|明年|下一步")
_YEAR = re.compile("本年|当年|今年|全年|年度|年内")
_TO_DATE = re.compile("累计")
_SIZES = ((re.compile("本月|当月"), 1), (re.compile("本季|当季"), 3), (re.compile("本半年"), 6))
_TOTAL = re.compile("(?:合|总|小|共)计|总数|累计")
# What may stand beside a time over figures: 一季度完成数, 本年累计（1-12月）.
_BESIDE = re.compile(
    r"[\s（）()：:、，,/]|累计|完成|情况|实际|数量|数值|[数值量]|本年度?|当年|今年|全年|年度|[本当]月|[本当]季度?|本期"
)
_TIMES = re.compile(
    r"(?:19|20)[0-9]{2}年?度?|第?[一二三四1-4]季度?|[Qq][1-4]|[上下]半年|前[二三23]个?季度"
    "|[一二三四五六七八九十0-9至到~～—-]+月份?"
)


@dataclass(frozen=True)
class ColumnTime:
    """When the figures of a column are of: the period, or in words why they are not of the reported one.

    `is_said` is whether the heading itself says when.
    """

    period: Period | None
    why_not: str = ""
    is_said: bool = False


def column_time(text: str, period: Period) -> ColumnTime:
    """The time of a column of figures under a heading in a table of this period."""
    if _PLANNED.search(text):
        return ColumnTime(None, "是计划数，不是完成数", is_said=True)
    if _LAST.search(text):
        return ColumnTime(None, f"不是{period.label('zh')}的数", is_said=True)
    said = _said(text, period)
    if said is None:
        return ColumnTime(period)
    if said.start < period.start or said.end > period.end:
        return ColumnTime(None, f"是{said.label('zh')}的数，不是{period.label('zh')}的数", is_said=True)
    return ColumnTime(said, is_said=True)


def is_last(text: str) -> bool:
    """Whether a text says that figures are of an earlier time: 上年, 去年同期."""
    return bool(_LAST.search(text))


def is_time_alone(text: str) -> bool:
    """Whether a heading says nothing but a time, as one over figures does: 一季度, 1月, 本年累计, 2024年."""
    return bool(text) and not _LAST.search(text) and not _TIMES.sub("", _BESIDE.sub("", text))


def is_total(text: str) -> bool:
    """Whether a heading says nothing but that figures are added: 合计 beside 一季度 and 二季度."""
    return bool(_TOTAL.fullmatch(text))


def _said(text: str, period: Period) -> Period | None:
    """The period that a heading says; None for one that says none."""
    if spans := periods_in(text, period, is_name=True):
        span = usual(min(spans, key=lambda span: span.months))  # 一季度 below 上半年
        return _from_january(span) if _TO_DATE.search(text) and span.months == 1 else span
    if _TO_DATE.search(text):
        return _from_january(period)
    if _YEAR.search(text):
        return next(iter(enclosing(period.start, period.end)), period)
    return next((_last_part(period, size) for word, size in _SIZES if word.search(text)), None)


def _from_january(period: Period) -> Period:
    return usual(spanning(period.start.year * 12, period.first + period.months - 1))


def _last_part(period: Period, size: int) -> Period:
    """The last month, quarter or half of a period: what 本月 means in a return of a longer one."""
    last = period.first + period.months
    return usual(spanning(last - size, last - 1))
