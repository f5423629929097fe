"""Statuses that are marks: what the sheet says of them, and columns that are ticked, one for each status."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from reporting.returns.book import Grid
from reporting.returns.reading.sheets.heads import Head, is_status
from reporting.returns.reading.values.legends import legend_of, speaks_of_marks

TICKS = frozenset("√✓✔☑vV")
_FEW = 3  # texts in a row that belongs to no table


def legend_around(grid: Grid, head: Head, entries: set[int]) -> Mapping[str, str]:
    """The status that each mark in a table stands for, by all that its sheet says outside of its `entries`."""
    return legend_of(filter(speaks_of_marks, _texts_around(grid, head, entries)))


def _texts_around(grid: Grid, head: Head, entries: set[int]) -> Iterator[str]:
    headed = {heading.column for heading in head.headings}
    for row, cells in enumerate(grid.rows, 1):
        if row in entries:
            yield from (cell.text for column, cell in enumerate(cells, 1) if column not in headed)
            continue
        texts = {cell.text for cell in cells if cell.text.strip()}
        if head.top <= row <= head.bottom or len(texts) <= _FEW:
            yield from texts


def ticked_columns(head: Head, texts: Callable[[int], Iterable[str]]) -> Mapping[int, str]:
    """The columns of items that are ticked, by the status that each is headed by; none if one of them holds more."""
    columns = {heading.column: status for heading in head.headings if (status := is_status(heading))}
    typed = [text for column in columns for text in texts(column)]
    is_ticked = head.table == "items" and TICKS & set(typed) and all(len(text) == 1 for text in typed)
    return columns if is_ticked else {}
