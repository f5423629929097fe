"""`draw`: the results as a chart in the house style: each as a part of its bar, readable in grey."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from benchmarks.measured import Row
from benchmarks.table import shown
from reporting.analysis.chart_style import INK, PALE, TINT, in_both

_LINE_IN, _BARS_IN, _LETTER_IN = 0.26, 4.2, 0.0575


def draw(rows: Sequence[Row], folder: Path) -> None:
    """Write `results.svg` and `results.png` into the folder: the values that have a bar, as parts of it."""
    figure = in_both(lambda _: _figure([row for row in rows if row.bar is not None and row.value is not None]))["en"]
    for kind in ("svg", "png"):
        figure.savefig(folder / f"results.{kind}", dpi=150, metadata={"Date": None} if kind == "svg" else {})
    plt.close("all")


def _figure(rows: Sequence[Row]) -> Figure:
    names = [f"{row.subject}: {row.what}{f' / {row.against}' if row.against else ''}" for row in rows]
    names_in, bars_in = max(map(len, names), default=0) * _LETTER_IN, _LINE_IN * len(rows)
    width, height = names_in + _BARS_IN, bars_in + 0.3
    figure = plt.figure(figsize=(width, height))
    axes = figure.add_axes((names_in / width, 0.1 / height, (_BARS_IN - 0.1) / width, bars_in / height))
    for place, row in enumerate(rows):
        part = (row.value or 0.0) / (row.bar or 1.0)
        # A value above its bar is pale, hatched and cut off; its number stands beside it.
        bar_style: dict[str, Any] = (
            {"color": TINT} if row.is_met else {"facecolor": PALE, "edgecolor": INK, "hatch": "////"}
        )
        axes.barh(place, min(part, 2.0), 0.6, **bar_style)
        text = f"{shown(row.value, row.unit)} of {shown(row.bar, row.unit)}"
        axes.annotate(
            text, (max(1.0, min(part, 2.0)), place), (5, 0), textcoords="offset points", va="center", fontsize=7.5
        )
    axes.axvline(1.0, color=INK, linewidth=1.2)
    axes.annotate("at most", (1.0, -0.9), (5, 0), textcoords="offset points", va="center", fontsize=7.5, color=INK)
    axes.set_yticks(range(len(rows)), names, fontsize=7.5)
    axes.set_ylim(len(rows) - 0.4, -1.2)
    axes.set_xlim(0, 2.6)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure
