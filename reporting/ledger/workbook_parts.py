"""The parts of a workbook: which of them is its first sheet, and how its numbers are to be taken."""

from dataclasses import dataclass
from posixpath import normpath
from zipfile import ZipFile

from lxml import etree

from reporting.ledger.archive import UnusableError, damaged

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_PERCENT_FORMATS = {"9", "10"}  # 0% and 0.00%, which every workbook has without saying so


@dataclass(frozen=True)
class FirstSheet:
    """The first sheet that is not hidden: its place among all sheets, its part, and what holds for its cells.

    `calculated` is whether the values of formulas were worked out before they were saved;
    `percent` are the styles that show a number as a percentage.
    """

    index: int
    part: str
    calculated: bool
    percent: frozenset[str]


def first_sheet(archive: ZipFile) -> FirstSheet:
    """The sheet that holds the table. Raises UnusableError."""
    if not {_WORKBOOK, _RELATIONS} <= set(archive.namelist()):
        raise UnusableError("it is not an Excel workbook", "an .xlsx workbook is expected", "save it as .xlsx")
    workbook, relations = _tree(archive, _WORKBOOK), _tree(archive, _RELATIONS)
    targets = {relation.get("Id"): relation for relation in relations.iterfind("{*}Relationship")}
    for index, sheet in enumerate(workbook.iterfind("{*}sheets/{*}sheet")):
        target = targets.get(next((value for name, value in sheet.items() if name.endswith("}id")), ""))
        if target is None:
            raise damaged()
        if sheet.get("state", "visible") == "visible" and target.get("Type", "").endswith("/worksheet"):
            part = _part(archive, target.get("Target", ""))
            return FirstSheet(index, part, _calculated(workbook), _percent_styles(archive))
    raise UnusableError("no sheet can be seen", "the table stands on the first visible sheet", "show the sheet")


def _part(archive: ZipFile, target: str) -> str:
    part = target[1:] if target.startswith("/") else normpath(f"xl/{target}")
    if part not in archive.namelist():
        raise damaged()
    return part


def _calculated(workbook: etree._Element) -> bool:
    """Programs that cannot calculate write 0 for every formula, and ask Excel to calculate on opening."""
    calculation = workbook.find("{*}calcPr")
    return calculation is None or calculation.get("fullCalcOnLoad") not in {"1", "true"}


def _percent_styles(archive: ZipFile) -> frozenset[str]:
    if _STYLES not in archive.namelist():
        return frozenset()
    styles = _tree(archive, _STYLES)
    own = {
        each.get("numFmtId", "")
        for each in styles.iterfind("{*}numFmts/{*}numFmt")
        if "%" in each.get("formatCode", "")
    }
    formats = own | _PERCENT_FORMATS
    cells = enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
    return frozenset(str(place) for place, style in cells if style.get("numFmtId") in formats)


def _tree(archive: ZipFile, part: str) -> etree._Element:
    try:
        return etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise damaged() from error
