"""Functions that return pieces of WordprocessingML as strings."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from reporting.documents.profile import Font
from reporting.documents.units import half_points

_CHINESE_MARKS = re.compile("[“”‘’…—]")
_TAB = "<w:tab/>"


def tag(name: str, inside: str = "", /, **attributes: object) -> str:
    """An element with the prefix `w`, its attributes too."""
    written = "".join(f" w:{key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<w:{name}{written}>{inside}</w:{name}>" if inside else f"<w:{name}{written}/>"


def text(words: str) -> str:
    """The inside of a run with these words; each tab becomes an element."""
    pieces = (f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in words.split("\t"))
    return _TAB.join(pieces)


def run(words: str, locale: str, inner_properties: str = "") -> str:
    """A run, with the hint that its quotation marks are Chinese if they are; empty if there are no words."""
    if locale == "zh" and _CHINESE_MARKS.search(words) and "<w:rStyle" not in inner_properties:
        inner_properties = tag("rFonts", hint="eastAsia") + inner_properties
    properties = f"<w:rPr>{inner_properties}</w:rPr>" if inner_properties else ""
    return f"<w:r>{properties}{text(words)}</w:r>" if words else ""


def field(instruction: str, shown: str) -> str:
    """A field with its result, so that no field must be updated when the file is opened."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}<w:r><w:t>{shown}</w:t></w:r>{marks['end']}"


def fonts(font: Font) -> str:
    """A w:rFonts element with a font for all four kinds of letters, so that no font of the theme is used."""
    return tag("rFonts", ascii=font.latin, hAnsi=font.latin, eastAsia=font.chinese, cs=font.latin)


def run_properties(font: Font, size: float, **more: str) -> str:
    """The inside of w:rPr, in the order that the format asks for; `more` may have bold, colour and tracking."""
    bold = "<w:b/><w:bCs/>" if more.get("bold") else ""
    colour = tag("color", val=more["colour"]) if more.get("colour") else ""
    tracking = tag("spacing", val=more["tracking"]) if more.get("tracking") else ""
    points = half_points(size)
    return f"{fonts(font)}{bold}{colour}{tracking}{tag('sz', val=points)}{tag('szCs', val=points)}"


def border(sides: Mapping[str, tuple[float, str]], gap: float = 0) -> str:
    """The rules around a paragraph; `sides` has points and colour for each side."""
    lines = (
        tag(side, val="single", sz=round(points * 8), space=round(gap), color=colour)
        for side, (points, colour) in sides.items()
    )
    return tag("pBdr", "".join(lines))
