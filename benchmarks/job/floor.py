"""The floor: the job as plain Python, without notebooks, in one process; for all enterprises, or once for each."""

import sys
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from benchmarks.job import analysis, charts, filling, results


def make(folder: Path, enterprise: str | None = None) -> None:
    """The tables and pictures of the job in the folder, each chart drawn once."""
    facts = analysis.read(enterprise)
    funds, items = analysis.funds_by_programme(facts), analysis.items_by_enterprise(facts)
    measures = analysis.measures_by_year(facts)
    drawn = {
        "funds": charts.funds(funds),
        "resolved": charts.resolved(items),
        "months": charts.months(analysis.funds_by_month(facts)),
        "measures": charts.measures(measures),
    }
    results.keep(folder, {"funds": funds, "items": items, "measures": measures}, drawn)
    for figure in drawn.values():
        plt.close(figure)


if __name__ == "__main__":
    mpl.use("agg")
    place, rest = Path(sys.argv[1]), sys.argv[2:]
    if rest and rest[0] == "--each":
        for enterprise in rest[1:]:
            make(place / enterprise, enterprise)
    else:
        make(place)
        filling.fill(place, *map(Path, rest))
