"""A workbook -> all its sheets, hidden ones as well, and what its sender should know of the opening."""

import re
from dataclasses import replace

from reporting.returns.book import Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.garbled import garbled_notes
from reporting.returns.opening.grids import grid
from reporting.returns.opening.sheet_names import read_names
from reporting.xlsx.archive import Archive, checked
from reporting.xlsx.cells import StoredSheet, stored_sheet
from reporting.xlsx.limits import RETURN, Limits
from reporting.xlsx.parts import Workbook, workbook
from reporting.xlsx.unusable import UnusableError

_MACROS = re.compile(r"(^|/)(vbaproject\.bin$|macrosheets/)")
_LINKS = re.compile("(^|/)externallinks/")
MACROS = Note(
    Place(), "warning", "工作簿里有宏", "只读取单元格里的数据；宏不会运行，也不会被复制", "请用不带宏的工作簿报送"
)
LINKS = Note(
    Place(),
    "warning",
    "工作簿引用了其他文件",
    "只读取随本文件保存的数值，不会打开其他文件",
    "请核对引用的数值是否为最新，最好粘贴为数值",
)


def read_workbook(raw: bytes) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    """Its sheets and notes. Raises UnusableError."""
    archive = checked(raw, RETURN)
    book = workbook(archive, RETURN)
    names = read_names([sheet.name for sheet in book.sheets], "工作表{}".format)
    notes, limits = _warnings(archive), RETURN
    grids: dict[str, Grid] = {}
    # Hidden sheets come last: they take what the others leave.
    for name, part in sorted(zip(names, book.sheets, strict=True), key=lambda sheet: sheet[1].hidden):
        content = archive.read(part.part)
        sheet = _sheet(content, book, limits, name, hidden=part.hidden)
        if sheet is None:
            notes.append(unread(name))
        else:
            grids[name], grid_notes = grid(part.name, name, sheet, hidden=part.hidden)
            notes += grid_notes
        limits = _left(limits, content, sheet or StoredSheet())
    opened = tuple(grids[name] for name in names if name in grids)
    return opened, (*notes, *garbled_notes(opened))


def _left(limits: Limits, content: bytes, sheet: StoredSheet) -> Limits:
    return replace(
        limits,
        elements=limits.elements - content.count(b"<"),
        cells=limits.cells - sheet.last_row * sheet.last_column,
        characters=limits.characters - sheet.characters,
    )


def _sheet(content: bytes, book: Workbook, limits: Limits, name: str, *, hidden: bool) -> StoredSheet | None:
    """The stored sheet; None for a hidden one that is too large, because nobody reports in it."""
    try:
        return stored_sheet(content, book, limits)
    except UnusableError as error:
        if error.reason not in {"far", "many"}:
            raise
        if hidden:
            return None
        raise UnusableError(error.reason, f"工作表“{name}”的{error.detail}") from error


def _warnings(archive: Archive) -> list[Note]:
    return [note for pattern, note in ((_MACROS, MACROS), (_LINKS, LINKS)) if any(map(pattern.search, archive.names))]


def unread(name: str) -> Note:
    """Of a hidden sheet that is too large."""
    found = f"隐藏的工作表“{name}”过大"
    return Note(Place(name), "warning", found, "隐藏的工作表不读取", "如有填报的内容，请移到可见的工作表")
