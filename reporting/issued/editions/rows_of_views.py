"""The ledger rows in the workbook of a run, by view, and those of a selection among them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from reporting.core.expression import Condition, Rows
from reporting.published.evidence import Sheet
from reporting.recount.column_words import COLUMN_WORDS, VIEW_WORDS
from reporting.recount.unprovable import UnprovableError
from reporting.recount.view import View

# The cells of a ledger row as text, by column.
Row = Mapping[str, str]


@dataclass(frozen=True)
class RowsOfView:
    """Rows of one view, of all periods that numbers of a run were reckoned in."""

    rows: Sequence[Row]

    def where(self, selected: Rows) -> Iterator[Row]:
        """The rows of a selection; none if a column of it is not there."""
        try:
            positions = self._view.where((Condition("period", (selected.period,)), *selected.where))
        except UnprovableError:
            return
        yield from (self.rows[position] for position in positions)

    @cached_property
    def _view(self) -> View:
        """The same rows by column, in which those of a value are found at once."""
        names = dict.fromkeys(name for row in self.rows for name in row)
        columns = {name: [row.get(name, "") for row in self.rows] for name in names}
        return View(columns, {}, [()] * len(self.rows), [1] * len(self.rows))


def from_sheets(sheets: Iterable[Sheet]) -> dict[str, RowsOfView]:
    """The rows of sheets as the evidence has them."""
    return {sheet.view: _named([column.id for column in sheet.columns], sheet.rows) for sheet in sheets}


def from_json(views: Mapping[str, Mapping[str, Sequence[Any]]]) -> dict[str, RowsOfView]:
    """The rows as an edition keeps them."""
    return {view: _named(table["columns"], table["rows"]) for view, table in views.items()}


def from_cells(sheets: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> dict[str, RowsOfView]:
    """The rows of a workbook's sheets, by name: those with the name of a view; other sheets hold no ledger rows.

    One line of text may stand above the head: that the figures are made up.
    """
    views = {words: view for view, names in VIEW_WORDS.items() for words in names.values()}
    return {views[name]: _from_lines(lines) for name, lines in sheets if name in views}


def _from_lines(lines: Sequence[Sequence[object]]) -> RowsOfView:
    ids = {words: id_ for id_, names in COLUMN_WORDS.items() for words in names.values()}
    for place, line in enumerate(lines):
        if line and line[0] in COLUMN_WORDS["at"].values():
            return _named([ids.get(str(head), str(head)) for head in line], lines[place + 1 :])
    return RowsOfView(())


def _named(ids: Sequence[str], rows: Iterable[Sequence[object]]) -> RowsOfView:
    return RowsOfView([dict(zip(ids, map(_text, row), strict=False)) for row in rows])


def _text(cell: object) -> str:
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float | Decimal):
        # A workbook keeps a number as a float: the same number of today must read the same.
        return f"{float(cell):f}".rstrip("0").rstrip(".")
    return "" if cell is None else str(cell)
