"""`without_personal_data`: a returned workbook as it may be kept and sent back, its personal cells emptied."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reporting.core.personal_data import masked, personal_text
from reporting.looking.personal_rows import found_in_rows, telling_headings
from reporting.returns.book import Book, Cell, Grid
from reporting.returns.notes import Note, Place

_EMPTY = Cell()
_SHOWN = 5  # rows that are named

# The kind of personal data by the row and column of its cell, from 1.
Kinds = Mapping[tuple[int, int], str]


def without_personal_data(book: Book, notes: Sequence[Note]) -> tuple[Book, list[Note]]:
    """The book without the cells that hold any, and the notes, with one for each column that lost some unsaid."""
    grids, added = list[Grid](), list[Note]()
    for grid in book.grids:
        kinds = _personal_cells(grid)
        grids.append(_emptied(grid, kinds))
        added += _notes(grid, {place: kind for place, kind in kinds.items() if not _is_said(grid, place, notes)})
    return replace(book, grids=tuple(grids)), [*notes, *added]


def _is_said(grid: Grid, place: tuple[int, int], notes: Sequence[Note]) -> bool:
    """Whether a note stands at the cell already, or says of its column that it is not taken in."""
    row, column = place
    return any(
        note.place.sheet == grid.name
        and note.place.column == column
        and (note.kind == "dropped" or (note.kind == "fault" and note.place.row == row))
        for note in notes
    )


def unquoted(notes: Sequence[Note]) -> list[Note]:
    """The notes without personal data, were there any in the name of a sheet, say."""
    return [
        replace(note, found=masked(note.found), expected=masked(note.expected), todo=masked(note.todo))
        for note in notes
    ]


def _personal_cells(grid: Grid) -> Kinds:
    """By themselves, together with others of their row, or by what stands at the head of their column."""
    filled = {
        number: {column: cell.text for column, cell in enumerate(row, 1) if cell.text and not cell.copied}
        for number, row in enumerate(grid.rows, 1)
    }
    rows = [(number, cells) for number, cells in filled.items() if cells]
    kinds = {
        (rows[one.row][0], column): one.personal.kind
        for one in found_in_rows(cells for _, cells in rows)
        if not one.personal.landline
        for column in one.columns
    }
    for at, column, kind in telling_headings([cells for _, cells in rows]):
        kinds |= {(number, column): kind for number in _below(filled, rows[at][0], column)}
    return kinds


def _below(filled: Mapping[int, Mapping[int, str]], heading: int, column: int) -> Iterator[int]:
    """The rows of a column below its heading, down to a row without anything."""
    number = heading + 1
    while filled.get(number) or number == heading + 1:
        if column in filled.get(number, {}):
            yield number
        number += 1


def _emptied(grid: Grid, kinds: Kinds) -> Grid:
    """Also what a merged area fills from a cell that is emptied, and the words that the format of a number adds."""
    gone = {grid.rows[row - 1][column - 1].text for row, column in kinds}
    rows = [
        tuple(
            _EMPTY if (row, column) in kinds or (cell.copied and cell.text in gone) else _without_words(cell)
            for column, cell in enumerate(cells, 1)
        )
        for row, cells in enumerate(grid.rows, 1)
    ]
    return replace(grid, rows=tuple(rows))


def _without_words(cell: Cell) -> Cell:
    return replace(cell, shown="") if cell.kind == "number" and personal_text(cell.shown) else cell


def _notes(grid: Grid, kinds: Kinds) -> Iterator[Note]:
    columns: dict[tuple[int, str], list[int]] = {}
    for (row, column), kind in sorted(kinds.items()):
        columns.setdefault((column, kind), []).append(row)
    for (column, kind), rows in columns.items():
        few = "、".join(map(str, rows[:_SHOWN])) + ("等" if len(rows) > _SHOWN else "")
        found, expected = f"（{kind}，不引述）", f"回执里已清空：这一列第{few}行，共{len(rows)}格"
        yield Note(Place(grid.name, rows[0], column), "dropped", found, expected, "再报时请不要写个人信息")
