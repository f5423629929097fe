"""`SheetWriter`: sheets of a workbook with a head, rows, a filter and widths; data is only data."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reporting.documents.cleaning import clean
from reporting.published.evidence import Cell, Sheet

_LONGEST = 32_767  # of a cell; XlsxWriter leaves it empty when the text is longer
_RESERVED = "history"  # Excel keeps this name for itself
_WIDEST, _NARROWEST = 40, 8
# The width of a column is taken from so many rows: nobody waits for a look at a hundred thousand.
_LOOKED_AT = 200


class SheetWriter:
    """Adds sheets to one workbook; `mark` is a text for the first line of each."""

    def __init__(self, book: xlsxwriter.Workbook, mark: str) -> None:
        self.book, self.mark = book, mark
        self.head_line = 1 if mark else 0
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7E6E6"})
        self._mark = book.add_format({"bold": True, "font_color": "#C00000"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        """A name for a sheet that Excel accepts: at most 31 characters, none that it forbids, not taken yet."""
        plain = re.sub(r"[\[\]:*?/\\']", "_", clean(wanted))[:31] or "_"
        name = plain if plain.casefold() != _RESERVED else f"{plain}_"
        number = 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain[:28]}_{number}"
        self._taken.add(name.casefold())
        return name

    def fill(
        self, sheet: Worksheet, head: Sequence[str], rows: Sequence[Sequence[Cell]], format_: Format | None = None
    ) -> None:
        """Write head and rows; text stays text: data makes no formula and no link, and 007 keeps its zeros."""
        if self.mark:
            sheet.write_string(0, 0, _text(self.mark), self._mark)
        sheet.freeze_panes(self.head_line + 1, 0)
        for place, title in enumerate(head):
            sheet.write_string(self.head_line, place, _text(title), self._head)
        for line, row in enumerate(rows, self.head_line + 1):
            for place, cell in enumerate(row):
                self._write(sheet, line, place, cell, format_)
        sheet.autofilter(self.head_line, 0, self.head_line + len(rows), max(0, len(head) - 1))

    def _write(self, sheet: Worksheet, line: int, place: int, cell: Cell, format_: Format | None) -> None:
        if isinstance(cell, str):
            if cell:
                sheet.write_string(line, place, _text(cell), format_)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(line, place, dt.datetime.combine(cell, dt.time()), self._day)
        elif cell is not None:
            sheet.write_number(line, place, float(cell), format_)


def widths(sheet: Sheet, locale: str) -> Iterator[int]:
    """The width of each column: as wide as what stands in it, within bounds."""
    for place, column in enumerate(sheet.columns):
        texts = [column.label[locale], *(_shown(row[place]) for row in sheet.rows[:_LOOKED_AT])]
        yield min(_WIDEST, max(_NARROWEST, max(map(_width, texts)) + 2))


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _width(text: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in text)


def _text(words: str) -> str:
    """The same lines without the characters that no file can hold, cut to the length that a cell can hold."""
    text = "\n".join(clean(line) for line in words.split("\n"))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
