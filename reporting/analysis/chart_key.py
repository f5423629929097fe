"""`write_key`: a line right above the bars that says what their fills mean, each word behind a small sample."""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from reporting.analysis.chart_style import INK, WIDTH_IN
from reporting.analysis.chart_text import text_width

KEY_IN = 0.28  # height of the line
FULL: Mapping[str, Any] = {"facecolor": INK, "edgecolor": INK}
OPEN: Mapping[str, Any] = {"facecolor": "white", "edgecolor": INK, "hatch": "////"}
# Seen on ink and on white: black with a white edge.
RULE: Mapping[str, Any] = {"color": "black", "linewidth": 1.1, "linestyle": (0, (4, 2))}
EDGE: Mapping[str, Any] = {"color": "white", "linewidth": 2.4}
_SAMPLE_IN, _HIGH_IN, _GAP_IN, _APART_IN = 0.2, 0.13, 0.06, 0.22


def write_key(axes: Axes, words_of_fills: Mapping[str, Mapping[str, Any]], rule: str = "") -> None:
    """Write each word behind a sample of its fill, and of a rule across the bars behind a piece of it."""
    fig = axes.figure
    height_in = float(fig.bbox.height / fig.dpi)
    at_in = axes.get_position().x0 * WIDTH_IN
    middle = axes.get_position().y1 + KEY_IN / 2 / height_in
    half = _HIGH_IN / 2 / height_in
    for word, fill in {**words_of_fills, **({rule: RULE} if rule else {})}.items():
        left, wide = at_in / WIDTH_IN, _SAMPLE_IN / WIDTH_IN
        if fill is RULE:
            fig.add_artist(Line2D([left + wide / 2] * 2, [middle - 1.4 * half, middle + 1.4 * half], **RULE))
        else:
            fig.add_artist(Rectangle((left, middle - half), wide, 2 * half, linewidth=0.8, **fill))
        fig.text((at_in + _SAMPLE_IN + _GAP_IN) / WIDTH_IN, middle, word, va="center", color=INK)
        at_in += _SAMPLE_IN + _GAP_IN + text_width([word]) + _APART_IN
