"""The sheets of a workbook in their order, and a new one before them."""

from dataclasses import dataclass

from lxml import etree

from reporting.returns.slips.markup import Element, UnmarkableError, child, children, named, placed, relations_of, tag
from reporting.returns.slips.package import Package

_WORKBOOK = """
fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames
calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects
extLst
"""
_ORDER = _WORKBOOK.split()


@dataclass(frozen=True)
class Tab:
    """A sheet by its place among all, from 0. `part` is empty for one that is not in the file."""

    place: int
    name: str
    part: str
    kind: str
    hidden: bool


def main_part(package: Package) -> str:
    """The part that lists the sheets. Raises UnmarkableError."""
    for relation in package.relations(""):
        if relation.kind == "officeDocument" and relation.part:
            return relation.part
    raise UnmarkableError("no workbook")


def tabs(package: Package, main: str) -> list[Tab]:
    root = package.root_of(main)
    sheets = child(root, "sheets")
    related = {relation.id: relation for relation in package.relations(main)}
    in_order = []
    for place, element in enumerate(children(sheets, "sheet") if sheets is not None else ()):
        relation = related.get(element.get(named(root), ""))
        part, kind = (relation.part, relation.kind) if relation else ("", "")
        in_order.append(Tab(place, element.get("name", ""), part, kind, element.get("state", "visible") != "visible"))
    return in_order


def lead(package: Package, main: str, name: str, part: str, kept: list[Tab]) -> None:
    """Put the new sheet first; of the others only those that are kept stay."""
    root = package.edit(main)
    sheets = placed(root, "sheets", _ORDER)
    there = list(children(sheets, "sheet"))
    gone = [element for place, element in enumerate(there) if place not in {tab.place for tab in kept}]
    number = max((int(element.get("sheetId", "0")) for element in there), default=0) + 1
    package.unrelate(main, {element.get(named(root), "") for element in gone})
    relation = package.relate(main, f"{relations_of(root)}/worksheet", part)
    for element in gone:
        sheets.remove(element)
    first = etree.Element(tag(root, "sheet"), {"name": name, "sheetId": str(number), named(root): relation})
    sheets.insert(0, first)
    _move_names(root, {str(tab.place): str(place) for place, tab in enumerate(kept, 1)})
    _open_first(package, root, kept)


def name_for_sheet(package: Package, main: str, name: str, text: str) -> None:
    """A name that belongs to the first sheet, as the rows that are printed on each page."""
    names = placed(package.edit(main), "definedNames", _ORDER)
    new = etree.SubElement(names, tag(names, "definedName"), name=name, localSheetId="0")
    new.text = text


def _move_names(root: Element, places: dict[str, str]) -> None:
    """Names that belong to a sheet know it by its place."""
    names = child(root, "definedNames")
    for element in list(children(names, "definedName")) if names is not None else ():
        place = element.get("localSheetId")
        if place is None:
            continue
        if place in places:
            element.set("localSheetId", places[place])
        else:
            element.getparent().remove(element)  # type: ignore[union-attr]  # it stands among the names


def _open_first(package: Package, root: Element, kept: list[Tab]) -> None:
    """The workbook opens on its first sheet, and that one alone is chosen: what is typed goes into all chosen ones."""
    views = child(root, "bookViews")
    for view in children(views, "workbookView") if views is not None else ():
        view.attrib.pop("activeTab", None)
        view.attrib.pop("firstSheet", None)
    for tab in kept:
        if tab.part and b"tabSelected" in package.parts[tab.part]:
            for view in package.edit(tab.part).iterfind("{*}sheetViews/{*}sheetView"):
                view.attrib.pop("tabSelected", None)
