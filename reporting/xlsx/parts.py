"""The parts of a workbook: its sheets in their order, and what holds for the cells of all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath, split
from urllib.parse import unquote

from reporting.xlsx.archive import BEFORE_MARKS, Archive, part_name
from reporting.xlsx.limits import Limits
from reporting.xlsx.looks import Look, looks
from reporting.xlsx.markup import Attributes, marks_at
from reporting.xlsx.shared_texts import shared_texts
from reporting.xlsx.texts import StoredText
from reporting.xlsx.unusable import UnusableError, damaged

_USUAL = "xl/workbook.xml"
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
    `texts` and `looks` are what the cells point to by number.
    """

    sheets: tuple[SheetPart, ...]
    calculated: bool
    since_1904: bool
    texts: tuple[StoredText, ...]
    looks: tuple[Look, ...]


@dataclass(frozen=True)
class _Relation:
    """A reference to another part; `part` is empty where there is none."""

    id: str
    kind: str
    part: str


def workbook(archive: Archive, limits: Limits) -> Workbook:
    """The workbook in a checked archive: its sheets, texts and formats. Raises UnusableError."""
    main = _main_part(archive)
    wanted = {"/workbook", "sheets/sheet", "workbook/calcPr", "workbook/workbookPr"}
    marks = marks_at(archive.read(main), wanted)
    if not any(place == "/workbook" for place, _ in marks):
        raise UnusableError("other archive")
    relations = _relations(archive, main)
    return Workbook(
        _sheets([mark for place, mark in marks if place == "sheets/sheet"], relations),
        # Programs that cannot calculate write 0 for every formula, and ask Excel to calculate on opening.
        calculated=not any(_is_set(mark, "fullCalcOnLoad") for _, mark in marks),
        since_1904=any(_is_set(mark, "date1904") for _, mark in marks),
        texts=shared_texts(_linked(archive, relations, "sharedStrings"), limits),
        looks=looks(_linked(archive, relations, "styles")),
    )


def _main_part(archive: Archive) -> str:
    """The part that lists the sheets: where the package says that it is, or where it usually is."""
    stated = [relation.part for relation in _relations(archive, "") if relation.kind == "officeDocument"]
    part = next((part for part in (*stated, _USUAL) if part in archive), "")
    # That of a binary workbook is no XML.
    if not part or not archive.read(part).lstrip(BEFORE_MARKS).startswith(b"<"):
        raise UnusableError("other archive")
    return part


def _relations(archive: Archive, part: str) -> list[_Relation]:
    """The references of a part; the package itself is the part with the empty name."""
    folder, name = split(part)
    listed = join(folder, "_rels", f"{name}.rels")
    marks = marks_at(archive.read(listed), {"Relationships/Relationship"}) if listed in archive else []
    return [
        _Relation(mark.get("Id", ""), mark.get("Type", "").rpartition("/")[2], _target(archive, dirname(part), mark))
        for _, mark in marks
    ]


def _target(archive: Archive, folder: str, relation: Attributes) -> str:
    """A path from the root begins with a slash, every other one at the folder; it may hold %20 for a blank."""
    written = part_name(relation.get("Target", ""))
    parts = (normpath(join("/", folder, target)).lstrip("/") for target in (written, unquote(written)))
    inside = relation.get("TargetMode") != "External"
    return next((part.casefold() for part in parts if inside and part in archive), "")


def _is_set(mark: Attributes, name: str) -> bool:
    return mark.get(name) in {"1", "true"}


def _linked(archive: Archive, relations: Iterable[_Relation], kind: str) -> bytes:
    """The part of a kind of which there is one; none is nothing to point to."""
    part = next((relation.part for relation in relations if relation.kind == kind), "")
    return archive.read(part) if part else b"<none/>"


def _sheets(marks: list[Attributes], relations: Iterable[_Relation]) -> tuple[SheetPart, ...]:
    sheets = tuple(_cell_sheets(marks, {relation.id: relation for relation in relations}))
    # A sheet that is listed twice would be read twice, and two sheets of one name could not be kept apart.
    different = min(len({sheet.part for sheet in sheets}), len({sheet.name for sheet in sheets}))
    if different < len(sheets) or len(sheets) > _SHEETS or any(len(sheet.name) > _LONGEST for sheet in sheets):
        raise damaged()
    return sheets


def _cell_sheets(marks: list[Attributes], relations: Mapping[str, _Relation]) -> Iterator[SheetPart]:
    """Charts and old macros stand among the sheets, and have no cells to read."""
    for mark in marks:
        relation = relations.get(next((value for name, value in mark.items() if name.endswith(":id")), ""))
        if relation is None:
            raise damaged()
        if relation.kind == "worksheet":
            if not relation.part:
                raise damaged()
            yield SheetPart(mark.get("name", ""), relation.part, mark.get("state", "visible") != "visible")
