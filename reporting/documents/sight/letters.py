"""`are_lost`: letters that `Visibility` takes for seen, but that nobody can read."""

import re

from reporting.documents.sight.contrast import WHITE, contrast, hexadecimal
from reporting.documents.wordml import VAL, W14, Element, w

_POSITION, _SPACING = w("position"), w("spacing")
_HIGHLIGHT, _COLOR = w("highlight"), w("color")
_NO_FILL, _FILL = (f"{{{W14}}}textFill/{{{W14}}}{name}" for name in ("noFill", f"solidFill/{{{W14}}}srgbClr"))
_FILL_VALUE, _FAINTEST = f"{{{W14}}}val", 1.3
# In half points: what is lifted or lowered by more is no longer in its line. In twentieths of a point: letters that
# are drawn together by more lie over each other.
_LIFTED, _TIGHT = 200, -100
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_DECIDING = frozenset((_POSITION, _SPACING, _HIGHLIGHT, f"{{{W14}}}textFill"))


def are_lost(letters: Element) -> bool:
    """Whether letters of this format are lifted out of the line, over each other, or colourless."""
    # Most runs have none of these.
    if _DECIDING.isdisjoint(child.tag for child in letters):
        return False
    return (
        abs(_number(letters, _POSITION)) > _LIFTED
        or _number(letters, _SPACING) < _TIGHT
        or letters.find(_NO_FILL) is not None
        or _is_faint(letters)
    )


def _is_faint(letters: Element) -> bool:
    """Whether a text effect paints them white, or the marker pen has the colour of the letters."""
    fill, pen, color = letters.find(_FILL), letters.find(_HIGHLIGHT), letters.find(_COLOR)
    painted = None if fill is None else hexadecimal(fill.get(_FILL_VALUE, ""))
    if painted is not None and contrast(painted, WHITE) < _FAINTEST:
        return True
    ground = None if pen is None else hexadecimal(_HIGHLIGHTS.get(pen.get(VAL, ""), ""))
    ink = None if color is None else hexadecimal(color.get(VAL, ""))
    return ground is not None and ink is not None and contrast(ink, ground) < _FAINTEST


def _number(letters: Element, tag: str) -> int:
    found = letters.find(tag)
    text = "" if found is None else found.get(VAL, "")
    return int(text) if re.fullmatch(r"-?\d+", text) else 0
