"""`table_findings`: tables that do not add up: a 合计 row or column unlike its parts, and a row unlike all others."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.inside.sums import adds_up, in_size
from reporting.issued.verify.inside.tables import Grid, tables_of
from reporting.issued.verify.numbers import Number

_NO_SUM = re.compile(r"序号|排名|名次|编号|年份|年度|平均|人均|每人|No\.?$|rank|year|mean|average", re.IGNORECASE)
# What is late is open too, and what is told apart is no part of a total beside it.
_NO_PART = re.compile(r"逾期|超期|其中|另[报列计]|\b(?:late|overdue|of which|apart|without a total)\b", re.IGNORECASE)
_SHARE_OF_WHOLE = re.compile(r"占比|比例|比重|构成|share of", re.IGNORECASE)

# A cell by its row and column.
_At = tuple[int, int]


def table_findings(lines: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each total of a table that is not the sum of its cells."""
    for grid in tables_of(lines):
        totals = [row for row in grid.rows if any(_is_total(grid, row, column) for column in grid.columns[:2])]
        for column in grid.columns:
            yield from _column(grid, column, totals)
        columns = [column for column in grid.columns if _is_total(grid, grid.rows[0], column)]
        for row in grid.rows[1:]:
            yield from _row(grid, row, columns)
        if not totals and not columns:
            yield from _odd_row(grid)


def _is_total(grid: Grid, row: int, column: int) -> bool:
    box = grid.cells.get((row, column))
    return box is not None and box.is_total


def _column(grid: Grid, column: int, totals: list[int]) -> Iterator[Finding]:
    """The numbers between the head and a total; a subtotal closes the rows above it."""
    if _NO_SUM.search(grid.head(column)):
        return
    parts: dict[_At, Number] = {}
    for row in grid.rows[1:]:
        number = grid.number(row, column)
        if number is None:
            continue
        if row not in totals:
            parts[row, column] = number
        elif len(parts) > 1 or (parts and totals == [row]):
            yield from _against(grid, (row, column), parts, number)
    shares = [part for part in parts.values() if part.is_share]
    above = sum((part.value for part in shares), Decimal(0))
    is_whole = _SHARE_OF_WHOLE.search(grid.head(column)) and len(shares) == len(parts) > 1
    if is_whole and above > 100 + sum(part.step for part in shares) / 2:
        line = grid.cells[grid.rows[0], column].line
        yield Finding(line, "shares_above", {"sum": above, "context": grid.head(column)}, grid.spans(*parts))


def _against(grid: Grid, at: _At, cells: Mapping[_At, Number], total: Number) -> Iterator[Finding]:
    parts, head = list(cells.values()), grid.head(at[1])
    line, spans = grid.cells[at].line, grid.spans(at, *cells)
    unlike = next((part for part in parts if part.unit != parts[0].unit), None)
    added = sum((part.value for part in parts), Decimal(0))
    if unlike is not None:
        if added == total.value:
            words = {"one": parts[0].text, "other": unlike.text, "total": total.text}
            yield Finding(line, "mixed", words, spans)
    elif total.is_count and parts[0].is_count:
        if not adds_up(added, [*parts, total], total):
            words = {"column": head, "sum": in_size(added, total), "total": total.text}
            yield Finding(line, "column", words, spans)
        elif total.bound == "exact" and any(part.bound != "exact" for part in parts):
            yield Finding(line, "bound_sum", {"total": total.text, "context": head}, spans)


def _row(grid: Grid, row: int, totals: list[int]) -> Iterator[Finding]:
    for column in totals:
        total = grid.number(row, column)
        others = {
            (row, other_column): grid.number(row, other_column)
            for other_column in grid.columns
            if other_column not in totals
        }
        parts = {
            at: number
            for at, number in others.items()
            if number and total and number.unit == total.unit and _is_part(grid.head(at[1]))
        }
        added = sum((part.value for part in parts.values()), Decimal(0))
        if total and total.is_count and len(parts) > 1 and not adds_up(added, [*parts.values(), total], total):
            words = {"row": grid.words(row, 0), "sum": in_size(added, total), "total": total.text}
            yield Finding(grid.cells[row, column].line, "row", words, grid.spans((row, column), *parts))


def _is_part(head: str) -> bool:
    return not _NO_SUM.search(head) and not _NO_PART.search(head)


def _odd_row(grid: Grid) -> Iterator[Finding]:
    """A finding if all rows but one have the same sum, as in tables of votes: that row has a wrong digit."""
    sums: dict[int, Decimal] = {}
    for row in grid.rows[1:]:
        numbers = [grid.number(row, c) for c in grid.columns if not _NO_SUM.search(grid.head(c))]
        counts = [number for number in numbers if number and number.is_count]
        if len(counts) > 1 and len({number.unit for number in counts}) == 1:
            sums[row] = sum((number.value for number in counts), Decimal(0))
    usual, often = Counter(sums.values()).most_common(1)[0] if sums else (Decimal(0), 0)
    if often < 3 or often != len(sums) - 1:
        return
    row = next(row for row, added in sums.items() if added != usual)
    line = grid.cells[row, grid.columns[0]].line
    number_cells = [at for at, box in grid.cells.items() if box.number and at[0] in sums]
    words = {"row": grid.words(row, 0), "sum": sums[row], "usual": usual}
    yield Finding(line, "odd_row", words, grid.spans(*number_cells))
