"""Several columns that mean one field: which of them is read, if that can be known."""

from collections.abc import Sequence
from dataclasses import dataclass

from reporting.returns.reading.columns.meanings import status_of
from reporting.returns.reading.context.findings import letter, quoted
from reporting.returns.reading.context.index import MEASURE
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.question import DAYS, NUMBERS, LayoutQuestion
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.values.cached_text import is_blank


@dataclass(frozen=True)
class Competing:
    """The headings that mean a field, each with its rank: how far down the words of the field it is."""

    field: str
    headings: Sequence[tuple[int, Heading]]
    block: TableBlock
    around: ReturnContext

    def one(self, question: LayoutQuestion) -> tuple[Heading, list[Heading]]:
        """The heading that is read, and the others; where it matters which one, and nobody knows, it is asked."""
        ranked = sorted(self.headings, key=lambda pair: (pair[0], pair[1].column))
        filled = [pair for pair in ranked if any(self.block.texts(pair[1].column))] or ranked
        by_cells = {"status": self._readable, "unit": self._units_in}.get(self.field)
        rank, best = max(filled, key=lambda pair: by_cells(pair[1])) if by_cells else filled[0]
        for _, rival in filled:
            if rival is not best and (rival.words == best.words or not self._is_sure(best, rank, rival)):
                question.doubt(rival, _named_together(best, rival), self.field)
        return best, [heading for _, heading in ranked if heading is not best]

    def _is_sure(self, best: Heading, rank: int, rival: Heading) -> bool:
        """Whether it is known that the best one counts, or does not matter."""
        if list(self.block.texts(best.column)) == list(self.block.texts(rival.column)):
            return True
        if self.field == "status":
            return self._readable(rival) < 1 or self._statuses(best) == self._statuses(rival)
        if self.field == "unit":
            return not self._units_in(rival)
        # Our own heading beside another one is surely meant; days have two of them: 办结日期, 办结时间.
        if self.field in DAYS | NUMBERS:
            return rank <= (self.field in DAYS)
        return not self.field.startswith(MEASURE)

    def _statuses(self, heading: Heading) -> list[str]:
        """The status of each entry, as far as it can be read."""
        cells = [line.cells[heading.column - 1] for line, sort in self.block.lines if sort == "entry"]
        return [status_of(cell, heading, self.block) for cell in cells if not is_blank(cell.text)]

    def _readable(self, heading: Heading) -> float:
        statuses = self._statuses(heading)
        return sum(map(bool, statuses)) / len(statuses) if statuses else 0

    def _units_in(self, heading: Heading) -> int:
        """How many cells name a unit of the enterprise, rather than the enterprise."""
        units = map(self.around.unit, self.block.texts(heading.column))
        return sum(1 for unit in units if unit and unit.parent == self.around.enterprise)


def _named_together(best: Heading, rival: Heading) -> str:
    columns = f"{letter(best.column)}栏和{letter(rival.column)}栏"
    if rival.words == best.words:
        return f"{columns}都是{quoted(best.text)}"
    return f"{columns}（{quoted(best.text)}、{quoted(rival.text)}）像是同一项内容"
