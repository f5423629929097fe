"""A new workbook in memory, whose column widths are counted in digits of one font."""

from typing import BinaryIO

from xlsxwriter.workbook import Workbook


def new_workbook(stream: BinaryIO) -> Workbook:
    """An empty workbook that is written to the stream when it is closed; its digits are 7 pixels wide everywhere."""
    # A new dict for each: XlsxWriter writes into the one that it is given.
    digits = {"font_name": "Arial", "font_size": 10}
    return Workbook(stream, {"in_memory": True, "default_format_properties": digits})
