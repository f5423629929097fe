"""A CSV file -> one sheet of texts, whatever its encoding and its separator."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.book import Cell, Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.encodings import UnknownEncodingError, decoded
from reporting.returns.opening.refusals import SAVE_AS, fault
from reporting.returns.opening.texts import cleaned
from reporting.xlsx.limits import RETURN
from reporting.xlsx.unusable import UnusableError

_SEPARATORS = (",", ";", "\t")
_SAMPLE_ROWS = 50
_EMPTY = Cell()

Opened = tuple[tuple[Grid, ...], tuple[Note, ...]]


class _BrokenRowError(ValueError):
    """A row with a quotation mark that is not closed."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def read_csv(name: str, raw: bytes) -> Opened:
    """One sheet of this name, and what was noted; or no sheet and one fault. Raises UnusableError."""
    try:
        text, encoding = decoded(raw)
        rows = _rows(text)
    except UnknownEncodingError:
        found = "文字编码无法识别：读出来是乱码，或者不是文本"
        return (), (fault(found, "应为UTF-8、GBK或UTF-16编码的CSV文件", SAVE_AS),)
    except _BrokenRowError as error:
        return (), (
            fault(f"第{error.row}行的引号不成对，或一格文字过长", "引号应成对出现", SAVE_AS, Place(name, error.row)),
        )
    note = Note(Place(), "converted", "（未注明编码）", f"{encoding}编码的CSV文件")
    return (Grid(name, _cells(rows)),), (note,) if encoding else ()


def _rows(text: str) -> list[list[str]]:
    """As Excel counts them: blank lines are rows, and a row may have several lines."""
    separator = text[4:5]
    if text[:4].lower() == "sep=" and separator in _SEPARATORS:
        text = text.partition("\n")[2]
    else:
        separator = _separator(text)
    rows, cells = [], 0
    for row in _parsed(text, separator):
        rows.append(row)
        cells += len(row)
        if len(rows) > RETURN.rows or len(row) > RETURN.columns or cells > RETURN.cells:
            raise UnusableError("far", f"第{len(rows)}行的")
    return rows


def _separator(text: str) -> str:
    """The one by which most of the first rows have the same columns, and the most of them."""
    return max(_SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> tuple[int, int]:
    widths: Counter[int] = Counter()
    with suppress(_BrokenRowError):
        widths.update(len(row) for row in islice(_parsed(text, separator), _SAMPLE_ROWS) if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    number = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            number += 1
            yield row
    except csv.Error:
        raise _BrokenRowError(number + 1) from None


def _cells(rows: list[list[str]]) -> tuple[tuple[Cell, ...], ...]:
    cells = [[_cell(text) for text in row] for row in rows]
    while cells and not any(cell.text for cell in cells[-1]):
        cells.pop()
    width = max((len(row) for row in cells), default=0)
    return tuple((*row, *[_EMPTY] * (width - len(row))) for row in cells)


def _cell(typed: str) -> Cell:
    text = cleaned(typed)
    return Cell(text, "text", sign=invisible_sign(typed)) if text else _EMPTY
