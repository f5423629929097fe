"""`Rows`: the tables of an edited file against those of then and of today, row by row, wherever a row stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reporting.documents.wordml import Element
from reporting.issued.refresh.aligning import Aligned, align, likeness
from reporting.issued.refresh.columns import Columns, columns_of
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.paragraphs import Versions, says_the_same
from reporting.issued.refresh.place_map import PlaceMap
from reporting.issued.refresh.row import Row, rows_of, tables_of
from reporting.issued.refresh.sentences import Sentences
from reporting.issued.refresh.work import Image, Work, whole

_HALF = 0.5
Cell = Sequence[Line]


@dataclass
class Rows:
    """What became of each: `images` has the row of the file that stands for one of today.

    `gone` are rows of the file to be taken away, `new` rows of today to be put in, `refused` those that people deleted;
    `pairs` has the table of today for one of then, `tables` the table of the file for one of today; `columns` says
    where the columns of a table of the file stand, where people changed them.
    """

    work: Work
    versions: Versions
    pairs: Mapping[Element, Element]
    images: dict[Element, Element] = field(default_factory=dict)
    gone: list[Row] = field(default_factory=list)
    new: list[Row] = field(default_factory=list)
    refused: list[Row] = field(default_factory=list)
    tables: dict[Element, Element] = field(default_factory=dict)
    columns: dict[Element, Columns] = field(default_factory=dict)

    def compare(self) -> None:
        """Find what changed, and remember the changes within cells."""
        was, now, mine = (rows_of(lines) for lines in self.versions)
        edited = align(was, mine, (lambda row: (row.words, row.anchors), lambda row: row.words), _alike_edited)
        left = {row: mine[there] for row, there in ((was[here], there) for here, there in edited.every.items())}
        new_tables = {rows[0].table: rows for rows in tables_of(now)}
        for rows in tables_of(was):
            self._table(rows, new_tables.get(self.pairs.get(rows[0].table, rows[0].table), []), left)
        taken = set(self.pairs.values())
        self.new += [row for table, rows in new_tables.items() if table not in taken for row in rows]

    def _table(self, was: Sequence[Row], now: Sequence[Row], left: dict[Row, Row]) -> None:
        pairs: Aligned[Row] = align(was, now, (lambda row: row.shape,), self._alike)
        same_columns = bool(now) and was[0].words == now[0].words
        if was[0] in left:
            self._columns(was[0], left[was[0]], same_columns=same_columns)
        placed: set[int] = set()
        for at, row in enumerate(was):
            there, here = pairs.every.get(at), left.get(row)
            fresh = None if there is None else now[there]
            if here is not None and now:
                self.tables.setdefault(now[0].table, here.table)
            if here is None:
                self._deleted(row, fresh)
                placed |= set() if there is None else {there}
            elif fresh is None or ((at not in pairs.kept or not same_columns) and self._is_untouched(row, here)):
                self._leave(row, here)
            else:
                self.images[fresh.element] = here.element
                placed |= set() if there is None else {there}
                self._merge(row, fresh, here, same_columns=same_columns)
        self.new += [row for at, row in enumerate(now) if at not in placed]

    def _columns(self, was: Row, mine: Row, *, same_columns: bool) -> None:
        """Remember where the columns stand, and tell of those that people took away."""
        columns = columns_of(was, mine)
        if columns is None or columns.are_as_printed:
            return
        self.columns[mine.table] = columns
        for column in columns.deleted:
            self.work.summary.gone("gone_column", head=was.words[column])
        if not same_columns:
            self.work.summary.look(mine.lines[0], "own_columns")

    def _is_untouched(self, was: Row, mine: Row) -> bool:
        """Whether nobody changed a word of a row or wrote into a column of their own, wherever its columns stand."""
        cells = self._paired(was, was, mine)
        if cells is None or self._has_own_words(mine):
            return False
        return all(len(one) == len(here) and all(map(says_the_same, one, here)) for one, _, here in cells)

    def _has_own_words(self, mine: Row) -> bool:
        columns = self.columns.get(mine.table)
        own = (
            []
            if columns is None
            else [here for place, here in zip(columns.places, mine.cells, strict=False) if place is None]
        )
        return any(line.text.strip() for cell in own for line in cell)

    def _leave(self, was: Row, mine: Row) -> None:
        """A row that the kit no longer prints goes, unless people changed it."""
        if self._is_untouched(was, mine):
            self.work.seen |= was.anchors
            self.gone.append(mine)
            return
        self._numbers(was)
        self.work.summary.look(mine.lines[0], "row_no_more", was=was.text)

    def _deleted(self, was: Row, now: Row | None) -> None:
        for name in was.anchors:
            if name in self.work.mine:
                self._number(name)
        self.work.seen |= was.anchors
        if now is not None:
            self.refused.append(now)
            if was.words != now.words:
                self.work.summary.gone("gone_row", now=now.text)

    def _merge(self, was: Row, now: Row, mine: Row, *, same_columns: bool) -> None:
        cells = self._paired(was, now, mine) if same_columns else None
        if cells is None:
            self._numbers(was)
            if was.words != now.words or not same_columns:
                self.work.summary.look(mine.lines[0], "cells" if same_columns else "columns", now=now.text)
            return
        self.work.summary.done["rows"] += was.words != now.words
        for ones, others, here in cells:
            self._cell(ones, others, here)

    def _paired(self, was: Row, now: Row, mine: Row) -> list[tuple[Cell, Cell, Cell]] | None:
        """The cells of then, of today and of the file that stand for each other; None where they cannot be told."""
        if len(was.cells) != len(now.cells):
            return None
        columns = self.columns.get(mine.table)
        if columns is None:
            same = len(was.cells) == len(mine.cells)
            return list(zip(was.cells, now.cells, mine.cells, strict=True)) if same else None
        if len(mine.cells) != len(columns.places) or len(was.cells) != columns.count:
            return None
        return [
            (was.cells[place], now.cells[place], here)
            for place, here in zip(columns.places, mine.cells, strict=True)
            if place is not None
        ]

    def _cell(self, was: Sequence[Line], now: Sequence[Line], mine: Sequence[Line]) -> None:
        if len(was) == len(now) == len(mine):
            for one, other, here in zip(was, now, mine, strict=True):
                if says_the_same(one, here):
                    self.work.rewrite(whole(one), whole(other), Image(here, PlaceMap(one.text, here.text)))
                else:
                    Sentences(self.work, [here]).merge(one, other, here)
            return
        for line in was:
            for name in line.anchors & self.work.mine.keys():
                self._number(name)
        words = [" ".join(line.text for line in lines) for lines in (was, now)]
        if words[0] != words[1]:
            self.work.summary.look(mine[0], "says_now", now=words[1])

    def _numbers(self, was: Row) -> None:
        for name in sorted(was.anchors):
            self._number(name)

    def _number(self, name: str) -> None:
        if name in self.work.mine and name not in self.work.seen:
            line, mark = self.work.mine[name]
            self.work.number(name, line, (mark.start, mark.end), marked=True)

    def _alike(self, was: Row, now: Row) -> float:
        known = {self.work.texts.to_new[name] for name in was.anchors if name in self.work.texts.to_new}
        shared = len(known & now.anchors) / max(len(known), len(now.anchors), 1)
        return (
            (likeness(was.label, now.label) + shared) / 2
            if was.anchors or now.anchors
            else likeness(was.text, now.text)
        )


def _alike_edited(was: Row, mine: Row) -> float:
    shared = len(was.anchors & mine.anchors)
    most = max(len(was.anchors), 1)
    return max(likeness(was.text, mine.text), _HALF + shared / most / 2 if shared else 0.0)
