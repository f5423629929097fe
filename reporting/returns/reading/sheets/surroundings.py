"""Warnings about whole sheets: what is hidden, and what was not read."""

from collections.abc import Sequence

from reporting.core.personal_data import personal_heading
from reporting.returns.book import Book, Cell, Grid
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import Findings, letter
from reporting.returns.reading.sheets.blocks import ReturnSheet
from reporting.returns.reading.sheets.cover import cover_cells
from reporting.returns.reading.sheets.line_sorts import is_note
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import personal_text
from reporting.returns.vocabulary import vocabulary

_TITLES = 3  # a cover has no more lines that are neither cells of a cover nor sentences
_TITLE = 60
_HEADING, _LONGEST = 15, 500
_SEARCHED = 200  # rows; a list of persons names them from its beginning


def warn_of_hidden_sheets(book: Book, findings: Findings) -> None:
    for grid in book.grids:
        if grid.hidden and (rows := _filled_rows(grid)):
            if _drop(grid, findings):
                continue
            found = f"隐藏的工作表，有{len(rows)}行内容"
            findings.warning(Place(grid.name), found, "隐藏的工作表不读", "如应报送，请取消隐藏；否则请删去")


def warn_of_sheet(sheet: ReturnSheet, findings: Findings) -> None:
    """Its hidden rows and columns, which are read; or that nothing of it was read."""
    grid = sheet.grid
    if sheet.blocks and (word := next((word for word in vocabulary().void if word in grid.name), "")):
        todo = "作废的请从工作簿中删去；要报送的请改表名"
        findings.fault(Place(grid.name), f"表名“{grid.name}”里有“{word}”", "不知道这张表是否还要报送", todo)
    if sheet.blocks:
        _warn_of_hidden_parts(grid, findings)
    elif not sheet.apart and _holds_content(sheet) and not _drop(grid, findings):
        found = f"工作表有{len(_filled_rows(grid))}行内容，没有认得的表头"
        todo = "如应报送，请改用报表上的表头；个人名单请不要报送"
        findings.warning(Place(grid.name), found, "整张工作表未读入", todo)


def _drop(grid: Grid, findings: Findings) -> bool:
    """Whether an unread sheet holds personal data: then nobody is asked to send it in another form."""
    rows = _filled_rows(grid)
    kind = next((kind for row in rows[:_SEARCHED] if (kind := _personal(grid.rows[row - 1]))), "")
    if kind:
        found, expected = f"工作表有{len(rows)}行内容，含{kind}等个人信息", "个人信息不收，整张工作表未读入"
        note = Note(Place(grid.name), "dropped", found, expected, "请不要报送这张表，请从工作簿中删去")
        findings.grouped(note, "sheet")
    return bool(kind)


def _personal(row: Sequence[Cell]) -> str:
    """The kind of personal data in the cells of a row, or in a heading among several; who filled it in is no secret."""
    texts = [text for cell in row if (text := cell.text.strip())]
    if not texts or is_note(texts):
        return ""
    headings = [text for text in texts if len(text) <= _HEADING] if len(texts) > 1 else []
    kinds = (*map(personal_heading, headings), *(personal_text(text[:_LONGEST]) for text in texts))
    return next(filter(None, kinds), "")


def _warn_of_hidden_parts(grid: Grid, findings: Findings) -> None:
    rows = [row for row in _filled_rows(grid) if row in grid.hidden_rows]
    if rows:
        found = f"第{_few([str(row) for row in rows])}行是隐藏的，共{len(rows)}行"
        findings.warning(Place(grid.name, rows[0]), found, "隐藏的行照样读入", "如不应报送，请删去")
    columns = [column for column in sorted(grid.hidden_columns) if _fills(grid, column)]
    if columns:
        found = f"{_few([letter(column) for column in columns])}栏是隐藏的，共{len(columns)}栏"
        findings.warning(Place(grid.name, 0, columns[0]), found, "隐藏的栏照样读入", "如不应报送，请删去")


def _few(names: list[str]) -> str:
    return "、".join(names[:10]) + ("等" if len(names) > 10 else "")


def _filled_rows(grid: Grid) -> list[int]:
    return [place for place, row in enumerate(grid.rows, 1) if any(cell.text.strip() or cell.bad for cell in row)]


def _fills(grid: Grid, column: int) -> bool:
    return any(len(row) >= column and row[column - 1].text.strip() for row in grid.rows)


def _holds_content(sheet: ReturnSheet) -> bool:
    """Whether a sheet without a table is more than a cover: it has rows of cells, or sentences."""
    others = [line for line in sheet.loose if not is_note(line.texts) and not _is_cover(sheet, line)]
    return len(others) > _TITLES or any(_is_content(line) for line in others)


def _is_cover(sheet: ReturnSheet, line: SheetLine) -> bool:
    return next(cover_cells(sheet.grid.name, line), None) is not None


def _is_content(line: SheetLine) -> bool:
    return len(line.texts) > 1 or any(len(text) > _TITLE for text in line.texts)
