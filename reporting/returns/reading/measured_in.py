"""The unit of a figure: from its row, its heading, the lines above the table, or other rows of the same sheet."""

import re
from collections.abc import Iterator
from functools import cached_property

from reporting.returns.reading.cached_text import is_blank, split_unit
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.findings import quoted
from reporting.returns.reading.ledger_snapshot import KnownMeasure
from reporting.returns.reading.return_context import ReturnContext
from reporting.returns.reading.tables import ReturnTable
from reporting.returns.reading.values.numbers import scale_of


class MeasuredIn:
    """The units in one table of figures, a row for each figure."""

    def __init__(self, table: ReturnTable, context: ReturnContext) -> None:
        self._table, self._names = table, context.names

    def words(self, entry: Entry, measure: KnownMeasure) -> str:
        """The words of a figure's unit: in 计量单位, behind the measure, in the heading, or for money around it."""
        unit_cell, name_cell = entry.cell("measured_in"), entry.cell("measure")
        heading = entry.columns.get("value")
        behind = split_unit(name_cell.text)[1] if name_cell else ""
        if unit_cell and behind and scale_of(unit_cell.text) != scale_of(behind):
            entry.fault("measured_in", quoted(unit_cell.text), f"指标后面写的是“{behind}”", "请改成同一个单位")
        beside = unit_cell.text.strip() if unit_cell else behind or (heading.unit if heading else "")
        if beside or measure.sort != "money":
            return beside
        return self._table.block.money or self._of_other_rows(entry, measure)

    def _of_other_rows(self, entry: Entry, measure: KnownMeasure) -> str:
        """The unit that other rows have for the measure, or for sums of money; '' if they differ."""
        same = {words for other, words in self._stated_units if other.id == measure.id}
        sums = {words for other, words in self._stated_units if other.sort == "money" and other.kind != "per_head"}
        candidates = same or (sums if measure.kind != "per_head" else set())
        value = entry.cell("value")
        if len(candidates) != 1 or value is None or re.search("[元万亿¥￥]", value.text):
            return ""
        words = candidates.pop()
        todo = "这一行没有计量单位，按表中这类指标的单位读"
        entry.context.findings.converted(entry.place("measured_in"), "（未填）", words, f"unit {words}", todo)
        return words

    @cached_property
    def _stated_units(self) -> frozenset[tuple[KnownMeasure, str]]:
        """Each measure with each unit that a row gives for it."""
        return frozenset(self._rows())

    def _rows(self) -> Iterator[tuple[KnownMeasure, str]]:
        columns = self._table.columns
        if not {"measure", "measured_in"} <= columns.keys():
            return
        for line, sort in self._table.block.lines:
            words = line.cells[columns["measured_in"].column - 1].text.strip()
            measure = self._names.measure(line.cells[columns["measure"].column - 1].text)
            if sort == "entry" and measure and not is_blank(words):
                yield measure, words
