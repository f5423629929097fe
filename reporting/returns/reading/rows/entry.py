"""One entry of a table: its cells as text, days, numbers and choices; a cell that cannot be read gets a fault."""

import re
from collections.abc import Mapping
from datetime import date

from reporting.returns.book import Cell
from reporting.returns.notes import Note
from reporting.returns.reading.columns.table_columns import Columns
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.large_amounts import confirmed, is_large, refuse_too_many
from reporting.returns.reading.rows.row import NAMES, EntryRow
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import scale_for
from reporting.returns.reading.values.choices import read_choice
from reporting.returns.reading.values.days import DayRead, read_day
from reporting.returns.reading.values.names import clean_text, split_names
from reporting.returns.reading.values.numbers import NumberRead, read_number
from reporting.returns.reading.values.scales import Scale
from reporting.returns.reading.values.shown import refuse_shown_otherwise
from reporting.returns.reading.values.unclear import UnclearError


class Entry(EntryRow):
    """An entry while it is read. `days` and `numbers` hold what was read so far, by field."""

    def __init__(
        self, block: TableBlock, columns: Columns, lines: list[SheetLine], context: ReturnContext, section: str
    ) -> None:
        super().__init__(block, columns, lines, context, section)
        self.days: dict[str, date] = {}
        self.numbers: dict[str, NumberRead] = {}

    def text(self, field: str) -> str:
        """The text of a field as the ledger takes it."""
        cell = self.cell(field)
        if cell is None:
            return ""
        try:
            if field in NAMES:
                names, changed = split_names(cell.text)
                text, sort = "、".join(names), "几个名字用“、”连接"
            else:
                text, changed = clean_text(cell.text)
                sort = "文字整理成一行"
        except UnclearError as error:
            self._unclear(field, error)
            return ""
        if changed:
            self.context.findings.converted(self.place(field), cell.text, text, sort, sort)
        return text

    def day(self, field: str, *, end: bool) -> DayRead | None:
        cell = self.cell(field)
        if cell is None:
            return None
        try:
            read = read_day(cell, self.context.period, end=end)
        except UnclearError as error:
            self._unclear(field, error)
            return None
        if read.converted:
            self._converted(field, cell, read.how)
        if read.day:
            self.days[field] = read.day
        return read

    def number(self, field: str, unit: str, words: str = "") -> NumberRead | None:
        """The number of a field counted in `unit`, under a heading or a unit line that says `words`."""
        try:
            scale = scale_for(unit, words)
        except UnclearError as error:
            self._unclear(field, error)
            return None
        return self.scaled(field, scale)

    def scaled(self, field: str, scale: Scale) -> NumberRead | None:
        cell = self.cell(field)
        if cell is None:
            return None
        if cell.copied:
            self.fault(
                field, quoted(cell.text), "合并单元格：几行合用一个数，无法知道每行是多少", "请取消合并，逐行填写"
            )
            return None
        try:
            read = read_number(cell, scale)
            refuse_shown_otherwise(cell, read, scale)
            refuse_too_many(read, scale)
        except UnclearError as error:
            self._unclear(field, error)
            return None
        if read.converted:
            self._converted(field, cell, read.how)
        if is_large(read, scale):
            expected = f"这一列的单位是{scale.words}，这个数较大"
            note = Note(self.place(field), "warning", quoted(cell.text), expected, confirmed(read, scale))
            self.context.findings.grouped(note, "large")
        self.numbers[field] = read
        return read

    def choice(self, field: str, choices: Mapping[str, tuple[str, ...]]) -> str:
        cell = self.cell(field)
        if cell is None:
            return ""
        try:
            read = read_choice(cell.text, choices)
        except UnclearError as error:
            self._unclear(field, error)
            return ""
        if read.converted:
            word = choices[read.value][0]
            self.context.findings.converted(self.place(field), cell.text, word, cell.text.strip(), "按同义词读")
        return read.value

    def _unclear(self, field: str, error: UnclearError) -> None:
        self.broken.add(field)
        self.context.findings.unclear(self.place(field), error)

    def _converted(self, field: str, cell: Cell, read_as: str) -> None:
        # Conversions of one sort have the same shape: which digits there are does not matter.
        shape = re.sub(r"[0-9]+", "0", alike(cell.text))
        self.context.findings.converted(self.place(field), cell.text, read_as, shape)
