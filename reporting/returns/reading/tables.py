"""The tables of a workbook and their entries: rows that hold something, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.returns.reading.blocks import Block, Sheet
from reporting.returns.reading.columns import Columns, Surroundings, columns_of
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.lines import Line
from reporting.returns.reading.looks import is_blank
from reporting.returns.reading.setting import Setting

# What a form has filled in beforehand; a row with nothing else was not filled in.
_PREPARED = {
    "items": {"list", "unit", "category", "number"},
    "lists": {"kind"},
    "achievements": {"measure", "measured_in", "unit", "category", "part_of", "period_start", "period_end", "status"},
    "practices": {"kind", "unit"},
}


@dataclass(frozen=True)
class Table:
    """A table with its columns and entries; `groups` is the last heading of a group above each entry, by its row."""

    block: Block
    columns: Columns
    entries: tuple[Entry, ...]
    groups: dict[int, str]


def tables_of(sheets: list[Sheet], setting: Setting) -> list[Table]:
    return [_table(block, setting) for sheet in sheets for block in sheet.blocks]


def _table(block: Block, setting: Setting) -> Table:
    around = Surroundings(setting.index, setting.names, setting.enterprise, setting.remarks)
    columns = columns_of(block, around)
    entries = tuple(Entry(block, columns, lines, setting) for lines in _together(block, columns))
    return Table(block, columns, entries, _groups(block))


def _together(block: Block, columns: Columns) -> Iterator[list[Line]]:
    """The rows of each entry: several where the title of an item is merged down."""
    title = columns["title"].column - 1 if block.head.table == "items" and "title" in columns else -1
    waiting: list[Line] = []
    for line, sort in block.lines:
        if sort != "entry" or not _told(line, block, columns):
            continue
        if waiting and title in line.filled:
            waiting.append(line)
            continue
        if waiting:
            yield waiting
        waiting = [line]
    if waiting:
        yield waiting


def _told(line: Line, block: Block, columns: Columns) -> bool:
    """Whether a row tells more than what the form had in it."""
    for field, heading in columns.items():
        at = heading.column - 1
        cell = line.cells[at]
        if field not in _PREPARED[block.head.table] and at not in line.filled and (cell.bad or not is_blank(cell.text)):
            return True
    return False


def _groups(block: Block) -> dict[int, str]:
    groups, last = {}, ""
    for line, sort in block.lines:
        if sort == "group":
            last = line.texts[-1]
        groups[line.row] = last
    return groups
