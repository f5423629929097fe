"""The beginning of a large CSV file: how a spreadsheet saved it, without reading all of it."""

from contextlib import suppress
from pathlib import Path

from reporting.ledger.as_saved.csv_rows import BrokenRowError, saved_csv
from reporting.ledger.as_saved.encodings import UTF16
from reporting.ledger.as_saved.kit_rows import KitRows, named
from reporting.ledger.faults import Fault
from reporting.ledger.schema import Table

_SIZE = 2**20


def head_otherwise(file: Path, table: Table) -> tuple[str, ...] | Fault:
    """An example of each thing that the first rows have otherwise than the kit writes it.

    Or the fault for which the file cannot surely be read.
    """
    with file.open("rb") as opened:
        raw = opened.read(_SIZE)
    # The last line is cut, and in UTF-16 the end of a line has two bytes.
    end = raw.rfind(b"\n") + 1
    saved = saved_csv(file.name, raw[: end + end % 2 if raw.startswith(UTF16) else end] or raw, table)
    if isinstance(saved, Fault):
        return saved
    rows = saved.rows()
    kit = KitRows(named(next(rows, (1, ()))[1]), table)
    with suppress(BrokenRowError):
        for _, cells in rows:
            kit.row(cells)
    return (*saved.otherwise, *kit.otherwise)
