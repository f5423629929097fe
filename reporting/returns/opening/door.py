"""A file that came in -> a book. Whatever the file is, it ends here as a book."""

from hashlib import sha256
from pathlib import PurePath

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.book import Book, Grid
from reporting.returns.notes import Note
from reporting.returns.opening.apart.reading import read_apart
from reporting.returns.opening.csv_files import read_csv
from reporting.returns.opening.encodings import UnknownEncodingError, decoded
from reporting.returns.opening.file_kinds import kind_of
from reporting.returns.opening.file_names import last_part, safe_name
from reporting.returns.opening.file_suffixes import OLD_SUFFIXES, RETURN_SUFFIXES, TEXT_SUFFIXES
from reporting.returns.opening.refusals import SAVE_AS, WORKBOOK, fault, foreign, refusal
from reporting.returns.opening.workbooks import read_workbook
from reporting.xlsx.limits import RETURN
from reporting.xlsx.unusable import UnusableError


def open_return(file: str, raw: bytes) -> Book:
    """The sheets of a file of any kind that offices send, or no sheet and one fault that says why and what to do."""
    name = safe_name(file)
    try:
        grids, notes = _read(name, raw)
    except UnusableError as error:
        grids, notes = (), (refusal(error),)
    if not _holds_something(grids) and not any(note.kind == "fault" for note in notes):
        grids, notes = (), (_nothing(grids),)
    return Book(name, sha256(raw).hexdigest(), grids, notes, invisible_sign(last_part(file)))


def _read(name: str, raw: bytes) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    """Its sheets and notes. The bytes show what the file is; its name, whether somebody means it as a return."""
    if len(raw) > RETURN.packed:
        raise UnusableError("large", f"{len(raw) // 2**20} MB")
    kind, path = kind_of(raw), PurePath(name)
    match kind:
        case "empty" | "locked" | "damaged":
            raise UnusableError(kind)
        case "text":
            return _read_text(path, raw)
        case "xlsx" | "xlsb" | "ods" | "docx" | "xls" | "page" | "xml_sheets":
            if path.suffix.lower() not in RETURN_SUFFIXES:
                return (), (_unknown(path),)
            return read_workbook(raw) if kind == "xlsx" else read_apart(kind, path.stem, raw)
    return (), (foreign(kind),)


def _read_text(path: PurePath, raw: bytes) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    """Programs write tables of texts under the names of workbooks, too; under .xlsx none does."""
    suffix = path.suffix.lower()
    if suffix in TEXT_SUFFIXES or (suffix in OLD_SUFFIXES and _is_text(raw)):
        return read_csv(path.stem, raw)
    if not _is_text(raw):
        raise UnusableError("no workbook")
    todo = f"{SAVE_AS}；如果本来就是CSV文件，请把扩展名改为.csv"
    return (), (fault(f"扩展名是{path.suffix or '空的'}，内容却是文本（如CSV），不是Excel工作簿", WORKBOOK, todo),)


def _unknown(path: PurePath) -> Note:
    """A copy that some program keeps, or one that is not whole yet."""
    found = f"扩展名是{path.suffix or '空的'}，看不出是不是要报的文件"
    return fault(found, f"应为{'、'.join(RETURN_SUFFIXES)}文件", "如果是要报的文件，请改成原来的扩展名，重新报送")


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
