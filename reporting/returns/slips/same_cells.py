"""A sheet with the cells of another file, as one saw them there: what was asked is asked again while it stands so."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product, takewhile, zip_longest

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import characters, lines, width_of
from reporting.returns.book import Cell, Grid
from reporting.returns.slips.words import clean, harmless

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_NARROWEST, _WIDEST = 8, 40  # half-width characters
_POINTS, _LINE = 11, 15  # of letters and of a line
_TEXT = "@"

Row = tuple[Cell, ...]
Place = tuple[int, int]


class SheetsOfCells:
    """Sheets of a new workbook; numbers stay numbers in the look they had, all else is text."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._formats: dict[tuple[str | bool, ...], Format] = {}

    def add(self, grid: Grid) -> None:
        sheet = self._book.add_worksheet(grid.name)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        if grid.hidden:
            sheet.hide()
        rows = [row[:_MOST_COLUMNS] for row in grid.rows[:_MOST_ROWS]]
        _lay_out(sheet, rows)
        covered = set[Place]()
        for area in _merged(rows):
            sheet.merge_range(*area, "")
            covered |= _area(*area) - {area[:2]}
        for place, row in enumerate(rows):
            wraps = _is_of_table(row)
            for column, cell in enumerate(row):
                if (cell.text or cell.bad) and (place, column) not in covered:
                    self._write(sheet, (place, column), cell, self._format(_look(cell), cell.struck, wraps))

    def _write(self, sheet: Worksheet, at: Place, cell: Cell, look: Format) -> None:
        if cell.bad:
            sheet.write_formula(*at, "=NA()", look, "#N/A")
        elif cell.kind == "number" and _is_exact(cell.text):
            sheet.write_number(*at, float(cell.text), look)
        elif cell.kind == "text" and 0 < len(cell.shown) < len(cell.text):
            sheet.write_rich_string(*at, *self._letters(cell), look)
        else:
            sheet.write_string(*at, harmless(cell.text), look)

    def _letters(self, cell: Cell) -> Iterator[Format | str]:
        """The letters of a text, those that one does not see struck through."""
        seen = list(clean(cell.shown))
        for letter in harmless(cell.text):
            if seen[:1] == [letter]:
                del seen[0]
            else:
                yield self._format(_TEXT, True, False)  # noqa: FBT003 - a text in one line, struck through
            yield letter

    def _format(self, *look: str | bool) -> Format:
        """`look`: the number format, whether it is struck through, whether it may take several lines."""
        if look not in self._formats:
            words = dict(zip(("num_format", "font_strikeout", "text_wrap"), look, strict=True))
            self._formats[look] = self._book.add_format({**words, "valign": "vcenter"})
        return self._formats[look]


def _lay_out(sheet: Worksheet, rows: Sequence[Row]) -> None:
    """Columns and rows with room for what stands in them, a page wide."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.25, right=0.25, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&R第 &P 页，共 &N 页", {"margin": 0.3, "scale_with_doc": False})
    widths = [_width(cells) for cells in zip(*filter(_is_of_table, rows), strict=True)]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for place, row in enumerate(rows):
        if _is_of_table(row):
            sheet.set_row(place, _LINE * max(map(_lines, row, widths)))


def _look(cell: Cell) -> str:
    """The number format that shows a cell as one saw it."""
    if cell.kind != "number":
        return _TEXT
    before, found, after = cell.shown.partition(cell.text)
    return "".join([_quoted(before), "General" if found else "", _quoted(after)]) if cell.shown else "General"


def _quoted(text: str) -> str:
    plain = clean(text).replace('"', "”")
    return f'"{plain}"' if plain else ""


def _is_exact(number: str) -> bool:
    """Whether a workbook holds all digits of a number."""
    return Decimal(f"{float(number):.16G}") == Decimal(number)


def _merged(rows: Sequence[Row]) -> Iterator[tuple[int, int, int, int]]:
    """The merged areas: top, left, bottom, right."""
    taken = set[Place]()
    for top, (row, under) in enumerate(pairwise((*rows, ()))):
        for left, (first, beside, below) in enumerate(zip_longest(row, row[1:], under, fillvalue=Cell())):
            if first.copied or not (beside.copied or below.copied):
                continue
            right = left + _copies((row[column] for column in range(left + 1, len(row))), first)
            bottom = top + _copies((rows[line][left] for line in range(top + 1, len(rows))), first)
            area = _area(top, left, bottom, right)
            if len(area) > 1 and not area & taken:
                taken |= area
                yield top, left, bottom, right


def _area(top: int, left: int, bottom: int, right: int) -> set[Place]:
    return set(product(range(top, bottom + 1), range(left, right + 1)))


def _copies(cells: Iterable[Cell], first: Cell) -> int:
    """How many of these cells, up to the first other one, a merged area fills."""
    return sum(1 for _ in takewhile(lambda cell: cell.copied and cell.text == first.text, cells))


def _is_of_table(row: Row) -> bool:
    """Whether there is more than one text in a row; a title or a remark by itself runs on over the cells beside it."""
    return sum(1 for cell in row if cell.text and not cell.copied) > 1


def _width(cells: Row) -> float:
    """Room for the longest text, up to some length."""
    longest = max((characters(cell.text) for cell in cells if not cell.copied), default=0)
    return width_of(min(max(longest, _NARROWEST), _WIDEST), _POINTS)


def _lines(cell: Cell, width: float) -> int:
    return 1 if cell.copied else lines(cell.text, width, _POINTS)
