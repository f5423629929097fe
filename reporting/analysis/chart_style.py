"""The house style of charts: page width, one ink with a tint and a hatch, direct labels, no legend, grey-safe."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from matplotlib import font_manager, style
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from reporting.analysis.chart_text import FONT_SIZE, LINE_SPACING, label_width, text_height
from reporting.core.quantity import LOCALES
from reporting.published.fonts import FONT_FILE

INK, TINT, PALE = "#1F3B57", "#5B84B1", "#C9D6E5"
WIDTH_IN = 150 / 25.4
BAR_IN = 0.3  # height of one bar with its gap
NOTE_IN = 0.3  # height of the line above them
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


def sheet(height_in: float, note: str = "", left_in: float = 0) -> Figure:
    """An empty figure of page width: so much room for what is drawn, and above it the note."""
    above = note_height(note)
    height = height_in + above
    fig = plt.figure(figsize=(WIDTH_IN, height), FigureClass=Chart)
    if note:
        fig.text(left_in / WIDTH_IN, 1 - above / 2 / height, note, va="center", color=INK)
    return fig


def inches_of(axes: Axes) -> tuple[float, float]:
    """Width and height of axes."""
    box, dots = axes.get_window_extent(), axes.figure.dpi
    return box.width / dots, box.height / dots


def with_air(fig: Figure) -> Figure:
    """The figure; lines of one text do not touch."""
    for text in fig.findobj(Text):
        text.set_linespacing(LINE_SPACING)
    return fig


def note_height(note: str) -> float:
    """Inches that a note needs above what is drawn."""
    return NOTE_IN + text_height(note.count("\n")) if note else 0


def bars(
    names: list[str], left_in: float, note: str = "", tall: Sequence[float] = (), above_in: float = 0
) -> tuple[Figure, Axes]:
    """Empty axes for one horizontal bar a name, first name on top; fixed margins: equal data draw equal bytes.

    A note stands above the bars, with so many inches between. `tall` are the heights of the rows, if not all are one;
    a bar lies at its tick.
    """
    heights = tall or [1.0] * len(names)
    bars_in = BAR_IN * sum(heights) + 0.16
    fig = sheet(bars_in + above_in, note, left_in)
    part = bars_in / float(fig.get_figheight())
    axes = fig.add_axes((left_in / WIDTH_IN, 0.02 * part, 1 - left_in / WIDTH_IN - 0.005, 0.96 * part))
    axes.set_yticks([end - height / 2 - 0.5 for end, height in zip(accumulate(heights), heights, strict=True)], names)
    axes.set_ylim(sum(heights) - 0.5, -0.5)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0)
    return fig, axes


def rows_tall(*columns: Sequence[str]) -> list[float]:
    """How many rows of usual height each bar takes, by the lines of the texts beside it."""
    lines = (max(text.count("\n") + 1 for text in texts) for texts in zip(*columns, strict=True))
    return [max(1.0, (text_height(most) + 0.08) / BAR_IN) for most in lines]


def label_ends(axes: Axes, ends: list[float], labels: list[str]) -> None:
    """Write each label behind the end of its bar, and scale the axis so that all of them fit.

    The label of a bar that goes to the left of zero stands on its left.
    """
    width = axes.get_position().width * WIDTH_IN
    sizes = [(end, label_width(label.split("\n"))) for end, label in zip(ends, labels, strict=True)]
    before = [(-end, room) for end, room in sizes if end < 0] or [(0.0, 0.0)]
    after = [(end, room) for end, room in sizes if end >= 0] or [(0.0, 0.0)]
    # A tenth of an inch stays free at the edge.
    span = max(
        (left + right) * width / (width - right_room - 0.1 - left_room)
        for left, left_room in before
        for right, right_room in after
    )
    start = max(left + left_room * span / width for left, left_room in before)
    axes.set_xlim(-start, span - start)
    for place, end, label in zip(axes.get_yticks(), ends, labels, strict=True):
        away, side = (-4, "right") if end < 0 else (4, "left")
        axes.annotate(label, (end, place), (away, 0), textcoords="offset points", va="center", ha=side)
