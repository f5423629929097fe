"""`mend`: what some programs write into a page in another way than Word does, written as Word does."""

import re

from lxml import etree

from reporting.documents.wordml import BODY, SECTPR, VAL, Element, w

# The measures and counts that the kit reads, by element.
_NUMBERS = {
    w("pgSz"): [w("w"), w("h")],
    w("pgMar"): [w(side) for side in ("top", "right", "bottom", "left", "header", "footer", "gutter")],
    w("cols"): [w("num"), w("space")],
    w("tcW"): [w("w")],
    w("gridSpan"): [VAL],
}
_NUMBER = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]*)?)(mm|cm|in|pt|pc|pi)?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_TWIPS = {"": 1, "mm": 1440 / 25.4, "cm": 14400 / 25.4, "in": 1440, "pt": 20, "pc": 240, "pi": 240}


def mend(root: Element) -> bool:
    """Whether anything was mended: a measure that is no whole number of twips, a body without a last section."""
    pairs = [(element, name) for element in root.iter(*_NUMBERS) for name in _NUMBERS[str(element.tag)]]
    odd = [(element, name) for element, name in pairs if _is_odd(element.get(name))]
    for element, name in odd:
        _make_whole(element, name)
    body = root.find(BODY)
    lacks_section = body is not None and next(body.iter(SECTPR), None) is None
    if body is not None and lacks_section:
        etree.SubElement(body, SECTPR)
    return bool(odd) or lacks_section


def _is_odd(value: str | None) -> bool:
    # A share of a width (50%) is no measure.
    return value is not None and not value.endswith("%") and _WHOLE.fullmatch(value) is None


def _make_whole(element: Element, name: str) -> None:
    """A measure with a unit, or with a fraction, in whole twips; what is no measure is taken away."""
    number = _NUMBER.fullmatch(element.attrib.pop(name).strip())
    if number is not None:
        element.set(name, str(round(float(number.group(1)) * _TWIPS[number.group(2) or ""])))
