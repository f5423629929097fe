"""Binary workbooks (.xlsb): the parts of an .xlsx, most of them records in the place of marks."""

from collections.abc import Iterator, Mapping
from posixpath import normpath

from reporting.returns.opening.apart.records import numbers, records, short_numbers, text_at
from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.returns.opening.apart.xlsb_cells import BinaryBook, filled, rich_text
from reporting.xlsx.archive import Archive, checked
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import BUILT_IN_FORMATS, Look, look_of
from reporting.xlsx.markup import Attributes, marks_at

_SHARED_TEXT, _FONT, _FORMAT, _LOOK, _LOOKS, _END_OF_LOOKS = 19, 43, 44, 47, 617, 618
_BOOK_LOOK, _SHEET = 153, 156

Relations = Mapping[str, Attributes]


def sheets_of(raw: bytes) -> Iterator[ForeignSheet]:
    """Raises UnusableError; of a damaged one the error may be any."""
    archive = checked(raw, RETURN)
    marks = marks_at(archive.read("xl/_rels/workbook.bin.rels"), {"Relationships/Relationship"})
    relations = {relation["Id"]: relation for _, relation in marks}
    struck, looks = _fonts_and_looks(_linked(archive, relations, "styles"))
    texts = (record for kind, record in _linked(archive, relations, "sharedStrings") if kind == _SHARED_TEXT)
    book_records = list(records(archive.read("xl/workbook.bin")))
    book = BinaryBook(
        [rich_text(text, struck) for text in texts],
        looks,
        any(record[0] & 1 for kind, record in book_records if kind == _BOOK_LOOK),
        struck,
    )
    for record in (record for kind, record in book_records if kind == _SHEET):
        relation, end = text_at(record, 8)
        if relations[relation]["Type"].endswith("/worksheet"):
            sheet = ForeignSheet(text_at(record, end)[0], hidden=numbers(record, 1) != (0,))
            yield filled(sheet, records(archive.read(_part(relations[relation]))), book)


def _linked(archive: Archive, relations: Relations, part: str) -> Iterator[tuple[int, bytes]]:
    """The records of the part of which there is one; none is nothing to point to."""
    for relation in relations.values():
        if relation["Type"].endswith(f"/{part}") and _part(relation) in archive:
            yield from records(archive.read(_part(relation)))


def _part(relation: Attributes) -> str:
    target = relation["Target"]
    return target[1:] if target.startswith("/") else normpath(f"xl/{target}")


def _fonts_and_looks(styles: Iterator[tuple[int, bytes]]) -> tuple[list[bool], list[Look]]:
    """Whether each font is struck through, and the look of each format of cells; there are formats of other things."""
    codes: dict[int, str] = {}
    struck, looks, of_cells = list[bool](), list[Look](), False
    for kind, record in styles:
        if kind == _FORMAT:
            codes[short_numbers(record, 1)[0]] = text_at(record, 2)[0]
        elif kind == _FONT:
            struck.append(bool(record[2] & 8))
        elif kind in {_LOOKS, _END_OF_LOOKS}:
            of_cells = kind == _LOOKS
        elif kind == _LOOK and of_cells:
            _, number, font = short_numbers(record, 3)
            looks.append(look_of(codes.get(number, BUILT_IN_FORMATS.get(number, "")), struck=struck[font]))
    return struck, looks
