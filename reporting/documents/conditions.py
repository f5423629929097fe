"""Paragraphs and tables that stay only if something is published (如有), or only if it is not (如无)."""

import re
from collections.abc import Sequence

from reporting.core.spelling import spelling
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import KINDS, Token
from reporting.documents.wordml import BODY, BOOKMARK_END, BOOKMARK_START, ID, PPR, SECTPR, TBL, Element, P
from reporting.published.slots import Published, Slot

_OR, _COLON = re.compile("[/／、]"), re.compile("[:：]")
Gone = dict[Element, None]  # a set that keeps the order of the page


def falling(paragraphs: Sequence[TemplateParagraph], published: Published) -> Gone:
    """The paragraphs and tables that one of their own conditions takes away."""
    gone: Gone = {}
    for paragraph in paragraphs:
        if any(not _holds(token, published) for token in paragraph.conditions):
            table = paragraph.table
            gone[paragraph.element if table is None else table] = None
    return gone


def is_gone(paragraph: TemplateParagraph, gone: Gone) -> bool:
    """Whether the paragraph falls away, alone or with the table or paragraph around it."""
    return paragraph.element in gone or any(holder in gone for holder in paragraph.element.iterancestors(P, TBL))


def drop(element: Element) -> None:
    """Take the element off the page; an empty paragraph stays if Word needs one there."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag == P and _is_needed(element, parent):
        for child in element:
            if child.tag != PPR:
                element.remove(child)
    else:
        parent.remove(element)


def pair_bookmarks(root: Element) -> None:
    """Remove each bookmark that lost its beginning or its end with a dropped paragraph."""
    starts = {mark.get(ID): mark for mark in root.iter(BOOKMARK_START)}
    ends = {mark.get(ID): mark for mark in root.iter(BOOKMARK_END)}
    for number in starts.keys() ^ ends.keys():
        mark = starts[number] if number in starts else ends[number]
        holder = mark.getparent()
        if holder is not None:
            holder.remove(mark)


def named_slots(token: Token, published: Published) -> dict[str, tuple[Slot, ...]]:
    """The slots that a condition asks for, by the name that it writes.

    A condition may write several names: for 【如有:甲/乙】 one of them is enough. It may write a kind:
    for 【如有:图:甲】 a text or a table with the name 甲 does not count.
    """
    if slots := published.find_all(token.name):
        return {token.name: slots}
    slots_by_name = {}
    for name in _OR.split(token.name):
        word, colon, rest = _COLON.sub(":", name, count=1).partition(":")
        kind = KINDS.get(spelling(word)) if colon else None
        slots_by_name[name.strip()] = published.find_all(rest, kind) if kind else published.find_all(name)
    return slots_by_name


def _holds(token: Token, published: Published) -> bool:
    slots = [slot for slots_of_name in named_slots(token, published).values() for slot in slots_of_name]
    is_there = any(slot.contents for slot in slots)
    # An unknown name is a fault already. If its paragraph fell away, other faults in it would be hidden.
    return not slots or is_there == (token.kind == "if")


def _is_needed(paragraph: Element, parent: Element) -> bool:
    before, after = paragraph.getprevious(), paragraph.getnext()
    is_between_tables = before is not None and after is not None and before.tag == TBL == after.tag
    is_only_one = parent.tag != BODY and sum(child.tag == P for child in parent) == 1
    return is_between_tables or is_only_one or paragraph.find(f"{PPR}/{SECTPR}") is not None
