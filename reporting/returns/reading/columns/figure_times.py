"""The columns of figures of one table, each of the reported period, of a part of it, or of another time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.core.period import Period
from reporting.returns.notes import Place
from reporting.returns.reading.context.figure_fields import figure_field
from reporting.returns.reading.context.findings import Findings, letter, quoted
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.times.column_times import ColumnTime, column_time, is_total
from reporting.returns.reading.times.written_period import fill
from reporting.returns.reading.values.cached_text import plain


@dataclass(frozen=True)
class FigureTimes:
    """`figures` are the columns of figures with their fields; the table is of the `reported` period or a part of it."""

    block: TableBlock
    reported: Period
    figures: Mapping[Heading, str]

    @property
    def period(self) -> Period:
        return self.block.span or self.reported

    @property
    def any_figures(self) -> Mapping[str, Heading]:
        """The plain field of a column of figures, whenever that is of."""
        return {figure_field(field).name: heading for heading, field in self.figures.items()}

    def field(self, heading: Heading, field: str) -> str:
        """The field with its time, if it is of figures; '' when these are not of the reported period."""
        time = self._times.get(heading.column)
        if time is None or heading not in self.figures:
            return field
        if time.period is None:
            return ""
        return field if time.period == self.period else str(replace(figure_field(field), period=time.period.key))

    def why_not(self, heading: Heading) -> str:
        """Why the figures of a column are not read; '' for those that are."""
        time = self._times.get(heading.column)
        return time.why_not if time and any(True for _ in self.block.texts(heading.column)) else ""

    def check(self, findings: Findings) -> None:
        """A fault for each kind of figures of which there is neither the reported period nor all parts of it."""
        for field in dict.fromkeys(self.figures.values()):
            mine = [heading for heading, known in self.figures.items() if known == field]
            periods = [period for heading in mine if (period := self._times[heading.column].period)]
            if self.period in periods or fill(dict.fromkeys(periods), self.period):
                continue
            names = "、".join(quoted(heading.text) for heading in mine[:4])
            expected = f"报告期是{self.period.label('zh')}，没有这一期的数"
            todo = "请增加报告期的一栏（如“全年累计”），或补齐各期"
            findings.fault(self._place(mine[0]), f"只有{names}", expected, todo)

    def is_of_the_same_time(self, best: Heading, other: Heading, findings: Findings) -> bool:
        """Whether the headings of two columns of figures say the same time; a fault if the figures are not the same."""
        said = [self._times[column] for column in (best.column, other.column) if column in self._times]
        if len(said) < 2 or not any(time.is_said for time in said):
            return False
        rows = [
            line.row
            for line, sort in self.block.lines
            if sort == "entry" and plain(line.cells[best.column - 1].text) != plain(line.cells[other.column - 1].text)
        ]
        if rows:
            found = f"{letter(best.column)}栏{quoted(best.text)}和{letter(other.column)}栏{quoted(other.text)}"
            expected = f"都可能是{self.period.label('zh')}的数，第{rows[0]}行两个数不同"
            todo = "请写明哪一栏是报告期的数，另一栏删去或写明时期"
            findings.fault(self._place(other), found, expected, todo)
        return True

    @cached_property
    def _times(self) -> Mapping[int, ColumnTime]:
        return {heading.column: self._time(heading) for heading in self.figures}

    def _time(self, heading: Heading) -> ColumnTime:
        text = "".join(heading.levels)
        if is_total(text):
            return ColumnTime(self.period, is_said=True)
        return column_time(text, self.period)

    def _place(self, heading: Heading) -> Place:
        return self.block.head_place(heading.column)
