"""`covers`: pictures and shapes of a template that float in front of the text and hide most of a page."""

from collections.abc import Iterable, Iterator

from reporting.documents.doc_parts import DocPart, in_fallback
from reporting.documents.messages import say
from reporting.documents.sight.aside import longest_side
from reporting.documents.wordml import WP, Element, P, nearest

_ANCHOR, _EXTENT, _NO_WRAP = (f"{{{WP}}}{name}" for name in ("anchor", "extent", "wrapNone"))
_EMU_PER_POINT = 12700
# A seal is smaller; the frame of a page has no filling.
_MOST = 0.4


def covers(doc_parts: Iterable[DocPart], locale: str) -> list[str]:
    """One message for each, with its place."""
    return [
        say("at", locale, place=doc_part.place(paragraph, locale), what=say("covering", locale))
        for doc_part in doc_parts
        for anchor in _in_front(doc_part)
        if (paragraph := nearest(anchor, P)) is not None
    ]


def _in_front(doc_part: DocPart) -> Iterator[Element]:
    page = longest_side(doc_part.root) * _EMU_PER_POINT
    for anchor in doc_part.root.iter(_ANCHOR):
        extent = anchor.find(_EXTENT)
        sides = [] if extent is None else [int(extent.get(side, "0")) for side in ("cx", "cy")]
        is_large = bool(sides) and all(side > _MOST * page for side in sides)
        is_in_front = anchor.get("behindDoc") not in ("1", "true") and anchor.find(_NO_WRAP) is not None
        if is_large and is_in_front and not _is_see_through(anchor) and not in_fallback(anchor):
            yield anchor


def _is_see_through(anchor: Element) -> bool:
    """Whether it is a shape without a filling; a picture is never one."""
    is_picture = next(anchor.iter("{*}blip"), None) is not None
    properties = next(anchor.iter("{*}spPr"), None)
    return not is_picture and properties is not None and properties.find("{*}noFill") is not None
