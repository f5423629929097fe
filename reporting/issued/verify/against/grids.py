"""`grids_of`: the tables of a page, cell by cell, and the columns of a table as written in the table of now."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.page import Cell, PageParagraph
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.terms import Term, notes_of, terms_of
from reporting.issued.verify.numbers import bare

# A cell with more signs is prose: only its terms count.
_PROSE = 18
_BLANK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
# Nothing was reported, in whatever way a dash is typed.
_DASH = re.compile("[—―–－/／-]+")


@dataclass(frozen=True)
class GridCell:
    """The lines of one cell."""

    lines: tuple[PageParagraph, ...]
    lexicon: Lexicon

    @cached_property
    def text(self) -> str:
        """Its words as one line: no blank stands between Chinese signs, whoever spread them out."""
        lines = [piece for line in self.lines for piece in line.text.splitlines()]
        return _BLANK.sub("", " ".join(("" if self.lexicon.locale == "zh" else " ").join(lines).split()))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return terms_of(self.text, self.lexicon) if self.text else ()

    @property
    def anchors(self) -> tuple[str, ...]:
        return tuple(mark.name for line in self.lines for mark in line.marks)

    @property
    def unseen(self) -> str:
        return "".join(one.text for line in self.lines for one in line.unseen)

    @cached_property
    def has_number(self) -> bool:
        return any(term.is_number for term in self.terms)

    @cached_property
    def key(self) -> Hashable:
        """What it says: its numbers and the words that go with them, else its text with names for what they name."""
        if _DASH.fullmatch(self.text):
            return ("—",)
        keys = tuple(term.key for term in self.terms)
        if self.has_number or len(self.text) > _PROSE:
            return keys, tuple(notes_of(self.text, self.lexicon))
        rest, at = [], 0
        for term in self.terms:
            rest += [_plain(self.text[at : term.start]), term.key]
            at = term.end
        return tuple(piece for piece in (*rest, _plain(self.text[at:])) if piece)


def _plain(text: str) -> str:
    """As texts are compared, and without the colon of a label."""
    return bare(text).strip(":")


@dataclass(frozen=True, eq=False)
class Grid:
    """One table: its cells by row and column."""

    cells: dict[tuple[int, int], GridCell]

    @cached_property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.cells})

    @cached_property
    def heads(self) -> dict[int, GridCell]:
        """The cells of the first row by column, unless it holds printed numbers."""
        first = min(row for row, _ in self.cells)
        heads = {column: cell for (row, column), cell in self.cells.items() if row == first}
        return {} if any(cell.anchors for cell in heads.values()) else heads

    @cached_property
    def rows(self) -> list[dict[int, GridCell]]:
        """The rows below the heads, each with its cells by column."""
        first = min(row for row, _ in self.cells)
        rows: dict[int, dict[int, GridCell]] = {}
        for (row, column), cell in sorted(self.cells.items(), key=lambda item: item[0]):
            if row != first or not self.heads:
                rows.setdefault(row, {})[column] = cell
        return list(rows.values())

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(anchor for cell in self.cells.values() for anchor in cell.anchors)

    @cached_property
    def words(self) -> frozenset[Hashable]:
        """What its cells say, to find it again by."""
        return frozenset(cell.key for cell in self.cells.values())

    def head(self, column: int) -> str:
        """The words over a column; its number, counted from 1, if it has none."""
        return self.heads[column].text if column in self.heads else str(column + 1)


def grids_of(lines: Iterable[PageParagraph], lexicon: Lexicon) -> list[Grid]:
    """The tables in their order."""
    tables: dict[tuple[str, int], dict[Cell, list[PageParagraph]]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault((line.room, line.cell.table), {}).setdefault(line.cell, []).append(line)
    return [
        Grid({(at.row, at.column): GridCell(tuple(inside), lexicon) for at, inside in cells.items()})
        for cells in tables.values()
    ]


def paired(written: Sequence[Grid], now: Sequence[Grid]) -> Iterator[tuple[Grid, Grid | None]]:
    """Each table as written with the table of now that shares most with it; None if none shares anything."""
    scores = sorted(
        (
            (_shared(one, other), place, other_place)
            for place, one in enumerate(written)
            for other_place, other in enumerate(now)
        ),
        key=lambda found: (-found[0], abs(found[1] - found[2]), found[1:]),
    )
    partners: dict[int, int] = {}
    for score, place, other_place in scores:
        if score and place not in partners and other_place not in partners.values():
            partners[place] = other_place
    halves = [other for other_place, other in enumerate(now) if other_place not in partners.values()]
    for place, one in enumerate(written):
        yield one, _joined(now[partners[place]], halves) if place in partners else None


def _joined(table: Grid, halves: Sequence[Grid]) -> Grid:
    """A table with the rows of those that repeat its heads: it was cut in two."""
    heads = {column: cell.key for column, cell in table.heads.items()}
    cells = dict(table.cells)
    for half in halves:
        if heads and {column: cell.key for column, cell in half.heads.items()} == heads:
            last, first = max(row for row, _ in cells), min(row for row, _ in half.cells)
            cells |= {(last + row - first, column): cell for (row, column), cell in half.cells.items() if row != first}
    return Grid(cells)


def _shared(one: Grid, other: Grid) -> int:
    return 3 * len(one.anchors & other.anchors) + len(one.words & other.words)


def columns_of(one: Grid, other: Grid) -> dict[int, int]:
    """The column of now for each one as written: by the heads, unless the rows agree better by position."""
    by_position = {column: column for column in one.columns if column in other.columns}
    by_head: dict[int, int] = {}
    for column, head in one.heads.items():
        free = [place for place, cell in other.heads.items() if cell.key == head.key and place not in by_head.values()]
        by_head |= {column: min(free, key=lambda place: abs(place - column))} if free else {}
    for column in (column for column in one.columns if column not in by_head):
        if column in other.columns and column not in by_head.values():
            by_head[column] = column
    return max((by_head, by_position), key=lambda columns: _agreeing(one, other, columns))


def _agreeing(one: Grid, other: Grid, columns: dict[int, int]) -> int:
    """How many cells of the rows are in the same column of any row of the other table."""
    inside = {(place, row[there].key) for row in other.rows for place, there in columns.items() if there in row}
    return sum((place, cell.key) in inside for row in one.rows for place, cell in row.items())
