"""pandas' default: the items' file read, and the items of each list at a cut-off counted.

`python -m benchmarks.job.items_pandas FILE CUT_OFF COUNTS`
"""

import sys
from pathlib import Path

import pandas as pd


def count(file: Path, cut_off: str) -> pd.DataFrame:
    """One row per enterprise and list: items opened until the day, done until it, open on it, and open and late."""
    items = pd.read_csv(file) if file.suffix == ".csv" else pd.read_parquet(file)
    # A CSV file has days as texts, which compare alike; Parquet has them as days.
    day = cut_off if file.suffix == ".csv" else pd.Timestamp(cut_off).date()
    items = items[items.opened <= day]
    done = items.done_on <= day
    marked_rows = items.assign(total=1, done=done, open=~done, late=~done & (items.deadline < day))
    return marked_rows.groupby(["enterprise", "list"])[["total", "done", "open", "late"]].sum().reset_index()


def main(file: str, cut_off: str, counts: str) -> None:
    count(Path(file), cut_off).astype({"late": int}).to_csv(counts, index=False, lineterminator="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
