"""The enterprise that sent a workbook and the units that filled in its sheets, or a fault if they are not known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from reporting.returns.book import Book
from reporting.returns.notes import Place
from reporting.returns.reading.blocks import ReturnSheet
from reporting.returns.reading.cover import CoverValue, usable_values
from reporting.returns.reading.findings import Findings, quoted
from reporting.returns.reading.ledger_snapshot import KnownEnterprise
from reporting.returns.reading.naming import Names, Near, alike

_TITLE = 60  # longer lines are sentences


@dataclass(frozen=True)
class Sender:
    """Finds out who sent a workbook; `values` are those of the cover cells for it."""

    book: Book
    sheets: Sequence[ReturnSheet]
    values: Sequence[CoverValue]
    names: Names
    findings: Findings

    def enterprise(self) -> str:
        """The id of the enterprise; '' when it cannot be known, with a fault."""
        if self._usable_values:
            return self._by_cover()
        enterprise = next((enterprise for text, how in self._around if (enterprise := self._by_title(text, how))), None)
        enterprise = enterprise or self._by_file()
        if enterprise is None:
            expected = "表头、表名和文件名里都没有已登记的单位"
            self.findings.fault(Place(), "没有写明填报单位", expected, "请在表头填写“填报单位：单位名称”")
        return enterprise.id if enterprise else ""

    def units(self, enterprise: str) -> Mapping[str, str]:
        """The sheets that bear the name of a unit, or were filled in by one: sheet -> id of the unit."""
        named = [(sheet.grid.name, self.names.unit(sheet.grid.name, enterprise)) for sheet in self.sheets]
        on_cover = [(value.place.sheet, self._enterprise_at(value)) for value in self._usable_values]
        return {
            sheet: unit.id for sheet, unit in (*named, *on_cover) if unit and enterprise and unit.parent == enterprise
        }

    @cached_property
    def _usable_values(self) -> Sequence[CoverValue]:
        return usable_values(self.values, lambda value: self._enterprise_at(value) is not None)

    def _enterprise_at(self, value: CoverValue) -> KnownEnterprise | None:
        return self.names.enterprise(value.text)

    def _by_cover(self) -> str:
        """The one enterprise that all cover cells name; units of it may stand beside it, on sheets of their own."""
        ids: dict[str, CoverValue] = {}
        for value in self._usable_values:
            sender = self._enterprise_at(value)
            if sender is None:
                self._unknown(value)
                return ""
            ids.setdefault(sender.parent or sender.id, value)
        if len(ids) > 1:
            one, other = list(ids.values())[:2]
            expected = f"前面写的填报单位是{quoted(one.text)}"
            self.findings.fault(other.place, quoted(other.text), expected, "一份报表只能有一个填报单位")
            return ""
        enterprise, first = next(iter(ids.items()))
        if not any(sender.id == enterprise for value in self._usable_values if (sender := self._enterprise_at(value))):
            owner = self._name(enterprise)
            todo = f"请由{owner}汇总填报，下属单位写在“所属单位”栏"
            self.findings.fault(first.place, quoted(first.text), f"是{owner}的下属单位", todo)
            return ""
        self._file_agrees(enterprise, first)
        return enterprise

    def _unknown(self, value: CoverValue) -> None:
        if value.bad:
            self.findings.fault(value.place, value.bad, "这一格没有可以采用的值", "请填写单位名称，不要留公式")
            return
        near = self._near(value.text)
        if near is None:
            todo = "请改写单位名称；新单位请先由汇总单位登记"
            self.findings.fault(value.place, quoted(value.text), "不是已登记的单位", todo)
            return
        self.findings.propose(near, value.place)
        todo = "如是，由汇总单位在别称表中核对确认后再收；也可改写单位名称"
        expected = f"不是已登记的单位，是不是“{self._name(near.means)}”？"
        self.findings.fault(value.place, quoted(value.text), expected, todo)

    def _near(self, text: str) -> Near | None:
        """The enterprise that a title, a sheet or the file is called after, or else the nearest name."""
        named = next((enterprise for around, _ in self._around if (enterprise := self.names.within(around))), None)
        return Near("enterprise", text, named.id) if named else self.names.near_enterprise(text)

    def _name(self, id_: str) -> str:
        return next(enterprise.names[0] for enterprise in self.names.snapshot.enterprises if enterprise.id == id_)

    def _file_agrees(self, enterprise: str, value: CoverValue) -> None:
        other = self.names.within(PurePath(self.book.file).stem)
        if other and other.id != enterprise:
            found = f"文件名{quoted(self.book.file)}写的是{other.names[0]}"
            expected = f"填报单位是{quoted(value.text)}，按填报单位收"
            self.findings.warning(Place(), found, expected, "请核对是否发错了文件")

    @cached_property
    def _around(self) -> Sequence[tuple[str, str]]:
        """Titles, names of sheets, and the name of the file: what may name the enterprise in passing."""
        lines = [line for sheet in self.sheets for line in sheet.loose]
        titles = [(text, "标题") for line in lines for text in line.texts if len(text) <= _TITLE]
        grids = [(sheet.grid.name, "表名") for sheet in self.sheets]
        return [*titles, *grids, (PurePath(self.book.file).stem, "文件名")]

    def _by_title(self, text: str, how: str) -> KnownEnterprise | None:
        enterprise = self.names.within(text)
        if enterprise:
            todo = f"未写明填报单位，按{how}{quoted(text)}认定；请填写填报单位"
            self.findings.converted(Place(), "（未填）", enterprise.names[0], "sender", todo)
        return enterprise

    def _by_file(self) -> KnownEnterprise | None:
        """An id in the file's name, as our own names of files have it."""
        stem = alike(PurePath(self.book.file).stem)
        parts = {stem, *re.split(r"[-\s（(]", stem)}
        return next(
            (
                enterprise
                for enterprise in self.names.snapshot.enterprises
                if not enterprise.parent and enterprise.id in parts
            ),
            None,
        )
