"""`fragment`: a piece of a paragraph of one document, to be put into another one."""

from collections.abc import Iterator
from copy import deepcopy

from reporting.documents.tracked.cutting import live_runs, runs_between
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, PPR, SECTPR, Element, remove


def fragment(paragraph: Element, start: int, end: int) -> list[Element]:
    """Copies of the runs with these characters, and of the bookmarks that lie wholly among them, in their order."""
    copy = deepcopy(paragraph)
    inside = set(runs_between(copy, start, end))
    order: list[Element] = list(_in_order(copy))
    begun = {element.get(ID): place for place, element in enumerate(order) if element.tag == BOOKMARK_START}
    ended = {element.get(ID): place for place, element in enumerate(order) if element.tag == BOOKMARK_END}
    places = [place for place, element in enumerate(order) if element in inside]
    if not places:
        return []
    return [
        element
        for place, element in enumerate(order)
        if element in inside or _is_whole(element, begun, ended, (places[0], places[-1]))
    ]


def whole_paragraph(paragraph: Element) -> Element:
    """A copy of a paragraph that ends no section."""
    copy = deepcopy(paragraph)
    properties = copy.find(PPR)
    section = None if properties is None else properties.find(SECTPR)
    if section is not None:
        remove(section)
    return copy


def _in_order(paragraph: Element) -> Iterator[Element]:
    runs = set(live_runs(paragraph))
    return (element for element in paragraph.iter() if element in runs or element.tag in (BOOKMARK_START, BOOKMARK_END))


def _is_whole(
    element: Element, begun: dict[str | None, int], ended: dict[str | None, int], within: tuple[int, int]
) -> bool:
    """Whether it is an end of a bookmark that holds something, all of it among the copied runs."""
    if element.tag not in (BOOKMARK_START, BOOKMARK_END):
        return False
    number = element.get(ID)
    first, last = begun.get(number), ended.get(number)
    if first is None or last is None or last - first < 2:
        return False
    return within[0] <= first + 1 and last - 1 <= within[1]
