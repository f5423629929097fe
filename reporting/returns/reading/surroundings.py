"""What a person should know of the sheets themselves: hidden ones, hidden rows, and those that were not read."""

from reporting.returns.book import Book, Grid
from reporting.returns.notes import Place
from reporting.returns.reading.blocks import Sheet
from reporting.returns.reading.remarks import Remarks


def tell_hidden(book: Book, remarks: Remarks) -> None:
    for grid in book.grids:
        if grid.hidden and (rows := _filled_rows(grid)):
            found = f"隐藏的工作表，有{len(rows)}行内容"
            remarks.warning(Place(grid.name), found, "隐藏的工作表不读", "如应报送，请取消隐藏；否则请删去")


def tell_sheet(sheet: Sheet, remarks: Remarks) -> None:
    grid = sheet.grid
    hidden = [row for row in _filled_rows(grid) if row in grid.hidden_rows]
    if hidden and sheet.blocks:
        rows = "、".join(map(str, hidden[:10])) + ("等" if len(hidden) > 10 else "")
        remarks.warning(
            Place(grid.name, hidden[0]),
            f"第{rows}行是隐藏的，共{len(hidden)}行",
            "隐藏的行照样读入",
            "如不应报送，请删去",
        )
    told = _filled_rows(grid)
    if told and not sheet.blocks and not sheet.apart and _tabular(grid):
        found = f"工作表有{len(told)}行内容，没有认得的表头"
        remarks.warning(Place(grid.name), found, "整张工作表未读入", "如应报送，请改用报表上的表头")


def _filled_rows(grid: Grid) -> list[int]:
    return [place for place, row in enumerate(grid.rows, 1) if any(cell.text.strip() or cell.bad for cell in row)]


def _tabular(grid: Grid) -> bool:
    """Whether a sheet is more than lines of text: a row with several different cells."""
    return any(len({cell.text.strip() for cell in row if cell.text.strip()}) >= 3 for row in grid.rows)
