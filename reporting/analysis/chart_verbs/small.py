"""`small`: small multiples, one panel per row on the same scale, over the columns in their order."""

from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import ScaledTranslation

from reporting.analysis.chart_style import INK, PALE, TINT, WIDTH_IN, in_both, sheet, with_air
from reporting.analysis.chart_text import broken, labels_that_fit, lines_of, text_height, text_width
from reporting.analysis.chart_verbs.above import Above, above
from reporting.analysis.chart_verbs.cells import ABSENT, Cells, cells_of, length, refuse_other
from reporting.analysis.chart_verbs.extremes import highest_and_lowest
from reporting.analysis.chart_verbs.left_out import CUT, closing, highest_at_the_end, without_values
from reporting.analysis.chart_verbs.over_columns import first_to_last, last_value
from reporting.analysis.large_groups import FEW, MAX_SHOWN
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced
from reporting.published.content import Label
from reporting.published.drawn import Drawn

_FEWEST = 2
_SIZE = 9
_PANEL_IN, _BETWEEN_IN, _EDGE_IN = 0.8, 0.22, 0.1
_OVER_IN = 0.05  # how far a name may reach over its panel
_APART_IN = 0.04  # words over columns
_SAME_SCALE: Words = {"zh": "各图比例相同", "en": "All on the same scale"}


def small(frame: pd.DataFrame, note: Label | Sentence | None = None) -> Drawn | None:
    """A small panel per row of a frame, such as an enterprise: a column for each column, such as a quarter, in order.

    All panels have the same scale, from zero; the last column is dark. Over the columns stand the words of their values
    where they find room, else those of the last one beside the name. None in a cell is drawn as —. Of more than fifteen
    rows those with the highest last values are drawn, with a line that says so. `note` are words above the chart.
    None if there is nothing to compare: fewer than two rows with a value, fewer than two columns, or all values zero.
    Raises TypeError for a bare number, ValueError for two units.

    >>> aid = over(facts, "2023Q1", "2023Q2", ask=lambda facts: rows(facts, "money").by("enterprise").sum())
    >>> publish.figure("aid_by_quarter", charts.small(aid, note="帮扶资金"), label="各单位资金走势")
    """
    refuse_other("small", frame)
    cells = cells_of(frame)
    shown, cut = highest_at_the_end(cells, MAX_SHOWN)
    if len(shown.rows) < _FEWEST or len(cells.columns) < _FEWEST or not any(map(length, cells.known)):
        return None
    absent = without_values(cells)
    lines = above(note, *cut, *absent, _SAME_SCALE)
    figures = in_both(lambda locale: _draw(shown, lines, locale))
    alt = lines.opening({"zh": "一组柱形小图", "en": "Small column charts"}) + (CUT if cut else sentence("", ""))
    data, chart = (*lines.numbers, *shown.known), shown.plotted(len(lines.numbers)).turned()
    return Drawn(figures, data, alt + _in_words(shown) + closing(absent), chart)


def _draw(cells: Cells, lines: Above, locale: str) -> Figure:
    across = 2 if len(cells.rows) in {2, 4} else 3
    each_in = _width(across) / len(cells.columns)
    written = text_width((cells.words_of(value)[locale] for value in cells.known), _SIZE) + _APART_IN <= each_in
    heads = [_head(cells, at, locale, _width(across), with_value=not written) for at in range(len(cells.rows))]
    below = labels_that_fit([column[locale] for column in cells.columns], each_in, _SIZE)
    fig, panels = _panels(heads, across, text_height(lines_of(below.values()), _SIZE), lines.lines(locale, WIDTH_IN))
    for at, axes in enumerate(panels):
        _scale(axes, cells)
        _columns(axes, _with_words(cells, at, locale if written else ""))
        axes.set_title(heads[at], loc="left", fontsize=_SIZE, color=INK, pad=5)
        ticks = below if at + across >= len(panels) else {}
        axes.set_xticks(list(ticks), list(ticks.values()), fontsize=_SIZE)
        if ticks:
            _keep_inside(fig, axes, each_in)
    return with_air(fig)


def _keep_inside(fig: Figure, axes: Axes, each_in: float) -> None:
    """Move the first and the last name inwards, where they would reach over the edge or into another panel."""
    first, *_, last = axes.get_xticklabels()
    for label, inwards in ((first, 1), (last, -1)):
        over_in = (text_width(label.get_text().split("\n"), _SIZE) - each_in) / 2 - _OVER_IN
        if over_in > 0:
            label.set_transform(label.get_transform() + ScaledTranslation(inwards * over_in, 0, fig.dpi_scale_trans))


def _head(cells: Cells, row: int, locale: str, width_in: float, *, with_value: bool) -> str:
    """The name of a row, and its last value if none stands over its column."""
    texts = [cells.names[row][locale], *([last_value(cells, row, locale)] if with_value else [])]
    return "\n".join(broken(text, width_in * 72 / _SIZE) for text in texts)


def _panels(heads: list[str], across: int, below_in: float, note: str) -> tuple[Figure, list[Axes]]:
    """Empty panels, so many beside each other, with room for their heads and for the names of the columns below."""
    lines = [lines_of(heads[at : at + across]) for at in range(0, len(heads), across)]
    depths = [
        text_height(most, _SIZE) + _PANEL_IN + (_BETWEEN_IN if down else _EDGE_IN) for down, most in enumerate(lines)
    ]
    height_in, width_in = sum(depths) + below_in + _EDGE_IN, _width(across)
    fig = sheet(height_in, note, _EDGE_IN)
    height = float(fig.get_figheight())
    bottoms = [(height_in - reached) / height for reached in accumulate(depths)]
    lefts = [(_EDGE_IN + (width_in + _BETWEEN_IN) * at) / WIDTH_IN for at in range(across)]
    size = width_in / WIDTH_IN, _PANEL_IN / height
    return fig, [fig.add_axes((lefts[at % across], bottoms[at // across], *size)) for at in range(len(heads))]


def _width(across: int) -> float:
    """Inches of one panel."""
    return (WIDTH_IN - 2 * _EDGE_IN - _BETWEEN_IN * (across - 1)) / across


def _scale(axes: Axes, cells: Cells) -> None:
    """The scale of all panels, with room for a word above the highest column and under the lowest; a line at zero."""
    lengths = [0.0, *map(length, cells.known)]
    low, high = min(lengths), max(lengths)
    above_in = text_height(1, _SIZE)
    below_in = above_in if low < 0 else 0.0
    inch = (high - low) / (_PANEL_IN - above_in - below_in)
    axes.set_ylim(low - below_in * inch, high + above_in * inch)
    axes.set_xlim(-0.5, len(cells.columns) - 0.5)
    axes.yaxis.set_visible(False)
    axes.spines[:].set_visible(False)
    axes.tick_params(axis="x", length=0, pad=3)
    axes.axhline(0, color="black", linewidth=0.8, clip_on=False)


def _with_words(cells: Cells, row: int, locale: str) -> list[tuple[Traced | None, str]]:
    """The values of a row with what is written over each; nothing over those there is no room for."""
    return [(cell, (cells.words_of(cell)[locale] if locale else "") if cell else ABSENT) for cell in cells.rows[row]]


def _columns(axes: Axes, values: list[tuple[Traced | None, str]]) -> None:
    """A column for each value with its words, the last one dark, one below zero hatched."""
    for at, (cell, words) in enumerate(values):
        end = length(cell) if cell else 0.0
        colour, hatch = (PALE, "////") if end < 0 else (INK if at == len(values) - 1 else TINT, None)
        if cell:
            axes.bar(at, end, color=colour, hatch=hatch, edgecolor=INK if hatch else colour, width=0.7)
        away, side = (-2, "top") if end < 0 else (2, "bottom")
        axes.annotate(words, (at, end), (0, away), textcoords="offset points", ha="center", va=side, fontsize=_SIZE)


def _in_words(cells: Cells) -> Sentence:
    """Of a few rows the first and last values; of more the highest and the lowest of the last column that has two."""
    compared = [at for at in range(len(cells.columns)) if sum(bool(row[at]) for row in cells.rows) >= _FEWEST]
    if len(cells.rows) <= FEW or not compared:
        return first_to_last(cells)
    return sentence("{column}", "{column}, ", column=cells.columns[compared[-1]]) + highest_and_lowest(
        cells, compared[-1]
    )
