"""HTML that a notebook displays -> HTML that loads nothing, runs nothing and stays in its place.

What is kept is listed here; all else is cut, whatever a browser may learn to do one day.
"""

import base64
import re

import nh3

from reporting.notebooks.shown_styles import declarations_kept

_TAGS = {*nh3.ALLOWED_TAGS, "tfoot"} - {"area", "map", "bdi", "bdo"}
_ALIGNED = {"align", "valign", "bgcolor", "width"}
_ATTRIBUTES = {
    "*": {"class", "id", "style", "title", "lang"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "details": {"open"},
    "table": {"border", *_ALIGNED},
    "col": {"span", *_ALIGNED},
    "colgroup": {"span", *_ALIGNED},
    "tr": _ALIGNED,
    "td": {"colspan", "rowspan", *_ALIGNED},
    "th": {"colspan", "rowspan", "scope", *_ALIGNED},
}
# A relative address leads to another machine as well: //host/file.
_LINK = re.compile(r"(?:https?://|mailto:|#)\S*", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_DRAWING = re.compile(r"<svg\b((?:(?!</?svg\b).)*</svg\s*>)", re.DOTALL | re.IGNORECASE)
_SVG = '<svg xmlns="http://www.w3.org/2000/svg"'


def _kept(_: str, attribute: str, value: str) -> str | None:
    match attribute:
        case "style":
            return declarations_kept(value) or None
        case "href":
            return value if _LINK.fullmatch(value) else None
        case "src":
            return value if _PICTURE.fullmatch(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_kept,
    url_schemes={"http", "https", "mailto", "data"},
    link_rel=None,
)


def cleaned(html: str) -> str:
    """The HTML with what is allowed and nothing else, each element closed, so that it cannot swallow what follows.

    A drawing (svg) becomes a picture: in a picture nothing runs and nothing is loaded.
    """
    return _CLEANER.clean(_DRAWING.sub(_as_picture, html))


def _as_picture(drawing: re.Match[str]) -> str:
    inside = drawing[1]
    source = f"<svg{inside}" if 'xmlns="' in inside.partition(">")[0] else f"{_SVG}{inside}"
    return f'<img alt="" src="data:image/svg+xml;base64,{base64.b64encode(source.encode()).decode()}">'
