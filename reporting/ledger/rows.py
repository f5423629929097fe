"""Helpers of the rules of meaning: the tables as they get them, chosen rows, and a fault in a row."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault

Frames = Mapping[str, pd.DataFrame]


def rows_where(frame: pd.DataFrame, chosen: Iterable[bool]) -> Iterator[Row]:
    """The rows that are chosen, one answer a row: a rule tests all rows by their columns, and makes records of few."""
    rows = np.fromiter(chosen, bool, len(frame))
    # Nearly always nothing is wrong, and taking no rows from a frame costs as much as taking some.
    return iter_rows(frame[rows]) if rows.any() else iter(())


def by_ids(frame: pd.DataFrame, column: str) -> dict[str, Any]:
    """The values of a column, by the id of the row."""
    return dict(zip(frame.id, frame[column], strict=True))


def fault_in_row(row: Row, column: str, observed: str, rule: str, todo: str) -> Fault:
    file, line = row.at.rsplit(":", 1)
    return Fault(file, int(line), column, observed, rule, todo)


def file_of(frames: Frames, table: str) -> str:
    """The file of a table as its rows name it; for a table without rows the name of the table."""
    places = frames[table]["at"]
    return str(places.iloc[0]).rsplit(":", 1)[0] if len(places) else table


def circular(start: str, parents: Mapping[str, str | None]) -> bool:
    seen, here = {start}, parents.get(start)
    while here:
        if here in seen:
            return True
        seen.add(here)
        here = parents.get(here)
    return False
