"""A part of markup as a tree, read without harm."""

from lxml import etree

from reporting.xlsx.unusable import UnusableError, damaged

Element = etree._Element  # noqa: SLF001 - lxml has no other name for it
_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)


def tree(part: bytes) -> Element:
    """The root. Raises UnusableError, also for a document type."""
    try:
        root = etree.fromstring(part, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnusableError("document type", "文件")
    return root


def local(element: Element) -> str:
    """The name of a mark without its namespace; empty for what is no mark."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def value(element: Element, name: str) -> str:
    """The value of an attribute by its name without a namespace; empty if there is none."""
    return next((text for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
