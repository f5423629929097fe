"""A small line below a finished picture, whatever is drawn in it."""

import io

from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from reporting.analysis.chart_style import FONT_FILE

DPI = 220
_HEIGHT = 44  # pixels: a line of eight points with some air
_COLOUR = "#C00000"


def with_line_below(png: bytes, words: str) -> bytes:
    """The picture, pixel by pixel, with room for the words below it; equal pictures give equal bytes."""
    picture = plt.imread(io.BytesIO(png), format="png")
    height, width = picture.shape[0] + _HEIGHT, picture.shape[1]
    canvas = Figure(figsize=(width / DPI, height / DPI), dpi=DPI)
    canvas.figimage(picture, 0, _HEIGHT, origin="upper")
    font = FontProperties(fname=str(FONT_FILE), size=8)
    canvas.text(0.5, _HEIGHT / 2 / height, words, fontproperties=font, color=_COLOUR, ha="center", va="center")
    out = io.BytesIO()
    canvas.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
    return out.getvalue()
