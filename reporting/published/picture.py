"""A small line below a finished picture, whatever is drawn in it."""

import io
from functools import lru_cache

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from PIL import Image

from reporting.published.fonts import FONT_FILE

DPI = 220
# Compressed at Pillow's own level, 6, a chart takes half as long again, and more bytes.
COMPRESSION = {"compress_level": 3}
_HEIGHT = 44  # pixels: a line of eight points with some air
_COLOUR = "#C00000"


def with_line_below(drawn: bytes, words: str) -> bytes:
    """The picture as PNG, pixel by pixel, with room for the words below it; equal pictures give equal bytes."""
    picture = Image.open(io.BytesIO(drawn)).convert("RGBA")
    canvas = Image.new("RGB", (picture.width, picture.height + _HEIGHT), "white")
    canvas.paste(picture, (0, 0), picture)
    canvas.paste(_line(words, picture.width), (0, picture.height))
    out = io.BytesIO()
    canvas.save(out, format="png", dpi=(DPI, DPI), **COMPRESSION)
    return out.getvalue()


@lru_cache(maxsize=8)
def _line(words: str, width: int) -> Image.Image:
    """The words on white; the charts of a briefing have one width."""
    # Half a dot more, for a figure's size in dots is cut off, not rounded.
    across, up = width + 0.5, _HEIGHT + 0.5
    canvas = Figure(figsize=(across / DPI, up / DPI), dpi=DPI)
    font = FontProperties(fname=str(FONT_FILE), size=8)
    middle = width / 2 / across, _HEIGHT / 2 / up
    canvas.text(*middle, words, fontproperties=font, color=_COLOUR, ha="center", va="center")
    out = io.BytesIO()
    canvas.savefig(out, format="rgba", dpi=DPI)
    return Image.frombytes("RGBA", (width, _HEIGHT), out.getvalue())
