"""A workbook in which somebody wrote -> paragraphs: a row of one cell is prose, one of several is a row of a table."""

from collections.abc import Iterator

from reporting.core.quantity import Words
from reporting.extraction.reading.refusals import UnreadTextError
from reporting.extraction.text.source_text import Paragraph
from reporting.returns.book import Cell, Grid
from reporting.returns.opening.door import open_return


def paragraphs_of(name: str, raw: bytes) -> Iterator[Paragraph]:
    """The rows that one sees, sheet by sheet. Raises UnreadTextError."""
    book = open_return(name, raw)
    fault = next((note for note in book.notes if note.kind == "fault"), None)
    if fault:
        raise UnreadTextError(fault.found, fault.todo)
    for grid in book.grids:
        if not grid.hidden:
            yield from _of_sheet(grid)


def _of_sheet(grid: Grid) -> Iterator[Paragraph]:
    seen = [column for column in range(len(grid.rows[0]) if grid.rows else 0) if column + 1 not in grid.hidden_columns]
    filled = [column for column in seen if any(_text(row[column]) for row in grid.rows)]
    for number, row in enumerate(grid.rows, 1):
        if number in grid.hidden_rows:
            continue
        cells = [_text(row[column]) for column in filled]
        place: Words = {"zh": f"工作表“{grid.name}”第{number}行", "en": f"sheet {grid.name}, row {number}"}
        if sum(map(bool, cells)) == 1:
            yield from (Paragraph(line, place) for line in "".join(cells).split("\n") if line.strip())
        elif any(cells):
            yield Paragraph("\t".join(" ".join(cell.split()) for cell in cells), place, is_row=True)


def _text(cell: Cell) -> str:
    return "" if cell.copied or cell.struck else (cell.shown or cell.text).strip()
