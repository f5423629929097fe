"""The formats of the cells of a form: white to fill in, light grey when given; a print without colour is as clear."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

# Word and WPS know these names; each Chinese office has them.
_TITLE, _HEADING, _BODY = "黑体", "黑体", "宋体"
_GIVEN, _HEAD, _REQUIRED = "#F2F2F2", "#E7E6E6", "#BFBFBF"
POINTS = 12  # of all that is filled in
_CHINESE = 134  # the character set by its number in the file format

TITLE: dict[str, Any] = {"font_name": _TITLE, "font_size": 22, "align": "center"}
MADE_UP: dict[str, Any] = {"font_name": _HEADING, "font_size": 14, "align": "center", "bold": True}
COVER: dict[str, Any] = {"font_name": _BODY, "font_size": 14}
HINT: dict[str, Any] = {"font_name": _BODY, "font_size": POINTS}
_BOX: dict[str, Any] = {"border": 1, "border_color": "#7F7F7F", "text_wrap": True}
HEAD: dict[str, Any] = {**_BOX, "font_name": _HEADING, "font_size": POINTS, "align": "center", "bg_color": _HEAD}
REQUIRED: dict[str, Any] = {**HEAD, "bg_color": _REQUIRED}
INPUT: dict[str, Any] = {**_BOX, "font_name": _BODY, "font_size": POINTS, "locked": False}
GIVEN: dict[str, Any] = {**_BOX, "font_name": _BODY, "font_size": POINTS, "bg_color": _GIVEN}
MISSING: dict[str, Any] = {"pattern": 14, "fg_color": "#7F7F7F", "bg_color": "#FFFFFF"}  # thin strokes
# A number or a day never gives way to ####, whatever font is there.
NUMBER: dict[str, Any] = {"text_wrap": False, "shrink": True}
DAY: dict[str, Any] = {**NUMBER, "num_format": "yyyy-mm-dd"}


class CellFormats:
    """Makes the cell formats of one workbook, each of them once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def __call__(self, *properties: dict[str, Any]) -> Format:
        """The format of these properties together; a later one goes before an earlier one."""
        merged: dict[str, Any] = {"valign": "vcenter", "font_charset": _CHINESE}
        for layer in properties:
            merged |= layer
        key = repr(sorted(merged.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(merged)
        return self._made[key]
