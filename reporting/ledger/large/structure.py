"""The faults for which a large CSV file is no table, line by line."""

import csv
from pathlib import Path

from reporting.ledger.as_saved.csv_rows import broken_row, ragged
from reporting.ledger.faults import Fault


def table_faults(path: Path, most: int) -> list[Fault]:
    """The faults for which a large CSV file is no table, line by line; at most so many rows of it."""
    faults: list[Fault] = []
    line, width = 1, 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as text:
            reader = csv.reader(text, strict=True)
            for cells in reader:
                width = width or len(cells)
                if cells and len(cells) != width and any(cell.strip() for cell in cells) and len(faults) < most:
                    faults.append(ragged(path.name, line, len(cells), width))
                line = reader.line_num + 1
    except UnicodeDecodeError:
        return [Fault(path.name, 0, "", "it is not UTF-8", "UTF-8 is expected", "run `make tidy` once")]
    except csv.Error as error:
        faults.append(broken_row(path.name, line, error))
    return faults
