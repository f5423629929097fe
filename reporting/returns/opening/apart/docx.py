"""The tables of a Word document, and the lines around them; changes that are tracked count as accepted."""

from collections.abc import Iterator
from itertools import accumulate
from posixpath import normpath
from typing import NamedTuple

from reporting.returns.opening.apart.document_words import found, has, lines, number
from reporting.returns.opening.apart.flow import Flow, PlacedCell
from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.returns.opening.apart.trees import Element, local, tree, value
from reporting.xlsx.archive import Archive, checked
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import Look
from reporting.xlsx.markup import marks_at
from reporting.xlsx.texts import text_of_pieces

# What may stand around a paragraph, a table, a row or a cell.
_AROUND = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}
_THINNEST = 170  # twentieths of a point, 3 mm: between edges that were drawn nearly one under the other


def sheets_of(raw: bytes) -> list[ForeignSheet]:
    """Raises UnusableError; of a damaged one the error may be any."""
    archive = checked(raw, RETURN)
    flow = Flow()
    for body in _marks(tree(archive.read(_document(archive))), "body"):
        _take(body, flow)
    return flow.sheets()


def _document(archive: Archive) -> str:
    relations = marks_at(archive.read("_rels/.rels"), {"Relationships/Relationship"})
    return next(
        normpath(relation["Target"].lstrip("/"))
        for _, relation in relations
        if relation["Type"].endswith("/officeDocument")
    )


def _marks(around: Element, *names: str) -> Iterator[Element]:
    for mark in around:
        if local(mark) in names:
            yield mark
        elif local(mark) in _AROUND:
            yield from _marks(mark, *names)


def _take(around: Element, flow: Flow) -> None:
    paragraphs: list[Element] = []
    for mark in _marks(around, "p", "tbl"):
        if local(mark) == "p":
            paragraphs.append(mark)
            continue
        flow.lines(_seen(paragraphs))
        paragraphs = []
        _take_table(mark, flow)
    flow.lines(_seen(paragraphs))


def _seen(paragraphs: list[Element]) -> str:
    """Without what is struck through."""
    return "".join(letters for letters, struck in lines(paragraphs) if not struck)


def _take_table(table: Element, flow: Flow) -> None:
    """The table, and below it those that stand in its cells."""
    cells = list(_cells(table))
    flow.table(_placed(cells))
    for cell in cells:
        for inner in _marks(cell.mark, "tbl"):
            _take_table(inner, flow)


class _Cell(NamedTuple):
    row: int
    column: int
    across: int
    joined: str  # to the cell above: "continue"; at the top of such cells: "restart"
    mark: Element


def _cells(table: Element) -> Iterator[_Cell]:
    columns = _columns(table)
    rows = (row for row in _marks(table, "tr") if not has(row, "trPr", "del"))
    for number_of_row, row in enumerate(rows):
        edge = number(row, "trPr", "gridBefore", 0)
        for mark in _marks(row, "tc"):
            left, edge = edge, edge + number(mark, "tcPr", "gridSpan", 1)
            look = found(mark, "tcPr", "vMerge")
            joined = "" if look is None else value(look, "val") or "continue"
            column = _place(columns, left)
            yield _Cell(number_of_row, column, max(1, _place(columns, edge) - column), joined, mark)


def _columns(table: Element) -> list[int]:
    """The number of columns before each edge of the grid, without those that are too thin to hold a letter."""
    widths = [value(column, "w") for grid in table if local(grid) == "tblGrid" for column in grid]
    wide = [not (width.isdecimal() and int(width) < _THINNEST) for width in widths]
    return list(accumulate(wide, initial=0))


def _place(columns: list[int], edge: int) -> int:
    """A table may reach beyond its grid."""
    return columns[edge] if edge < len(columns) else columns[-1] + edge - len(columns) + 1


def _placed(cells: list[_Cell]) -> list[PlacedCell]:
    """A cell that goes on from the one above makes that one larger; what it holds itself lies unseen under it."""
    placed: list[PlacedCell] = []
    tops: dict[int, int] = {}
    for cell in cells:
        stored = text_of_pieces(lines(_marks(cell.mark, "p"))).cell(Look())
        top = tops.get(cell.column) if cell.joined == "continue" else None
        if top is not None:
            placed[top] = placed[top]._replace(down=cell.row - placed[top].row + 1)
        if cell.joined == "restart":
            tops[cell.column] = len(placed)
        elif not cell.joined:
            tops.pop(cell.column, None)
        if top is None or stored:
            across = cell.across if top is None else 1
            placed.append(PlacedCell(cell.row, cell.column, 1, across, stored))
    return placed
