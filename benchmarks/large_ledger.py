"""Rows on millions of items, as CSV and as Parquet: the kit's cube and its whole reading compared with plain pandas."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Literal

from benchmarks.made_items import make_large_ledger
from benchmarks.measured import Row, Setting, absent, compared, with_ratio
from benchmarks.methods import without_pyarrow
from benchmarks.pairing import Command, Cost, MeasuringError, Method, cost_of, ratio
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
    """Ratios of wall and processor time, and of peak memory in a full run.

    Raises MeasuringError unless all runs count the same items, from CSV and from Parquet.
    """
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
    methods = list(_methods(setting, ledger, file))
    costs: dict[str, list[Cost]] = {method.name: [] for method in methods}
    # Only in a full run; this is also the round that does not count.
    memory = {method.name: cost_of(method, memory=True).memory for method in methods if setting.full}
    for _ in range(ROUNDS if setting.full else 1):
        for method in methods:
            costs[method.name].append(cost_of(method))
            _compare(method, ledger, expected)
    for name in (method.name for method in methods if method.name != PANDAS):
        bars = ((CSV_BAR if kind == "csv" else PARQUET_BAR), MEMORY_BAR if kind == "csv" else None)
        # The bars are for the full size: with fewer rows the processes need as long to start as to work.
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


def _methods(setting: Setting, ledger: Path, file: Path) -> Iterator[Method]:
    def method(
        name: str, command: Command, before: Callable[[], None] = lambda: None, path: str = str(setting.root)
    ) -> Method:
        return Method(name, [[*command, CUT_OFF, ledger / "counts"]], setting.root, {"PYTHONPATH": path}, before)

    def without_copy() -> None:
        shutil.rmtree(ledger / COPIES, ignore_errors=True)

    def kit(what: str) -> Command:
        return [setting.kit, "-m", "benchmarks.job.items_kit", what, ledger]

    text = file.suffix == ".csv"
    if setting.peers is not None:
        pandas: Command = [setting.peers, "-m", "benchmarks.job.items_pandas", file]
        yield method(PANDAS, pandas)
        if setting.full and text:
            yield method(WITHOUT_PYARROW, pandas, path=without_pyarrow(setting))
    yield method(f"{DOOR}{FIRST}", kit("door"), without_copy)
    yield method(f"{DOOR}, unchanged since", kit("door"))
    # After the door there is a copy of a CSV file.
    yield method(f"{CUBE}, from the copy" if text else CUBE, kit("cube"))
    if text:
        yield method(f"{CUBE}{FIRST}", kit("cube"), without_copy)


def _compare(method: Method, ledger: Path, expected: list[bytes]) -> None:
    counts = (ledger / "counts").read_bytes()
    expected[:] = expected or [counts]
    if counts != expected[0]:
        raise MeasuringError(f"{method.name}: its counts are not those of the ways before it")
