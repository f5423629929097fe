"""A sheet cut into its tables, one under the other, and what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.returns.book import Grid
from reporting.returns.reading.cached_text import is_blank
from reporting.returns.reading.heads import Head, heads
from reporting.returns.reading.index import Index
from reporting.returns.reading.lines import SheetLine, Sort, lines, sorted_lines, words_of
from reporting.returns.vocabulary import vocabulary

_UNIT_LINE = re.compile(r"(?:金额|货币|计量|资金)?单位\s*[:：]\s*(?P<units>[^：:]*)")
_MONEY = re.compile(r"(?:[百千]?[万亿]|[百千])?元")


@dataclass(frozen=True)
class TableBlock:
    """One table of a sheet: its head, the rows below with their sorts, and the lines above, which may name a unit."""

    grid: Grid
    head: Head
    lines: tuple[tuple[SheetLine, Sort], ...]
    above: tuple[SheetLine, ...]

    def texts(self, column: int) -> Iterator[str]:
        """The texts of the entries in a column, without those that are merged down into it."""
        for line, sort in self.lines:
            text = line.cells[column - 1].text
            if sort == "entry" and column - 1 not in line.filled and not is_blank(text):
                yield text.strip()

    @property
    def title(self) -> str:
        return " ".join(text for line in self.above for text in line.texts)

    @property
    def money(self) -> str:
        """The unit of money of the whole table (单位：项、万元), if the lines above name one."""
        units = {unit for match in _UNIT_LINE.finditer(self.title) for unit in _MONEY.findall(match["units"])}
        return units.pop() if len(units) == 1 else ""


@dataclass(frozen=True)
class ReturnSheet:
    """A sheet with its tables, and the lines that belong to none; one `apart` holds explanations or a cover alone."""

    grid: Grid
    blocks: tuple[TableBlock, ...]
    loose: tuple[SheetLine, ...]
    apart: bool = False


def sheet_of(grid: Grid, index: Index) -> ReturnSheet:
    apart = grid.name.strip().startswith(vocabulary().apart)
    blocks = () if apart else tuple(_blocks(grid, tuple(heads(grid, index))))
    first = blocks[0].head.top - 1 if blocks else len(grid.rows)
    loose = [line for line in lines(grid, 1, first) if line.typed_cells]
    for block in blocks:
        loose += block.above if block is not blocks[0] else ()
        loose += [line for line, sort in block.lines if sort in {"note", "group"}]
    return ReturnSheet(grid, blocks, tuple(loose), apart)


def _blocks(grid: Grid, all_heads: tuple[Head, ...]) -> Iterator[TableBlock]:
    new = [
        head
        for place, head in enumerate(all_heads)
        if not any(_again(head, earlier) for earlier in all_heads[max(0, place - 1) : place])
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


def _end(below: list[tuple[SheetLine, Sort]]) -> int:
    """The number of rows of a table: it ends before lines of one text, apart or merged, which are the next title."""
    end = len(below)
    while end:
        line, sort = below[end - 1]
        apart = end >= 2 and below[end - 2][1] in {"blank", "group", "note"}
        if sort not in {"blank", "group", "note"} and not (len(line.texts) == 1 and apart):
            break
        end -= 1
    return end
