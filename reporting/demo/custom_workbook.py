"""A workbook that an enterprise made itself, without our form: titles, headings in one row or two, merged cells."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reporting.demo.paper import Typed

_CREATED = dt.datetime(2025, 1, 2, tzinfo=dt.UTC)
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True)
class CustomSheet:
    """A sheet as it is typed: lines above the headings, heading rows (an empty one is merged), rows of cells.

    `merged` columns (from 0) hold runs of equal texts in one cell; `hidden_rows` count from 0 among the rows.
    """

    name: str
    titles: Sequence[str]
    heads: Sequence[Sequence[str]]
    rows: Sequence[Sequence[Typed]]
    merged: Sequence[int] = ()
    hidden_rows: Sequence[int] = ()
    hidden: bool = False


def custom_workbook(sheets: Sequence[CustomSheet]) -> bytes:
    """The workbook; equal sheets give equal bytes."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties({"created": _CREATED})
        formats = {
            "title": book.add_format({"bold": True, "font_size": 16, "align": "center"}),
            "head": book.add_format({"bold": True, "border": 1, "align": "center", "text_wrap": True}),
            "cell": book.add_format({"border": 1, "text_wrap": True}),
            "day": book.add_format({"border": 1, "num_format": "yyyy/m/d"}),
        }
        for spec in sheets:
            sheet = book.add_worksheet(spec.name)
            if spec.hidden:
                sheet.hide()
            _write(sheet, spec, formats)
    return stream.getvalue()


def _write(sheet: Worksheet, spec: CustomSheet, formats: dict[str, Format]) -> None:
    width = len(spec.heads[-1])
    for line, title in enumerate(spec.titles):
        sheet.merge_range(line, 0, line, width - 1, title, formats["title"])
    first = len(spec.titles)
    _write_heads(sheet, spec.heads, first, formats["head"])
    begin = first + len(spec.heads)
    for line, row in enumerate(spec.rows, begin):
        for column, value in enumerate(row):
            _write_cell(sheet, (line, column), value, formats)
    for column in spec.merged:
        _merge_down(sheet, [row[column] for row in spec.rows], (begin, column), formats["cell"])
    for line in spec.hidden_rows:
        sheet.set_row(begin + line, None, None, {"hidden": True})
    sheet.set_column(0, width - 1, 14)


def _write_heads(sheet: Worksheet, heads: Sequence[Sequence[str]], first: int, cell_format: Format) -> None:
    """One row of headings, or two: equal neighbours above are one cell, and one without a word below goes down."""
    if len(heads) == 1:
        sheet.write_row(first, 0, heads[0], cell_format)
        return
    above, below = heads
    column = 0
    while column < len(above):
        end = column
        while end + 1 < len(above) and below[column] and above[end + 1] == above[column]:
            end += 1
        if not below[column]:
            sheet.merge_range(first, column, first + 1, column, above[column], cell_format)
        elif end > column:
            sheet.merge_range(first, column, first, end, above[column], cell_format)
        else:
            sheet.write_string(first, column, above[column], cell_format)
        for place in range(column, end + 1):
            if below[place]:
                sheet.write_string(first + 1, place, below[place], cell_format)
        column = end + 1


def _write_cell(sheet: Worksheet, place: tuple[int, int], value: Typed, formats: dict[str, Format]) -> None:
    if value is None:
        sheet.write_blank(*place, None, formats["cell"])
    elif isinstance(value, str):
        sheet.write_string(*place, value, formats["cell"])
    elif isinstance(value, dt.date):
        sheet.write_datetime(*place, value, formats["day"])
    else:
        sheet.write_number(*place, float(value), formats["cell"])


def _merge_down(sheet: Worksheet, values: Sequence[Typed], start: tuple[int, int], cell_format: Format) -> None:
    line, column = start
    begin = 0
    for place in range(1, len(values) + 1):
        if place == len(values) or values[place] != values[begin]:
            if place - begin > 1 and isinstance(values[begin], str):
                sheet.merge_range(line + begin, column, line + place - 1, column, values[begin], cell_format)
            begin = place
