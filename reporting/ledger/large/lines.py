"""Numbers of rows in a CSV file -> the lines on which they begin."""

import csv
from collections.abc import Iterable
from pathlib import Path


def lines_of(file: Path, rows: Iterable[int], *, plain: bool) -> dict[int, int]:
    """The line of each row; rows count from 0, lines from 1 with the header on line 1. Parquet has rows alone.

    `plain` says that every row takes one line. Otherwise the file is read through: a cell may hold line breaks.
    """
    wanted = set(rows)
    if file.suffix == ".parquet":
        return {row: row + 1 for row in wanted}
    if plain or not wanted:
        return {row: row + 2 for row in wanted}
    lines, line, row, last = {}, 1, -2, max(wanted)
    with file.open(encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(text)
        for cells in reader:
            row += bool(cells)
            if cells and row in wanted:
                lines[row] = line
            if row >= last:
                break
            line = reader.line_num + 1
    return lines
