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
from reporting.ledger.large.items import COPIES

CUT_OFF = "2023-12-31"
PANDAS, CUBE = "pandas", "cube alone"
CSV_BAR, PARQUET_BAR, MEMORY_BAR = 0.4, 0.1, 0.15
FIRST = ", first time"
ROUNDS = 3  # of the full size


def rows(setting: Setting) -> Iterator[Row]:
    """Wall, processor and peak memory; every run must count the same, and so must CSV and Parquet."""
    size = 10_000_000 if setting.full else 1_000_000
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
    # This is the round that does not count as well.
    memory = {way.name: [cost_of(way, memory=True)] for way in ways}
    for _ in range(ROUNDS if setting.full else 1):
        for way in ways:
            costs[way.name].append(cost_of(way))
            _compare(way, ledger, expected)
    for name in (way.name for way in ways if way.name != PANDAS):
        bars = ((CSV_BAR if kind == "csv" else PARQUET_BAR), MEMORY_BAR if kind == "csv" else None)
        # The bars are of the full size: with a million rows the start of the processes weighs as much as the work.
        wall_bar, memory_bar = bars if setting.full and name.startswith(CUBE) else (None, None)
        own = [cost.wall for cost in costs[name]]
        note = f"{median(own):.2f} s, {memory[name][0].memory:.0f} MiB"
        asked = Row(subject, f"{name}, wall", PANDAS, bar=wall_bar, note=note)
        if PANDAS not in costs:
            yield absent(asked)
            continue
        peer = f" beside {median(cost.wall for cost in costs[PANDAS]):.2f} s, {memory[PANDAS][0].memory:.0f} MiB"
        yield with_ratio(replace(asked, note=note + peer), compared(costs, name, PANDAS, "wall"))
        yield with_ratio(Row(subject, f"{name}, processor", PANDAS), compared(costs, name, PANDAS, "cpu"))
        found = ratio([memory[name][0].memory], [memory[PANDAS][0].memory])
        yield with_ratio(Row(subject, f"{name}, peak memory", PANDAS, bar=memory_bar), found)


def _ways(setting: Setting, ledger: Path, file: Path) -> Iterator[Way]:
    def way(name: str, command: Command, before: Callable[[], None] = lambda: None) -> Way:
        return Way(
            name, [[*command, CUT_OFF, ledger / "counts"]], setting.root, {"PYTHONPATH": str(setting.root)}, before
        )

    def without_copy() -> None:
        shutil.rmtree(ledger / COPIES, ignore_errors=True)

    if setting.peers is not None:
        yield way(PANDAS, [setting.peers, "-m", "benchmarks.job.items_pandas", file])
    for name, what in ((CUBE, "cube"), ("all rows validated, and cube", "door")):
        command: Command = [setting.kit, "-m", "benchmarks.job.items_kit", what, ledger]
        if file.suffix == ".csv":
            yield way(f"{name}{FIRST}", command, without_copy)
            yield way(f"{name}, from the copy", command)
        else:
            yield way(name, command)


def _compare(way: Way, ledger: Path, expected: list[bytes]) -> None:
    counts = (ledger / "counts").read_bytes()
    expected[:] = expected or [counts]
    if counts != expected[0]:
        raise MeasuringError(f"{way.name}: its counts are not those of the ways before it")
