"""The views as sheets for a workbook: what each row counts as, and what stands in the ledger."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reporting.core.expression import VIEWS, Rows
from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger
from reporting.ledger.schema import TABLES
from reporting.published.evidence import Cell, Kind, Sheet, SheetColumn
from reporting.recount.column_words import COLUMN_WORDS, VIEW_WORDS
from reporting.recount.evaluate import Recount
from reporting.recount.view import View

_TABLES = {"figures": "achievements"}
# These say the same as a column of the view.
_SAID = {"figures": {"period_start", "period_end"}, "lists": {"id", "total", "resolved", "in_progress"}}
_DAYS = {"first_day", "last_day"}


def sheets_of(recount: Recount, own: str, selections: Iterable[Rows]) -> Iterator[Sheet]:
    """One sheet per view that numbers rest on: all rows of the own period, of other periods those behind a number."""
    used: dict[tuple[str, str], set[int]] = {}
    for rows in selections:
        used.setdefault((rows.view, rows.period), set()).update(recount.positions(rows))
    for name in VIEWS:
        periods = {period: positions for (view, period), positions in used.items() if view == name}
        if periods:
            yield _sheet(recount, name, own, periods)


@dataclass(frozen=True)
class _Part:
    """The rows of one view on a sheet: the period, the view, and the positions of the rows in it."""

    period: str
    view: View
    positions: Sequence[int]


def _sheet(recount: Recount, name: str, own: str, periods: Mapping[str, set[int]]) -> Sheet:
    views = {period: recount.view(Rows(name, period)) for period in periods}  # type: ignore[arg-type]  # a view
    parts = [
        _Part(period, view, range(len(view.places)) if period == own else sorted(periods[period]))
        for period, view in views.items()
    ]
    columns = [*_counted(parts), *_raw(recount.ledger, name, parts)]
    rows = list(zip(*(cells for _, cells in columns), strict=True))
    return Sheet(name, VIEW_WORDS[name], tuple(column for column, _ in columns), rows)


def _counted(parts: Sequence[_Part]) -> Iterator[tuple[SheetColumn, list[Cell]]]:
    """The columns of the view, with place and period; a weight only where rows stand for more than one thing."""
    view = parts[0].view
    yield _column("at"), [_place(part.view.places[at]) for part in parts for at in part.positions]
    yield _column("period"), [_period(part.period) for part in parts for _ in part.positions]
    for id_ in view.columns:
        texts = [part.view.columns[id_][at] for part in parts for at in part.positions]
        yield _column(id_, "day" if id_ in _DAYS else "text"), list(map(_day, texts)) if id_ in _DAYS else [*texts]
    for id_ in view.numbers:
        yield _column(id_, "number"), [part.view.numbers[id_][at] for part in parts for at in part.positions]
    weights = [part.view.weights[at] for part in parts for at in part.positions]
    if any(weight != 1 for weight in weights):
        yield _column("weight", "number"), [*weights]


def _raw(ledger: Ledger, name: str, parts: Sequence[_Part]) -> Iterator[tuple[SheetColumn, list[Cell]]]:
    """What else stands in the ledger, without what the view says already and columns in which nothing stands."""
    said, rows_at = {*parts[0].view.columns, *parts[0].view.numbers}, _rows_at(ledger, name)
    rows = [_row(part.view, at, rows_at) for part in parts for at in part.positions]
    for id_, kind in _raw_columns(ledger, name).items():
        cells = [] if id_ in said else [_shown(getattr(row, id_, None)) for row in rows]
        if any(cell is not None for cell in cells):
            yield _column(id_, kind), cells


def _column(id_: str, kind: Kind = "text") -> SheetColumn:
    return SheetColumn(id_, COLUMN_WORDS[id_], kind)


def _raw_columns(ledger: Ledger, name: str) -> dict[str, Kind]:
    if name == "items" and ledger.many_items is not None:
        return {}
    kinds: dict[str, Kind] = {"day": "day", "number": "number", "whole": "number"}
    said = _SAID.get(name, set())
    columns = TABLES[_TABLES.get(name, name)].columns
    return {column.name: kinds.get(column.kind, "text") for column in columns if column.name not in said}


def _rows_at(ledger: Ledger, name: str) -> Mapping[str, Any]:
    """The rows of the ledger by their place; of lists by their id too, for their places may be those of items."""
    if name == "items" and ledger.many_items is not None:
        return {}
    rows = list(iter_rows(ledger[_TABLES.get(name, name)]))
    return {row.at: row for row in rows} | ({row.id: row for row in rows} if name == "lists" else {})


def _period(key: str) -> Cell:
    """A spreadsheet takes 2023 for a number, wherever it is asked for."""
    return int(key) if key.isdecimal() else key


def _day(text: str) -> Cell:
    return dt.date.fromisoformat(text) if text else None


def _place(places: tuple[str, ...]) -> str:
    """The place of the row; of several the first, and how many they are."""
    if not places:
        return ""
    return places[0] if len(places) == 1 else f"{places[0]} … ({len(places)})"


def _row(view: View, position: int, rows: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a row of the ledger, or None
    places = view.places[position]
    return rows.get(places[0] if places else "") or rows.get(view.columns["id"][position])


def _shown(value: object) -> Cell:
    return value if value is None or isinstance(value, str | int | Decimal | dt.date) else str(value)
