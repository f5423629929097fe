"""`SheetWriter`: sheets of a workbook with a head, rows and a filter, as they print; data is only data."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import Paper
from reporting.core.quantity import Words
from reporting.documents.cleaning import clean
from reporting.documents.sheet_layout import layout_of
from reporting.published.evidence import Cell

_LONGEST = 32_767  # of a cell; XlsxWriter leaves it empty when the text is longer
_RESERVED = "history"  # Excel keeps this name for itself
_PAGES: Words = {"zh": "第 &P 页，共 &N 页", "en": "Page &P of &N"}


class SheetWriter:
    """Adds sheets to one workbook; `mark` is a text for the first line of each."""

    def __init__(self, book: xlsxwriter.Workbook, mark: str, locale: str) -> None:
        self.book, self.mark, self.locale = book, mark, locale
        self.head_line = 1 if mark else 0
        self.number = book.add_format({"valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7E6E6"})
        self._mark = book.add_format({"bold": True, "font_color": "#C00000"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
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
        self, sheet: Worksheet, head: Sequence[str], rows: Sequence[Sequence[Cell]], printed: int | None = None
    ) -> None:
        """Write head and rows; text stays text: data makes no formula and no link, and 007 keeps its zeros.

        Of the columns the first `printed` stand on paper, or all.
        """
        layout = layout_of(head, rows, len(head) if printed is None else printed)
        if self.mark:
            sheet.write_string(0, 0, _text(self.mark), self._mark)
        for place, (title, width) in enumerate(zip(head, layout.widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(self.head_line, place, _text(title), self._head)
        sheet.set_row(self.head_line, layout.head_height(head))
        for line, row in enumerate(rows, self.head_line + 1):
            sheet.set_row(line, layout.height(row))
            for place, cell in enumerate(row):
                self._write(sheet, line, place, cell)
        last = self.head_line + len(rows)
        sheet.freeze_panes(self.head_line + 1, 1)
        sheet.autofilter(self.head_line, 0, last, max(0, len(head) - 1))
        sheet.print_area(0, 0, last, max(0, layout.printed - 1))
        self._print(sheet, layout.paper)

    def _write(self, sheet: Worksheet, line: int, place: int, cell: Cell) -> None:
        if isinstance(cell, str):
            if cell:
                sheet.write_string(line, place, _text(cell), self._text)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(line, place, dt.datetime.combine(cell, dt.time()), self._day)
        elif cell is not None:
            sheet.write_number(line, place, float(cell), self.number)

    def _print(self, sheet: Worksheet, paper: Paper) -> None:
        """A page across and as wide as its columns, the head on each, and at the foot which sheet and page it is."""
        sheet.set_paper(paper.number)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(0)  # not on paper either
        sheet.repeat_rows(0, self.head_line)
        sheet.set_margins(left=0.25, right=0.25, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&A&R{_PAGES[self.locale]}", {"margin": 0.3, "scale_with_doc": False})


@lru_cache(maxsize=2**14)  # the same names and words stand in row after row
def _text(words: str) -> str:
    """The same lines without the characters that no file can hold, cut to the length that a cell can hold."""
    text = "\n".join(clean(line) for line in words.split("\n"))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
