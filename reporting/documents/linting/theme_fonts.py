"""`theme_fonts`: the fonts of a file's theme, by the names that formats give them."""

from collections.abc import Mapping

from docx.document import Document
from lxml import etree

from reporting.documents.door.parsing import parsed
from reporting.documents.wordml import Element

_SIZES = ("major", "minor")
# The element that has a font of the theme, by the ends of its names in formats.
_KINDS = {"EastAsia": "ea", "HAnsi": "latin", "Ascii": "latin"}
_SCRIPT = "font[@script='Hans']"


def theme_fonts(document: Document) -> Mapping[str, str]:
    """The fonts by names such as minorEastAsia; "" for one that the theme leaves open."""
    relations = document.part.rels.values()
    parts = [one.target_part for one in relations if not one.is_external and one.reltype.endswith("/theme")]
    root = parsed(str(parts[0].partname), parts[0].blob) if parts else etree.Element("none")
    return {f"{size}{end}": _font(root, size, kind) for size in _SIZES for end, kind in _KINDS.items()}


def _font(root: Element, size: str, kind: str) -> str:
    names = (kind, _SCRIPT) if kind == "ea" else (kind,)
    found = (one for name in names for one in root.iterfind(f".//{{*}}{size}Font/{{*}}{name}"))
    return next((face for one in found if (face := one.get("typeface", ""))), "")
