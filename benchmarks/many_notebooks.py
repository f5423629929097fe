"""Rows on one notebook for each of many enterprises: the cost of each notebook after the first, and of all together."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.made_ledger import make_ledger
from benchmarks.marginal import marginal_costs
from benchmarks.measured import Row, Setting, absent, with_ratio
from benchmarks.methods import settings_for
from benchmarks.pairing import Method, cost_of, ratio

ENTERPRISES, ROWS = 200, 40_000
PEER_BAR, FLOOR_BAR, MEMORY_BAR = 0.30, 1.2, 150.0
SUBJECT = "many notebooks"


def rows(setting: Setting) -> Iterator[Row]:
    """Ratios of processor time, not of wall time, because papermill runs the notebooks one after the other.

    Each notebook has four charts and three tables.
    """
    ledger = setting.folder / "ledger-many"
    ids = make_ledger(ledger, ENTERPRISES, ROWS, setting.root / "data")
    settings = settings_for(setting, ledger)
    count = 20 if setting.full else 4
    modules: dict[str, tuple[Path, str, tuple[str, ...]]] = {"kit": (setting.kit, "benchmarks.job.kit_each", ())}
    if setting.peers is not None:
        modules["papermill"] = (setting.peers, "benchmarks.job.papermill_each", ())
        modules["plain Python"] = (setting.peers, "benchmarks.job.floor", ("--each",))

    def method(name: str, number: int) -> Method:
        python, module, words = modules[name]
        place = setting.folder / "many" / name.replace(" ", "-")
        place.mkdir(parents=True, exist_ok=True)
        return Method(
            f"{name} {number}", [[python, "-m", module, place, *words, *ids[:number]]], setting.root, settings
        )

    costs = marginal_costs({name: partial(method, name) for name in modules}, count, setting.rounds)
    for other, bar in (("papermill", PEER_BAR), ("plain Python", FLOOR_BAR)):
        asked = Row(SUBJECT, "processor of each", other, bar=bar)
        if other in costs:
            note = f"{median(costs['kit']):.2f} s beside {median(costs[other]):.2f} s"
            yield with_ratio(replace(asked, note=note), ratio(costs["kit"], costs[other]))
        else:
            yield absent(asked)
    cost = cost_of(method("kit", count + 1), memory=True)
    yield Row(SUBJECT, "memory of the largest process", "", "MiB", cost.largest, rounds=1, bar=MEMORY_BAR)
    if setting.full:
        cost = cost_of(method("kit", ENTERPRISES))
        note = f"{cost.cpu:.0f} s of processor on {len(os.sched_getaffinity(0))} cores"
        yield Row(SUBJECT, f"all {ENTERPRISES} notebooks, wall", "", "s", cost.wall, rounds=1, note=note)
