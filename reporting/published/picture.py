"""A drawing -> the picture in a briefing; if the figures are made up, with a line below it that says so."""

import io
import warnings
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from PIL import Image

from reporting.core.errors import PublishError
from reporting.core.personal_data import in_english, personal_data
from reporting.core.quantity import LOCALES
from reporting.core.synthetic import MADE_UP, is_made_up
from reporting.published.fonts import FONT_FILE

WIDTH_MM = 150
_TAKE_OUT = "Take it out of the title, the labels, the legend or the notes of the drawing."
_DPI = 220
# Compressed at Pillow's own level, 6, a chart takes half as long again, and more bytes.
_COMPRESSION = {"compress_level": 3}
_HEIGHT = 44  # pixels: a line of eight points with some air
_COLOUR = "#C00000"


def pictures_of(name: str, drawn: Mapping[str, Figure]) -> dict[str, bytes]:
    """A PNG per language: the same bytes for the same drawing.

    Raises PublishError when the font lacks a glyph.
    """
    # One for both languages is drawn once.
    pictures = {figure: _picture(name, figure) for figure in set(drawn.values())}
    return {locale: _marked(pictures[drawn[locale]], locale) for locale in LOCALES}


def add_caption_line(drawn: bytes, words: str) -> bytes:
    """The picture as PNG, pixel by pixel, with room for the words below it; equal pictures give equal bytes."""
    picture = Image.open(io.BytesIO(drawn)).convert("RGBA")
    canvas = Image.new("RGB", (picture.width, picture.height + _HEIGHT), "white")
    canvas.paste(picture, (0, 0), picture)
    canvas.paste(_line(words, picture.width), (0, picture.height))
    out = io.BytesIO()
    canvas.save(out, format="png", dpi=(_DPI, _DPI), **_COMPRESSION)
    return out.getvalue()


@lru_cache(maxsize=8)
def _line(words: str, width: int) -> Image.Image:
    """The words on white; the charts of a briefing have one width."""
    # Half a dot more, because a figure's size in dots is cut off, not rounded.
    across, up = width + 0.5, _HEIGHT + 0.5
    canvas = Figure(figsize=(across / _DPI, up / _DPI), dpi=_DPI)
    font = FontProperties(fname=str(FONT_FILE), size=8)
    middle = width / 2 / across, _HEIGHT / 2 / up
    canvas.text(*middle, words, fontproperties=font, color=_COLOUR, ha="center", va="center")
    out = io.BytesIO()
    canvas.savefig(out, format="rgba", dpi=_DPI)
    return Image.frombytes("RGBA", (width, _HEIGHT), out.getvalue())


def _marked(picture: bytes, locale: str) -> bytes:
    return add_caption_line(picture, MADE_UP[locale]) if is_made_up() else picture


def _picture(name: str, drawn: Figure) -> bytes:
    """The picture of a drawing. Raises PublishError if the font lacks a glyph, which would be drawn as a box."""
    out = io.BytesIO()
    # A picture that gets a line below it is opened again at once, so it is not compressed here.
    how: dict[str, Any] = {"format": "png", "metadata": {"Software": None}, "pil_kwargs": _COMPRESSION}
    if is_made_up():
        how = {"format": "tiff"}
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="Glyph .* missing from font")
        try:
            drawn.savefig(out, dpi=_dots(drawn), **how)
        except UserWarning as warning:
            raise PublishError(
                f"figure {name!r}: {warning}", [], "Take the character out of the name or label."
            ) from None
    _refuse_personal_words(name, drawn)
    return out.getvalue()


def _refuse_personal_words(name: str, drawn: Figure) -> None:
    """Raise PublishError for personal data in words that were drawn: nobody can look through the picture.

    Axes have the words of their ticks only when they were drawn.
    """
    texts = dict.fromkeys(text.get_text() for text in drawn.findobj(Text) if isinstance(text, Text))
    found = [one for text in texts for one in personal_data(text) if not one.landline]
    if found:
        faults = dict.fromkeys(f"{in_english(one.kind)} ({one.masked})" for one in found)
        raise PublishError(f"figure {name!r} shows personal data", [*faults], _TAKE_OUT)


def _dots(drawn: Figure) -> float:
    """Dots per inch of the drawing that make _DPI on the page, where every picture is WIDTH_MM wide."""
    # A chart of the house style is just as wide, and 220 must not become 220.00000000000003.
    return _DPI * (WIDTH_MM / 25.4 / float(drawn.get_figwidth()))
