"""A file that came in -> a book. Whatever the file is, it ends here as a book."""

from hashlib import sha256
from pathlib import PurePath

from reporting.returns.book import Book, Grid
from reporting.returns.notes import Note
from reporting.returns.opening.csv_files import read_csv
from reporting.returns.opening.encodings import UnknownEncodingError, decoded
from reporting.returns.opening.file_names import safe_name
from reporting.returns.opening.refusals import SAVE_AS, WORKBOOK, fault, refusal
from reporting.returns.opening.workbooks import read_workbook
from reporting.xlsx.archive import why_no_archive
from reporting.xlsx.limits import RETURN
from reporting.xlsx.unusable import UnusableError

_TEXT_FILES = {".csv", ".txt", ".tsv"}
_KNOWN = {
    b"%PDF": "PDF文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"Rar!": "压缩包（RAR）",
    b"7z\xbc\xaf": "压缩包（7z）",
    b"{\\rtf": "文档（RTF）",
    b"MIME-Version": "网页（MHT）",
}


def open_return(file: str, raw: bytes) -> Book:
    """The sheets of a workbook or a CSV file, or no sheet and one fault that says why and what to do."""
    name = safe_name(file)
    try:
        grids, notes = _read(name, raw)
    except UnusableError as error:
        grids, notes = (), (refusal(error),)
    if not _holds_something(grids) and not any(note.kind == "fault" for note in notes):
        grids, notes = (), (_nothing(grids),)
    return Book(name, sha256(raw).hexdigest(), grids, notes)


def _read(name: str, raw: bytes) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    """Its sheets and notes. The first bytes show what the file is; for a text its name says whether it is a table."""
    if len(raw) > RETURN.packed:
        raise UnusableError("large", f"{len(raw) // 2**20} MB")
    if raw.startswith(b"PK"):
        return read_workbook(raw)
    reason = why_no_archive(raw)
    if reason != "no workbook":
        raise UnusableError(reason)
    path = PurePath(name)
    if path.suffix.lower() in _TEXT_FILES:
        return read_csv(path.stem, raw)
    return (), (_foreign(path, raw),)


def _foreign(path: PurePath, raw: bytes) -> Note:
    for start, kind in _KNOWN.items():
        if raw.startswith(start):
            return fault(f"文件是{kind}，不是Excel工作簿", WORKBOOK, "请在Excel工作簿里填报后重新报送")
    if not _is_text(raw):
        return refusal(UnusableError("no workbook"))
    todo = f"{SAVE_AS}；如果本来就是CSV文件，请把扩展名改为.csv"
    return fault(f"扩展名是{path.suffix or '空的'}，内容却是文本（如CSV），不是Excel工作簿", WORKBOOK, todo)


def _is_text(raw: bytes) -> bool:
    try:
        decoded(raw)
    except UnknownEncodingError:
        return False
    return True


def _holds_something(grids: tuple[Grid, ...]) -> bool:
    return any(cell.text or cell.bad for grid in grids if not grid.hidden for row in grid.rows for cell in row)


def _nothing(grids: tuple[Grid, ...]) -> Note:
    if any(grid.hidden and grid.rows for grid in grids):
        return fault("有内容的工作表都是隐藏的", "填报的内容应在可见的工作表里", "请取消隐藏工作表，保存后重新报送")
    return fault("工作表里没有任何内容", "应有填报的内容", "请检查文件是否保存完整，重新报送")
