"""One entry of a table while it is read: its cells by field; what cannot be read of it is told at the cell."""

import re
from collections.abc import Mapping
from datetime import date

from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.blocks import Block
from reporting.returns.reading.columns import Columns
from reporting.returns.reading.index import our_word
from reporting.returns.reading.lines import Line
from reporting.returns.reading.looks import is_blank, personal_text, scale_for
from reporting.returns.reading.naming import alike
from reporting.returns.reading.remarks import quoted
from reporting.returns.reading.setting import Setting
from reporting.returns.reading.values.choices import read_choice
from reporting.returns.reading.values.days import DayRead, read_day
from reporting.returns.reading.values.names import clean_text, split_names
from reporting.returns.reading.values.numbers import NumberRead, Scale, read_number
from reporting.returns.reading.values.unclear import UnclearError

_LONGEST = 500  # what the ledger takes; longer ones are not searched either


class Entry:
    """The row (or the rows, where one entry is merged over several) of an entry.

    A field is `broken` once a fault was told of it: what depends on it is not asked any more. `days` and `numbers` are
    what was read of a field; `cells` is the text for the ledger.
    """

    def __init__(self, block: Block, columns: Columns, lines: list[Line], setting: Setting) -> None:
        self.block, self.columns, self.setting = block, columns, setting
        self.table = block.head.table
        self.row = lines[0].row
        self._lines = lines
        self._seen: dict[str, Cell | None] = {}
        self.broken: set[str] = set()
        self.cells: dict[str, str] = {}
        self.days: dict[str, date] = {}
        self.numbers: dict[str, NumberRead] = {}

    def place(self, field: str) -> Place:
        """The cell of a field; the row where the table has no such column."""
        heading = self.columns.get(field)
        return Place(self.block.grid.name, self.row, heading.column if heading else 0)

    def word(self, field: str) -> str:
        """The heading of a field as the sender typed it, or else ours."""
        heading = self.columns.get(field)
        return "".join(heading.levels[-1].split()) if heading else our_word(self.table, field)

    def fault(self, field: str, found: str, expected: str, todo: str) -> None:
        self.broken.add(field)
        self.setting.remarks.fault(self.place(field), found, expected, todo)

    def missing(self, field: str, todo: str) -> None:
        """Told at the cell; where there is no such column, once for the table."""
        self.broken.add(field)
        if field in self.columns:
            self.setting.remarks.fault(self.place(field), "空白", f"必须填写{self.word(field)}", todo)
        else:
            place = Place(self.block.grid.name, self.block.head.bottom)
            found = f"没有“{our_word(self.table, field)}”栏"
            note = Note(place, "fault", found, "这一栏不能缺", "请增加这一栏，逐行填写")
            self.setting.remarks.each("fault", note, f"{self.table}.{field}")

    def cell(self, field: str) -> Cell | None:
        """The cell of a field if there is anything in it that may be read; what may not is told, once."""
        if field not in self._seen:
            self._seen[field] = self._looked_at(field)
        return self._seen[field]

    def _looked_at(self, field: str) -> Cell | None:
        heading = self.columns.get(field)
        if heading is None:
            return None
        cells = [
            line.cells[heading.column - 1]
            for line in self._lines
            if line is self._lines[0] or heading.column - 1 not in line.filled
        ]
        bad = next((cell.bad for cell in cells if cell.bad), "")
        if bad:
            self.fault(field, bad, "这一格没有可以采用的值", "请填写数值或文字，不要留公式")
            return None
        longest = max((len(cell.text) for cell in cells), default=0)
        if longest > _LONGEST:
            self.fault(field, f"这一格有{longest}字", f"最多{_LONGEST}字", "请精简后再报")
            return None
        told = {cell.text.strip(): cell for cell in cells if not is_blank(cell.text)}
        kind = next((kind for text in told if (kind := personal_text(text))), "")
        if kind:
            self._drop(field, kind)
            return None
        if len(told) > 1:
            return self._together(field, list(told.values()))
        return next(iter(told.values()), None)

    def _drop(self, field: str, kind: str) -> None:
        if field in _REQUIRED[self.table]:
            self.fault(field, f"（{kind}，不引述）", "个人信息不收，这一格又必须填写", "请改写，不要写个人信息")
            return
        note = Note(self.place(field), "dropped", f"（{kind}，不引述）", "这一格未读入", "请从表中删去个人信息")
        self.setting.remarks.each("dropped", note, kind)

    def _together(self, field: str, cells: list[Cell]) -> Cell | None:
        """Several cells of one entry that is merged over several rows: names stand together, nothing else does."""
        if field in _NAMES:
            return Cell("、".join(cell.text.strip() for cell in cells), "text")
        found = "、".join(quoted(cell.text) for cell in cells[:3])
        self.fault(
            field, found, f"同一事项合并成{len(self._lines)}行，这一栏只能有一个值", "请合并这几行，或拆成几个事项"
        )
        return None

    def text(self, field: str) -> str:
        """The text of a field as the ledger takes it."""
        cell = self.cell(field)
        if cell is None:
            return ""
        try:
            if field in _NAMES:
                names, changed = split_names(cell.text)
                text, sort = "、".join(names), "几个名字用“、”连接"
            else:
                text, changed = clean_text(cell.text)
                sort = "文字整理成一行"
        except UnclearError as error:
            self._unclear(field, error)
            return ""
        if changed:
            self.setting.remarks.converted(self.place(field), cell.text, text, sort, sort)
        return text

    def day(self, field: str, *, end: bool) -> DayRead | None:
        cell = self.cell(field)
        if cell is None:
            return None
        try:
            read = read_day(cell, self.setting.period, end=end)
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
        except UnclearError as error:
            self._unclear(field, error)
            return None
        if read.converted:
            self._converted(field, cell, read.how)
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
            self.setting.remarks.converted(self.place(field), cell.text, word, cell.text.strip(), "按同义词读")
        return read.value

    def _unclear(self, field: str, error: UnclearError) -> None:
        self.broken.add(field)
        self.setting.remarks.unclear(self.place(field), error)

    def _converted(self, field: str, cell: Cell, read_as: str) -> None:
        # Conversions of one sort have the same shape: which digits there are does not matter.
        shape = re.sub(r"[0-9]+", "0", alike(cell.text))
        self.setting.remarks.converted(self.place(field), cell.text, read_as, shape)


_NAMES = {"leader", "responsible", "supervisor", "closed_by"}
_REQUIRED = {
    "items": {"title", "status", "list", "unit", "opened"},
    "lists": {"kind", "total"},
    "achievements": {"measure", "value", "unit"},
    "practices": {"kind", "text", "unit"},
}
