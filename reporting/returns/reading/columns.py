"""The columns of a table: which field each of them is, and what is not read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reporting.privacy import personal_heading
from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.blocks import Block
from reporting.returns.reading.heads import Heading
from reporting.returns.reading.index import MEASURE, Index, our_word
from reporting.returns.reading.lines import Line
from reporting.returns.reading.looks import is_blank, plain, split_unit
from reporting.returns.reading.naming import Names, Near, misspelt
from reporting.returns.reading.remarks import Remarks, letter, quoted
from reporting.returns.reading.values.choices import read_status, status_words
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary

Columns = Mapping[str, Heading]


@dataclass(frozen=True)
class Surroundings:
    """What the choice of columns asks: the words, the names, whose workbook it is, and where remarks go."""

    index: Index
    names: Names
    enterprise: str
    remarks: Remarks


def columns_of(block: Block, around: Surroundings) -> Columns:
    """The heading of each field that is read."""
    return _Choice(block, around).columns()


class _Choice:
    """The choice for one table; what it cannot use it tells."""

    def __init__(self, block: Block, around: Surroundings) -> None:
        self._block, self._around = block, around
        self._table = block.head.table
        self._row = block.head.bottom

    def columns(self) -> Columns:
        meant = {heading.column: self._fields(heading) for heading in self._headings()}
        for heading in self._headings():
            if not meant[heading.column]:
                self._unread(heading)
        self._without_heading()
        chosen: dict[str, list[tuple[int, Heading]]] = {}
        ambiguous = [heading for heading in self._headings() if len(meant[heading.column]) > 1]
        for heading in (*(each for each in self._headings() if each not in ambiguous), *ambiguous):
            fields = meant[heading.column]
            if fields:
                field = self._meaning(heading, fields, chosen) if len(fields) > 1 else next(iter(fields))
                chosen.setdefault(field, []).append((fields[field], heading))
        return {field: self._one(field, found) for field, found in chosen.items() if field != "number"}

    def _headings(self) -> list[Heading]:
        """In a column that only continues a merged heading there is nothing of its own, or it is told as unread."""
        return [each for each in self._block.head.headings if not each.repeated]

    def _fields(self, heading: Heading) -> dict[str, int]:
        if personal_heading(heading.text):
            return {}
        fields = self._around.index.fields(self._table, heading.words)
        if self._table == "achievements":
            wide = self._block.head.wide
            fields = {
                field: rank
                for field, rank in fields.items()
                if field.startswith(MEASURE) == wide or (wide and field in _BESIDE_MEASURES)
            }
        return fields

    def _meaning(self, heading: Heading, fields: Mapping[str, int], chosen: Mapping[str, object]) -> str:
        """Which of several fields a heading stands for: the one that is still free, else as its cells tell."""
        free = [field for field in fields if field not in chosen] or list(fields)
        if len(free) == 1:
            return free[0]
        field = free[0]
        if "unit" in free:
            other = next(each for each in free if each != "unit")
            field = "unit" if self._are_units(heading) else other
        elif "deadline" in free:
            field = "deadline" if self._are_planned(heading, chosen) else "done_on"
        word = our_word(self._table, field)
        self._around.remarks.converted(self._place(heading), heading.text, word, "heading", "如不对，请改表头")
        return field

    def _are_units(self, heading: Heading) -> bool:
        names, enterprise = self._around.names, self._around.enterprise
        texts = set(self._texts(heading))
        known = [text for text in texts if names.unit(text, enterprise)]
        return bool(texts) and len(known) * 2 >= len(texts)

    def _are_planned(self, heading: Heading, chosen: Mapping[str, object]) -> bool:
        """A day in the rows that are not done yet is one that is planned."""
        statuses = chosen.get("status")
        if not isinstance(statuses, list):
            return False
        at = statuses[0][1]
        return any(
            _status(line.cells[at.column - 1], at) not in {"done", ""}
            for line, sort in self._block.lines
            if sort == "entry"
            and line.cells[heading.column - 1].text.strip()
            and not is_blank(line.cells[heading.column - 1].text)
        )

    def _one(self, field: str, found: Iterable[tuple[int, Heading]]) -> Heading:
        """The column that is read for a field; the others are told."""
        ranked = sorted(found, key=lambda each: (each[0], each[1].column))
        best = ranked[0][1]
        if field in {"status", "unit"} and len(ranked) > 1:
            best = max((heading for _, heading in ranked), key=self._readable if field == "status" else self._units_in)
        for _, heading in ranked:
            if heading is best:
                continue
            if heading.words == best.words:
                found_ = f"{letter(best.column)}栏和{letter(heading.column)}栏都是{quoted(heading.text)}"
                self._around.remarks.fault(self._place(heading), found_, "一项内容只能有一栏", "请删去或改名其中一栏")
            elif field != "number":
                told = f"“{our_word(self._table, field)}”已读{letter(best.column)}栏{quoted(best.text)}，这一栏未读入"
                self._warn(heading, told)
        return best

    def _readable(self, heading: Heading) -> float:
        cells = [line.cells[heading.column - 1] for line, sort in self._block.lines if sort == "entry"]
        filled = [cell for cell in cells if not is_blank(cell.text)]
        return sum(1 for cell in filled if _status(cell, heading)) / len(filled) if filled else 0

    def _units_in(self, heading: Heading) -> int:
        """How many cells name a unit of the enterprise, rather than the enterprise."""
        names, enterprise = self._around.names, self._around.enterprise
        found = [names.unit(text, enterprise) for text in self._texts(heading)]
        return sum(1 for unit in found if unit and unit.parent == enterprise)

    def _unread(self, heading: Heading) -> None:
        count = len(list(self._texts(heading)))
        kind = personal_heading(heading.text)
        if not count:
            return
        if kind:
            note = Note(
                self._place(heading),
                "dropped",
                quoted(heading.text),
                f"{kind}不收，{count}格未读入",
                "请从表中删去这一栏",
            )
            self._around.remarks.each("dropped", note, "heading")
            return
        near = self._nearest(heading)
        told = f"是不是“{our_word(self._table, near)}”？" if near else "这一栏不在报表之内，"
        if near:
            self._around.remarks.propose(Near("heading", heading.text, f"{self._table}.{near}"), self._place(heading))
        self._warn(heading, f"{told}共{count}格未读入")

    def _without_heading(self) -> None:
        """Columns with entries of their own below no heading, or below one that is merged over them."""
        headed = {heading.column for heading in self._headings()}
        for column in range(1, len(self._block.grid.rows[0]) + 1):
            filled = [line.row for line, sort in self._block.lines if sort == "entry" and _own(line, column)]
            if column not in headed and filled:
                place = Place(self._block.grid.name, filled[0], column)
                todo = "如需报送，请加上报表上的表头"
                found = f"{letter(column)}栏没有表头"
                self._around.remarks.warning(place, found, f"共{len(filled)}格未读入", todo)

    def _warn(self, heading: Heading, told: str) -> None:
        found = f"{letter(heading.column)}栏表头{quoted(heading.text)}"
        self._around.remarks.warning(self._place(heading), found, told, "如需报送，请改用报表上的表头")

    def _nearest(self, heading: Heading) -> str:
        """The field whose words are nearest to a heading that is not known."""
        words = {
            plain(split_unit(word)[0]): field
            for field, told in vocabulary().columns[self._table].items()
            for word in told
        }
        return words.get(misspelt(heading.words[0], words, 0.7) if heading.words else "", "")

    def _texts(self, heading: Heading) -> Iterator[str]:
        for line, sort in self._block.lines:
            text = line.cells[heading.column - 1].text
            if sort == "entry" and heading.column - 1 not in line.filled and not is_blank(text):
                yield text.strip()

    def _place(self, heading: Heading) -> Place:
        return Place(self._block.grid.name, self._row, heading.column)


_BESIDE_MEASURES = {"unit", "period_start", "period_end", "status", "number"}


def _own(line: Line, column: int) -> bool:
    cell = line.cells[column - 1]
    return not cell.copied and not is_blank(cell.text)


def _status(cell: Cell, heading: Heading) -> str:
    try:
        return read_status(cell, status_words(heading.levels[-1])).status
    except UnclearError:
        return ""
