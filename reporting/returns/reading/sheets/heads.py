"""The heads of a sheet: the heading rows of each table, and which table it is."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from reporting.ledger.layout_words import NEEDED
from reporting.returns.book import Cell, Grid
from reporting.returns.reading.context.index import MEASURE, Index, unit_alone
from reporting.returns.reading.sheets.heading_rows import DEEPEST, heading_rows
from reporting.returns.reading.sheets.headings import Heading, key_of
from reporting.returns.reading.values.cached_text import plain, split_unit
from reporting.returns.reading.values.part_names import bare_name
from reporting.returns.reading.values.words import chosen
from reporting.returns.vocabulary import vocabulary

_FIGURE = re.compile(r"\D?[0-9][0-9.,]*[^0-9年月季度]{0,3}")  # 15, 近300, 1260余人, 3.5万元
_SAMPLE, _SURE = 8, 3.0  # rows that are looked at, and what the names of measures weigh


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
        head = _head_at(grid, place, index) if any(known[place : place + DEEPEST]) else None
        if head:
            yield head
        place = head.bottom if head else place + 1


def _known(cell: Cell, index: Index) -> bool:
    return cell.kind == "text" and len(cell.text) <= 40 and index.knows(plain(split_unit(cell.text)[0]))


def _head_at(grid: Grid, place: int, index: Index) -> Head | None:
    """The best reading of the rows from here as heading rows; a layout that was taught is read before all words."""
    best: tuple[tuple[float, int], Head] | None = None
    levels = list(heading_rows(grid, place))
    if levels and (layout := index.taught(key_of(levels[-1]))):
        return Head(layout.table, place + 1, place + len(levels), levels[-1], layout.is_wide)
    for depth, headings in enumerate(levels, 1):
        for table in index.tables:
            for wide in (False, True) if table == "achievements" else (False,):
                head = Head(table, place + 1, place + depth, headings, wide)
                score = _score(head, grid, index)
                if score and (best is None or (score, depth) > best[0]):
                    best = (score, depth), head
    return best[1] if best else None


def _score(head: Head, grid: Grid, index: Index) -> float:
    """How many fields of a table a head names, and a little more for a fitting title; 0 when it heads no such table."""
    headings = [
        (heading, set(index.fields(head.table, heading.words)) - {"number"})
        for heading in head.headings
        if not heading.repeated
    ]
    fields = set[str]().union(*(meant for _, meant in headings))
    measures = {field for field in fields if field.startswith(MEASURE)}
    likely = named_so(head.table, head.top - 1, grid)
    if head.wide:
        fits = _is_wide(headings) and (len(measures) > 1 or (measures and ("unit" in fields or likely)))
        return len(fields - {"value", "measure"}) + likely if fits else 0
    fields -= measures
    if head.table == "items" and sum(1 for heading, _ in headings if is_status(heading)) > 1:
        fields.add("status")  # 已完成 beside 未完成, to be ticked
    owned = [heading for heading, meant in headings if "value" in meant and index.is_owner(heading.words)]
    # 填报单位 甲公司 is a line of a cover; a column for each unit is not.
    if len(owned) == 1 and sum(1 for _, meant in headings if "value" in meant) == 1:
        fields -= {"value"}
    needed = all(fields & set(group) for group in NEEDED[head.table]) or counts_units(head.table, fields)
    # 单位 甲公司 项目 修路 is a line of a cover: two words of four are no heading unless something calls it so.
    enough = needed and len(fields) >= (2 if likely or len(headings) <= 3 else 3) and len(fields) * 4 >= len(headings)
    return len(fields) + likely + _names_measures(head, grid, index) if enough else 0


def _names_measures(head: Head, grid: Grid, index: Index) -> float:
    """Whether the first rows below a head name measures: 项目 over 困难帮扶资金 heads figures, over 修路 items."""
    columns = [heading.column for heading in head.headings if "measure" in index.fields(head.table, heading.words)]
    if head.table != "achievements" or not columns:
        return 0
    rows = takewhile(lambda row: any(cell.text.strip() for cell in row), grid.rows[head.bottom :])
    named = [cell.text for row in islice(rows, _SAMPLE) if (cell := row[columns[0] - 1]).text.strip()]
    known = sum(1 for text in named if index.is_measure(plain(split_unit(bare_name(text))[0])))
    return _SURE if named and known * 2 > len(named) else 0


def is_status(heading: Heading) -> str:
    """The status that a heading names, over marks for the items that have it; '' for any other."""
    return chosen(heading.levels[-1], vocabulary().choices["item_status"]) or ""


def counts_units(table: str, fields: Collection[str]) -> bool:
    """Whether a table tells of each unit how many items it has and how many of them are done."""
    return table == "lists" and {"unit", "total", "resolved"} <= set(fields)


def _is_wide(headings: Sequence[tuple[Heading, set[str]]]) -> bool:
    """Whether most headings are known, and none is a unit or a figure as in a row that was typed as text."""
    tops = {heading.levels[0] for heading, _ in headings}
    known = {heading.levels[0] for heading, fields in headings if fields}
    units = any(unit_alone(f"（{top}）") for top in tops)
    figures = any(map(_FIGURE.fullmatch, tops - known))
    return len(known) * 2 > len(tops) and not units and not figures


def named_so(table: str, above: int, grid: Grid) -> float:
    """Whether the sheet or a title in the rows above (so many) is called after the table."""
    words = vocabulary().sheets[table]
    title = " ".join(cell.text for row in grid.rows[max(0, above - 5) : above] for cell in row[:3])
    in_name = max((len(word) for word in words if word in grid.name), default=0)
    in_title = max((len(word) for word in words if word in title), default=0)
    return 1.5 * bool(in_name) + 0.1 * in_name + 0.5 * bool(in_title) + 0.05 * in_title
