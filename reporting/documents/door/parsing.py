"""`parsed`: a part of a file as a tree of XML, without a way for it to bring along anything from elsewhere."""

from lxml import etree

from reporting.documents.wordml import Element

_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)


class UnreadableError(Exception):
    """A part that cannot be read; `why` is a key of the messages, `part` its name, `words` are more for the message."""

    def __init__(self, why: str, part: str, **words: str) -> None:
        super().__init__(f"{part}: {why}")
        self.why, self.part, self.words = why, part, words


def parsed(name: str, part: bytes) -> Element:
    """The root of the tree. Raises UnreadableError."""
    if has_declarations(part):
        raise UnreadableError("dtd", name)
    try:
        root = etree.fromstring(part, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("damaged", name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("dtd", name)
    return root


def has_declarations(part: bytes) -> bool:
    """Whether it declares a document type or entities."""
    # Without the zeros of UTF-16, so that no encoding hides a declaration.
    return b"<!DOCTYPE" in (plain := part.replace(b"\0", b"")) or b"<!ENTITY" in plain
