"""Has a file read by a process of its own, so that no file keeps this one busy or takes its memory."""

import re
import subprocess
import sys
from collections.abc import Sequence
from typing import Literal

from reporting.returns.book import Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.returns.opening.apart.wire import received
from reporting.returns.opening.garbled import garbled_notes
from reporting.returns.opening.grids import grid
from reporting.returns.opening.sheet_names import read_names
from reporting.returns.opening.workbooks import LINKS, MACROS, unread
from reporting.xlsx.addresses import address
from reporting.xlsx.limits import RETURN
from reporting.xlsx.unusable import UnusableError, damaged

Reader = Literal["xls", "xlsb", "ods", "docx", "page", "xml_sheets"]
Opened = tuple[tuple[Grid, ...], tuple[Note, ...]]

_COMMAND = [sys.executable, "-P", "-m", "reporting.returns.opening.apart"]
_SECONDS = 15
_KILLED = 9  # SIGKILL, which Windows has not
# The names of parts stand in the bytes of an archive as they are, and in a file of the old kind in two bytes a letter.
_MACROS = re.compile(rb"(?i)vbaProject\.bin|_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T")
_LINKS = re.compile(rb"(?i)xl/externalLinks/")
_EMBEDDED = re.compile(rb"(?i)word/embeddings/")
_EMBEDDED_FILE = Note(
    Place(),
    "warning",
    "文档里嵌有别的文件（如Excel表）",
    "只读取文档自己的表格",
    "如果填报的内容在嵌入的文件里，请把它另存出来报送",
)
_WARNINGS = ((_MACROS, MACROS), (_LINKS, LINKS), (_EMBEDDED, _EMBEDDED_FILE))


def read_apart(reader: Reader, stem: str, raw: bytes) -> Opened:
    """The sheets of a file, and what was noted. Raises UnusableError."""
    sheets = _named(_received(answer_of([*_COMMAND, reader], raw)), stem)
    notes = [note for pattern, note in _WARNINGS if pattern.search(raw)]
    grids: dict[str, Grid] = {}
    # Hidden sheets come last: they take what the others leave.
    room = RETURN.cells
    for name, sheet in sorted(sheets.items(), key=lambda named: named[1].hidden):
        size = sheet.stored.last_row * sheet.stored.last_column
        if sheet.too_large or (sheet.hidden and size > room):
            notes.append(unread(name))
            continue
        if size > room:
            corner = address(sheet.stored.last_row, sheet.stored.last_column)
            raise UnusableError("far", f"工作表“{name}”的{corner}")
        room -= size
        grids[name], grid_notes = grid(sheet.name, name, sheet.stored, hidden=sheet.hidden)
        notes += grid_notes
    opened = tuple(grids[name] for name in sheets if name in grids)
    return opened, (*notes, *garbled_notes(opened))


def answer_of(command: Sequence[str], raw: bytes) -> bytes:
    """What one of our own commands prints of a file on its standard input.

    Raises UnusableError if it takes long, or more memory than there is.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            command,
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnusableError("slow", f"{_SECONDS}秒") from None
    if done.returncode == -_KILLED:
        raise UnusableError("memory")  # the system's own limit: nobody else kills it
    return done.stdout


def _received(answer: bytes) -> list[ForeignSheet]:
    """A process that stumbled over its file, or was ended, says nothing that can be understood."""
    try:
        return received(answer)
    except UnusableError:
        raise
    except (ValueError, TypeError, LookupError) as error:
        raise damaged() from error


def _named(sheets: Sequence[ForeignSheet], stem: str) -> dict[str, ForeignSheet]:
    """By their names as one reads them. That of a page is the name of its file."""
    return dict(zip(read_names([sheet.name for sheet in sheets], lambda _: stem), sheets, strict=True))
