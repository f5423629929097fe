"""The kit's cube of the items, and what it counts of each list at the end of a month.

`python -m benchmarks.job.items_kit cube|door LEDGER CUT_OFF COUNTS`: the cube alone, or the door's whole reading, in
which every row is validated. Both look for the copy of a CSV file, and make it.
"""

import csv
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd

from reporting.ledger.files import large_items
from reporting.ledger.large.content import BackgroundDigest
from reporting.ledger.large.items import COPIES
from reporting.ledger.large.meaning import refer
from reporting.ledger.large.questions import LargeTable, References
from reporting.ledger.large.reducing import reduced
from reporting.ledger.large.table import opened
from reporting.ledger.reading import read_ledger


def door(folder: Path) -> pd.DataFrame:
    return read_ledger(folder).item_counts


def cube_alone(folder: Path) -> pd.DataFrame:
    """The reducing that the door does, without its checks: only for lists with one statement each."""
    lists = {row["id"]: (row["enterprise"], row["id"], date.fromisoformat(row["as_of"])) for row in _rows(folder)}
    file = large_items(folder)
    if file is None:
        raise SystemExit(f"{folder} has no large file of items")
    with opened(LargeTable(file, folder / COPIES), BackgroundDigest(file)) as (database, _, _):
        refer(database, References({}, lists, frozenset(), frozenset(as_of for *_, as_of in lists.values())))
        return pd.DataFrame({name: list(values) for name, values in reduced(database).items()})


def count(cube: pd.DataFrame, cut_off: date) -> pd.DataFrame:
    """One row per enterprise and list: items opened until the last day of a month, done, open, and open and late.

    As its peer counts them: each item for itself, whatever was handed down from it.
    """
    month = cut_off.year * 12 + cut_off.month - 1
    cube = cube[cube.opened <= month]
    done, late = cube.own_done <= month, cube.late <= cut_off.toordinal()
    parts = {"total": cube.opened <= month, "done": done, "open": ~done, "late": ~done & late}
    marked_rows = cube.assign(**{name: cube["count"].where(part, 0) for name, part in parts.items()})
    return marked_rows.groupby(["enterprise", "list"])[[*parts]].sum().reset_index()


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "lists.csv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


METHODS: dict[str, Callable[[Path], pd.DataFrame]] = {"cube": cube_alone, "door": door}

if __name__ == "__main__":
    counts = count(METHODS[sys.argv[1]](Path(sys.argv[2])), date.fromisoformat(sys.argv[3]))
    counts.to_csv(sys.argv[4], index=False, lineterminator="\n")
