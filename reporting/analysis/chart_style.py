"""The house style of charts: page width, one ink with a tint and a hatch, direct labels, no legend, grey-safe."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from matplotlib import font_manager, style
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting.core.quantity import LOCALES
from reporting.published.fonts import FONT_FILE

INK, TINT, PALE = "#1F3B57", "#5B84B1", "#C9D6E5"
WIDTH_IN = 150 / 25.4
_FIRST_HAN = "\u2e80"
BAR_IN = 0.44  # height of one bar with its gap
NOTE_IN = 0.3  # height of the line above them
FONT_SIZE = 10.5
_STYLE: dict[Any, Any] = {
    "font.size": FONT_SIZE,
    "axes.unicode_minus": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.bottom": False,
    "hatch.linewidth": 0.6,
}


class Chart(Figure):
    """A figure that comes out alike whatever settings a person has for figures of their own, such as a matplotlibrc."""

    def savefig(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - matplotlib's
        """Draw with matplotlib's own settings: much of what they rule is looked up only here."""
        with style.context(["default", {"font.family": font_family()}]):
            super().savefig(*arguments, **options)


def in_both(draw: Callable[[str], Figure]) -> dict[str, Figure]:
    """One figure per language, drawn in the house style and in no other."""
    with style.context(["default", {**_STYLE, "font.family": font_family()}]):
        return {locale: draw(locale) for locale in LOCALES}


@cache
def font_family() -> str:
    """The name of the font, made known to matplotlib."""
    manager = font_manager.fontManager
    manager.addfont(str(FONT_FILE))
    # Before any other font of this name, which a person may have installed.
    manager.ttflist.insert(0, manager.ttflist.pop())
    return font_manager.FontProperties(fname=str(FONT_FILE)).get_name()


def bars(names: list[str], left_in: float, note: str = "") -> tuple[Figure, Axes]:
    """Empty axes for one horizontal bar a name, first name on top; fixed margins: equal data draw equal bytes.

    A note stands above the bars.
    """
    bars_in = BAR_IN * len(names) + 0.16
    height = bars_in + (NOTE_IN if note else 0)
    fig = plt.figure(figsize=(WIDTH_IN, height), FigureClass=Chart)
    part = bars_in / height
    axes = fig.add_axes((left_in / WIDTH_IN, 0.02 * part, 1 - left_in / WIDTH_IN - 0.005, 0.96 * part))
    if note:
        fig.text(left_in / WIDTH_IN, 1 - NOTE_IN / 2 / height, note, va="center", color=INK)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0)
    return fig, axes


def label_width(names: list[str]) -> float:
    """Inches that the longest name needs beside its bar: a Han character is one em, a Latin letter about half."""
    ems = max(sum(1.0 if letter >= _FIRST_HAN else 0.58 for letter in name) for name in names)
    return ems * FONT_SIZE / 72 + 0.12


def label_ends(axes: Axes, ends: list[float], labels: list[str]) -> None:
    """Write each label behind the end of its bar, and scale the axis so that the longest of them fits."""
    width = axes.get_position().width * WIDTH_IN
    # A tenth of an inch stays free at the edge.
    axes.set_xlim(
        0, max(end * width / (width - label_width([label]) - 0.1) for end, label in zip(ends, labels, strict=True))
    )
    for place, (end, label) in enumerate(zip(ends, labels, strict=True)):
        axes.annotate(label, (end, place), (4, 0), textcoords="offset points", va="center")


def label_within(axes: Axes, place: int, end: float, labels: Sequence[str]) -> None:
    """Write the first of the labels that fits into a bar from zero to its end, whose axis is scaled; or none of them.

    A number that is cut off would be read as another one.
    """
    _, most = axes.get_xlim()
    inches = end / most * axes.get_position().width * WIDTH_IN
    fitting = [label for label in labels if label_width([label]) < inches]
    if fitting:
        axes.text(end / 2, place, fitting[0], color="white", ha="center", va="center")
