"""`take_out`: the elements and attributes of a part that nobody needs, taken out of its tree."""

from lxml import etree

from reporting.documents.door.known_elements import DROPPED_ATTRIBUTES, DROPPED_ELEMENTS, has_dropped_attributes
from reporting.documents.wordml import Element, remove

# A processing instruction of a template could pass for a mark of the kit's own.
_UNSEEN = (etree.PI, etree.Comment)


def take_out(root: Element) -> bool:
    """Whether anything was taken out."""
    gone = list(root.iter(*DROPPED_ELEMENTS))
    for element in gone:
        remove(element)
    has_unseen = next(root.iter(*_UNSEEN), None) is not None
    if has_unseen:
        etree.strip_elements(root, *_UNSEEN, with_tail=False)
    has_attributes = has_dropped_attributes(root)
    if has_attributes:
        etree.strip_attributes(root, *DROPPED_ATTRIBUTES)
    return bool(gone) or has_unseen or has_attributes
