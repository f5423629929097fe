"""A table's CSV file, however it was saved -> the same rows as the kit writes them."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reporting.core.errors import LedgerError
from reporting.ledger.as_saved.csv_rows import BrokenRowError, Row, SavedCsv, ragged, saved_csv
from reporting.ledger.as_saved.kit_rows import KitRows, named
from reporting.ledger.faults import Fault
from reporting.ledger.schema import Table
from reporting.ledger.sheet import Sheet, column_faults


@dataclass(frozen=True)
class KitFile:
    """The bytes of the file as the kit writes it, and an example of each thing that a spreadsheet had put otherwise."""

    content: bytes
    otherwise: tuple[str, ...]


def kit_file(file: str, raw: bytes, table: Table) -> KitFile:
    """UTF-8, the columns in the order of the schema, days and numbers plain, no line without a row.

    A file of any size is gone through row by row. Raises LedgerError if it cannot surely be read.
    """
    saved = saved_csv(file, raw, table)
    if isinstance(saved, Fault):
        raise LedgerError(f"{file} cannot be read", [saved])
    try:
        return _rewritten(saved, table)
    except BrokenRowError as error:
        raise LedgerError(f"{file} cannot be read", [error.fault]) from None


def _rewritten(saved: SavedCsv, table: Table) -> KitFile:
    rows = saved.rows()
    header = named(next(rows, (1, ()))[1])
    required = [column.name for column in table.columns if not column.optional or column.name in header]
    faults = column_faults(Sheet(saved.file, header, ()), required, f"the columns are {', '.join(table.names)}")
    if faults:
        raise LedgerError(f"{saved.file} cannot be read", faults)
    kit = KitRows(header, table)
    places = [header.index(name) for name in required]
    out = io.StringIO()
    whole = _whole(saved.file, rows, kit, len(header))
    csv.writer(out, lineterminator="\n").writerows(
        [cells[place] for place in places] for cells in chain([header], whole)
    )
    return KitFile(out.getvalue().encode(), (*saved.otherwise, *kit.otherwise, *_line_ends(saved.raw)))


def _line_ends(raw: bytes) -> list[str]:
    marks = {"BOM": raw.startswith(codecs.BOM_UTF8), "CRLF": b"\r\n" in raw}
    return [name for name, is_there in marks.items() if is_there]


def _whole(file: str, rows: Iterator[Row], kit: KitRows, width: int) -> Iterator[Sequence[str]]:
    """The rows, each with a cell for every column. Raises BrokenRowError."""
    for line, typed in rows:
        cells = kit.row(typed)
        if len(cells) != width:
            raise BrokenRowError(ragged(file, line, len(cells), width))
        yield cells
