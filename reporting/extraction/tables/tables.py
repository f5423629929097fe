"""`Tables`: for a place in a text the cell of a table that it is in, with what the table says of its number."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.extraction.tables.cells import TableCell, is_prose
from reporting.extraction.tables.grids import Grid, Piece, Row, grids_in
from reporting.extraction.tables.heads import Heads, at_column
from reporting.extraction.tables.units import is_unit, unit_in_table

_UNITS = re.compile(r"(?:计量)?单\s*位")
_TOTAL = re.compile(r"[合总小共]\s*计")
_PERSONS = re.compile(r"姓\s*名|受助人|户主|领款人|经办人")
# Lines within a cell come as blanks: 体检2180人 女职工体检310人.
_LINE_END = re.compile(r"\d[\u4e00-\u9fff]{0,4}( )(?=[\u4e00-\u9fff])")
_APART = "\t| |｜"
_DIGIT = re.compile(r"\d")


class Tables:
    """The tables of one clean text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def cell(self, at: int) -> TableCell | None:
        """The cell of figures that a place is in, below the head of a table."""
        cell = self.around(at)
        return None if cell is None or cell.is_prose else cell

    def around(self, at: int) -> TableCell | None:
        """The cell that a place is in, also one that is prose."""
        place = bisect_right(self._starts, at) - 1
        cell = self._cells[place] if place >= 0 else None
        return cell if cell is not None and at < cell.end else None

    @cached_property
    def prose(self) -> str:
        """The text in which each line of a cell that is prose is a line; every place stays what it is."""
        signs = list(self._text)
        for cell in self._cells:
            if cell.is_prose:
                ends = [cell.start - 1, *(end.start(1) for end in _LINE_END.finditer(self._text, cell.start, cell.end))]
                for at in (*ends, min(cell.end, len(signs) - 1)):
                    signs[at] = "\n" if signs[at] in _APART else signs[at]
        return "".join(signs)

    @cached_property
    def _cells(self) -> list[TableCell]:
        cells = [cell for number, grid in enumerate(grids_in(self._text)) for cell in _Reading(number, grid).cells()]
        return sorted(cells, key=lambda cell: cell.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [cell.start for cell in self._cells]


@dataclass(frozen=True)
class _Reading:
    """One table that is read row by row."""

    number: int
    grid: Grid

    def cells(self) -> Iterator[TableCell]:
        """Those of its rows; of a line with a label alone only where a unit is named."""
        above: Row = ()
        for at in range(self._heads.first, len(self.grid.rows)):
            row = self._shifted(self.grid.rows[at])
            labels = self._labels(row, above)
            cells = (self._cell(at, piece, row, labels) for piece in row)
            yield from (cell for cell in cells if cell.unit or not self.grid.is_labelled)
            above = labels

    @cached_property
    def _heads(self) -> Heads:
        return Heads(self.grid)

    def _cell(self, at: int, piece: Piece, row: Row, labels: Row) -> TableCell:
        over = self._heads.column(piece.column)
        own = [one for one in labels if one is not piece] if self._has_head else _left_of(piece, row)
        head, label = ("".join(one.words for one in pieces) for pieces in (over, own))
        section = self.grid.sections[at]
        others = (one for one in row if one not in own and one is not piece and not _DIGIT.search(one.words))
        return TableCell(
            table=self.number,
            row=at,
            column=piece.column,
            start=piece.start,
            end=piece.end,
            words=piece.words,
            head=head,
            label=label,
            section=section,
            note=" ".join(one.words for one in others if one.words),
            unit=unit_in_table(head, label, self._unit_of(row), [section, *self._heads.captions]),
            named_at=tuple((one.start, one.end) for one in (*over[::-1], *own[::-1])),
            labels=(own[0].start, own[-1].end) if own else None,
            above=self.grid.rows[0][0].start,
        )

    @property
    def _has_head(self) -> bool:
        return self._heads.first > self._heads.top

    def _labels(self, row: Row, above: Row) -> Row:
        """The words at its left; a cell that is empty goes on from the row above, but not beside a total."""
        own = [one for one in row if one.column < self._heads.labels and self._is_label(one)]
        if any(_TOTAL.search(one.words) for one in own):
            return [one for one in own if one.words.strip("-/")]
        gone_on = [one if one.words else at_column(above, one.column) for one in own]
        return [one for one in gone_on if one is not None and one.words]

    def _is_label(self, piece: Piece) -> bool:
        """Neither number of the row, unit nor prose with numbers, and no person: a name is no name of a measure."""
        is_number_of_row = self._heads.is_number_of_row(piece.column) and not _TOTAL.search(piece.words)
        is_person = _PERSONS.search("".join(one.words for one in self._heads.column(piece.column)))
        is_struck_out = bool(piece.words) and not piece.words.strip("*")
        is_other = is_struck_out or is_prose(piece.words)
        return not (is_number_of_row or is_person or is_other or self._holds_units(piece.column))

    def _holds_units(self, column: int) -> bool:
        """A column 单位 holds units of counting, or names of enterprises."""
        below = (at_column(row, column) for row in self.grid.rows[self._heads.first :])
        is_named = _UNITS.fullmatch("".join(one.words for one in self._heads.column(column)))
        return bool(is_named) and any(one is not None and is_unit(one.words) for one in below)

    def _unit_of(self, row: Row) -> str:
        return next((one.words for one in row if self._holds_units(one.column)), "")

    def _shifted(self, row: Row) -> Row:
        """A row of a total that lacks the column of the numbers of rows stands one column further to the right."""
        columns = len(self.grid.rows[self._heads.top])
        lacks = len(row) == columns - 1 and self._heads.is_number_of_row(0) and bool(_TOTAL.search(row[0].words))
        return [replace(one, column=one.column + 1) for one in row] if lacks else row


def _left_of(piece: Piece, row: Row) -> Sequence[Piece]:
    """Of a table without a head: the words right before a number, or those at the beginning of its row."""
    before = [one for one in row if one.column < piece.column and one.words]
    near: list[Piece] = []
    for one in reversed(before):
        if one.is_number:
            break
        near.insert(0, one)
    first = next((at for at, one in enumerate(before) if one.is_number), len(before))
    return near or before[:first]
