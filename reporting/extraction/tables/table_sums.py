"""Numbers of a table beside each other: the total that holds one, and its old value."""

from collections.abc import Iterator, Sequence

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.tables.cells import TableCell
from reporting.extraction.tables.table_numbers import fills
from reporting.extraction.tables.tables import Tables


def part_in_table(number: int, every: Sequence[Numeral], tables: Tables) -> int | None:
    """The total of its row, else that of its column, or the row that it is one of (其中); a sum per head is no part."""
    own = tables.cell(every[number].start)
    if own is None:
        return None
    if not fills(every[number], own):
        return _of_its_row(number, own, every, tables)
    if own.rate and every[number].unit == "yuan":
        return None
    if not own.is_total_of_row:
        of_row = [at for at, cell in _beside(number, own, every, tables) if _is_sum_of_row(cell, own)]
        if of_row:
            return of_row[0]
    column = [(at, cell) for at, cell in _beside(number, own, every, tables) if cell.column == own.column]
    if own.is_of_these:
        before = [at for at, cell in column if cell.row < own.row and not cell.is_of_these]
        return before[-1] if before else None
    return _total_of_column(own, column)


def _of_its_row(number: int, own: TableCell, every: Sequence[Numeral], tables: Tables) -> int | None:
    """What a remark says of the figure of its row: 其中大病68人, 每人600元."""
    held = [at for at, cell in _beside(number, own, every, tables) if cell.row == own.row and fills(every[at], cell)]
    value = every[number].value
    return next((at for at in held if value is not None and value <= (every[at].value or value)), None)


def _total_of_column(own: TableCell, column: Sequence[tuple[int, TableCell]]) -> int | None:
    """The next sum below it; of a sum the next larger one. Sums that stand above their parts hold those below."""
    if own.is_total and not own.is_subtotal:
        return None
    sums = [(at, cell) for at, cell in column if cell.is_total and not (own.is_subtotal and cell.is_subtotal)]
    first = min((cell.row for _, cell in column), default=own.row)
    stands_above = bool(sums) and sums[0][1].row == first and first < own.row
    below = [at for at, cell in sums if cell.row > own.row]
    above = [at for at, cell in sums if cell.row < own.row]
    nearest = [*above[::-1], *below] if stands_above else [*below, *above[::-1]]
    return nearest[0] if nearest else None


def _is_sum_of_row(cell: TableCell, own: TableCell) -> bool:
    return cell.row == own.row and cell.is_total_of_row


def before_in_table(one: Numeral, olds: Sequence[Numeral], tables: Tables) -> Numeral | None:
    """The number of its row in the column of what was before."""
    own = tables.cell(one.start)
    if own is None:
        return None
    held = ((old, tables.cell(old.start)) for old in olds if old.unit == one.unit)
    return next((old for old, cell in held if cell and (cell.table, cell.row) == (own.table, own.row)), None)


def _beside(number: int, own: TableCell, every: Sequence[Numeral], tables: Tables) -> Iterator[tuple[int, TableCell]]:
    """Numbers of its table in the same unit, each with its cell."""
    for at, other in enumerate(every):
        cell = tables.cell(other.start) if at != number and other.unit == every[number].unit else None
        if cell is not None and cell.table == own.table:
            yield at, cell
