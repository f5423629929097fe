"""`LedgerSnapshot`: the part of the ledger that reading a return needs; enterprises, measures, lists and items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pandas as pd

from reporting.core.quantity import format_plain
from reporting.core.rows import Row, grouped, iter_rows
from reporting.ledger.layout_words import TABLES as LAYOUT_TABLES
from reporting.ledger.schema import TABLES


@dataclass(frozen=True)
class KnownEnterprise:
    """An enterprise, or a unit of the enterprise `parent`; `names` are all names that it goes by."""

    id: str
    parent: str
    names: tuple[str, ...]

    @property
    def owner(self) -> str:
        """The enterprise itself, or that of a unit."""
        return self.parent or self.id


@dataclass(frozen=True)
class KnownMeasure:
    """An entry of the catalogue; `counted_in` is the word of its unit, `sort` money, count, measure or percent.

    `over_time` is whether the figures of two quarters may be added.
    """

    id: str
    name: str
    names: tuple[str, ...]
    unit: str
    counted_in: str
    sort: str
    kind: str
    over_time: bool = True
    category: str = ""


@dataclass(frozen=True)
class KnownList:
    """A statement of a list in the ledger, and the day that its numbers go to; `begun` is the first day of the list."""

    id: str
    enterprise: str
    kind: str
    name: str
    as_of: date
    states_resolved: bool
    begun: date


@dataclass(frozen=True)
class KnownItem:
    """An item of the ledger as text, column by column."""

    id: str
    enterprise: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class KnownFigure:
    """An achievement of the ledger, and the return or other source that it came from."""

    enterprise: str
    measure: str
    value: Decimal
    source: str


@dataclass(frozen=True)
class KnownName:
    """A name that was met in a workbook, and its meaning; it counts only when it is `checked`."""

    kind: str
    name: str
    means: str
    checked: bool


@dataclass(frozen=True)
class KnownLayout:
    """The headings of a table in their order, and the words for what each means; '' is the enterprise of all.

    It counts only when it is `checked`.
    """

    enterprise: str
    table: str
    headings: tuple[str, ...]
    means: tuple[str, ...]
    checked: bool


@dataclass(frozen=True)
class LedgerSnapshot:
    """What a ledger knows that reading needs, down to its names and layouts, as plain text and numbers."""

    enterprises: tuple[KnownEnterprise, ...] = ()
    measures: tuple[KnownMeasure, ...] = ()
    lists: Mapping[str, KnownList] = field(default_factory=dict)
    items: Mapping[str, KnownItem] = field(default_factory=dict)
    figures: tuple[KnownFigure, ...] = ()
    names: tuple[KnownName, ...] = ()
    layouts: tuple[KnownLayout, ...] = ()
    made_up: bool = False


def snapshot_of(tables: Mapping[str, pd.DataFrame]) -> LedgerSnapshot:
    """The snapshot of a ledger, from its tables as `read_ledger` gives them."""
    units = {row.id: row for row in iter_rows(tables["units"])}
    return LedgerSnapshot(
        tuple(_enterprise(row) for row in iter_rows(tables["enterprises"])),
        tuple(_measure(row._asdict(), units[row.unit]) for row in iter_rows(tables["measures"])),
        {row.id: _list(row) for row in iter_rows(tables["lists"])},
        {row.id: _item(row) for row in iter_rows(tables["items"])},
        tuple(
            KnownFigure(row.enterprise, row.measure, row.value, row.source) for row in iter_rows(tables["achievements"])
        ),
        tuple(KnownName(row.kind, row.name, row.means, row.checked == "yes") for row in iter_rows(tables["names"])),
        tuple(map(_layout, grouped(iter_rows(tables["layouts"]), lambda row: row.layout).values())),
        any(row.certainty == "made_up" for row in iter_rows(tables["sources"])),
    )


def _enterprise(row: Row) -> KnownEnterprise:
    names = (row.name, row.short_name, row.english_name, row.id)
    return KnownEnterprise(row.id, row.parent or "", tuple(dict.fromkeys(names)))


def _measure(row: Mapping[str, str], unit: Row) -> KnownMeasure:
    names = tuple(dict.fromkeys((row["name"], row["name_en"], row["id"])))
    return KnownMeasure(
        row["id"],
        row["name"],
        names,
        row["unit"],
        unit.zh,
        unit.kind,
        row["kind"],
        row["over_time"] == "yes",
        row["category"],
    )


def _list(row: Row) -> KnownList:
    return KnownList(row.id, row.enterprise, row.kind, row.name, row.as_of, row.resolved is not None, row.period_start)


def _item(row: Row) -> KnownItem:
    cells = {name: as_text(getattr(row, name)) for name in TABLES["items"].names}
    return KnownItem(row.id, row.enterprise, cells)


def _layout(rows: list[Row]) -> KnownLayout:
    # A spreadsheet may have sorted the rows; their ids still have the order of the columns.
    in_order = sorted(rows, key=lambda row: (len(row.id), row.id))
    return KnownLayout(
        rows[0].enterprise or "",
        LAYOUT_TABLES[rows[0].table],
        tuple(row.heading for row in in_order),
        tuple(row.means for row in in_order),
        all(row.checked == "yes" for row in rows),
    )


def as_text(value: object) -> str:
    """A value as a cell of the ledger holds it; an empty one is ''."""
    if value is None:
        return ""
    return format_plain(value) if isinstance(value, Decimal) else str(value)
