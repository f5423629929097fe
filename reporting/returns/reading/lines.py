"""The rows below a heading, by what they are: entries, totals, notes, headings of a group."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reporting.returns.book import Cell, Grid
from reporting.returns.reading.cached_text import plain
from reporting.returns.reading.heads import Head
from reporting.returns.reading.labels import SIGNED

Sort = Literal["entry", "blank", "total", "note", "group", "heading"]
_TOTAL = re.compile(r"(?:本页|本表|全部|本单位)?(?:合\s*计|总\s*计|小\s*计|共\s*计|总合计)\s*(?:[:：(（].*|\d.*)?")
_NOTE = re.compile(
    rf"(?:注|备注|附注|说明|填表说明|填报说明|注意)\s*\d*\s*[:：.、].*|(?:{SIGNED})\s*(?:[（(][^）)]*[)）])?\s*[:：].*",
    re.DOTALL,
)
_SIGNED_ALONE = re.compile(rf"(?:{SIGNED})")
_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_GROUP = re.compile(
    r"(?P<number>[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|第[一二三四五六七八九十]{1,3}[类部章、]).*", re.DOTALL
)
_NUMERAL = re.compile("[一二三四五六七八九十]{1,3}")


@dataclass(frozen=True)
class SheetLine:
    """A row of a sheet by its number; `filled` are the columns that get their text from the cell above (merged)."""

    row: int
    cells: tuple[Cell, ...]
    filled: frozenset[int]

    @property
    def typed_cells(self) -> list[Cell]:
        """The cells that hold something and do not get it from a merged cell above."""
        return [cell for at, cell in enumerate(self.cells) if (cell.text.strip() or cell.bad) and at not in self.filled]

    @property
    def texts(self) -> list[str]:
        """Their texts from left to right, each once."""
        return list(dict.fromkeys(cell.text.strip() for cell in self.typed_cells))


def lines(grid: Grid, first: int, last: int) -> Iterator[SheetLine]:
    """The rows `first` to `last`, from 1."""
    for place in range(first - 1, last):
        row, above = grid.rows[place], grid.rows[place - 1] if place else ()
        yield SheetLine(place + 1, row, frozenset(_filled(row, above)))


def _filled(row: Sequence[Cell], above: Sequence[Cell]) -> Iterator[int]:
    for at, (cell, over) in enumerate(zip(row, above, strict=False)):
        if cell.copied and cell.text and cell.text == over.text:
            yield at


def sorted_lines(unsorted_lines: Iterable[SheetLine], headings: frozenset[str]) -> list[tuple[SheetLine, Sort]]:
    """Rows with their sorts; `headings` are the words of the heading rows above them.

    The numbering of the other entries decides whether a row is an entry or the heading of a group.
    """
    sorts = [(line, sort_of(line, headings)) for line in unsorted_lines]
    entries = [line for line, sort in sorts if sort == "entry"]
    numbered = {_numbering(text) for line in entries for text in line.texts[:3]} - {""}
    titled = {_numbering(line.texts[0]) for line in entries if len(line.texts) > 2}

    def among(line: SheetLine, sort: Sort) -> Sort:
        if sort == "group" and not _spans(line) and _numbering(line.texts[0]) in numbered:
            return "entry"
        return "group" if sort == "entry" and titled and _is_numbered_title(line, titled) else sort

    return [(line, among(line, sort)) for line, sort in sorts]


def _numbering(text: str) -> str:
    """How a text is numbered: 一、修路 and 二、修灯 alike; '' when it is not."""
    match = _GROUP.fullmatch(text)
    number = match["number"] if match else text if _NUMBER.fullmatch(text) else ""
    return _NUMERAL.sub("一", number)


def _is_numbered_title(line: SheetLine, entries: Collection[str]) -> bool:
    """Whether a row is 一 beside 生产条件改善 and no more, while entries have more cells and other numbers."""
    number, *title = line.texts
    alone = len(title) == len(line.typed_cells[1:]) == 1 and line.typed_cells[1].kind == "text" and not line.filled
    return alone and bool(_NUMBER.fullmatch(number)) and _numbering(number) not in entries


def sort_of(line: SheetLine, headings: frozenset[str]) -> Sort:
    """The sort of a row, without regard to its neighbours."""
    texts = line.texts
    if not line.typed_cells:
        return "blank"
    if _repeats(line, headings):
        return "heading"
    if any(_TOTAL.fullmatch(text) for text in texts[:3]):
        return "total"
    if is_note(texts):
        return "note"
    # What stands beside a cell that is merged down belongs to it.
    if len(texts) == 1 and (_spans(line) or (_GROUP.fullmatch(texts[0]) and not line.filled)):
        return "group"
    return "entry"


def words_of(head: Head, grid: Grid) -> frozenset[str]:
    """The words that stand in heading rows."""
    return frozenset(plain(cell.text) for row in grid.rows[head.top - 1 : head.bottom] for cell in row)


def _repeats(line: SheetLine, headings: frozenset[str]) -> bool:
    """Whether the row is one of the heading rows, printed again on a new page."""
    texts = line.texts
    return len(texts) > 1 and all(plain(text) in headings for text in texts)


def is_note(texts: Sequence[str]) -> bool:
    if _NOTE.fullmatch(texts[0]):
        return len(texts) == 1 or any(_NOTE.fullmatch(text) or _SIGNED_ALONE.fullmatch(text) for text in texts[1:])
    return bool(_SIGNED_ALONE.fullmatch(texts[0])) and any(_SIGNED_ALONE.fullmatch(text) for text in texts[1:])


def _spans(line: SheetLine) -> bool:
    """Whether its one text is merged over several columns."""
    return len([cell for cell in line.typed_cells if cell.text.strip()]) > 1
