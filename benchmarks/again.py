"""Rows on a second run with nothing changed, and on the HTML pages of equal records."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from benchmarks.marginal import marginal_costs
from benchmarks.measured import Row, Setting
from benchmarks.methods import PERIOD
from benchmarks.pairing import Command, Method, cost_of

AGAIN_BAR, PAGE_BAR = 0.5, 0.02
PAGES = 200


def rows(setting: Setting) -> Iterator[Row]:
    """One row for a second run, one for the HTML pages; with the ledger and the notebooks of the project."""
    place = setting.folder / "again"
    place.mkdir()
    command: Command = [setting.kit, "-m", "reporting", "report", PERIOD, "--output", place]
    method = Method("again", [command], setting.root, {"PYTHONPATH": str(setting.root)})
    first = cost_of(method)
    again = [cost_of(method).cpu for _ in range(setting.rounds)]
    note = f"the first run took {first.cpu:.2f} s"
    yield _seconds("nothing changed", "processor of a second run", again, AGAIN_BAR, note)
    record = place / PERIOD / "notebooks" / "enterprise-bengang.ipynb"

    def pages(number: int) -> Method:
        command: Command = [setting.kit, "-m", "benchmarks.job.pages_of", record, str(number)]
        return replace(method, name=f"{number} pages", steps=[command])

    page_costs = marginal_costs({"pages": pages}, PAGES, setting.rounds)["pages"]
    yield _seconds("HTML", f"processor of each of {PAGES} pages", page_costs, PAGE_BAR, "records of one enterprise")


def _seconds(subject: str, what: str, seconds: list[float], bar: float, note: str) -> Row:
    return Row(subject, what, "", "s", median(seconds), min(seconds), max(seconds), len(seconds), bar, note)
