"""The cells of a sheet, found or made; a cell without an address has that of its place."""

from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator

from reporting.returns.slips.addresses import Area, address, area_at, cell_at
from reporting.returns.slips.markup import Element, UnmarkableError, child, children, placed, tag

_SHEET = """
sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
ignoredErrors smartTags drawing legacyDrawing AlternateContent legacyDrawingHF drawingHF picture oleObjects controls
webPublishItems tableParts extLst
"""
SHEET_ORDER = _SHEET.split()


class SheetCells:
    """The cells of one sheet by row and column."""

    def __init__(self, sheet: Element) -> None:
        self._sheet = sheet
        self._data = placed(sheet, "sheetData", SHEET_ORDER)
        self._rows = dict(_numbered_rows(self._data))
        self._numbers = sorted(self._rows)
        self._cells_by_row: dict[int, dict[int, Element]] = {}

    @property
    def rows(self) -> dict[int, Element]:
        return self._rows

    def at(self, row: int, column: int) -> Element:
        """The cell; a new one in the style of its row or column if there is none."""
        line = self._rows.get(row)
        if line is None:
            line = self._new_row(row)
        if row not in self._cells_by_row:
            self._cells_by_row[row] = dict(_numbered_cells(line))
        if column not in self._cells_by_row[row]:
            self._cells_by_row[row][column] = self._new_cell(line, row, column)
        return self._cells_by_row[row][column]

    def _new_row(self, number: int) -> Element:
        new = self._data.makeelement(tag(self._data, "row"), {"r": str(number)})
        place = bisect(self._numbers, number)
        if place < len(self._numbers):
            self._rows[self._numbers[place]].addprevious(new)
        else:
            self._data.append(new)
        self._numbers.insert(place, number)
        self._rows[number] = new
        return new

    def _new_cell(self, line: Element, row: int, column: int) -> Element:
        new = line.makeelement(tag(line, "c"), {"r": address(row, column)})
        style = line.get("s") if line.get("customFormat") in {"1", "true"} else self._column_style(column)
        if style:
            new.set("s", style)
        later = [number for number in self._cells_by_row[row] if number > column]
        if later:
            self._cells_by_row[row][min(later)].addprevious(new)
        else:
            line.append(new)
        # Only a hint for readers, and wrong from now on.
        line.attrib.pop("spans", None)
        return new

    def _column_style(self, column: int) -> str | None:
        columns = child(self._sheet, "cols")
        for element in children(columns, "col") if columns is not None else ():
            if int(element.get("min", "0")) <= column <= int(element.get("max", "0")):
                return element.get("style")
        return None


def first_cells(sheet: Element, places: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place in a merged area the area's first cell, which alone is seen."""
    wanted = sorted(places)
    first_of = {place: place for place in wanted}
    merged = child(sheet, "mergeCells")
    for element in children(merged, "mergeCell") if merged is not None else ():
        area = area_at(element.get("ref", ""))
        first, last = bisect_left(wanted, (area.top, 0)), bisect(wanted, (area.bottom, area.right))
        first_of |= {place: (area.top, area.left) for place in wanted[first:last] if _lies_in(place, area)}
    return first_of


def _lies_in(place: tuple[int, int], area: Area) -> bool:
    return area.left <= place[1] <= area.right


def _numbered_rows(data: Element) -> Iterator[tuple[int, Element]]:
    before = 0
    for row in children(data, "row"):
        before = _row_number(row.get("r"), before)
        yield before, row


def _row_number(text: str | None, before: int) -> int:
    if text is None:
        return before + 1
    if not text.isdecimal():
        raise UnmarkableError(f"no row: {text}")
    return int(text)


def _numbered_cells(line: Element) -> Iterator[tuple[int, Element]]:
    before = 0
    for cell in children(line, "c"):
        at = cell.get("r")
        before = cell_at(at)[1] if at else before + 1
        yield before, cell
