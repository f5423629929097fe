"""A sheet as it is stored -> a grid from A1 on, every cell as one would type it."""

from collections.abc import Mapping, Sequence

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.book import Cell, CellKind, Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.merging import fill
from reporting.returns.opening.texts import cleaned
from reporting.xlsx.addresses import address
from reporting.xlsx.cells import StoredSheet
from reporting.xlsx.values import StoredCell
from reporting.xlsx.values import StoredKind as Stored

_EMPTY = Cell()
_KINDS: Mapping[Stored, CellKind] = {"number": "number", "percent": "percent", "day": "day"}
_PICTURE = ("=DISPIMG(", "=_xlfn.DISPIMG(")  # what WPS leaves in a cell that holds a picture


def grid(written: str, name: str, sheet: StoredSheet, *, hidden: bool) -> tuple[Grid, list[Note]]:
    """The sheet, merged areas filled, and a warning of what lies unseen under them. Raises UnusableError.

    `written` is its name as it is stored, `name` as it is read.
    """
    made: dict[StoredCell, Cell] = {}
    rows = [_row(sheet.rows.get(number, {}), sheet.last_column, made) for number in range(1, sheet.last_row + 1)]
    covered = fill(rows, sheet.merged)
    columns = frozenset(
        column for area in sheet.hidden_columns for column in range(area.start, min(area.stop, sheet.last_column + 1))
    )
    hidden_rows = frozenset(row for row in sheet.hidden_rows if row <= sheet.last_row)
    made_grid = Grid(name, tuple(map(tuple, rows)), hidden, hidden_rows, columns, invisible_sign(written))
    return made_grid, _covered(name, covered)


def _row(stored: dict[int, StoredCell], width: int, made: dict[StoredCell, Cell]) -> list[Cell]:
    """Equal cells are one: a sheet of a million cells holds few different ones."""
    cells = [_EMPTY] * width
    for column, cell in stored.items():
        known = made.get(cell)
        cells[column - 1] = made.setdefault(cell, _cell(cell)) if known is None else known
    return cells


def _cell(stored: StoredCell) -> Cell:
    text = cleaned(stored.text)
    bad = _bad(stored.kind, text)
    if bad or not text:
        return Cell(bad=bad, struck=stored.struck) if bad else _EMPTY
    kind, sign = _KINDS.get(stored.kind, "text"), invisible_sign(stored.text)
    return Cell(text, kind, shown=cleaned(stored.shown), struck=stored.struck, sign=sign)


def _bad(kind: Stored, text: str) -> str:
    """Why there is no value to be trusted."""
    if kind == "error":
        return f"公式出错（{text or '错误值'}）"
    if kind == "uncalculated":
        return "公式没有保存计算结果"
    if kind == "odd":
        return "不是有效的数值或日期"  # it is not quoted: it may be the number of a person
    return "单元格里是图片" if text.startswith(_PICTURE) else ""


def _covered(name: str, places: Sequence[tuple[int, int]]) -> list[Note]:
    if not places:
        return []
    row, column = places[0]
    found = f"合并单元格下面还藏着{len(places)}格内容，第一格是{address(row, column)}"
    todo = "请取消合并，看看被遮住的内容是否有用"
    return [Note(Place(name, row, column), "warning", found, "合并单元格只读取看得见的内容", todo)]
