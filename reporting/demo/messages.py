"""The story on the terminal, a few lines a step, in the language of the briefings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from reporting.core.quantity import YUAN, Quantity, Words
from reporting.demo.cast import LedgerRow, MadeUpEnterprise, enterprises
from reporting.demo.catalogue import rows_of
from reporting.demo.checking import Name
from reporting.demo.ledger_2023 import YEAR as BEFORE
from reporting.demo.truth import YEAR
from reporting.demo.workbook_lines import lines_of

# Of what was restated a few lines show the kind; the rest stands in the files.
_SHOWN = 5
_MARKS = {"zh": ("、", "；"), "en": (", ", "; ")}

_GROUP: Words = {
    "zh": "演示数据：集团及单位全部虚构，共{count}家单位、{units}个下属单位。",
    "en": "Demonstration: the group and all its parts are made up; {count} enterprises with {units} units.",
}
_LEDGER: Words = {
    "zh": "{year}年台账写在 {data}：{reporting}家报送（{silent}没有报送），事项{items}项、成果{figures}条。",
    "en": "The ledger of {year} is {data}: {reporting} reported ({silent} did not), {items} items, {figures} figures.",
}
_BRIEFING: Words = {"zh": "{year}年简报：{path}", "en": "The briefing of {year}: {path}"}
_CORRECTIONS: Words = {
    "zh": "简报印发后来函更正{year}年困难帮扶资金：{changes}。原数和更正数都留在台账里。",
    "en": "After it was issued, letters corrected the hardship aid of {year}: {changes}. The ledger keeps both.",
}
_CORRECTION: Words = {"zh": "{name}改为{amount}", "en": "{name} now {amount}"}
_HALF_YEAR: Words = {
    "zh": "有的单位年中先报了{year}年上半年；全年的报来后，上半年的数含在全年之内，不再相加。",
    "en": "Some reported the first half of {year} first; the year includes it, and it is not added again.",
}
_FORMS: Words = {
    "zh": "发出{year}年表样{count}份：{folder}",
    "en": "{count} forms for {year} go out: {folder}",
}
_FILLED: Words = {
    "zh": "各单位按自己的习惯填，有的不用表样。",
    "en": "Enterprises fill them in, in Chinese, each in its own way; some use no form.",
}
_RECEIVED: Words = {"zh": "{month}月{day}日收到{count}份：", "en": "{day} {name}, {count} received:"}
_CHECKED: Words = {
    "zh": "人工核对（由演示代做）：{pairs}。names.csv里改为checked=yes，再收一次。",
    "en": "A person (here the demonstration) checks an unknown name in names.csv: {pairs}. The file goes in again.",
}
_PAIR: Words = {"zh": "“{name}”就是{known}", "en": "it means {known}"}
_RESTATED: Words = {"zh": "{year}年简报印发后的更正：", "en": "Restated since the briefing of {year} was issued:"}
_MORE: Words = {"zh": "  ……", "en": "  …"}


@dataclass(frozen=True)
class Messages:
    """What the demonstration tells of each step, in one language."""

    locale: str

    def ledger(self, data: Path) -> str:
        silent = [enterprise for enterprise in enterprises() if not enterprise.reports]
        units = sum(len(enterprise.units) for enterprise in enterprises())
        group = self._say(_GROUP, count=len(enterprises()), units=units)
        written = self._say(
            _LEDGER,
            year=BEFORE,
            data=data,
            reporting=len(enterprises()) - len(silent),
            silent=_MARKS[self.locale][0].join(map(self._name, silent)),
            items=len(rows_of(data, "items")),
            figures=len(rows_of(data, "achievements")),
        )
        return _step(1, group, written)

    def briefing(self, step: int, year: int, path: Path) -> str:
        line = self._say(_BRIEFING, year=year, path=path)
        return _step(step, line) if step > 1 else f"   {line}"

    def corrections(self, rows: Iterable[LedgerRow]) -> str:
        changes = (
            self._say(_CORRECTION, name=self._named(row["enterprise"]), amount=self._amount(row)) for row in rows
        )
        return _step(2, self._say(_CORRECTIONS, year=BEFORE, changes=_MARKS[self.locale][1].join(changes)))

    def half_year(self) -> str:
        return f"   {self._say(_HALF_YEAR, year=YEAR)}"

    def forms(self, folder: Path, count: int) -> str:
        return _step(3, self._say(_FORMS, year=YEAR, count=count, folder=folder), _FILLED[self.locale])

    def received(self, day: date, said: Sequence[str]) -> str:
        """The lines of a day: each workbook with its verdict, and the faults of those that were sent back."""
        head = self._say(_RECEIVED, month=day.month, day=day.day, name=f"{day:%B}", count=len(said) - 1)
        lines = [line for report in said[:-1] for line in lines_of(report.split("\n"), self.locale)]
        return "\n".join([f"   {head}", *(f"     {line}" for line in lines)])

    def checked(self, names: Iterable[Name]) -> str:
        known = {enterprise.id: enterprise for enterprise in enterprises()}
        pairs = (self._say(_PAIR, name=name.name, known=self._full_name(known[name.means])) for name in names)
        return _step(4, self._say(_CHECKED, pairs=_MARKS[self.locale][1].join(pairs)))

    def board(self, text: str) -> str:
        return _step(5, *text.split("\n"))

    def restated(self, text: str, data: Path, folder: Path) -> str:
        """The lines of `diff` about the figures of the earlier briefing that the letters changed."""
        lines = [line for line in text.split("\n") if line.startswith("  ")]
        shown = [*lines[:_SHOWN], _MORE[self.locale]] if len(lines) > _SHOWN else lines
        language = "" if self.locale == "zh" else f" --locale {self.locale}"
        command = f"python -m reporting diff {BEFORE} {BEFORE}{language} --data {data} --output {folder}"
        return _step(7, self._say(_RESTATED, year=BEFORE), *shown, command)

    def _say(self, form: Words, **values: object) -> str:
        return form[self.locale].format(**values)

    def _name(self, enterprise: MadeUpEnterprise) -> str:
        return enterprise.short_name if self.locale == "zh" else enterprise.english_name

    def _full_name(self, enterprise: MadeUpEnterprise) -> str:
        return enterprise.name if self.locale == "zh" else enterprise.english_name

    def _named(self, id_: str) -> str:
        return next(self._name(enterprise) for enterprise in enterprises() if enterprise.id == id_)

    def _amount(self, row: LedgerRow) -> str:
        return row["printed"] if self.locale == "zh" else Quantity(Decimal(row["value"]), YUAN).words()["en"]


def _step(number: int, *lines: str) -> str:
    first, *rest = lines
    return "\n".join([f"{number}. {first}", *(f"   {line}" for line in rest)])
