"""The rows of a sheet that look like heading rows: words alone, in up to three levels."""

from collections.abc import Iterator
from itertools import pairwise

from reporting.returns.book import Cell, Grid
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.labels import are_labelled, is_labelled
from reporting.returns.reading.values.cached_text import plain
from reporting.returns.reading.values.scales import is_unit

DEEPEST = 3
_UNIT_WORDS = {"单位", "计量单位"}


def heading_rows(grid: Grid, place: int) -> Iterator[tuple[Heading, ...]]:
    """The headings of the rows from `place` (from 0) on as heading rows: of one row, of two, of three."""
    if len({cell.text for cell in grid.rows[place] if cell.text.strip()}) < 2:
        return
    for depth in range(1, DEEPEST + 1):
        rows = grid.rows[place : place + depth]
        if len(rows) < depth or not _heading_like(rows):
            return
        yield tuple(_headings(rows))


def _heading_like(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Words alone, none of a cover; and below a heading that covers one column there is nothing else."""
    if any(cell.text.strip() and (cell.kind != "text" or is_labelled(cell.text)) for row in rows for cell in row):
        return False
    if any(are_labelled([text for cell in row if (text := cell.text.strip())]) for row in rows):
        return False
    return all(_below(upper, lower) for upper, lower in pairwise(rows))


def _below(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    """Whether a row continues the heading row above it."""
    pairs = list(zip(upper, lower, strict=True))
    new = [column for column, (above, cell) in enumerate(pairs) if cell.text.strip() and cell.text != above.text]
    # A heading merged down into the row is a sure sign; otherwise each word has to stand below a wider heading.
    merged = any(cell.copied and cell.text and cell.text == above.text for above, cell in pairs)
    spread = _goes_on_below_the_first(upper, lower) and any(_covers_more(upper, lower, column) for column in new)
    parts = merged or spread or _are_units(lower) or all(_may_part(upper, lower, column) for column in new)
    return bool(new) and parts


def _goes_on_below_the_first(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    """Whether nothing stands below the first heading, as in a second row of headings that is not merged."""
    first = next((column for column, cell in enumerate(upper) if cell.text.strip()), 0)
    return not lower[first].text.strip() and sum(1 for cell in lower if cell.text.strip()) > 1


def _are_units(row: tuple[Cell, ...]) -> bool:
    """Whether a row has units alone: 盏, （万元）, 人; 计量单位 and what is merged down may stand beside them."""
    typed = [text for cell in row if (text := cell.text.strip()) and not cell.copied]
    texts = [text for text in typed if plain(text) not in _UNIT_WORDS]
    return bool(texts) and all(is_unit(text.strip("（）()")) for text in texts)


def _may_part(upper: tuple[Cell, ...], lower: tuple[Cell, ...], column: int) -> bool:
    return not upper[column].text.strip() or _covers_more(upper, lower, column)


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
    units = len(rows) > 1 and _are_units(rows[-1])
    for column in range(len(rows[0])):
        texts = [row[column].text.strip() for row in rows]
        if units:
            unit = texts.pop()
            texts += [f"（{unit.strip('（）()')}）"] if is_unit(unit.strip("（）()")) else [""]
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
