"""Workbooks in the open format (.ods), of LibreOffice above all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reporting.returns.opening.apart.sheets import ForeignSheet, struck_as
from reporting.returns.opening.apart.trees import Element, local, tree
from reporting.xlsx.archive import checked
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import Look
from reporting.xlsx.shown_numbers import reads_as
from reporting.xlsx.texts import Piece, text_of_pieces
from reporting.xlsx.values import UNCALCULATED, StoredCell, iso_cell, number_cell

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
# Rows and columns may stand in groups, which one folds, or among those that each page repeats.
_AROUND = ("row-group", "header-rows", "rows", "column-group", "header-columns", "columns")
_GROUPS = {f"{_TABLE}table-{word}" for word in _AROUND}
_USUAL = f"{_TABLE}default-cell-style-name"
_STRIKE = (f"{_STYLE}text-line-through-style", f"{_STYLE}text-line-through-type")
_CELLS = {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}
_ASIDE = {"annotation", "ruby-text", "frame", "custom-shape"}
_BREAKS = {"tab": "\t", "line-break": "\n"}
_ERROR = re.compile(r"Err:[0-9]+|#[A-Z0/]+[!?]?")
_CLOCK = re.compile(r"(-?)PT([0-9]+)H([0-9]+)M([0-9]+)(?:[.,][0-9]+)?S")


def sheets_of(raw: bytes) -> Iterator[ForeignSheet]:
    """Raises UnusableError; of a damaged one the error may be any."""
    content = tree(checked(raw, RETURN).read("content.xml"))
    styles = _Styles(content)
    for table in content.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table"):
        sheet = ForeignSheet(table.get(f"{_TABLE}name", ""), table.get(f"{_TABLE}style-name") in styles.hidden)
        _fill(sheet, table, styles)
        yield sheet


class _Styles:
    """The styles of sheets that are hidden, and those of letters that are struck through."""

    def __init__(self, content: Element) -> None:
        looks = [(style.get(f"{_STYLE}name"), look) for style in content.iter(f"{_STYLE}style") for look in style]
        self.hidden = {name for name, look in looks if look.get(f"{_TABLE}display") == "false"}
        self.struck = {name for name, look in looks if {look.get(word) for word in _STRIKE} - {None, "none"}}


def _fill(sheet: ForeignSheet, table: Element, styles: _Styles) -> None:
    usual: dict[int, str | None] = {}
    for column, count, look in _counted(table, "column"):
        usual |= dict.fromkeys(range(column, min(column + count, RETURN.columns + 1)), look.get(_USUAL))
        if _is_hidden(look):
            sheet.stored.hidden_columns.append(range(column, column + count))
    for row, count, cells in _counted(table, "row"):
        rows = range(row, min(row + count, RETURN.rows + 2))
        if _is_hidden(cells):
            sheet.stored.hidden_rows.update(rows)
        _fill_rows(sheet, rows, cells, _Looks(styles, usual, cells.get(_USUAL)))


@dataclass(frozen=True)
class _Looks:
    """What a cell looks like that says nothing of it: as its row, else as its column."""

    styles: _Styles
    of_columns: Mapping[int, str | None]
    of_row: str | None

    def is_struck(self, cell: Element, column: int) -> bool:
        name = cell.get(f"{_TABLE}style-name") or self.of_row or self.of_columns.get(column)
        return name in self.styles.struck


def _fill_rows(sheet: ForeignSheet, rows: range, cells: Element, looks: _Looks) -> None:
    """Equal rows are stored once, and so are equal cells beside each other."""
    column = 1
    for cell in (mark for mark in cells if mark.tag in _CELLS):
        if not cell.attrib and not len(cell):  # most cells of a large sheet are empty
            column += 1
            continue
        count, look = _number(cell, "number-columns-repeated"), Look(struck=looks.is_struck(cell, column))
        stored = _cell(cell, look, looks.styles)
        for row in rows if stored else ():
            for place in range(column, column + count):
                sheet.put(row, place, stored)
        down, across = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        sheet.merge(rows.start, column, rows.start + down - 1, column + across - 1)
        column += count


def _counted(marks: Element, kind: str) -> Iterator[tuple[int, int, Element]]:
    """The rows or columns, each with its number from 1 and how often it is repeated."""
    place = 1
    for mark in _among(marks, f"{_TABLE}table-{kind}"):
        count = _number(mark, f"number-{kind}s-repeated")
        yield place, count, mark
        place += count


def _among(marks: Element, tag: str) -> Iterator[Element]:
    for mark in marks:
        if mark.tag == tag:
            yield mark
        elif mark.tag in _GROUPS:
            yield from _among(mark, tag)


def _number(mark: Element, name: str) -> int:
    return max(1, int(mark.get(f"{_TABLE}{name}", "1")))


def _is_hidden(mark: Element) -> bool:
    return mark.get(f"{_TABLE}visibility") in {"collapse", "filter"}


def _cell(cell: Element, look: Look, styles: _Styles) -> StoredCell | None:
    pieces = list(_pieces(cell, None, styles))
    shown = "".join(letters for letters, _ in pieces).strip()
    kind, has_formula = cell.get(f"{_OFFICE}value-type", ""), f"{_TABLE}formula" in cell.attrib
    if cell.get(_KIND) == "error" or (has_formula and _ERROR.fullmatch(shown)):
        return struck_as(look, StoredCell("error", shown[:20]))
    # A formula that worked out an empty text has a line with nothing in it.
    if has_formula and not kind and cell.find(f"{_TEXT}p") is None:
        return struck_as(look, UNCALCULATED)
    if kind in {"", "string"}:
        return text_of_pieces(pieces).cell(look)
    return struck_as(look, _value(kind, cell, shown))


def _value(kind: str, cell: Element, shown: str) -> StoredCell:
    match kind:
        case "date":
            return iso_cell(cell.get(f"{_OFFICE}date-value", ""))
        case "time":
            return _clock(cell.get(f"{_OFFICE}time-value", ""))
        case "boolean":
            return StoredCell("truth", cell.get(f"{_OFFICE}boolean-value", "").upper())
    percent = kind == "percentage"
    number = number_cell(cell.get(f"{_OFFICE}value", ""), Look("percent" if percent else ""), since_1904=False)
    return number if number.kind == "odd" else replace(number, shown=_otherwise(number, shown, percent=percent))


def _otherwise(number: StoredCell, shown: str, *, percent: bool) -> str:
    """What one sees of a number if that is another one. A column that is too narrow shows nothing of it."""
    if shown == number.text or not shown.strip("#"):
        return ""
    value = Decimal(number.text.rstrip("%")) / (100 if percent else 1)
    return "" if reads_as(value, shown, percent=percent) else shown


def _clock(stored: str) -> StoredCell:
    match = _CLOCK.fullmatch(stored)
    if not match:
        return StoredCell("odd", stored)
    return StoredCell("moment", f"{match[1]}{int(match[2]):02}:{int(match[3]):02}:{int(match[4]):02}")


def _pieces(around: Element, struck: bool | None, styles: _Styles) -> Iterator[Piece]:  # noqa: FBT001 - as the font is
    """The letters, without comments and what is drawn on the sheet; blanks in a row are a mark."""
    if around.text:
        yield around.text, struck
    lines = 0
    for inner in around:
        name = local(inner)
        if name in {"p", "h"}:
            if lines:
                yield "\n", struck
            lines += 1
        if name == "s":
            yield " " * min(int(inner.get(f"{_TEXT}c", "1")), 100), struck
        elif name not in _ASIDE:
            if name in _BREAKS:
                yield _BREAKS[name], struck
            own = inner.get(f"{_TEXT}style-name")
            yield from _pieces(inner, own in styles.struck if own else struck, styles)
        if inner.tail:
            yield inner.tail, struck
