"""How a sheet of a form prints, and what its protection lets one do."""

from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import page_pixels
from reporting.returns.forms.cell_formats import POINTS

_A4 = 9
# The columns of a wide sheet together: as many as are printed with letters of 8 points, a little more than 六号.
PIXELS = page_pixels(POINTS, 8)
# Widths and rows may be set, rows added, sorted and filtered; what is given stays. There is no password.
_ALLOWED = ("format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter")
_SIGNED = '&L&"宋体,Regular"&10填报人：　　　　　　　审核人：　　　　　　　填报日期：'
# A wide sheet is printed smaller, and the foot is not.
_FOOT = {"margin": 0.3, "scale_with_doc": False}
_PAGES = '&"宋体,Regular"&10第 &P 页，共 &N 页'


def wide(sheet: Worksheet, last_row: int, last_column: int, heading_row: int) -> None:
    """A4 across, as wide as the page; all down to the heading comes again on each page."""
    _a4(sheet, last_row, last_column)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, heading_row)
    sheet.set_margins(left=0.25, right=0.25, top=0.5, bottom=0.7)
    sheet.set_footer(f"{_SIGNED}&R{_PAGES}", _FOOT)


def one_page(sheet: Worksheet, last_row: int, last_column: int) -> None:
    """A4 upright, all on one page."""
    _a4(sheet, last_row, last_column)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)
    sheet.set_margins(left=0.7, right=0.7, top=0.7, bottom=0.7)
    sheet.set_footer(f"&C{_PAGES}", _FOOT)


def protect(sheet: Worksheet) -> None:
    sheet.protect("", dict.fromkeys(_ALLOWED, True))


def _a4(sheet: Worksheet, last_row: int, last_column: int) -> None:
    sheet.set_paper(_A4)
    sheet.center_horizontally()
    sheet.print_area(0, 0, last_row, last_column)
