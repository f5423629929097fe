"""The columns of a table: which field each of them is, and what is not read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reporting.core.personal_data import personal_heading
from reporting.returns.book import Cell
from reporting.returns.reading.blocks import TableBlock
from reporting.returns.reading.cached_text import is_blank
from reporting.returns.reading.findings import Findings, letter, quoted
from reporting.returns.reading.headings import Heading
from reporting.returns.reading.index import MEASURE, Index, form_heading
from reporting.returns.reading.naming import Names
from reporting.returns.reading.unread import Unread
from reporting.returns.reading.values.choices import read_status, status_words
from reporting.returns.reading.values.unclear import UnclearError

Columns = Mapping[str, Heading]


@dataclass(frozen=True)
class ColumnContext:
    """What the choice of columns needs: the words, the names, the enterprise of the workbook, the list of findings."""

    index: Index
    names: Names
    enterprise: str
    findings: Findings


def columns_of(block: TableBlock, around: ColumnContext) -> Columns:
    """The heading of each field that is read."""
    return _Choice(block, around).columns()


class _Choice:
    """The choice for one table; a column that it cannot use becomes a finding."""

    def __init__(self, block: TableBlock, around: ColumnContext) -> None:
        self._block, self._around = block, around
        self._table = block.head.table
        self._unread = Unread(block, around.findings)

    def columns(self) -> Columns:
        meant = {heading.column: self._fields(heading) for heading in self._headings()}
        for heading in self._headings():
            if not meant[heading.column]:
                self._unread.report(heading)
        self._unread.report_without_heading({heading.column for heading in self._headings()})
        chosen: dict[str, list[tuple[int, Heading]]] = {}
        ambiguous = [heading for heading in self._headings() if len(meant[heading.column]) > 1]
        for heading in (*(heading for heading in self._headings() if heading not in ambiguous), *ambiguous):
            fields = meant[heading.column]
            if fields:
                field = self._meaning(heading, fields, chosen) if len(fields) > 1 else next(iter(fields))
                chosen.setdefault(field, []).append((fields[field], heading))
        return {field: self._one(field, headings) for field, headings in chosen.items() if field != "number"}

    def _headings(self) -> list[Heading]:
        """The headings, except those that only continue a merged one: their columns are empty or reported as unread."""
        return [heading for heading in self._block.head.headings if not heading.repeated]

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
        """The field that a heading stands for, of several: the one that is still free, or that its cells suit."""
        free = [field for field in fields if field not in chosen] or list(fields)
        if len(free) == 1:
            return free[0]
        field = free[0]
        if "unit" in free:
            other = next(candidate for candidate in free if candidate != "unit")
            field = "unit" if self._are_units(heading) else other
        elif "deadline" in free:
            field = "deadline" if self._are_planned(heading, chosen) else "done_on"
        word = form_heading(self._table, field)
        self._around.findings.converted(self._unread.place(heading), heading.text, word, "heading", "如不对，请改表头")
        return field

    def _are_units(self, heading: Heading) -> bool:
        names, enterprise = self._around.names, self._around.enterprise
        texts = set(self._block.texts(heading.column))
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

    def _one(self, field: str, headings: Iterable[tuple[int, Heading]]) -> Heading:
        """The column that is read for a field; for each other one there is a finding."""
        ranked = sorted(headings, key=lambda pair: (pair[0], pair[1].column))
        best = ranked[0][1]
        if field in {"status", "unit"} and len(ranked) > 1:
            best = max((heading for _, heading in ranked), key=self._readable if field == "status" else self._units_in)
        for _, heading in ranked:
            if heading is best:
                continue
            if heading.words == best.words:
                found = f"{letter(best.column)}栏和{letter(heading.column)}栏都是{quoted(heading.text)}"
                self._around.findings.fault(
                    self._unread.place(heading), found, "一项内容只能有一栏", "请删去或改名其中一栏"
                )
            elif field != "number":
                expected = (
                    f"“{form_heading(self._table, field)}”已读{letter(best.column)}栏{quoted(best.text)}，这一栏未读入"
                )
                self._unread.warn(heading, expected)
        return best

    def _readable(self, heading: Heading) -> float:
        cells = [line.cells[heading.column - 1] for line, sort in self._block.lines if sort == "entry"]
        filled = [cell for cell in cells if not is_blank(cell.text)]
        return sum(1 for cell in filled if _status(cell, heading)) / len(filled) if filled else 0

    def _units_in(self, heading: Heading) -> int:
        """How many cells name a unit of the enterprise, rather than the enterprise."""
        names, enterprise = self._around.names, self._around.enterprise
        units = [names.unit(text, enterprise) for text in self._block.texts(heading.column)]
        return sum(1 for unit in units if unit and unit.parent == enterprise)


_BESIDE_MEASURES = {"unit", "period_start", "period_end", "status", "number"}


def _status(cell: Cell, heading: Heading) -> str:
    try:
        return read_status(cell, status_words(heading.levels[-1])).status
    except UnclearError:
        return ""
