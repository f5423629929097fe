"""Items by the million, as CSV and as Parquet: the cube and the door's whole reading beside pandas' default."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Literal

from benchmarks.made_items import make_large_ledger
from benchmarks.measured import Row, Setting, absent, compared, with_ratio
from benchmarks.pairing import Command, Cost, MeasuringError, Way, cost_of, ratio
from benchmarks.ways import without_pyarrow
from reporting.ledger.large.items import COPIES

CUT_OFF = "2023-12-31"
PANDAS, CUBE, DOOR = "pandas", "cube alone", "all rows validated, and cube"
WITHOUT_PYARROW = "pandas without pyarrow"
CSV_BAR, PARQUET_BAR, MEMORY_BAR = 0.4, 0.1, 0.15
FIRST = ", first time"
ROUNDS = 3  # of the full size
# The fewest that are too many for a frame, as CSV and as Parquet.
SMALL, FULL = 600_000, 10_000_000


def rows(setting: Setting) -> Iterator[Row]:
    """Wall and processor, of the full size peak memory; all runs must count the same, and so must CSV and Parquet."""
    size = FULL if setting.full else SMALL
    expected: list[bytes] = []
    for kind in ("csv", "parquet"):
        ledger = setting.folder / f"items-{kind}"
        try:
            yield from _of(setting, ledger, kind, size, expected)
        finally:
            shutil.rmtree(ledger, ignore_errors=True)


def _of(
    setting: Setting, ledger: Path, kind: Literal["csv", "parquet"], size: int, expected: list[bytes]
) -> Iterator[Row]:
    file = make_large_ledger(ledger, size, kind, setting.root / "data")
    subject = f"{size:,} items, {'CSV' if kind == 'csv' else 'Parquet'}"
    ways = list(_ways(setting, ledger, file))
    costs: dict[str, list[Cost]] = {way.name: [] for way in ways}
    # Of the full size alone; this is the round that does not count as well.
    memory = {way.name: cost_of(way, memory=True).memory for way in ways if setting.full}
    for _ in range(ROUNDS if setting.full else 1):
        for way in ways:
            costs[way.name].append(cost_of(way))
            _compare(way, ledger, expected)
    for name in (way.name for way in ways if way.name != PANDAS):
        bars = ((CSV_BAR if kind == "csv" else PARQUET_BAR), MEMORY_BAR if kind == "csv" else None)
        # The bars are of the full size: with fewer rows the start of the processes weighs as much as the work.
        wall_bar, memory_bar = bars if setting.full and name != WITHOUT_PYARROW else (None, None)
        walls = [cost.wall for cost in costs[name]]
        note = f"{median(walls):.2f} s" + (f", {memory[name]:.0f} MiB" if memory else "")
        asked = Row(subject, f"{name}, wall", PANDAS, bar=wall_bar, note=note)
        if PANDAS not in costs:
            yield absent(asked)
            continue
        peer = f" beside {median(cost.wall for cost in costs[PANDAS]):.2f} s"
        peer += f", {memory[PANDAS]:.0f} MiB" if memory else ""
        yield with_ratio(replace(asked, note=note + peer), compared(costs, name, PANDAS, "wall"))
        yield with_ratio(Row(subject, f"{name}, processor", PANDAS), compared(costs, name, PANDAS, "cpu"))
        if memory:
            memory_ratio = ratio([memory[name]], [memory[PANDAS]])
            yield with_ratio(Row(subject, f"{name}, peak memory", PANDAS, bar=memory_bar), memory_ratio)


def _ways(setting: Setting, ledger: Path, file: Path) -> Iterator[Way]:
    def way(
        name: str, command: Command, before: Callable[[], None] = lambda: None, path: str = str(setting.root)
    ) -> Way:
        return Way(name, [[*command, CUT_OFF, ledger / "counts"]], setting.root, {"PYTHONPATH": path}, before)

    def without_copy() -> None:
        shutil.rmtree(ledger / COPIES, ignore_errors=True)

    def kit(what: str) -> Command:
        return [setting.kit, "-m", "benchmarks.job.items_kit", what, ledger]

    text = file.suffix == ".csv"
    if setting.peers is not None:
        pandas: Command = [setting.peers, "-m", "benchmarks.job.items_pandas", file]
        yield way(PANDAS, pandas)
        if setting.full and text:
            yield way(WITHOUT_PYARROW, pandas, path=without_pyarrow(setting))
    yield way(f"{DOOR}{FIRST}", kit("door"), without_copy)
    yield way(f"{DOOR}, unchanged since", kit("door"))
    # After the door there is a copy of a CSV file.
    yield way(f"{CUBE}, from the copy" if text else CUBE, kit("cube"))
    if text:
        yield way(f"{CUBE}{FIRST}", kit("cube"), without_copy)


def _compare(way: Way, ledger: Path, expected: list[bytes]) -> None:
    counts = (ledger / "counts").read_bytes()
    expected[:] = expected or [counts]
    if counts != expected[0]:
        raise MeasuringError(f"{way.name}: its counts are not those of the ways before it")
