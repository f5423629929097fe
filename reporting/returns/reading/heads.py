"""The heads of a sheet: the heading rows of each table, and which table it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reporting.returns.book import Cell, Grid
from reporting.returns.reading.cached_text import plain, split_unit
from reporting.returns.reading.headings import Heading
from reporting.returns.reading.index import MEASURE, Index, unit_alone
from reporting.returns.reading.labels import is_labelled
from reporting.returns.vocabulary import vocabulary

_DEEPEST = 3
# One of each group has to be there for a row to head a table.
_NEEDED = {
    "items": (("title",),),
    "lists": (("kind", "name"), ("total", "resolved")),
    "achievements": (("measure",), ("value",)),
    "practices": (("text",),),
}


@dataclass(frozen=True)
class Head:
    """Heading rows `top` to `bottom` (from 1) of a table; a wide one has measures as headings."""

    table: str
    top: int
    bottom: int
    headings: tuple[Heading, ...]
    wide: bool = False


def heads(grid: Grid, index: Index) -> Iterator[Head]:
    """The heads of a sheet from top to bottom."""
    known = [sum(1 for cell in row if _known(cell, index)) for row in grid.rows]
    place = 0
    while place < len(known):
        head = _head_at(grid, place, index) if any(known[place : place + _DEEPEST]) else None
        if head:
            yield head
        place = head.bottom if head else place + 1


def _known(cell: Cell, index: Index) -> bool:
    return cell.kind == "text" and len(cell.text) <= 40 and index.knows(plain(split_unit(cell.text)[0]))


def _head_at(grid: Grid, place: int, index: Index) -> Head | None:
    """The best reading of the rows from here as heading rows."""
    best: tuple[tuple[float, int], Head] | None = None
    if len({cell.text for cell in grid.rows[place] if cell.text.strip()}) < 2:
        return None
    for depth in range(1, _DEEPEST + 1):
        rows = grid.rows[place : place + depth]
        if len(rows) < depth or not _heading_like(rows):
            break
        headings = tuple(_headings(rows))
        for table in index.tables:
            for wide in (False, True) if table == "achievements" else (False,):
                head = Head(table, place + 1, place + depth, headings, wide)
                score = _score(head, grid, index)
                if score and (best is None or (score, depth) > best[0]):
                    best = (score, depth), head
    return best[1] if best else None


def _heading_like(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Words alone, none of a cover; and below a heading that covers one column there is nothing else."""
    if any(cell.text.strip() and (cell.kind != "text" or is_labelled(cell.text)) for row in rows for cell in row):
        return False
    return all(_below(upper, lower) for upper, lower in pairwise(rows))


def _below(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    """Whether a row continues the heading row above it."""
    pairs = list(zip(upper, lower, strict=True))
    new = [column for column, (above, cell) in enumerate(pairs) if cell.text.strip() and cell.text != above.text]
    # A heading merged down into the row is a sure sign; otherwise each word has to stand below a wider heading.
    merged = any(cell.copied and cell.text and cell.text == above.text for above, cell in pairs)
    return bool(new) and (merged or all(_may_part(upper, lower, column) for column in new))


def _may_part(upper: tuple[Cell, ...], lower: tuple[Cell, ...], column: int) -> bool:
    above, cell = upper[column], lower[column]
    return not above.text.strip() or bool(unit_alone(cell.text)) or _covers_more(upper, lower, column)


def _covers_more(upper: tuple[Cell, ...], lower: tuple[Cell, ...], column: int) -> bool:
    """Whether the heading at a column covers its neighbour too: merged, or followed by blanks with words below."""
    text = upper[column].text
    for other in (column - 1, column + 1):
        if not 0 <= other < len(upper):
            continue
        same = upper[other].text == text and (upper[other].copied or upper[column].copied)
        if same or (other > column and not upper[other].text.strip() and lower[other].text.strip()):
            return True
    return False


def _headings(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[Heading]:
    before: tuple[str, ...] = ()
    parents = [""] * len(rows)
    for column in range(len(rows[0])):
        texts = [row[column].text.strip() for row in rows]
        for level, text in enumerate(texts[:-1]):
            # A heading over several columns that are not merged stands in the first of them alone.
            if text:
                parents[level] = text
            elif any(texts[level + 1 :]):
                texts[level] = parents[level]
        levels = tuple(dict.fromkeys(text for text in texts if text))
        repeated = bool(levels) and levels == before and rows[-1][column].copied
        before = levels
        if levels:
            yield Heading(column + 1, levels, repeated)


def _score(head: Head, grid: Grid, index: Index) -> float:
    """How many fields of a table a head names, and a little more for a fitting title; 0 when it heads no such table."""
    headings = [
        (heading, set(index.fields(head.table, heading.words)) - {"number"})
        for heading in head.headings
        if not heading.repeated
    ]
    fields = set[str]().union(*(meant for _, meant in headings))
    measures = {field for field in fields if field.startswith(MEASURE)}
    likely = _named_so(head, grid)
    if head.wide:
        fits = _is_wide(headings) and (len(measures) > 1 or (measures and ("unit" in fields or likely)))
        return len(fields - {"value", "measure"}) + likely if fits else 0
    fields -= measures
    needed = all(fields & set(group) for group in _NEEDED[head.table])
    # 单位 甲公司 项目 修路 is a line of a cover: two words of four are no heading unless something calls it so.
    enough = needed and len(fields) >= (2 if likely or len(headings) <= 3 else 3) and len(fields) * 4 >= len(headings)
    return len(fields) + likely if enough else 0


def _is_wide(headings: Sequence[tuple[Heading, set[str]]]) -> bool:
    """Whether most headings are known and none is a unit by itself, as in a row of figures."""
    tops = {heading.levels[0] for heading, _ in headings}
    known = {heading.levels[0] for heading, fields in headings if fields}
    units = any(unit_alone(f"（{level}）") for heading, _ in headings for level in heading.levels)
    return len(known) * 2 > len(tops) and not units


def _named_so(head: Head, grid: Grid) -> float:
    """Whether the sheet or a title above is called after the table."""
    words = vocabulary().sheets[head.table]
    title = " ".join(cell.text for row in grid.rows[max(0, head.top - 6) : head.top - 1] for cell in row[:3])
    in_name = max((len(word) for word in words if word in grid.name), default=0)
    in_title = max((len(word) for word in words if word in title), default=0)
    return 1.5 * bool(in_name) + 0.1 * in_name + 0.5 * bool(in_title) + 0.05 * in_title
