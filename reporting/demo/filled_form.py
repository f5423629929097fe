"""Types into the cells of a form, as a clerk does: its formats, checks and other sheets stay as they are."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lxml import etree
from python_calamine import CalamineWorkbook

from reporting.demo.paper import Typed

# Where something is typed: row and column, both from 1.
CellPlace = tuple[int, int]
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class BrokenFormula:
    """A formula that lost what it was about, and shows an error."""

    error: str


@dataclass(frozen=True)
class Hidden:
    """A row of a sheet that is hidden."""

    sheet: str
    row: int


CellContent = Typed | BrokenFormula
TypedCells = dict[str, dict[CellPlace, CellContent]]


def sheets_of(raw: bytes) -> dict[str, list[list[object]]]:
    """The values of each sheet of a workbook, from A1 on."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    rows = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    return {name: [list(row) for row in table] for name, table in rows.items()}


def typed_into(form: bytes, cells: TypedCells, hidden: Hidden | None = None) -> bytes:
    """The form with these cells typed; equal arguments give equal bytes."""
    names = list(sheets_of(form))
    parts = {f"xl/worksheets/sheet{names.index(name) + 1}.xml": name for name in cells}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            name = parts.get(part.filename)
            if name is not None:
                row = hidden.row if hidden and hidden.sheet == name else None
                content = _typed(content, cells[name], row)
            new.writestr(part, content)
    return out.getvalue()


def _typed(sheet: bytes, cells: Mapping[CellPlace, CellContent], hidden: int | None) -> bytes:
    root = etree.fromstring(sheet)
    rows = {int(row.get("r", "0")): row for row in root.iter(f"{_MAIN}row")}
    for (row, column), value in sorted(cells.items()):
        _write(_cell(rows[row], row, column), value)
    if hidden is not None:
        rows[hidden].set("hidden", "1")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _cell(row: etree._Element, number: int, column: int) -> etree._Element:
    """The cell of a column; beyond the form's own columns a new one in the style of the last."""
    name = f"{_letters(column)}{number}"
    for cell in row:
        if cell.get("r") == name:
            return cell
    style = row[-1].get("s", "0") if len(row) else "0"
    return etree.SubElement(row, f"{_MAIN}c", {"r": name, "s": style})


def _write(cell: etree._Element, value: CellContent) -> None:
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, f"{_MAIN}is"), f"{_MAIN}t")
        text.text = value
    elif isinstance(value, BrokenFormula):
        cell.set("t", "e")
        etree.SubElement(cell, f"{_MAIN}f").text = value.error
        etree.SubElement(cell, f"{_MAIN}v").text = value.error
    elif value is not None:
        etree.SubElement(cell, f"{_MAIN}v").text = _number(value)


def _number(value: int | Decimal | date) -> str:
    return str((value - _EPOCH).days) if isinstance(value, date) else f"{value}"


def _letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
