"""The day to which the figures of a workbook go, asked of the cover cells for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reporting.core.period import Period
from reporting.returns.book import Cell
from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import Findings, quoted
from reporting.returns.reading.sheets.blocks import ReturnSheet
from reporting.returns.reading.sheets.cover import COUNTED_AT, CoverValue, usable_values
from reporting.returns.reading.values.days import read_day
from reporting.returns.reading.values.unclear import UnclearError

_LINES = 300  # no cover is longer
_FILED = re.compile(
    r"(?:(?:填报|填表|制表|报送|上报|填写)(?:日期|时间)\s*[:：]?\s*)?"
    r"(?P<day>(?:19|20)[0-9]{2}\s*[年./-]\s*[0-9]{1,2}\s*[月./-]\s*[0-9]{1,2}日?)"
)


def check_filing_days(sheets: Sequence[ReturnSheet], period: Period, findings: Findings) -> None:
    """A fault for each table that was filled in before half of the period had passed: it can hardly be of it."""
    middle = period.start + (period.end - period.start) / 2
    for sheet in sheets:
        for line in sheet.loose if sheet.blocks else sheet.loose[:_LINES]:
            for text in line.texts:
                match = _FILED.fullmatch(text.strip()) if sheet.blocks or len(line.texts) == 1 else None
                day = read_day(Cell(match["day"], "text"), period, end=True).day if match else None
                if day and day < middle:
                    expected = f"报告期{period.label('zh')}还没有过半"
                    place = Place(sheet.grid.name, line.row)
                    findings.fault(place, f"填报日期{quoted(text)}", expected, "请核对报告期或填报日期")


@dataclass(frozen=True)
class CutOff:
    """The day to which the figures go, asked of the cover cells for it."""

    values: Sequence[CoverValue]
    period: Period
    is_labelled: bool
    findings: Findings

    def day(self) -> date:
        """The day on the cover; the period's last one when there is none."""
        stated: date | None = None
        values = [value for value in self.values if not self._is_of_counting(value)]
        for value in usable_values(values, lambda value: self._read(value) is not None):
            day = self._stated_day(value)
            if day and stated and day != stated:
                expected = f"前面写的数据截至日是{stated}"
                self.findings.fault(value.place, quoted(value.text), expected, "一份报表只能有一个数据截至日")
            elif day:
                stated = day
                self._within(value, day)
        if not values:
            todo = "未写明数据截至日，按报告期最后一天记"
            self.findings.converted(Place(), "（未填）", str(self.period.end), "as_of", todo)
        return stated or self.period.end

    def _is_of_counting(self, value: CoverValue) -> bool:
        """Whether 统计时间 is the day on which somebody counted, after the period."""
        day = self._read(value) if value.label == COUNTED_AT else None
        return day is not None and day > self.period.end

    def _within(self, value: CoverValue, day: date) -> None:
        if not self.period.start <= day <= self.period.end:
            expected = f"不在报告期{self.period.label('zh')}之内"
            self.findings.fault(value.place, str(day), expected, "请核对数据截至日或报告期")
        elif day < self.period.end and not self.is_labelled:
            expected = f"按{self.period.label('zh')}收，早于它的最后一天；表上没有写明报告期"
            todo = "请写明报告期；是全期的数，请改正数据截至日"
            self.findings.fault(value.place, f"数据截至{quoted(value.text)}", expected, todo)

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
