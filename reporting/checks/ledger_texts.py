"""The tables of a ledger as text, from which a draft takes rows and cells; every row keeps its line."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reporting.checks.refusal import Place, table_of
from reporting.ledger.faults import Fault
from reporting.ledger.files import in_one_state
from reporting.ledger.opening import read_sheets
from reporting.ledger.reading import examined, read_ledger
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet


@dataclass(frozen=True)
class LedgerTexts:
    """The header and the file of each table, and the cells of each row by its place."""

    headers: Mapping[str, tuple[str, ...]]
    files: Mapping[str, str]
    rows: Mapping[Place, tuple[str, ...]]

    def texts(self, place: Place) -> dict[str, str]:
        """The cells of a row by their columns."""
        return dict(zip(self.headers[place[0]], self.rows[place], strict=False))

    def of_table(self, table: str) -> Iterator[tuple[Place, dict[str, str]]]:
        """The rows of a table in their order."""
        return ((place, self.texts(place)) for place in self.rows if place[0] == table)

    def without(self, places: Iterable[Place]) -> "LedgerTexts":
        """The tables without these rows."""
        gone = set(places)
        return replace(self, rows={place: cells for place, cells in self.rows.items() if place not in gone})

    def with_cells(self, cells: Mapping[Place, Mapping[str, str]]) -> "LedgerTexts":
        """The tables with other texts in these cells."""
        changed = {place: tuple({**self.texts(place), **texts}.values()) for place, texts in cells.items()}
        return replace(self, rows={**self.rows, **changed})

    def write(self, folder: Path) -> None:
        """Write the tables into a folder, in which each is a CSV file."""
        folder.mkdir(exist_ok=True)
        texts = {table: [_line(header)] for table, header in self.headers.items()}
        next_lines = {table: 1 + parts[0].count("\n") for table, parts in texts.items()}
        for (table, line), cells in self.rows.items():
            # A blank line is no row, and keeps the place of one.
            text = "\n" * (line - next_lines[table]) + _line(cells)
            texts[table].append(text)
            next_lines[table] += text.count("\n")
        for table, parts in texts.items():
            (folder / f"{table}.csv").write_text("".join(parts), encoding="utf-8", newline="")


def read_texts(data: Path) -> tuple[LedgerTexts, list[Fault]]:
    """The tables of a ledger as text, and the faults of its rows. Raises LedgerError for faults of more than rows."""
    read, (_, found) = in_one_state(data, lambda: (read_sheets(data, TABLES), examined(data)))
    sheets = {name: sheet for name, sheet in read.items() if isinstance(sheet, Sheet)}
    faults = sorted(set(found))
    if any(fault.row <= 1 or table_of(fault.file) not in sheets for fault in faults):
        read_ledger(data)
    rows = {(name, line): cells for name, sheet in sheets.items() for line, cells in sheet.rows}
    headers = {name: sheet.header for name, sheet in sheets.items()}
    return LedgerTexts(headers, {name: sheet.file for name, sheet in sheets.items()}, rows), faults


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
