"""The four charts of the job, 7 x 4 inches with Chinese labels: the same lines for the kit's notebook and its peers."""

import os

import pandas as pd
from matplotlib import font_manager
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

FONT = "BENCHMARK_FONT"
# 150 mm on the page at 220 dots an inch, as the kit draws: the same dots in every way.
DPI = 150 / 25.4 * 220 / 7
MOST = 20  # bars in one chart


def funds(table: pd.DataFrame) -> Figure:
    """Funds by programme, the year before beside the year."""
    figure, axes = _empty("各项目资金（万元）")
    for shift, column, label in ((-0.2, "before", "上年"), (0.2, "now", "本年")):
        axes.bar([place + shift for place in range(len(table))], table[column] / 1e4, 0.4, label=label)
    axes.set_xticks(range(len(table)), table.programme)
    axes.legend()
    return figure


def resolved(table: pd.DataFrame) -> Figure:
    """The share resolved, of the enterprises with the highest ones."""
    figure, axes = _empty("办结率（%）")
    shown = table.head(MOST)
    axes.bar(range(len(shown)), shown.rate)
    axes.set_xticks(range(len(shown)), shown.enterprise, rotation=45, ha="right", fontsize=7)
    return figure


def months(series: pd.Series) -> Figure:
    """Funds by month."""
    figure, axes = _empty("各月资金（万元）")
    axes.plot(series.index, series / 1e4, marker="o")
    axes.set_xticks(series.index, [f"{month}月" for month in series.index])
    return figure


def measures(table: pd.DataFrame) -> Figure:
    """Each measure against the year before."""
    figure, axes = _empty("各指标本年为上年的百分比")
    axes.barh(range(len(table)), table.now / table.before * 100)
    axes.set_yticks(range(len(table)), table.measure)
    return figure


def _empty(title: str) -> tuple[Figure, Axes]:
    font_manager.fontManager.addfont(os.environ[FONT])
    plt.rcParams["font.family"] = font_manager.FontProperties(fname=os.environ[FONT]).get_name()
    figure, axes = plt.subplots(figsize=(7, 4))
    figure.subplots_adjust(left=0.16, right=0.98, top=0.9, bottom=0.2)
    axes.set_title(title)
    return figure, axes
