"""`SheetLayout`: how wide the columns and how high the rows of a sheet are, and the paper that it prints on."""

from collections.abc import Sequence
from dataclasses import dataclass

from reporting.core.column_widths import A3, A4, Paper, fitted, lines, need, page_pixels, pixels_of
from reporting.published.evidence import Cell

_POINTS, _SMALLEST = 10, 6.5  # of its letters, on the screen and on paper
_LINE, _TALLEST = 15, 405  # points
_ARROW = "  "  # of the filter, beside each head


@dataclass(frozen=True)
class SheetLayout:
    """The widths of all columns; the first `printed` ones stand on paper, and rows are as high as these need."""

    widths: Sequence[float]
    printed: int
    paper: Paper

    def height(self, row: Sequence[Cell]) -> int:
        """Room for the cell with the most lines; not every program finds it by itself."""
        cells = zip(row[: self.printed], self.widths, strict=False)
        most = max((lines(cell, width, _POINTS) for cell, width in cells if isinstance(cell, str)), default=1)
        return min(most * _LINE, _TALLEST)

    def head_height(self, head: Sequence[str]) -> int:
        return self.height([title + _ARROW for title in head])


def layout_of(head: Sequence[str], rows: Sequence[Sequence[Cell]], printed: int) -> SheetLayout:
    """Widths by all that stands in the columns, those on paper as narrow as the page; A3 only where A4 is too small."""
    columns = ({row[place] for row in rows} for place in range(len(head)))
    needs = [need(title + _ARROW, cells, _POINTS) for title, cells in zip(head, columns, strict=True)]
    on_paper, beside = needs[:printed], needs[printed:]
    paper = A4 if pixels_of(each.least for each in on_paper) <= _room(A4) else A3
    return SheetLayout([*fitted(on_paper, _room(paper)), *(each.natural for each in beside)], printed, paper)


def _room(paper: Paper) -> float:
    return page_pixels(_POINTS, _SMALLEST, paper)
