"""Findings about columns that are not read, with the nearest field that they may be."""

from collections.abc import Collection, Iterable

from reporting.core.personal_data import personal_heading
from reporting.returns.notes import Note, Place
from reporting.returns.reading.blocks import TableBlock
from reporting.returns.reading.cached_text import is_blank, personal_text, plain, split_unit
from reporting.returns.reading.findings import Findings, letter, quoted
from reporting.returns.reading.headings import Heading
from reporting.returns.reading.index import form_heading
from reporting.returns.reading.lines import SheetLine
from reporting.returns.reading.naming import Near, misspelt
from reporting.returns.vocabulary import vocabulary

_LONGEST = 500  # more of a cell is not searched


class Unread:
    """The columns of one table that are not read."""

    def __init__(self, block: TableBlock, findings: Findings) -> None:
        self._block, self._findings = block, findings

    def place(self, heading: Heading) -> Place:
        return Place(self._block.grid.name, self._block.head.bottom, heading.column)

    def report(self, heading: Heading) -> None:
        """Add a finding about a heading that means none of our fields, unless the column below it is empty."""
        texts = list(self._block.texts(heading.column))
        count = len(texts)
        if not count:
            return
        if kind := personal_heading(heading.text) or _personal(texts):
            self._drop(self.place(heading), quoted(heading.text), f"{kind}不收，{count}格未读入")
            return
        near = self._nearest(heading)
        guess = f"是不是“{form_heading(self._block.head.table, near)}”？" if near else "这一栏不在报表之内，"
        if near:
            self._findings.propose(
                Near("heading", heading.text, f"{self._block.head.table}.{near}"), self.place(heading)
            )
        self.warn(heading, f"{guess}共{count}格未读入")

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
                todo = "如需报送，请加上报表上的表头"
                self._findings.warning(place, found, f"共{len(filled)}格未读入", todo)

    def _drop(self, place: Place, found: str, expected: str) -> None:
        note = Note(place, "dropped", found, expected, "请从表中删去这一栏")
        self._findings.grouped("dropped", note, "heading")

    def warn(self, heading: Heading, expected: str) -> None:
        found = f"{letter(heading.column)}栏表头{quoted(heading.text)}"
        self._findings.warning(self.place(heading), found, expected, "如需报送，请改用报表上的表头")

    def _nearest(self, heading: Heading) -> str:
        """The field with the words nearest to a heading that is not known."""
        words = {
            plain(split_unit(word)[0]): field
            for field, synonyms in vocabulary().columns[self._block.head.table].items()
            for word in synonyms
        }
        return words.get(misspelt(heading.words[0], words, 0.7) if heading.words else "", "")


def _personal(texts: Iterable[str]) -> str:
    return next((kind for text in texts if (kind := personal_text(text[:_LONGEST]))), "")


def _is_typed(line: SheetLine, column: int) -> bool:
    cell = line.cells[column - 1]
    return not cell.copied and not is_blank(cell.text)
