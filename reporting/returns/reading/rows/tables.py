"""The tables of a workbook and their entries: rows that hold something, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.returns.reading.columns.table_columns import Columns, columns_of
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.unknown_tables import ask_about_unknown_tables
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.sheets.blocks import ReturnSheet, TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import is_blank

# What a form has filled in beforehand; a row with nothing else was not filled in.
_PREPARED = {
    "items": {"list", "unit", "category", "number"},
    "lists": {"kind", "unit"},
    "achievements": {
        *("measure", "measured_in", "unit", "category", "part_of", "period_start", "period_end", "span", "status"),
    },
    "practices": {"kind", "unit"},
}


@dataclass(frozen=True)
class ReturnTable:
    """A table with its columns and entries; `groups` is the last heading of a group above each entry, by its row.

    `rest` are the rows that are no entries: they have at most what a form may have had in it.
    """

    block: TableBlock
    columns: Columns
    entries: tuple[Entry, ...]
    rest: tuple[SheetLine, ...]
    groups: dict[int, str]


def tables_of(sheets: list[ReturnSheet], context: ReturnContext) -> list[ReturnTable]:
    """The tables of all sheets, and a question about each sheet that seems to have one that is not known."""
    ask_about_unknown_tables(sheets, context)
    return [_table(block, columns_of(block, context), context) for sheet in sheets for block in sheet.blocks]


def _table(block: TableBlock, columns: Columns, context: ReturnContext) -> ReturnTable:
    groups = _groups(block)
    rows = _rows_of_entries(block, columns)
    entries = tuple(Entry(block, columns, lines, context, groups[lines[0].row]) for lines in rows)
    rest = tuple(line for line, sort in block.lines if sort == "entry" and not _is_entry(line, block, columns))
    return ReturnTable(block, columns, entries, rest, groups)


def _rows_of_entries(block: TableBlock, columns: Columns) -> Iterator[list[SheetLine]]:
    """The rows of each entry: several if the title of an item is merged down."""
    title = columns["title"].column - 1 if block.head.table == "items" and "title" in columns else -1
    waiting: list[SheetLine] = []
    for line, sort in block.lines:
        if sort != "entry" or not _is_entry(line, block, columns):
            continue
        if waiting and title in line.filled:
            waiting.append(line)
            continue
        if waiting:
            yield waiting
        waiting = [line]
    if waiting:
        yield waiting


def _is_entry(line: SheetLine, block: TableBlock, columns: Columns) -> bool:
    """Whether a row says more than the empty form. A row that only continues merged cells belongs to the one above."""
    says = {field: heading.column - 1 for field, heading in columns.items() if _says(line, heading)}
    is_new = any(at not in line.filled for at in says.values())
    return is_new and any(field not in _PREPARED[block.head.table] for field in says)


def _says(line: SheetLine, heading: Heading) -> bool:
    cell = line.cells[heading.column - 1]
    return bool(cell.bad) or not is_blank(cell.text)


def _groups(block: TableBlock) -> dict[int, str]:
    groups, last = {}, ""
    for line, sort in block.lines:
        if sort == "group":
            last = line.texts[-1]
        groups[line.row] = last
    return groups
