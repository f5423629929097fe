"""The parts of a workbook: its sheets in their order, and what holds for the cells of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import normpath
from zipfile import ZipFile

from reporting.xlsx.limits import Limits
from reporting.xlsx.markup import Attributes, marks_at
from reporting.xlsx.number_kinds import NumberKind, number_kinds
from reporting.xlsx.shared_texts import shared_texts
from reporting.xlsx.unusable import UnusableError, damaged

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEETS = 250
_LONGEST = 255  # Excel ends at 31 characters


@dataclass(frozen=True)
class SheetPart:
    """A sheet of cells: its name as it is stored, the part that holds it, and whether it is hidden in any way."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True)
class Workbook:
    """Its sheets, and what their cells need.

    `calculated` is whether the values of formulas were worked out before they were saved;
    `texts` and `number_kinds` are what the cells point to by number.
    """

    sheets: tuple[SheetPart, ...]
    calculated: bool
    since_1904: bool
    texts: tuple[str, ...]
    number_kinds: tuple[NumberKind, ...]


def workbook(archive: ZipFile, limits: Limits) -> Workbook:
    """The workbook in a checked archive: its sheets, texts and formats. Raises UnusableError."""
    if not {_WORKBOOK, _RELATIONS} <= set(archive.namelist()):
        raise UnusableError("other archive")
    marks = marks_at(archive.read(_WORKBOOK), {"sheets/sheet", "workbook/calcPr", "workbook/workbookPr"})
    relations = [relation for _, relation in marks_at(archive.read(_RELATIONS), {"Relationships/Relationship"})]
    texts, styles = (_linked(archive, relations, kind) for kind in ("sharedStrings", "styles"))
    return Workbook(
        _sheets(archive, [mark for place, mark in marks if place == "sheets/sheet"], relations),
        # Programs that cannot calculate write 0 for every formula, and ask Excel to calculate on opening.
        calculated=not any(_is_set(mark, "fullCalcOnLoad") for _, mark in marks),
        since_1904=any(_is_set(mark, "date1904") for _, mark in marks),
        texts=shared_texts(texts, limits),
        number_kinds=number_kinds(styles),
    )


def _is_set(mark: Attributes, name: str) -> bool:
    return mark.get(name) in {"1", "true"}


def _linked(archive: ZipFile, relations: list[Attributes], kind: str) -> bytes:
    """The part of a kind of which there is one; none is nothing to point to."""
    parts = [_part(archive, relation) for relation in relations if relation.get("Type", "").endswith(f"/{kind}")]
    return archive.read(parts[0]) if parts else b"<none/>"


def _sheets(archive: ZipFile, marks: list[Attributes], relations: list[Attributes]) -> tuple[SheetPart, ...]:
    sheets = tuple(_cell_sheets(archive, marks, {relation.get("Id"): relation for relation in relations}))
    # A sheet that is listed twice would be read twice, and two sheets of one name could not be kept apart.
    different = min(len({sheet.part for sheet in sheets}), len({sheet.name for sheet in sheets}))
    if different < len(sheets) or len(sheets) > _SHEETS or any(len(sheet.name) > _LONGEST for sheet in sheets):
        raise damaged()
    return sheets


def _cell_sheets(
    archive: ZipFile, marks: list[Attributes], targets: dict[str | None, Attributes]
) -> Iterator[SheetPart]:
    """Charts and old macros stand among the sheets, and have no cells to read."""
    for mark in marks:
        target = targets.get(next((value for name, value in mark.items() if name.endswith(":id")), ""))
        if target is None:
            raise damaged()
        if target.get("Type", "").endswith("/worksheet"):
            yield SheetPart(mark.get("name", ""), _part(archive, target), mark.get("state", "visible") != "visible")


def _part(archive: ZipFile, relation: Attributes) -> str:
    target = relation.get("Target", "")
    part = target[1:] if target.startswith("/") else normpath(f"xl/{target}")
    if part not in archive.namelist():
        raise damaged()
    return part
