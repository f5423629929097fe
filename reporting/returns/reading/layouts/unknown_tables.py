"""Sheets on which no table is known: where one seems to stand, its layout is proposed."""

from collections.abc import Iterator, Sequence
from functools import partial

from reporting.core.personal_data import personal_heading
from reporting.ledger.layout_words import FIELDS
from reporting.returns.book import Cell, Grid
from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.clues import texts_of
from reporting.returns.reading.layouts.guess import LayoutGuess, TableColumns, guess
from reporting.returns.reading.layouts.question import ask
from reporting.returns.reading.sheets.blocks import ReturnSheet
from reporting.returns.reading.sheets.heading_rows import heading_rows
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.heads import named_so

_ROWS = 60  # a table that begins further down has rows above that are no title
_TRIED, _SAMPLE = 20, 20  # rows that are tried as heads, and rows below that are looked at
_NAMED = 3
_OF_PERSONS = "姓名"


def ask_about_unknown_tables(sheets: Sequence[ReturnSheet], around: ReturnContext) -> None:
    """A question for each sheet without a table that looks like one of ours.

    Where the workbook has no table at all, it is enough that it looks like a table.
    """
    only = not any(sheet.blocks for sheet in sheets)
    for sheet in sheets:
        if sheet.blocks or sheet.apart:
            continue
        row, layout = max(_layouts(sheet.grid, around), key=partial(_likelihood, sheet.grid), default=(0, None))
        if layout and (_is_ours(layout) or (only and not _is_of_persons(layout))):
            ask(layout, Place(sheet.grid.name, row), f"看不出是哪一张表{_strange(layout, around)}", around)


def _strange(layout: LayoutGuess, around: ReturnContext) -> str:
    """The first headings that are not known."""
    texts = [heading.text for heading in layout.headings if not any(map(around.index.knows, heading.words))]
    few = "、".join(map(quoted, texts[:_NAMED]))
    return f"：没有见过表头{few}{'等' if len(texts) > _NAMED else ''}" if texts else ""


def _layouts(grid: Grid, around: ReturnContext) -> Iterator[tuple[int, LayoutGuess]]:
    """The best guess for each row that may be the last one of a head, as each of our tables."""
    bottom = tried = 0
    while bottom < min(len(grid.rows), _ROWS) and tried < _TRIED:
        levels = list(heading_rows(grid, bottom))
        bottom += max(len(levels), 1)
        if levels and (below := _rows_below(levels[-1], grid, bottom)):
            tried += 1
            texts = {heading.column: texts_of(below, heading.column) for heading in levels[-1]}
            for table in FIELDS:
                yield bottom, guess(table, TableColumns(levels[-1], texts, {}), around)


def _rows_below(headings: Sequence[Heading], grid: Grid, bottom: int) -> list[Sequence[Cell]]:
    """The rows that are filled below most of the headings: below a line of a cover there are none."""
    columns = [heading.column - 1 for heading in headings if not heading.repeated]
    below = grid.rows[bottom : bottom + _SAMPLE]
    filled = [row for row in below if sum(bool(row[column].text.strip()) for column in columns) * 2 > len(columns)]
    return list(filled) if len(columns) > 1 and len(filled) + len(columns) > _NAMED else []


def _likelihood(grid: Grid, found: tuple[int, LayoutGuess]) -> tuple[bool, int, float]:
    row, layout = found
    return layout.is_whole, layout.size, named_so(layout.table, row - 1, grid)


def _is_ours(layout: LayoutGuess) -> bool:
    return layout.is_whole and layout.size > 1


def _is_of_persons(layout: LayoutGuess) -> bool:
    texts = [heading.text for heading in layout.headings]
    return any(personal_heading(text) or _OF_PERSONS in text for text in texts)
