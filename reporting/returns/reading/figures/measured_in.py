"""The unit of a figure: from its row, its heading, the lines above the table, or other rows of the same sheet."""

import re
from collections.abc import Iterator
from functools import cached_property

from reporting.returns.reading.context.ledger_snapshot import KnownMeasure
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.stated_units import StatedUnit, agreed, around
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.values.cached_text import is_blank, split_unit
from reporting.returns.reading.values.scales import is_money


class MeasuredIn:
    """The units in one table of figures, a row for each figure."""

    def __init__(self, table: ReturnTable, context: ReturnContext) -> None:
        self._table, self._names = table, context.names

    def words(self, entry: Entry, measure: KnownMeasure, field: str) -> str:
        """The words of a figure's unit: in 计量单位, behind the measure, in the heading, or for money above the table.

        Where two of them say different units of one kind (元 in a row below 万元), that is a fault.
        """
        stated = list(self._stated(entry, measure, field))
        if stated:
            return agreed(entry, field, stated)
        return self._of_other_rows(entry, measure, field) if measure.sort == "money" else ""

    def _stated(self, entry: Entry, measure: KnownMeasure, field: str) -> Iterator[StatedUnit]:
        """What is stated from the row outwards; a unit of money says nothing of a row that counts people."""
        unit_cell, name_cell = entry.cell("measured_in"), entry.cell("measure")
        behind = split_unit(name_cell.text)[1] if name_cell else ""
        in_row = [StatedUnit(unit_cell.text.strip() if unit_cell else "", "计量单位"), StatedUnit(behind, "指标后面")]
        near = [unit for unit in in_row if unit.words]
        yield from near
        outside = around(entry, field, money=measure.sort == "money")
        yield from (unit for unit in outside if not near or is_money(unit.words) == is_money(near[0].words))

    def _of_other_rows(self, entry: Entry, measure: KnownMeasure, field: str) -> str:
        """The unit that other rows have for the measure, or for sums of money; '' if they differ."""
        same = {words for other, words in self._stated_units if other.id == measure.id}
        sums = {words for other, words in self._stated_units if other.sort == "money" and other.kind != "per_head"}
        candidates = same or (sums if measure.kind != "per_head" else set())
        value = entry.cell(field)
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
