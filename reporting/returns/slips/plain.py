"""Workbooks to put the slip into when what came is none: the cells of a text file, or nothing at all."""

import re
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from reporting.returns.book import Cell, Grid
from reporting.returns.slips.earlier import NAME, TITLE
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
    """A workbook with nothing but an earlier slip, which the new one replaces."""
    return as_workbook(Grid(NAME, ((Cell(TITLE, "text"),),)))
