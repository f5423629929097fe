"""`kind_of_element`, `kind_of_part`: what a place is where nothing is filled in; the end of a key of the messages."""

import re

from reporting.documents.wordml import Element

# By the local name of the element.
_ELEMENTS = {
    "oMath": "equation", "t": "equation", "rt": "ruby", "rubyBase": "ruby",
    "instrText": "instruction", "delInstrText": "instruction", "fldSimple": "instruction", "delText": "deleted",
    "listItem": "choices", "ddList": "choices", "listEntry": "choices", "textpath": "art",
    "docPr": "alt", "cNvPr": "alt", "tblCaption": "alt", "tblDescription": "alt", "shape": "alt", "rect": "alt",
    "hyperlink": "tooltip", "hlinkClick": "tooltip", "bookmarkStart": "bookmark",
}  # fmt: skip
_PARTS = (
    (r"word/(footnotes|endnotes).*", "note"),
    (r"word/comments.*", "comment"),
    (r".*(charts|embeddings)/.*", "chart"),
    (r".*diagrams/.*", "diagram"),
    (r"docProps/.*", "property"),
    (r"customXml/.*", "data"),
    (r"word/numbering.*", "numbering"),
    (r"word/styles.*", "style"),
    (r"word/settings.*", "setting"),
    (r"word/glossary/.*", "glossary"),
)


def kind_of_element(element: Element) -> str:
    """The kind of place in the body, a header or a footer."""
    return _ELEMENTS.get(str(element.tag).rpartition("}")[2], "inside")


def kind_of_part(part: str) -> str:
    """The kind of any other part, by its name without a slash before it."""
    return next((kind for pattern, kind in _PARTS if re.fullmatch(pattern, part)), "inside")
