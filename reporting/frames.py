"""Walking over frames, and looking up a record by its id. A record has a field per column of its table."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

Row = Any


def walk(frame: pd.DataFrame) -> Iterator[Row]:
    """The records of a frame, one at a time."""
    # Getting ready to walk takes a millisecond, and most frames that rules look at are empty: nothing is wrong.
    return iter(frame.itertuples()) if len(frame) else iter(())


def groups(frame: pd.DataFrame, keys: list[str]) -> Iterator[pd.DataFrame]:
    """The parts of a frame that agree in the keys, in the order in which they first occur."""
    return (group for _, group in frame.groupby(keys, sort=False))


def by_id(frame: pd.DataFrame, id_: str) -> Row:
    """The record with this id; it is there, for the ledger was checked at the door."""
    return next(walk(frame[frame.id == id_]))
