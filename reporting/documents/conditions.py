"""Paragraphs, tables and columns that stay only if something is published (如有), or only if it is not (如无)."""

from collections.abc import Sequence

from reporting.documents.asked import holds
from reporting.documents.columns import GRID_COLUMN, column_under, is_without_columns, take_out
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import OF_COLUMN, Token
from reporting.documents.wordml import BODY, BOOKMARK_END, BOOKMARK_START, ID, PPR, SECTPR, TBL, TC, Element, P, nearest
from reporting.published.slots import Published

Gone = dict[Element, None]  # a set that keeps the order of the page


def falling(paragraphs: Sequence[TemplateParagraph], published: Published) -> Gone:
    """The paragraphs, tables and parts of columns that one of their own conditions takes away."""
    gone: Gone = {}
    for paragraph in paragraphs:
        for token in paragraph.conditions:
            if not holds(token, published):
                gone |= dict.fromkeys(decided_by(token, paragraph))
    tables = {nearest(cell, TBL) for cell in gone if cell.tag == TC}
    return gone | {table: None for table in tables if table is not None and is_without_columns(table, gone)}


def decided_by(token: Token, paragraph: TemplateParagraph) -> list[Element]:
    """What stays or goes with a condition: its column, the table around it, or its paragraph."""
    if token.kind == OF_COLUMN:
        return column_under(paragraph.element)
    return [paragraph.element if paragraph.table is None else paragraph.table]


def is_gone(paragraph: Element, gone: Gone) -> bool:
    """Whether the paragraph falls away, alone or with the table, the cell or the paragraph around it."""
    return paragraph in gone or any(holder in gone for holder in paragraph.iterancestors(P, TBL, TC))


def drop(element: Element) -> None:
    """Take the element off the page; an empty paragraph stays if Word needs one there."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag in (TC, GRID_COLUMN):
        take_out(element)
    elif element.tag == P and _is_needed(element, parent):
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


def _is_needed(paragraph: Element, parent: Element) -> bool:
    before, after = paragraph.getprevious(), paragraph.getnext()
    is_between_tables = before is not None and after is not None and before.tag == TBL == after.tag
    is_only_one = parent.tag != BODY and sum(child.tag == P for child in parent) == 1
    return is_between_tables or is_only_one or paragraph.find(f"{PPR}/{SECTPR}") is not None
