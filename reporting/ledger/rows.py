"""What the rules of meaning share: the tables they look at, and a fault at a row."""

from collections.abc import Mapping

import pandas as pd

from reporting.frames import Row
from reporting.ledger.faults import Fault

Frames = Mapping[str, pd.DataFrame]


def fault_at(row: Row, column: str, found: str, rule: str, todo: str) -> Fault:
    file, line = row.at.rsplit(":", 1)
    return Fault(file, int(line), column, found, rule, todo)


def file_of(frames: Frames, table: str) -> str:
    """The file of a table as its rows name it; one without rows is called by its own name."""
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
