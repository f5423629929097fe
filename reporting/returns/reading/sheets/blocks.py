"""A sheet cut into its tables, one under the other, and what stands around them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.core.period import Period
from reporting.returns.book import Cell, Grid
from reporting.returns.notes import Place
from reporting.returns.reading.context.index import Index
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.heads import Head, heads
from reporting.returns.reading.sheets.labels import is_labelled
from reporting.returns.reading.sheets.line_sorts import Sort, sorted_lines, words_of
from reporting.returns.reading.sheets.lines import SheetLine, lines
from reporting.returns.reading.sheets.ticks import legend_around, ticked_columns
from reporting.returns.reading.values.cached_text import is_blank
from reporting.returns.reading.values.money_units import money_units
from reporting.returns.reading.values.statuses import StatusRead, read_status, status_words
from reporting.returns.vocabulary import vocabulary


@dataclass(frozen=True)
class TableBlock:
    """One table of a sheet: its head, the rows below with their sorts, and the lines above, which may name a unit.

    `unit` is the unit of the enterprise that filled it in, `span` the part of the reported period that it is of; both
    are empty for a table of the whole.
    """

    grid: Grid
    head: Head
    lines: tuple[tuple[SheetLine, Sort], ...]
    above: tuple[SheetLine, ...]
    unit: str = ""
    span: Period | None = None

    def head_place(self, column: int = 0) -> Place:
        """Where the headings stand, for what concerns the table or one of its columns."""
        return Place(self.grid.name, self.head.bottom, column)

    def texts(self, column: int) -> Iterator[str]:
        """The texts of the entries in a column, without those that are merged down into it."""
        for line, sort in self.lines:
            text = line.cells[column - 1].text
            if sort == "entry" and column - 1 not in line.filled and not is_blank(text):
                yield text.strip()

    @cached_property
    def legend(self) -> Mapping[str, str]:
        """The status that each mark in the table stands for, by what the sheet says of it."""
        return legend_around(self.grid, self.head, {line.row for line, sort in self.lines if sort == "entry"})

    def status_in(self, cell: Cell, heading: Heading) -> StatusRead:
        """The status that a cell says; a mark stands for what the sheet says of it. Raises UnclearError."""
        legend = self.legend if len(cell.text.strip()) == 1 else {}
        return read_status(cell, status_words(heading.levels[-1], legend))

    @cached_property
    def ticked(self) -> Mapping[int, str]:
        """The columns that are ticked, each with its status."""
        return ticked_columns(self.head, self.texts)

    @property
    def title(self) -> str:
        return " ".join(text for line in self.above for text in line.texts)

    @property
    def money(self) -> str:
        """The unit of money of the whole table (单位：项、万元), if the lines around name one; see `moneys`."""
        return next(iter(self.moneys), "")

    @cached_property
    def moneys(self) -> tuple[str, ...]:
        """All units of money that the sheet's name, lines above or notes below give; several contradict one another."""
        notes = [text for line, sort in self.lines if sort == "note" for text in line.texts]
        titles = [text for line in self.above for text in line.texts]
        return tuple(dict.fromkeys(unit for text in (*titles, *notes, self.grid.name) for unit in money_units(text)))


@dataclass(frozen=True)
class ReturnSheet:
    """A sheet with its tables, and the lines that belong to none; one `apart` holds explanations or a cover alone."""

    grid: Grid
    blocks: tuple[TableBlock, ...]
    loose: tuple[SheetLine, ...]
    apart: bool = False


def sheet_of(grid: Grid, index: Index, names_someone: Callable[[str], bool]) -> ReturnSheet:
    """The tables of a sheet; `names_someone` is whether a text says whose a table is, or of when."""
    apart = grid.name.strip().startswith(vocabulary().apart)
    blocks = () if apart else tuple(_blocks(grid, tuple(heads(grid, index)), names_someone))
    first = blocks[0].head.top - 1 if blocks else len(grid.rows)
    loose = [line for line in lines(grid, 1, first) if line.typed_cells]
    for block in blocks:
        loose += block.above if block is not blocks[0] else ()
        loose += [line for line, sort in block.lines if sort in {"note", "group"}]
    return ReturnSheet(grid, blocks, tuple(loose), apart)


def _blocks(grid: Grid, all_heads: tuple[Head, ...], names_someone: Callable[[str], bool]) -> Iterator[TableBlock]:
    first = _first_rows(grid) if len(all_heads) > 1 else {}
    new = [
        head
        for head, earlier in zip(all_heads, (None, *all_heads), strict=False)
        if earlier is None or not _again(head, earlier) or _has_new_title(grid, head, earlier, first, names_someone)
    ]
    above = tuple(line for line in lines(grid, 1, new[0].top - 1) if line.typed_cells) if new else ()
    for head, following in zip(new, (*new[1:], None), strict=False):
        last = following.top - 1 if following else len(grid.rows)
        words = words_of(head, grid)
        below = sorted_lines(lines(grid, head.bottom + 1, last), words)
        kept = _end(below) if following else len(below)
        yield TableBlock(grid, head, tuple(below[:kept]), above)
        above = tuple(line for line, _ in below[kept:] if line.typed_cells)


def _again(head: Head, before: Head) -> bool:
    """Whether a head is the one before, printed again on a new page."""
    same = [(heading.column, heading.words) for heading in head.headings] == [
        (heading.column, heading.words) for heading in before.headings
    ]
    return same and head.table == before.table


def _first_rows(grid: Grid) -> dict[str, int]:
    """Each text of a sheet with the row in which it stands first."""
    rows: dict[str, int] = {}
    for line in lines(grid, 1, len(grid.rows)):
        for text in line.texts:
            rows.setdefault(text, line.row)
    return rows


def _has_new_title(
    grid: Grid, head: Head, before: Head, first: Mapping[str, int], names_someone: Callable[[str], bool]
) -> bool:
    """Whether the title right above a head names an enterprise or a period that the earlier title does not."""
    for line in reversed(list(lines(grid, before.bottom + 1, head.top - 1))):
        if not _is_title(line):
            break
        if any(first[text] >= before.top and names_someone(text) for text in line.texts):
            return True
    return False


def _is_title(line: SheetLine) -> bool:
    """Whether a line has one text, or cells of a cover alone: 填报单位：甲公司 beside 报告期：2024年."""
    return len(line.texts) < 2 or all(map(is_labelled, line.texts))


def _end(below: list[tuple[SheetLine, Sort]]) -> int:
    """The number of rows of a table: it ends before lines of one text, apart or merged, which are the next title."""
    end = len(below)
    while end:
        line, sort = below[end - 1]
        apart = end >= 2 and below[end - 2][1] in {"blank", "group", "note"}
        if sort not in {"blank", "group", "note"} and not (_is_title(line) and apart):
            break
        end -= 1
    return end
