"""Copies of a paragraph or a row that can stand in the same document as the original."""

from collections.abc import Callable
from copy import deepcopy

from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, DOC_PR, PPR, SECTPR, W14, Element, w

_SDT_NUMBER = f"{w('sdtPr')}/{w('id')}"
_PARAGRAPH_NUMBERS = (f"{{{W14}}}paraId", f"{{{W14}}}textId")


def strip_numbers(element: Element) -> None:
    """Remove the numbers that a document may hold only once, so that the element can be copied."""
    for descendant in element.iter():
        for number in _PARAGRAPH_NUMBERS:
            descendant.attrib.pop(number, None)
    for mark in [
        *element.iter(BOOKMARK_START),
        *element.iter(BOOKMARK_END),
        *element.iterfind(f".//{_SDT_NUMBER}"),
    ]:
        holder = mark.getparent()
        if holder is not None:
            holder.remove(mark)


def copy_before(element: Element, next_drawing: Callable[[], int]) -> Element:
    """A copy, put before the element. It ends no section, and its pictures get new numbers."""
    copy = deepcopy(element)
    properties = copy.find(PPR)
    section = None if properties is None else properties.find(SECTPR)
    if properties is not None and section is not None:
        properties.remove(section)
    for drawing in copy.iter(DOC_PR):
        drawing.set("id", str(next_drawing()))
    element.addprevious(copy)
    return copy
