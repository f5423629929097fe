"""The records of a frame: one after the other, in groups, or one by its id. A record has a field for each column."""

from collections import namedtuple
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

import pandas as pd

Row = Any
_Thing = TypeVar("_Thing")
_Key = TypeVar("_Key", bound=Hashable)


def iter_rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The records of a frame, one at a time."""
    # Most frames that rules look at are empty: nothing is wrong.
    return map(_record(tuple(frame.columns))._make, frame.to_numpy(object).tolist()) if len(frame) else iter(())


def groups(frame: pd.DataFrame, keys: list[str]) -> Iterator[pd.DataFrame]:
    """The parts of a frame that agree in the keys, in the order in which they first occur."""
    return (group for _, group in frame.groupby(keys, sort=False))


def grouped(things: Iterable[_Thing], key: Callable[[_Thing], _Key]) -> dict[_Key, list[_Thing]]:
    """The things that agree in the key, in the order in which they first occur."""
    things_by_key: dict[_Key, list[_Thing]] = {}
    for thing in things:
        things_by_key.setdefault(key(thing), []).append(thing)
    return things_by_key


def row_by_id(frame: pd.DataFrame, id_: str) -> Row:
    """The record with this id; it is there, for the ledger was checked at the door."""
    return next(iter_rows(frame[frame.id == id_]))


# To make a class of records takes longer than to go through most frames; there is one class for each kind of table.
@lru_cache(maxsize=64)
def _record(columns: tuple[str, ...]) -> Any:  # noqa: ANN401 - its fields are the columns
    return namedtuple("Record", columns)  # noqa: PYI024 - its fields are known only now
