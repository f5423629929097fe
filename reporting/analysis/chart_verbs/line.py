"""`line`: one line per row over the columns, as they follow each other in time."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting.analysis.chart_style import INK, TINT, WIDTH_IN, in_both, inches_of, sheet, with_air
from reporting.analysis.chart_text import (
    FONT_SIZE,
    WIDEST_IN,
    broken,
    label_width,
    labels_that_fit,
    lines_of,
    text_height,
)
from reporting.analysis.chart_verbs.above import Above, above
from reporting.analysis.chart_verbs.beside import height_of, room_beside, write_beside
from reporting.analysis.chart_verbs.cells import Cells, Row, cells_of, first_and_last, length, refuse_other
from reporting.analysis.chart_verbs.left_out import CUT, closing, highest_at_the_end, without_values
from reporting.analysis.chart_verbs.over_columns import first_to_last, last_value
from reporting.analysis.large_groups import FEW
from reporting.core.sentence import Sentence, sentence
from reporting.published.content import Label
from reporting.published.drawn import Drawn

_FEWEST = 2
_PLOT_IN, _AIR_IN = 2.2, 0.15
_LABEL_EMS = 14
_EDGE_IN = 0.05  # before the note
# Told apart without colour: by their dashes and their marks.
_LOOKS: tuple[dict[str, Any], ...] = (
    {"color": INK, "linestyle": "-", "marker": "o"},
    {"color": TINT, "linestyle": "-", "marker": "s"},
    {"color": INK, "linestyle": "--", "marker": "^"},
    {"color": TINT, "linestyle": "--", "marker": "D"},
    {"color": INK, "linestyle": ":", "marker": "v"},
)


def line(frame: "pd.DataFrame | pd.Series[Any]", note: Label | Sentence | None = None) -> Drawn | None:
    """One line per row of a frame over its columns, in their order; of a series one line over its index.

    The index names the lines, the columns name the points, such as 2023年第一季度. At both ends stand the words of the
    values; the scale begins at zero. None in a cell is a gap. Of more than five rows those with the highest last values
    are drawn, with a line that says so; `charts.small` shows more. `note` are words above the chart.
    None if nothing can be followed: no row with two values, or all of them zero. Raises TypeError for a bare number,
    ValueError for two units.

    >>> by_year = over(facts, "2021", "2022", "2023", ask=lambda facts: rows(facts, "money").by("programme").sum())
    >>> publish.figure("aid_by_year", charts.line(by_year, note="帮扶资金"), label="资金走势")
    """
    refuse_other("line", frame)
    cells = cells_of(frame.to_frame("").T if isinstance(frame, pd.Series) else frame)
    if max((sum(map(bool, row)) for row in cells.rows), default=0) < _FEWEST or not any(map(length, cells.known)):
        return None
    shown, cut = highest_at_the_end(cells, FEW)
    absent = without_values(cells)
    lines = above(note, *cut, *absent)
    figures = in_both(lambda locale: _draw(shown, lines, locale))
    alt = lines.opening({"zh": "折线图", "en": "Line chart"}) + (CUT if cut else sentence("", ""))
    data, chart = (*lines.numbers, *shown.known), shown.plotted(len(lines.numbers)).turned()
    return Drawn(figures, data, alt + first_to_last(shown) + closing(absent), chart)


def _draw(cells: Cells, lines: Above, locale: str) -> Figure:
    begun = [value for row in cells.rows if (value := row[0])]
    left = [broken(cells.words_of(value)[locale], _LABEL_EMS) for value in begun]
    right = [_name_and_value(cells, at, locale) for at in range(len(cells.rows))]
    fig, axes = _axes(cells, (left, right), lines, locale)
    for row, look in zip(cells.rows, _LOOKS, strict=False):
        lengths = [length(cell) if cell else float("nan") for cell in row]
        axes.plot(range(len(row)), lengths, linewidth=1.8, markersize=5, clip_on=False, **look)
    write_beside(axes, "left", [(0, length(value)) for value in begun], left)
    marks = write_beside(axes, "right", [_last_point(row) for row in cells.rows], right)
    if len(cells.rows) == 1:
        _label_between(axes, cells, locale)
    else:
        for mark, look in zip(marks, _LOOKS, strict=False):
            # Once more before the name: several lines may end in one point.
            axes.plot(*mark, markersize=3.5, clip_on=False, transform=axes.transAxes, **look)
    return with_air(fig)


def _axes(cells: Cells, labels: tuple[list[str], list[str]], lines: Above, locale: str) -> tuple[Figure, Axes]:
    """Empty axes with room for the labels on both sides, the names of the columns below, and a line at zero."""
    left_in, right_in = (max(WIDEST_IN / 2, room_beside(side)) for side in labels)
    plot_in, width_in = max(_PLOT_IN, *map(height_of, labels)), WIDTH_IN - left_in - right_in
    each_in = width_in / (len(cells.columns) - 1)
    below = labels_that_fit([column[locale] for column in cells.columns], each_in, FONT_SIZE)
    below_in = text_height(lines_of(below.values())) + _AIR_IN
    fig = sheet(below_in + plot_in + _AIR_IN, lines.lines(locale, WIDTH_IN), _EDGE_IN)
    height = float(fig.get_figheight())
    axes = fig.add_axes((left_in / WIDTH_IN, below_in / height, width_in / WIDTH_IN, plot_in / height))
    lengths = [0.0, *map(length, cells.known)]
    axes.set_ylim(min(lengths), max(lengths))
    axes.set_xlim(0, len(cells.columns) - 1)
    axes.set_xticks(list(below), list(below.values()))
    axes.yaxis.set_visible(False)
    axes.spines[:].set_visible(False)
    axes.tick_params(axis="x", length=0, pad=8)
    axes.axhline(0, color="black", linewidth=0.8, clip_on=False)
    return fig, axes


def _label_between(axes: Axes, cells: Cells, locale: str) -> None:
    """The words of the values between the ends of the only row, if they find room; in a valley below the line."""
    (row,) = cells.rows
    first, last = first_and_last(row)
    between = {at: cell for at, cell in enumerate(row) if cell and first < at < last}
    words = {at: cells.words_of(cell)[locale] for at, cell in between.items()}
    each_in = inches_of(axes)[0] / (len(row) - 1)
    if not between or label_width(words.values()) > each_in:
        return
    for at, cell in between.items():
        beside = [length(one) for one in (row[at - 1], row[at + 1]) if one]
        valley = bool(beside) and length(cell) < min(beside)
        away, side = (-7, "top") if valley else (7, "bottom")
        axes.annotate(words[at], (at, length(cell)), (0, away), textcoords="offset points", ha="center", va=side)


def _name_and_value(cells: Cells, row: int, locale: str) -> str:
    texts = (cells.names[row][locale], last_value(cells, row, locale))
    return "\n".join(broken(text, _LABEL_EMS) for text in texts if text)


def _last_point(row: Row) -> tuple[int, float]:
    return max((at, length(cell)) for at, cell in enumerate(row) if cell)
