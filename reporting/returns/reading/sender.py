"""Whose workbook it is, of which period and to which day: decided from what it tells, or told as a fault."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from reporting.errors import PeriodError
from reporting.period import Period, enclosing, parse
from reporting.returns.book import Book, Cell
from reporting.returns.notes import Place
from reporting.returns.reading.blocks import Sheet
from reporting.returns.reading.cover import Told
from reporting.returns.reading.known import Enterprise
from reporting.returns.reading.naming import Names, Near, alike
from reporting.returns.reading.remarks import Remarks, quoted
from reporting.returns.reading.values.days import read_day
from reporting.returns.reading.values.unclear import UnclearError


@dataclass(frozen=True)
class Sender:
    """The part of the reading that asks who sent what."""

    book: Book
    sheets: Sequence[Sheet]
    names: Names
    remarks: Remarks

    def enterprise(self, told: Sequence[Told]) -> str:
        """The id of the enterprise; '' when it cannot be known, with a fault."""
        told = _worth(told, lambda each: self.names.enterprise(each.text) is not None)
        if told:
            return self._by_cover(told)
        for text, how in self._around():
            found = self.names.within(text)
            if found:
                todo = f"未写明填报单位，按{how}{quoted(text)}认定；请填写填报单位"
                self.remarks.converted(Place(), "（未填）", found.names[0], "sender", todo)
                return found.id
        found = self._by_file()
        if found:
            return found.id
        self.remarks.fault(
            Place(), "没有写明填报单位", "表头、表名和文件名里都没有已登记的单位", "请在表头填写“填报单位：单位名称”"
        )
        return ""

    def _by_cover(self, told: Sequence[Told]) -> str:
        ids: dict[str, Told] = {}
        for each in told:
            found = self._enterprise(each)
            if found is None:
                return ""
            ids.setdefault(found.id, each)
        if len(ids) > 1:
            one, other = list(ids.values())[:2]
            self.remarks.fault(
                other.place, quoted(other.text), f"前面写的填报单位是{quoted(one.text)}", "一份报表只能有一个填报单位"
            )
            return ""
        self._file_agrees(next(iter(ids)), told[0])
        return next(iter(ids))

    def _enterprise(self, told: Told) -> Enterprise | None:
        if told.bad:
            self.remarks.fault(told.place, told.bad, "这一格没有可以采用的值", "请填写单位名称，不要留公式")
            return None
        found = self.names.enterprise(told.text)
        if found is None:
            near = self._near(told.text)
            if near:
                self.remarks.propose(near, told.place)
            name = next((each.names[0] for each in self.names.known.enterprises if near and each.id == near.means), "")
            expected = f"不是已登记的单位{f'，是不是“{name}”？' if name else ''}"
            todo = (
                "如是，由汇总单位在别称表中核对确认后再收；也可改写单位名称"
                if name
                else "请改写单位名称；新单位请先由汇总单位登记"
            )
            self.remarks.fault(told.place, quoted(told.text), expected, todo)
        elif found.parent:
            owner = next(each.names[0] for each in self.names.known.enterprises if each.id == found.parent)
            self.remarks.fault(
                told.place, quoted(told.text), f"是{owner}的下属单位", f"请由{owner}汇总填报，下属单位写在“所属单位”栏"
            )
            return None
        return found

    def _near(self, text: str) -> Near | None:
        """What titles, sheets and the file are called after, or else the nearest name."""
        named = next((found for around, _ in self._around() if (found := self.names.within(around))), None)
        return Near("enterprise", text, named.id) if named else self.names.near_enterprise(text)

    def _file_agrees(self, enterprise: str, told: Told) -> None:
        other = self.names.within(PurePath(self.book.file).stem)
        if other and other.id != enterprise:
            expected = f"填报单位是{quoted(told.text)}，按填报单位收"
            self.remarks.warning(
                Place(), f"文件名{quoted(self.book.file)}写的是{other.names[0]}", expected, "请核对是否发错了文件"
            )

    def _around(self) -> list[tuple[str, str]]:
        titles = [
            (text, "标题") for sheet in self.sheets for line in sheet.loose for text in line.texts if len(text) <= 60
        ]
        grids = [(sheet.grid.name, "表名") for sheet in self.sheets]
        return [*titles, *grids, (PurePath(self.book.file).stem, "文件名")]

    def _by_file(self) -> Enterprise | None:
        """An id in the file's name, as our own names of files have it."""
        stem = alike(PurePath(self.book.file).stem)
        parts = {stem, *re.split(r"[-\s（(]", stem)}
        return next((each for each in self.names.known.enterprises if not each.parent and each.id in parts), None)

    def period(self, told: Sequence[Told], asked: Period | None) -> Period | None:
        """The period; None when it cannot be known, with a fault."""
        told = _worth(told, lambda each: _parsed(each.text) is not None)
        found: Period | None = None
        for each in told:
            period = self._period(each)
            if period is None:
                return None
            if found and period != found:
                self.remarks.fault(
                    each.place, quoted(each.text), f"前面写的报告期是{found.label('zh')}", "一份报表只能有一个报告期"
                )
                return None
            if asked and period != asked:
                todo = "请改正报告期，或换用这一期的报表"
                self.remarks.fault(each.place, quoted(each.text), f"本次收的是{asked.label('zh')}的报表", todo)
            found = period
        if not found and not asked:
            self.remarks.fault(Place(), "没有写明报告期", "表头应写明报告期", "请在表头填写“报告期：2024年”")
        return found or asked

    def _period(self, told: Told) -> Period | None:
        found = _parsed(told.text)
        if found is None:
            expected = "看不出是哪一期"
            todo = "请写成 2024年、2024年上半年、2024年第三季度 或 2024年9月"
            self.remarks.fault(told.place, told.bad or quoted(told.text), expected, todo)
        return found

    def as_of(self, told: Sequence[Told], period: Period) -> date:
        """The day to which the figures go; the period's last one when it is not told."""
        told = _worth(told, lambda each: _is_day(each, period))
        found: date | None = None
        for each in told:
            day = self._day(each, period)
            if day is None:
                continue
            if found and day != found:
                self.remarks.fault(
                    each.place, quoted(each.text), f"前面写的数据截至日是{found}", "一份报表只能有一个数据截至日"
                )
                continue
            found = day
            if not period.start <= day <= period.end:
                expected = f"不在报告期{period.label('zh')}之内"
                self.remarks.fault(each.place, str(day), expected, "请核对数据截至日或报告期")
        if not told:
            self.remarks.converted(
                Place(), "（未填）", str(period.end), "as_of", "未写明数据截至日，按报告期最后一天记"
            )
        return found or period.end

    def _day(self, told: Told, period: Period) -> date | None:
        try:
            read = read_day(Cell(told.text, "text", told.bad), period, end=True)
        except UnclearError as error:
            self.remarks.unclear(told.place, error)
            return None
        if read.day is None:
            self.remarks.fault(told.place, quoted(told.text), "数据截至应为日期", "请填写日期，如 2024-12-31")
        elif read.converted:
            self.remarks.converted(told.place, told.text, str(read.day), "as_of")
        return read.day


def _worth(told: Sequence[Told], understood: Callable[[Told], bool]) -> list[Told]:
    """What explains how a cell is filled in is no answer, unless it can be understood or nothing else is there."""
    return [each for each in told if not each.apart or understood(each)] or list(told)


def _parsed(text: str) -> Period | None:
    try:
        found = parse(re.sub(r"(?<=年)度(?=.)", "", text))
    except PeriodError:
        return None
    # 2024年1月至12月 is the year, and its return is that of the year.
    same = (each for each in enclosing(found.start, found.end) if (each.start, each.end) == (found.start, found.end))
    return next(same, found)


def _is_day(told: Told, period: Period) -> bool:
    try:
        return read_day(Cell(told.text, "text"), period, end=True).day is not None
    except UnclearError:
        return False
