"""Names of WordprocessingML elements, and small functions on elements."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml gives its one class of elements no public name

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


BODY, P, RUN, T, TBL, TR, TC = w("body"), w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
PPR, RPR, SECTPR, STYLE, VAL, ID = w("pPr"), w("rPr"), w("sectPr"), w("style"), w("val"), w("id")
TEXT_BOX, FALLBACK = w("txbxContent"), f"{{{MC}}}Fallback"
BOOKMARK_START, BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
DOC_PR = f"{{{WP}}}docPr"

# A line may end here. It is no word: nobody sees it, and the page reads as if it were not there.
MAY_BREAK = "\u200b"

# The text that a child of a run puts on the page; a picture is one character that no token can contain.
_SHOWN = {
    w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-",
    w("sym"): "\ufffc", w("drawing"): "\ufffc", w("pict"): "\ufffc", w("object"): "\ufffc",
    w("footnoteReference"): "\ufffc", w("endnoteReference"): "\ufffc", f"{{{MC}}}AlternateContent": "\ufffc",
}  # fmt: skip


def shown(child: Element) -> str:
    """The text that a child of a run puts on the page."""
    return (child.text or "").replace(MAY_BREAK, "") if child.tag == T else _SHOWN.get(str(child.tag), "")


def runs(paragraph: Element) -> Iterator[Element]:
    """The runs of the paragraph, also within links and fields, but not those of its text boxes."""
    for child in paragraph:
        if child.tag == RUN:
            yield child
        elif child.tag not in (PPR, P):
            yield from runs(child)


def text_of(paragraph: Element) -> str:
    """The text of the paragraph as it stands on the page."""
    return "".join(shown(child) for run in runs(paragraph) for child in run)


def nearest(element: Element, tag: str) -> Element | None:
    """The innermost ancestor with this tag; None if there is none."""
    return next(element.iterancestors(tag), None)


def remove(element: Element) -> None:
    """Take the element out of its parent."""
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def is_on(switch: Element | None) -> bool:
    """Whether a switch such as w:vanish is there and on."""
    return switch is not None and switch.get(VAL) not in ("0", "false", "off")
