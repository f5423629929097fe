"""`is_aside` and `is_switched_off`: whether a run stands where nobody looks: off the page, in a hidden shape."""

import re
from collections.abc import Iterator

from reporting.documents.wordml import DOC_PR, FALLBACK, MC, PPR, TBL, WP, Element, P, nearest, w

_FRAME, _INDENTS, _SIDES = w("framePr"), w("ind"), tuple(w(side) for side in ("left", "start", "firstLine"))
_CHOICE = f"{{{MC}}}Choice"
_KNOWN = re.compile(r"http://schemas\.(microsoft|openxmlformats)\.(com|org)/|urn:schemas-microsoft-com:")
_DRAWING, _PICTURE = w("drawing"), w("pict")
_TABLE_INDENT, _TABLE_PLACE = f"{w('tblPr')}/{w('tblInd')}", f"{w('tblPr')}/{w('tblpPr')}"
_SHAPE_STYLE = "style"
_HIDDEN_STYLE = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none", re.IGNORECASE)
_LENGTH = re.compile(r"(?<![\w-])(margin-left|margin-top|left|top|width|height)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)",
                     re.IGNORECASE)  # fmt: skip
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_EMU_PER_POINT, _TWIPS_PER_POINT = 12700, 20
_PAGE_SIZE, _A4_HEIGHT = w("pgSz"), 16838
# In points: what is smaller shows nothing; a margin is not wider.
_LEAST, _MARGIN = 2.0, 160.0


def is_aside(run: Element, sheet: float) -> bool:
    """Whether the text of a run stands where nobody looks; `sheet` is the longest side of the pages of its part."""
    paragraph = nearest(run, P)
    properties = None if paragraph is None else paragraph.find(PPR)
    if properties is not None and _is_off(properties, sheet):
        return True
    table = nearest(run, TBL)
    if table is not None and _is_table_off(table, sheet):
        return True
    for holder in run.iterancestors(_DRAWING, _PICTURE, _CHOICE):
        if holder.tag == _DRAWING:
            is_lost = _is_drawing_aside(holder, sheet)
        elif holder.tag == _PICTURE:
            is_lost = any(_is_shape_aside(shape, sheet) for shape in _shapes(holder, run))
        else:
            is_lost = _is_unknown(holder)
        if is_lost:
            return True
    return False


def is_switched_off(run: Element) -> bool:
    """Whether the text of a run is in a drawing that is hidden."""
    for holder in run.iterancestors(_DRAWING, _PICTURE):
        if holder.tag == _DRAWING:
            is_off = any(_is_switched_on(shape.get("hidden")) for shape in holder.iter(DOC_PR, "{*}cNvPr"))
        else:
            is_off = any(_HIDDEN_STYLE.search(shape.get(_SHAPE_STYLE, "")) for shape in _shapes(holder, run))
        if is_off:
            return True
    return False


def longest_side(root: Element) -> float:
    """The longest side of any page of the part, in points: what begins further out is on no page."""
    sides = [_number(size.get(w(side))) for size in root.iter(_PAGE_SIZE) for side in "wh"]
    return max([*sides, 0] if any(sides) else [_A4_HEIGHT]) / _TWIPS_PER_POINT


def _is_off(properties: Element, sheet: float) -> bool:
    """Whether the frame or the indents of a paragraph put it off the page, or its frame is too low to show anything."""
    frame, indents = properties.find(_FRAME), properties.find(_INDENTS)
    ends = [] if indents is None else [_number(indents.get(side)) for side in _SIDES]
    if frame is not None:
        if frame.get(w("hRule")) == "exact" and _number(frame.get(w("h"))) < _LEAST * _TWIPS_PER_POINT:
            return True
        ends += [_number(frame.get(w(side))) for side in ("x", "y")]
    return any(not -_MARGIN < end / _TWIPS_PER_POINT < sheet for end in ends)


def _is_table_off(table: Element, sheet: float) -> bool:
    """Whether a table begins outside of the page."""
    indent, place = table.find(_TABLE_INDENT), table.find(_TABLE_PLACE)
    starts = [] if indent is None else [_number(indent.get(w("w")))]
    starts += [] if place is None else [_number(place.get(w(name))) for name in ("tblpX", "tblpY")]
    return any(not -_MARGIN < start / _TWIPS_PER_POINT < sheet for start in starts)


def _is_unknown(choice: Element) -> bool:
    """Whether it is a form that no program may know, with nothing for those that do not."""
    needed = (choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split())
    holder = choice.getparent()
    return not all(map(_KNOWN.match, needed)) and holder is not None and holder.find(FALLBACK) is None


def _is_drawing_aside(drawing: Element, sheet: float) -> bool:
    sizes = {name: _number(extent.get(f"c{name}")) / _EMU_PER_POINT
             for extent in drawing.iterfind(f"*/{{{WP}}}extent") for name in "xy"}  # fmt: skip
    if any(size < _LEAST for size in sizes.values()):
        return True
    offsets = [(_number(offset.text) / _EMU_PER_POINT, sizes.get(axis, 0.0))
               for axis, name in (("x", "positionH"), ("y", "positionV"))
               for offset in drawing.iterfind(f"*/{{{WP}}}{name}/{{{WP}}}posOffset")]  # fmt: skip
    return any(_is_outside(start, size, sheet) for start, size in offsets)


def _is_outside(start: float, size: float, sheet: float) -> bool:
    """Whether something of this size is on no page. Its place may be counted from a margin."""
    return start > sheet or start + size < -_MARGIN


def _shapes(picture: Element, run: Element) -> Iterator[Element]:
    """The shapes of an older drawing that are around the run."""
    for holder in run.iterancestors():
        if holder is picture:
            return
        if holder.get(_SHAPE_STYLE):
            yield holder


def _is_shape_aside(shape: Element, sheet: float) -> bool:
    style = shape.get(_SHAPE_STYLE, "")
    lengths = {name.lower(): float(number) * _POINTS[unit.lower()]
               for name, number, unit in _LENGTH.findall(style)}  # fmt: skip
    if any(0 <= lengths.get(name, _LEAST) < _LEAST for name in ("width", "height")):
        return True
    sides = (("margin-left", "width"), ("left", "width"), ("margin-top", "height"), ("top", "height"))
    return any(_is_outside(lengths.get(start, 0.0), lengths.get(size, 0.0), sheet) for start, size in sides)


def _is_switched_on(value: str | None) -> bool:
    """Whether a switch that is an attribute is on."""
    return value in ("1", "true", "on")


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"-?\d+", text) else 0
