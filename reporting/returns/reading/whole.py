"""One returned workbook -> rows in the columns of the ledger, and all findings about it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from reporting.core.period import Period
from reporting.ledger.schema import TABLES
from reporting.returns.book import Book
from reporting.returns.notes import Place
from reporting.returns.reading.achievement_rules import check_achievements, join_units
from reporting.returns.reading.achievements import read_achievements
from reporting.returns.reading.blocks import ReturnSheet, sheet_of
from reporting.returns.reading.carried_items import CarriedItems
from reporting.returns.reading.cover import cover_of
from reporting.returns.reading.findings import Findings
from reporting.returns.reading.index import index_of
from reporting.returns.reading.item_rules import check_items
from reporting.returns.reading.items import Item, read_items
from reporting.returns.reading.ledger_snapshot import LedgerSnapshot
from reporting.returns.reading.list_rules import check_lists, worth_a_row
from reporting.returns.reading.lists import list_row, stated_lists
from reporting.returns.reading.naming import Names
from reporting.returns.reading.parents import name_parents
from reporting.returns.reading.practices import practice_rows
from reporting.returns.reading.reported_period import CutOff, reported_period
from reporting.returns.reading.return_context import ReturnContext
from reporting.returns.reading.sender import Sender
from reporting.returns.reading.surroundings import warn_of_hidden_sheets, warn_of_sheet, warn_of_titles
from reporting.returns.reading.tables import tables_of
from reporting.returns.reading.totals import check_totals
from reporting.returns.reading.unfinished_rows import warn_of_unfinished_rows
from reporting.returns.returned import Returned, ReturnedRow
from reporting.returns.slips.earlier import is_slip


def read_return(book: Book, snapshot: LedgerSnapshot, period: Period | None) -> Returned:
    """A workbook read as far as it can be; with any fault it gives no rows but those of names to check.

    `period` is the one that was asked for; a workbook that says another one is faulty.
    """
    if not book.grids and any(note.kind == "fault" for note in book.notes):
        named = Names(snapshot).within(PurePath(book.file).stem)
        return Returned(book.file, book.digest, named.id if named else None, period, (), book.notes)
    # The list of an earlier slip quotes days and names, and reports nothing itself.
    book = replace(book, grids=tuple(grid for grid in book.grids if not is_slip(grid)))
    findings = Findings()
    sheets = _sheets(book, snapshot, findings)
    cover = cover_of(sheets)
    sender = Sender(book, sheets, cover["enterprise"], Names(snapshot), findings)
    enterprise, reported = sender.enterprise(), reported_period(cover["period"], period, findings)
    rows: Sequence[ReturnedRow] = ()
    if reported:
        day = CutOff(cover["as_of"], reported, findings).day()
        for sheet in sheets:
            warn_of_titles(sheet, reported, findings)
        rows = _rows(sheets, ReturnContext(snapshot, enterprise, reported, day, sender.units(enterprise), findings))
    notes = tuple(sorted(dict.fromkeys((*book.notes, *findings.notes()))))
    sound = not any(note.kind == "fault" for note in notes)
    kept = (*(rows if sound else ()), *findings.names)
    tables = frozenset(block.head.table for sheet in sheets for block in sheet.blocks)
    return Returned(book.file, book.digest, enterprise or None, reported, kept, notes, tables)


def _sheets(book: Book, snapshot: LedgerSnapshot, findings: Findings) -> list[ReturnSheet]:
    warn_of_hidden_sheets(book, findings)
    index = index_of(snapshot)
    sheets = [sheet_of(grid, index) for grid in book.grids if not grid.hidden]
    for sheet in sheets:
        warn_of_sheet(sheet, findings)
    return sheets


def _rows(sheets: list[ReturnSheet], context: ReturnContext) -> list[ReturnedRow]:
    """Lists, items, achievements and practices, each in the order of the workbook."""
    tables = tables_of(sheets, context)
    lists, carried_items = stated_lists(tables, context), CarriedItems(context)
    items = read_items(tables, lists, carried_items, context)
    name_parents(items, context)
    check_items(items, context)
    check_lists(lists, items, context)
    carried_items.warn_of_missing()
    figures = read_achievements(tables, context)
    join_units(figures, context)
    check_achievements(figures, context)
    practices = practice_rows(tables, context)
    for table in tables:
        check_totals(table, context)
        warn_of_unfinished_rows(table, context)
    rows = [
        *(list_row(list_, context) for list_ in worth_a_row(lists, items, context)),
        *(_item_row(item, context) for item in items),
        *(figure.row(context) for figure in figures),
        *practices,
    ]
    if not rows and not context.findings.any_fault:
        context.findings.fault(Place(), "没有可以收入的内容", "至少应有一张填好的表", "请按报表填写后再报")
    return rows


def _item_row(item: Item, context: ReturnContext) -> ReturnedRow:
    columns = [name for name in TABLES["items"].names if name not in {"source", "locator"}]
    values = item.cells | {"id": item.id, "enterprise": context.enterprise}
    cells = {name: values[name] for name in columns}
    numbered = item.number == item.id
    return ReturnedRow("items", cells, item.entry.place("title"), numbered, item.entry.places)
