"""The ledger rows behind the numbers of an edition, as JSON: without persons, and without the words of items."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from reporting.published.evidence import Cell, Sheet

# The briefing need not print these; a comparison of two editions does not ask for them.
_LEFT_OUT = frozenset((
    "title", "text", "text_en", "leader", "responsible", "supervisor", "closed_by", "deadline_note", "locator",
))  # fmt: skip


def rows_to_json(sheets: Iterable[Sheet]) -> dict[str, Any]:
    """By view, the names of the columns and the cells of each row."""
    return {sheet.view: _table(sheet) for sheet in sheets}


def _table(sheet: Sheet) -> dict[str, Any]:
    kept = [place for place, column in enumerate(sheet.columns) if column.id not in _LEFT_OUT]
    columns = [sheet.columns[place].id for place in kept]
    return {"columns": columns, "rows": [[_plain(row[place]) for place in kept] for row in sheet.rows]}


def _plain(cell: Cell) -> str | float:
    """A cell as JSON has it; a number as a workbook has it."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    return cell.isoformat() if isinstance(cell, dt.date) else float(cell)
