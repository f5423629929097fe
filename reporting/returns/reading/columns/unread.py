"""Findings about columns that are not read, with the nearest field that they may be."""

from collections.abc import Collection, Iterable

from reporting.core.personal_data import personal_heading
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import letter, quoted
from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.guess import nearest_field
from reporting.returns.reading.layouts.question import CHECK, can_be_taught
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import is_blank, personal_text

_LONGEST = 500  # more of a cell is not searched


class Unread:
    """The columns of one table that are not read."""

    def __init__(self, block: TableBlock, around: ReturnContext) -> None:
        self._block, self._around, self._findings = block, around, around.findings

    def place(self, heading: Heading) -> Place:
        return self._block.head_place(heading.column)

    def report(self, heading: Heading, read: Collection[str]) -> bool:
        """Add a finding about a heading that means none of our fields, unless the column below it is empty.

        The answer is whether it may be another field than those that are read.
        """
        count = len(list(self._block.texts(heading.column)))
        if not count or self.drop_personal(heading):
            return False
        if "unit" not in read and self._refuse_units(heading.column, f"表头{quoted(heading.text)}"):
            return False
        near = nearest_field(heading, self._block.head.table)
        near = "" if near in read else near
        guess = f"是不是“{form_heading(self._block.head.table, near)}”？" if near else "这一栏不在报表之内，"
        taught = near and can_be_taught(self._block.head.headings, self._around)
        self.warn(heading, f"{guess}共{count}格未读入", f"；或{CHECK}" if taught else "")
        return bool(near)

    def _refuse_units(self, column: int, heading: str) -> bool:
        """Add a fault about a column that names units, which would all be taken for the enterprise; whether it does."""
        named = [text for text in self._block.texts(column) if self._around.unit(text)]
        if named:
            found = f"{letter(column)}栏{heading}，里面是单位名称（{quoted(named[0])}）"
            place = self._block.head_place(column)
            self._findings.fault(place, found, "不知道是不是各行所属的单位", "请把表头改成“所属单位”，或删去这一栏")
        return bool(named)

    def drop_personal(self, heading: Heading) -> bool:
        """Add a finding about a column of personal data that is filled; whether there is one."""
        texts = list(self._block.texts(heading.column))
        kind = (personal_heading(heading.text) or _personal(texts)) if texts else ""
        if kind:
            self._drop(self.place(heading), quoted(heading.text), f"{kind}不收，{len(texts)}格未读入")
        return bool(kind)

    def report_without_heading(self, headed: Collection[int]) -> None:
        """Add findings about filled columns below no heading, or below one that is merged over them."""
        for column in range(1, len(self._block.grid.rows[0]) + 1):
            filled = [line.row for line, sort in self._block.lines if sort == "entry" and _is_typed(line, column)]
            if column not in headed and filled:
                place = Place(self._block.grid.name, filled[0], column)
                found = f"{letter(column)}栏没有表头"
                if kind := _personal(self._block.texts(column)):
                    self._drop(place, found, f"{kind}不收，{len(filled)}格未读入")
                    continue
                if self._refuse_units(column, "没有表头"):
                    continue
                todo = "如需报送，请加上报表上的表头"
                self._findings.warning(place, found, f"共{len(filled)}格未读入", todo)

    def _drop(self, place: Place, found: str, expected: str) -> None:
        note = Note(place, "dropped", found, expected, "请从表中删去这一栏")
        self._findings.grouped(note, "heading")

    def warn(self, heading: Heading, expected: str, or_else: str = "") -> None:
        found = f"{letter(heading.column)}栏表头{quoted(heading.text)}"
        self._findings.warning(self.place(heading), found, expected, f"如需报送，请改用报表上的表头{or_else}")


def _personal(texts: Iterable[str]) -> str:
    return next((kind for text in texts if (kind := personal_text(text[:_LONGEST]))), "")


def _is_typed(line: SheetLine, column: int) -> bool:
    cell = line.cells[column - 1]
    return not cell.copied and not is_blank(cell.text)
