"""A ledger folder as plain rows: its CSV cells become days, whole numbers and exact amounts; nothing else is done."""

import csv
import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

DAYS = {"period_start", "period_end", "as_of", "published_on", "opened", "deadline", "done_on", "closed_on"}
WHOLE = {"total", "resolved", "in_progress", "faults", "headline", "order", "beneficiaries"}
ANSWERS = {"satisfied", "basically_satisfied", "dissatisfied"}
AMOUNTS = {"value", "baseline", "money"}


class Row(dict):
    """One row. An empty cell is None, and so is a column that this ledger does not have."""

    def __getattr__(self, column):
        return self.get(column)

    def __hash__(self):
        return id(self)


@dataclass(frozen=True)
class Tables:
    """All tables of a ledger, each in the order of its file."""

    rows: dict[str, list[Row]]

    def __getattr__(self, table):
        return self.rows.get(table, [])

    def by_id(self, table):
        return {row.id: row for row in self.rows[table]}


def read_tables(folder: Path) -> Tables:
    return Tables({path.stem: _rows(path) for path in sorted(folder.glob("*.csv"))})


def _rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            Row({"line": line, **{column: _cell(column, text) for column, text in row.items()}})
            for line, row in enumerate(csv.DictReader(file), 2)
        ]


def _cell(column, text):
    text = text.strip()
    if not text:
        return None
    if column in DAYS:
        return dt.date.fromisoformat(text)
    if column in WHOLE | ANSWERS:
        return int(text)
    return Decimal(text) if column in AMOUNTS else text
