"""A sheet's own cells with our comments and colours."""

from collections.abc import Mapping, Sequence

from reporting.returns.notes import Note
from reporting.returns.slips.boxes import Room
from reporting.returns.slips.cells import SHEET_ORDER, SheetCells, first_cells
from reporting.returns.slips.comments import comment_on, empty
from reporting.returns.slips.earlier import drawing_of
from reporting.returns.slips.markup import Element, named, placed, relations_of
from reporting.returns.slips.package import Package
from reporting.returns.slips.shapes import EMPTY, drawn
from reporting.returns.slips.styles import Styles
from reporting.returns.slips.words import RANKS

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"

CellPlace = tuple[int, int]


def mark(package: Package, sheet: str, notes: Mapping[CellPlace, Sequence[Note]], styles: Styles) -> None:
    """Colour the cells and comment on them. Of a merged area it is the first cell that is seen."""
    root = package.edit(sheet)
    cells, notes = SheetCells(root), _seen(root, notes)
    for (row, column), said in notes.items():
        cell, worst = cells.at(row, column), min((note.kind for note in said), key=RANKS.__getitem__)
        cell.set("s", styles.painted(cell.get("s", "0"), worst))
    texts, room = comment_on(package.edit(_comments(package, sheet, root)), notes), Room(root, cells)
    drawing = _drawing(package, sheet, root)
    boxes = {cell: room.beside(*cell, text) for cell, text in texts.items()}
    all_drawings = [content for name, content in package.parts.items() if name.endswith(".vml")]
    package.parts[drawing] = drawn(package.parts[drawing], boxes, all_drawings)


def _seen(root: Element, notes: Mapping[CellPlace, Sequence[Note]]) -> dict[CellPlace, list[Note]]:
    firsts = first_cells(root, notes)
    seen: dict[CellPlace, list[Note]] = {}
    for cell in sorted(notes):
        seen.setdefault(firsts[cell], []).extend(notes[cell])
    return seen


def _comments(package: Package, sheet: str, root: Element) -> str:
    for relation in package.relations(sheet):
        if relation.kind == "comments" and relation.part:
            return relation.part
    part = package.add("xl/comments{}.xml", _COMMENTS, empty(root))
    package.relate(sheet, f"{relations_of(root)}/comments", part)
    return part


def _drawing(package: Package, sheet: str, root: Element) -> str:
    drawing = drawing_of(package, sheet, root)
    if drawing:
        return drawing
    part = package.add("xl/drawings/vmlDrawing{}.vml", _DRAWING, EMPTY)
    number = package.relate(sheet, f"{relations_of(root)}/vmlDrawing", part)
    placed(root, "legacyDrawing", SHEET_ORDER).set(named(root), number)
    return part
