"""Workbooks to put the slip into when what came is none: the cells of a text file, or nothing at all."""

import re
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from reporting.returns.book import Grid
from reporting.returns.slips.markup import NAMESPACES
from reporting.returns.slips.package import Package
from reporting.returns.slips.words import clean, harmless

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384


def as_workbook(grid: Grid) -> bytes:
    """The cells of a text file as a workbook of texts."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": _EPOCH})
        sheet = book.add_worksheet(sheet_name(grid.name))
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        as_text = book.add_format({"num_format": "@"})
        for place, row in enumerate(grid.rows[:_MOST_ROWS]):
            for column, cell in enumerate(row[:_MOST_COLUMNS]):
                if cell.text:
                    sheet.write_string(place, column, harmless(cell.text), as_text)
    return stream.getvalue()


def sheet_name(name: str) -> str:
    """A name that Excel takes for a sheet."""
    plain = re.sub(r"[\[\]:*?/\\]", "_", clean(name)).strip("' ")[:31].strip("' ")
    return plain if plain and plain.casefold() != "history" else "报表"


def blank() -> bytes:
    """A workbook that has no sheet yet."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    xml = "application/vnd.openxmlformats-package.relationships+xml"
    main, space = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", next(iter(NAMESPACES))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="{xml}"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Target="xl/workbook.xml" '
        f'Type="{NAMESPACES[space]}/officeDocument"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{NAMESPACES[space]}"><sheets/></workbook>',
    }
    return Package({name: content.encode() for name, content in parts.items()}).packed()
