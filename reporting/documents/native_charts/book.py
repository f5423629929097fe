"""`chart_book`: the workbook behind a chart, which Word opens under “edit data”: categories, and a column a series."""

import datetime as dt
import io

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from reporting.documents.cleaning import clean
from reporting.documents.native_charts.chart_numbers import ChartNumbers

SHEET = "Sheet1"
# The clock is not an input: equal numbers must give equal files.
_CREATED = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTH = 16


def column_of(number: int) -> str:
    """The letters of a column; 0 is A."""
    letters: str = xl_col_to_name(number)
    return letters


def chart_book(numbers: ChartNumbers, mark: str = "") -> bytes:
    """The workbook as the bytes of an .xlsx file, with the mark below; equal numbers give equal bytes."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties({"created": _CREATED})
        sheet, percent = book.add_worksheet(SHEET), book.add_format({"num_format": "0.0%"})
        sheet.set_column(0, len(numbers.series), _WIDTH)
        for row, name in enumerate(numbers.categories, 1):
            sheet.write_string(row, 0, clean(name))
        for column, series in enumerate(numbers.series, 1):
            sheet.write_string(0, column, clean(series.name))
            for row, number in enumerate(series.numbers, 1):
                if number is not None:
                    sheet.write_number(row, column, float(number.drawn), percent if series.is_share else None)
        if mark:
            sheet.write_string(len(numbers.categories) + 2, 0, mark)
    return stream.getvalue()
