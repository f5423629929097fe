"""Warnings about rows that somebody began and did not finish: nothing of them is taken in."""

from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import is_blank

# Without the first the rest of a row says nothing; the others are typed by whoever begins a row.
_FIELDS = {
    "items": ("title", "list", "unit", "category"),
    "lists": ("total", "kind"),
    "achievements": ("value", "status", "part_of", "period_start", "period_end"),
    "practices": ("text", "kind"),
}


def warn_of_unfinished_rows(table: ReturnTable, context: ReturnContext) -> None:
    for line in table.rest:
        for field in _FIELDS[table.block.head.table][1:]:
            if _is_typed(line, field, table):
                warn_of_unfinished_row(table, line.row, field, context)
                break


def warn_of_unfinished_row(table: ReturnTable, row: int, field: str, context: ReturnContext) -> None:
    """Warn of a row that has this field and lacks what it is about."""
    sort = table.block.head.table
    missing = form_heading(sort, _FIELDS[sort][0])
    place = Place(table.block.grid.name, row, table.columns[field].column)
    found, expected = f"填了{form_heading(sort, field)}", f"没有填{missing}，这一行未收入"
    todo = f"请补填{missing}；不报的请清空这一行"
    context.findings.grouped(Note(place, "warning", found, expected, todo), "begun")


def _is_typed(line: SheetLine, field: str, table: ReturnTable) -> bool:
    heading = table.columns.get(field)
    if heading is None or heading.column - 1 in line.filled:
        return False
    cell = line.cells[heading.column - 1]
    return bool(cell.bad) or not is_blank(cell.text)
