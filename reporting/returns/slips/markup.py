"""The XML of a workbook's parts: read, changed in a few places, written again with all else as it was."""

from collections.abc import Iterator, Sequence

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no other name for what it returns
_USUAL, _STRICT = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
NAMESPACES = {
    f"{_USUAL}/spreadsheetml/2006/main": f"{_USUAL}/officeDocument/2006/relationships",
    f"{_STRICT}/spreadsheetml/main": f"{_STRICT}/officeDocument/relationships",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class UnmarkableError(ValueError):
    """A workbook that is built in a way in which nothing can be marked without harm."""


def parsed(content: bytes) -> Element:
    """The root of a part, without comments: what is counted are its elements. Raises UnmarkableError."""
    reader = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, reader)
    except etree.XMLSyntaxError as error:
        raise UnmarkableError(str(error)) from error


def written(root: Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def relations_of(root: Element) -> str:
    """The namespace of relation ids that goes with the one of a part: the usual one, or that of strict files."""
    relations = NAMESPACES.get(namespace(root))
    if relations is None:
        raise UnmarkableError("neither of the two kinds of workbook")
    return relations


def children(parent: Element, name: str) -> Iterator[Element]:
    return parent.iterchildren(tag(parent, name))


def child(parent: Element, name: str) -> Element | None:
    return next(children(parent, name), None)


def named(root: Element) -> str:
    """The attribute by which an element of a part names a relation."""
    return f"{{{relations_of(root)}}}id"


def appended(parent: Element, name: str, **attributes: str) -> Element:
    return etree.SubElement(parent, tag(parent, name), attributes)


def attributes(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def placed(parent: Element, name: str, order: Sequence[str]) -> Element:
    """The child of that name; if there is none, a new one at its place in the order that the schema asks for."""
    existing = child(parent, name)
    if existing is not None:
        return existing
    new, later = appended(parent, name), order[order.index(name) + 1 :]
    for sibling in parent.iterchildren(etree.Element):
        if etree.QName(sibling).localname in later:
            sibling.addprevious(new)
            break
    return new


def namespace(element: Element) -> str:
    return etree.QName(element).namespace or ""


def tag(parent: Element, name: str) -> str:
    """The name in the namespace of its parent."""
    space = namespace(parent)
    return f"{{{space}}}{name}" if space else name
