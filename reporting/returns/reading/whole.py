"""One returned workbook -> rows in the columns of the ledger, part by part, and all findings about each part."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from reporting.core.period import Period
from reporting.ledger.schema import TABLES
from reporting.returns.book import Book
from reporting.returns.notes import Place
from reporting.returns.reading.context.index import index_of
from reporting.returns.reading.context.ledger_snapshot import LedgerSnapshot
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.figures.achievement_rules import check_achievements, join_units
from reporting.returns.reading.figures.achievements import read_achievements
from reporting.returns.reading.figures.parts_of_time import without_parts_of_time
from reporting.returns.reading.figures.remarks import check_remarks
from reporting.returns.reading.identity.cut_off import CutOff, check_filing_days
from reporting.returns.reading.identity.said_once import unknown_said_once
from reporting.returns.reading.identity.unseen_in_names import refuse_unseen_in_names
from reporting.returns.reading.identity.workbook_parts import Part, names_someone, parts_of
from reporting.returns.reading.items.carried_items import CarriedItems
from reporting.returns.reading.items.item import Item, read_items
from reporting.returns.reading.items.item_rules import check_items
from reporting.returns.reading.items.parents import name_parents
from reporting.returns.reading.lists.stated_lists import list_row, stated_lists
from reporting.returns.reading.practices import practice_rows
from reporting.returns.reading.rows.tables import tables_of
from reporting.returns.reading.rows.unfinished_rows import warn_of_unfinished_rows
from reporting.returns.reading.sheets.blocks import ReturnSheet, sheet_of
from reporting.returns.reading.sheets.cover import days_of
from reporting.returns.reading.sheets.surroundings import warn_of_hidden_sheets, warn_of_sheet
from reporting.returns.reading.totals.list_rules import check_lists, worth_a_row
from reporting.returns.reading.totals.table_totals import check_totals
from reporting.returns.reading.totals.unit_totals import check_unit_totals
from reporting.returns.reading.values.money_units import money_units
from reporting.returns.returned import Returned, ReturnedRow
from reporting.returns.slips.earlier import is_slip

NOTHING = "没有可以收入的内容"


def read_return(book: Book, snapshot: LedgerSnapshot, period: Period | None) -> tuple[Returned, ...]:
    """What each enterprise reports of each period, read as far as it can be: with any fault also rows that have one.

    `period` is the one that was asked for. There is at least one part, also of a workbook with nothing in it.
    """
    if not book.grids and any(note.kind == "fault" for note in book.notes):
        named = Names(snapshot).named_in(PurePath(book.file).stem)
        enterprise = named[0].id if len(named) == 1 and not named[0].parent else None
        return (Returned(book.file, book.digest, enterprise, period, (), book.notes),)
    # The list of an earlier slip quotes days and names, and reports nothing itself.
    book = replace(book, grids=tuple(grid for grid in book.grids if not is_slip(grid)))
    index, names = index_of(snapshot), Names(snapshot)
    sheets = [sheet_of(grid, index, lambda text: names_someone(text, names)) for grid in book.grids if not grid.hidden]
    parts = parts_of(book.file, sheets, index, names, period)
    # What concerns no part is told to the first.
    warn_of_hidden_sheets(book, parts[0].findings)
    for cover in parts[0].covers:
        warn_of_sheet(cover, parts[0].findings)
    return tuple(_read_part(book, part, snapshot, part.covers if part is parts[0] else ()) for part in parts)


def _read_part(book: Book, part: Part, snapshot: LedgerSnapshot, covers: tuple[ReturnSheet, ...]) -> Returned:
    """`covers` are sheets without tables that this part answers for: they may hold one that is not known."""
    rows: Sequence[ReturnedRow] = ()
    for sheet in part.sheets:
        warn_of_sheet(sheet, part.findings)
    refuse_unseen_in_names(book.sign, [*part.sheets, *part.covers], index_of(snapshot), Names(snapshot), part.findings)
    if part.period:
        days, stem = days_of([*part.sheets, *part.covers]), PurePath(book.file).stem
        texts = [stem, *(text for cover in part.covers for line in cover.loose for text in line.texts)]
        moneys = tuple(dict.fromkeys(unit for text in texts for unit in money_units(text)))
        check_filing_days([*part.sheets, *part.covers], part.period, part.findings)
        day = CutOff(days, part.period, part.is_labelled, part.findings).day()
        rows = _rows(
            [*part.sheets, *covers],
            ReturnContext(snapshot, part.enterprise, part.period, day, stem, moneys, part.findings),
        )
    notes = tuple(unknown_said_once(sorted(dict.fromkeys((*book.notes, *part.findings.notes())))))
    kept = (*rows, *part.findings.names)
    tables = frozenset(block.head.table for sheet in part.sheets for block in sheet.blocks)
    return Returned(book.file, book.digest, part.enterprise or None, part.period, kept, notes, tables)


def _rows(sheets: list[ReturnSheet], context: ReturnContext) -> list[ReturnedRow]:
    """Lists, items, achievements and practices, each in the order of the workbook."""
    tables = tables_of(sheets, context)
    lists, carried_items = stated_lists(tables, context), CarriedItems(context)
    items = read_items(tables, lists, carried_items, context)
    name_parents(items, context)
    check_items(items, context)
    check_lists(lists, items, context)
    check_unit_totals(tables, lists, items, context)
    carried_items.warn_of_missing()
    figures = without_parts_of_time(read_achievements(tables, context), context)
    join_units(figures, context)
    check_achievements(figures, context)
    practices = practice_rows(tables, context)
    for table in tables:
        check_totals(table, context)
        check_remarks(table, context)
        warn_of_unfinished_rows(table, context)
    rows = [
        *(list_row(list_, context) for list_ in worth_a_row(lists, items, context)),
        *(_item_row(item, context) for item in items),
        *(figure.row(context) for figure in figures),
        *practices,
    ]
    if not rows and not context.findings.any_fault:
        context.findings.fault(Place(), NOTHING, "至少应有一张填好的表", "请按报表填写后再报")
    return rows


def _item_row(item: Item, context: ReturnContext) -> ReturnedRow:
    columns = [name for name in TABLES["items"].names if name not in {"source", "locator"}]
    values = item.cells | {"id": item.id, "enterprise": context.enterprise}
    cells = {name: values[name] for name in columns}
    numbered = item.number == item.id
    return ReturnedRow("items", cells, item.entry.place("title"), numbered, item.entry.places)
