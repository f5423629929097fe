"""Takes an earlier slip out of a workbook that comes back: its sheet, its comments and its colours."""

import re

from reporting.returns.book import Book, Grid
from reporting.returns.slips.comments import AUTHOR, take_back
from reporting.returns.slips.markup import Element, child, children, named
from reporting.returns.slips.package import Package
from reporting.returns.slips.shapes import shapes_in, without
from reporting.returns.slips.styles import Styles
from reporting.returns.slips.tabs import Tab

NAME, TITLE = "回执", "报表回执"


def is_slip(grid: Grid) -> bool:
    """Whether a sheet is the list of an earlier slip, by its name and its title."""
    named_so = re.fullmatch(f"{NAME}[0-9]*", grid.name) is not None
    return named_so and bool(grid.rows) and grid.rows[0][0].text == TITLE


def is_ours(tab: Tab, book: Book) -> bool:
    """Whether a sheet is an earlier slip: by its name, and its title if it was read."""
    if not re.fullmatch(f"{NAME}[0-9]*", tab.name):
        return False
    return all(is_slip(grid) for grid in book.grids if grid.name == tab.name and grid.rows)


def take_back_all(package: Package, tabs: list[Tab], styles: Styles) -> None:
    """Take our comments and colours off the sender's sheets.

    LibreOffice replaces the second colour, by which we know what was below; then there is no colour afterwards.
    """
    kept = not any(b"LibreOffice" in content for name, content in package.parts.items() if name == "docProps/app.xml")
    for tab in tabs:
        for relation in package.relations(tab.part):
            if relation.kind == "comments" and AUTHOR.encode() in package.parts.get(relation.part, b""):
                _uncomment(package, tab.part, relation.part)
        _uncolour(package, tab.part, styles, below=kept)


def _uncomment(package: Package, sheet: str, comments: str) -> None:
    root, page = package.edit(comments), package.edit(sheet)
    bare = take_back(root)
    drawing = drawing_of(package, sheet, page)
    if drawing:
        package.parts[drawing] = without(package.parts[drawing], bare)
    if next(root.iterfind("{*}commentList/{*}comment"), None) is None:
        _unrelate(package, sheet, comments)
        if drawing and not shapes_in(package.parts[drawing]):
            _unrelate(package, sheet, drawing)
            page.remove(next(children(page, "legacyDrawing")))


def _unrelate(package: Package, sheet: str, part: str) -> None:
    package.unrelate(sheet, {relation.id for relation in package.relations(sheet) if relation.part == part})


def _uncolour(package: Package, sheet: str, styles: Styles, *, below: bool) -> None:
    if not styles.ours:
        return
    root = package.root_of(sheet)
    coloured = [cell for cell in root.iterfind("{*}sheetData/{*}row/{*}c[@s]") if cell.get("s") in styles.ours]
    for cell in coloured:
        cell.set("s", styles.unpainted(cell.get("s", "0"), below=below))
    if coloured:
        package.keep(sheet, root)


def drawing_of(package: Package, sheet: str, root: Element) -> str:
    """The drawing of a sheet's comments, or nothing."""
    reference = child(root, "legacyDrawing")
    number = "" if reference is None else reference.get(named(root), "")
    return next((relation.part for relation in package.relations(sheet) if relation.id == number), "")
