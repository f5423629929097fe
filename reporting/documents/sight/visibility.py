"""`Visibility`: whether a run of a Word file is seen: not hidden, struck out, white, tiny or clipped away."""

from collections.abc import Iterator

from reporting.documents.sight.aside import is_switched_off
from reporting.documents.sight.contrast import WHITE, Colour, contrast, hexadecimal
from reporting.documents.sight.run_formats import STYLE_OF_TABLE, Format, RunFormats
from reporting.documents.wordml import PPR, TBL, TC, TEXT_BOX, TR, VAL, Element, P, is_on, nearest, w

_VANISH, _SPECIAL_VANISH, _STRIKES = w("vanish"), w("specVanish"), (w("strike"), w("dstrike"))
_COLOR, _SIZE, _SHADE, _SCALE, _FONTS = w("color"), w("sz"), w("shd"), w("w"), w("rFonts")
_DECIDING = (_VANISH, _SPECIAL_VANISH, *_STRIKES, _COLOR, _SIZE, _SHADE, _SCALE, _FONTS)
_FILL, _THEME, _RULE, _LINE, _LINE_RULE = w("fill"), w("themeColor"), w("hRule"), w("line"), w("lineRule")
_LIGHT_THEME = ("background1", "light1")
_ROW_PROPERTIES, _CELL_PROPERTIES = w("trPr"), w("tcPr")
_DELETED, _ROW_HIDDEN, _HEIGHT = w("del"), w("hidden"), f"{_ROW_PROPERTIES}/{w('trHeight')}"
_MERGED, _CELL_WIDTH = (w("vMerge"), w("hMerge")), f"{_CELL_PROPERTIES}/{w('tcW')}"
_LINES = f"{PPR}/{w('spacing')}"
# Fonts of signs: a digit in them is a pointing hand.
_SIGNS = ("wingdings", "webdings", "symbol")
# In half points: smaller letters are specks on paper.
_SMALLEST = 8
# In twentieths of a point: a row, a line or a column of a smaller exact size shows nothing of its letters.
_LOWEST = 100
# In percent of their width.
_NARROWEST = 20
# A light grey on white (D9D9D9) has a contrast of 1.4.
_FAINTEST = 1.3


class Visibility:
    """What of one file is seen, with the help of its styles."""

    def __init__(self, styles: Element | None) -> None:
        self._formats = RunFormats(styles, _DECIDING)
        self._rows: dict[Element, bool] = {}

    def is_hidden(self, run: Element) -> bool:
        """Whether the text of a run is kept off the page: by its format, or with its row, its cell or its drawing."""
        return self._is_off(run, self._formats.of(run))

    def is_seen(self, run: Element) -> bool:
        """Whether the text of a run shows on paper when tracked changes are accepted; nothing struck out does.

        Text that was deleted with tracking is no text of a run.
        """
        format_ = self._formats.of(run)
        if self._is_off(run, format_) or any(is_on(format_.get(tag)) for tag in _STRIKES) or _is_unreadable(format_):
            return False
        if _is_clipped(nearest(run, P), nearest(run, TR), nearest(run, TC)):
            return False
        colour = _colour(format_.get(_COLOR))
        return colour is None or any(contrast(colour, ground) >= _FAINTEST for ground in self._grounds(run, format_))

    def _is_off(self, run: Element, format_: Format) -> bool:
        return is_on(format_.get(_VANISH)) or is_on(format_.get(_SPECIAL_VANISH)) or self._is_within_hidden(run)

    def _is_within_hidden(self, run: Element) -> bool:
        row, cell = nearest(run, TR), nearest(run, TC)
        if row is not None and row not in self._rows:
            self._rows[row] = _is_hidden_row(row)
        return bool(
            (row is not None and self._rows[row]) or (cell is not None and is_continued(cell)) or is_switched_off(run)
        )

    def _grounds(self, run: Element, format_: Format) -> Iterator[Colour]:
        """The colours that may be behind a run: the nearest shade, or any of a table style, whose rows may differ.

        There is none of a text box: its shape may have any colour.
        """
        paragraph, cell, table = nearest(run, P), nearest(run, TC), nearest(run, TBL)
        holders = [format_.get(_SHADE)]
        holders += [] if paragraph is None else [paragraph.find(f"{PPR}/{_SHADE}")]
        holders += [] if cell is None else [cell.find(f"{_CELL_PROPERTIES}/{_SHADE}")]
        shade = next((fill for holder in holders if (fill := _fill(holder)) is not None), None)
        if shade is not None:
            yield shade
            return
        yield WHITE
        if nearest(run, TEXT_BOX) is not None:
            yield from ((0, 0, 0), (127, 127, 127))
        style = None if table is None else table.find(STYLE_OF_TABLE)
        for ancestor in self._formats.ancestry("" if style is None else style.get(VAL, "")):
            yield from (fill for holder in ancestor.iter(_SHADE) if (fill := _fill(holder)) is not None)


def is_continued(cell: Element) -> bool:
    """Whether a cell continues a merged one above or before it: what such a cell holds is not shown."""
    marks = (cell.find(f"{_CELL_PROPERTIES}/{tag}") for tag in _MERGED)
    return any(mark is not None and mark.get(VAL) != "restart" for mark in marks)


def _is_unreadable(format_: Format) -> bool:
    fonts = format_.get(_FONTS)
    font = "" if fonts is None else fonts.get(w("ascii"), "")
    limits = ((_SIZE, _SMALLEST), (_SCALE, _NARROWEST))
    is_tiny = any(0 <= _number(format_.get(tag), VAL) < least for tag, least in limits)
    return is_tiny or font.casefold().startswith(_SIGNS)


def _is_clipped(paragraph: Element | None, row: Element | None, cell: Element | None) -> bool:
    """Whether its lines or its row are exactly so low, or its column so narrow, that nothing shows."""
    height = None if row is None else row.find(_HEIGHT)
    spacing = None if paragraph is None else paragraph.find(_LINES)
    width = None if cell is None else cell.find(_CELL_WIDTH)
    is_flat = spacing is not None and spacing.get(_LINE_RULE) == "exact" and 0 <= _number(spacing, _LINE) < _LOWEST
    is_narrow = width is not None and width.get(w("type")) == "dxa" and 0 < _number(width, w("w")) < _LOWEST
    is_low = height is not None and height.get(_RULE) == "exact" and 0 <= _number(height, VAL) < _LOWEST
    return is_flat or is_low or is_narrow


def _is_hidden_row(row: Element) -> bool:
    properties = row.find(_ROW_PROPERTIES)
    if properties is None:
        return False
    return properties.find(_DELETED) is not None or is_on(properties.find(_ROW_HIDDEN))


def _number(element: Element | None, attribute: str) -> int:
    """The number in an attribute; -1 if there is none."""
    text = "" if element is None else element.get(attribute, "")
    return int(text) if text.isdecimal() else -1


def _colour(color: Element | None) -> Colour | None:
    """A colour as it is written; None for the automatic one, which is seen on every ground."""
    if color is None:
        return None
    if color.get(_THEME) in _LIGHT_THEME:
        return WHITE
    return hexadecimal(color.get(VAL, ""))


def _fill(shade: Element | None) -> Colour | None:
    return None if shade is None else hexadecimal(shade.get(_FILL, ""))
