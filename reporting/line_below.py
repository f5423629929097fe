"""A small line below a finished picture, whatever is drawn in it."""

import io
from functools import cache
from typing import Any

import numpy as np
from matplotlib import image
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from reporting.analysis.chart_style import FONT_FILE

DPI = 220
_HEIGHT = 44  # pixels: a line of eight points with some air
_COLOUR = "#C00000"
_NO_SOFTWARE: Any = {"Software": None}  # a version has no place in equal bytes
Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def with_line_below(png: bytes, words: str) -> bytes:
    """The picture, pixel by pixel, with room for the words below it; equal pictures give equal bytes."""
    picture = np.rint(image.imread(io.BytesIO(png), format="png") * 255).astype(np.uint8)
    both = np.vstack([picture, _line(words, picture.shape[1])])
    out = io.BytesIO()
    image.imsave(out, both, format="png", dpi=DPI, metadata=_NO_SOFTWARE)
    return out.getvalue()


@cache
def _line(words: str, width: int) -> Pixels:
    """The line alone: it is the same below every picture of this width."""
    canvas = FigureCanvasAgg(Figure(figsize=(width / DPI, _HEIGHT / DPI), dpi=DPI))
    font = FontProperties(fname=str(FONT_FILE), size=8)
    canvas.figure.text(0.5, 0.5, words, fontproperties=font, color=_COLOUR, ha="center", va="center")
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib's
    return np.array(canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # likewise
