"""The columns of a table: the grid column and the cells that make one, and the room that they leave when they go."""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from reporting.documents.shown.controls import CONTENT
from reporting.documents.wordml import TBL, TC, TR, VAL, Element, is_on, nearest, remove, w

GRID_COLUMN = w("gridCol")
_GRID = f"{w('tblGrid')}/{GRID_COLUMN}"
_HEAD, _BEFORE = f"{w('trPr')}/{w('tblHeader')}", f"{w('trPr')}/{w('gridBefore')}"
_SPAN, _MERGED, _WIDTH = (f"{w('tcPr')}/{w(name)}" for name in ("gridSpan", "hMerge", "tcW"))
_W, _TYPE = w("w"), w("type")


def column_fault(element: Element) -> str:
    """The key of the message about the place of a condition for a column; empty if it is in order."""
    row = nearest(element, TR)
    if row is None or not _is_head(row):
        return "outside_head"
    return "" if column_under(element) else "merged_column"


def column_under(head: Element) -> list[Element]:
    """The cells of the column in whose head an element stands, and its grid column.

    There are none if it stands in no head, or if a cell of the column is merged with one beside it.
    """
    row, table, cell = (nearest(head, tag) for tag in (TR, TBL, TC))
    if row is None or table is None or not _is_head(row):
        return []
    place = next((start for one, start, _ in _placed(row) if one is cell), -1)
    cells = [one for each in _rows(table) for one, start, span in _placed(each) if (start, span) == (place, 1)]
    if len(cells) < len(_rows(table)) or any(one.find(_MERGED) is not None for one in cells):
        return []
    return [*cells, *table.findall(_GRID)[place : place + 1]]


def is_without_columns(table: Element, gone: Collection[Element]) -> bool:
    """Whether all cells of the table are gone."""
    return all(cell in gone for row in _rows(table) for cell, _, _ in _placed(row))


def take_out(part: Element) -> None:
    """Take a cell or a grid column out; those beside it share its width in proportion, so that all stays as wide."""
    beside = _beside(part)
    width = _width(part)
    if width is not None and width.get(_W, "").isdecimal():
        others = [other for one in beside if (other := _width(one)) is not None and _is_like(other, width)]
        _share(others, int(width.get(_W, "0")))
    holder = part.getparent()
    # A content control around this one cell goes with it.
    if holder is not None and holder.tag == CONTENT and len(holder) == 1:
        part = next(holder.iterancestors())
    remove(part)


def _beside(part: Element) -> list[Element]:
    row, grid = nearest(part, TR), part.getparent()
    if part.tag == TC:
        return [] if row is None else [cell for cell, _, _ in _placed(row) if cell is not part]
    return [] if grid is None else [column for column in grid.iterchildren(GRID_COLUMN) if column is not part]


def _width(part: Element) -> Element | None:
    return part if part.tag == GRID_COLUMN else part.find(_WIDTH)


def _is_like(other: Element, width: Element) -> bool:
    return other.get(_TYPE) == width.get(_TYPE) and other.get(_W, "").isdecimal()


def _share(widths: Sequence[Element], more: int) -> None:
    """Make the widths greater by so much in all, each in proportion."""
    ends = list(accumulate((int(width.get(_W, "0")) for width in widths), initial=0))
    if not ends[-1]:
        return
    stretched = [round(end * (ends[-1] + more) / ends[-1]) for end in ends]
    for width, (start, end) in zip(widths, pairwise(stretched), strict=True):
        width.set(_W, str(end - start))


def _is_head(row: Element) -> bool:
    """Whether a row is the first of its table, or is set to repeat on each page."""
    table = nearest(row, TBL)
    return is_on(row.find(_HEAD)) or (table is not None and _rows(table)[0] is row)


def _rows(table: Element) -> list[Element]:
    return [row for row in table.iter(TR) if nearest(row, TBL) is table]


def _placed(row: Element) -> Iterator[tuple[Element, int, int]]:
    """Each cell of a row with the grid column that it begins in, and how many of them it covers."""
    place = _count(row.find(_BEFORE), 0)
    for cell in row.iter(TC):
        if nearest(cell, TR) is row:
            span = _count(cell.find(_SPAN), 1)
            yield cell, place, span
            place += span


def _count(element: Element | None, otherwise: int) -> int:
    written = "" if element is None else element.get(VAL, "")
    return int(written) if written.isdecimal() else otherwise
