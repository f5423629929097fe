"""`compare_tables`: the tables of a page against those as written, row by row."""

from collections.abc import Iterable, Sequence

from reporting.documents.page import PageParagraph
from reporting.issued.verify.against.findings import Found
from reporting.issued.verify.against.grids import Grid, GridCell, columns_of, grids_of, paired
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.terms import Term, terms_of
from reporting.issued.verify.finding import short
from reporting.issued.verify.text_span import whole

_Row = dict[int, GridCell]
_NOTHING = ("", "—")
_BLANK = GridCell((), Lexicon({}, ""))


def compare_tables(found: Found) -> None:
    """Add what differs: rows gone and added, numbers, and the words of a row or a column that say whose they are."""
    written = grids_of(found.pages.written, found.pages.lexicon)
    now = grids_of(found.pages.now, found.pages.lexicon)
    compared: set[int] = set()
    for was, table in paired(written, now):
        if table is None:
            _table_gone(found, was)
        else:
            compared |= {id(cell) for cell in table.cells.values()}
            _Rows(found, was, table).compare()
    for table in now:
        if not any(id(cell) in compared for cell in table.cells.values()):
            _typed_cells(found, list(table.cells.values()))


def _table_gone(found: Found, was: Grid) -> None:
    heads = " | ".join(cell.text for cell in was.heads.values())
    absent = [anchor for anchor in was.anchors if anchor not in found.places]
    found.add(None, "table_gone", {"heads": short(heads), "rows": len(was.rows), "count": len(absent)})
    found.spoken_of |= was.anchors


def _typed_cells(found: Found, cells: Sequence[GridCell]) -> None:
    for cell in cells:
        for line in cell.lines:
            for term in terms_of(line.text, found.pages.lexicon):
                if term.is_number:
                    found.typed(line, term)


class _Rows:
    """Compares two tables; `columns` has the column of now for each as written."""

    def __init__(self, found: Found, was: Grid, now: Grid) -> None:
        self.found, self.was, self.table = found, was, now
        self.columns = columns_of(was, now)

    def compare(self) -> None:
        if self.was.heads and not self.table.heads:
            heads = " | ".join(cell.text for cell in self.was.heads.values())
            self.found.add(self._line(), "heads_gone", {"heads": short(heads)})
        for column, head in self.was.heads.items():
            self._head(column, head)
        left, free = self._equal()
        left, free = self._changed(left, free)
        for row in left:
            self._gone(row)
        for row in free:
            self._new(row)

    def _head(self, column: int, head: GridCell) -> None:
        place = self.columns.get(column)
        if place is None:
            self.found.add(self._line(), "column_gone", {"head": head.text})
        elif place in self.table.heads and self.table.heads[place].key != head.key:
            other = self.table.heads[place]
            self.found.add(other.lines[0], "table_head", {"old": head.text, "new": other.text})

    def _line(self) -> PageParagraph:
        """The first line of the table of now."""
        return next(iter(self.table.cells.values())).lines[0]

    def _key(self, row: _Row, *, written: bool) -> tuple[object, ...]:
        return tuple(row.get(one if written else other, _BLANK).key for one, other in self.columns.items())

    def _equal(self) -> tuple[list[_Row], list[_Row]]:
        free = list(self.table.rows)
        left = []
        for row in self.was.rows:
            wanted = self._key(row, written=True)
            same = [other for other in free if self._key(other, written=False) == wanted]
            other = next((other for other in same if _anchors(other) == _anchors(row)), same[0] if same else None)
            if other is None:
                left.append(row)
                continue
            free.remove(other)
            for one, place in self.columns.items():
                self._place(row.get(one, _BLANK), other.get(place, _BLANK))
        return left, free

    def _changed(self, left: list[_Row], free: list[_Row]) -> tuple[list[_Row], list[_Row]]:
        scores = sorted(
            (
                (self._likeness(row, other), -abs(place - other_place), place, other_place)
                for place, row in enumerate(left)
                for other_place, other in enumerate(free)
            ),
            reverse=True,
        )
        partners: dict[int, int] = {}
        for score, _, place, other_place in scores:
            if score >= 0.5 and place not in partners and other_place not in partners.values():
                partners[place] = other_place
        for place, other_place in sorted(partners.items(), key=lambda pair: pair[1]):
            self._row(left[place], free[other_place])
        return (
            [row for place, row in enumerate(left) if place not in partners],
            [row for place, row in enumerate(free) if place not in partners.values()],
        )

    def _likeness(self, row: _Row, other: _Row) -> float:
        """1 or more if they share a bookmark, else the part of the cells that say the same, dashes apart."""
        shared = len(_anchors(row) & _anchors(other))
        cells = [(row.get(one, _BLANK), other.get(place, _BLANK)) for one, place in self.columns.items()]
        telling = [(one, there) for one, there in cells if one.text not in _NOTHING or there.text not in _NOTHING]
        same = sum(one.key == there.key for one, there in telling)
        return shared + (same / len(telling) if telling else 0.0)

    def _row(self, row: _Row, other: _Row) -> None:
        title = _title(row)
        for one, place in self.columns.items():
            cell, now = row.get(one, _BLANK), other.get(place, _BLANK)
            if cell.key == now.key:
                self._place(cell, now)
            else:
                self._cell(cell, now, title, self.was.head(one), _first_line(other) or self._line())

    def _cell(self, cell: GridCell, now: GridCell, title: str, head: str, beside: PageParagraph) -> None:
        line = now.lines[0] if now.lines else beside
        words = {"row": title, "head": head, "old": cell.text or "—", "new": now.text or "—"}
        if len(cell.anchors) == 1:
            self._number(cell, now, line, f"{title} | {cell.text}")
            return
        self.found.add(line, "cell", words)
        for anchor in cell.anchors:
            self.found.places.setdefault(anchor, whole(line))
            self.found.spoken_of.add(anchor)

    def _number(self, cell: GridCell, now: GridCell, line: PageParagraph, context: str) -> None:
        (anchor,) = cell.anchors
        if not any(term.is_number for term in now.terms):
            self.found.absent(anchor, line, context, now.unseen, kept=True)
            return
        holder = next((one for one in now.lines if _has_number(one, self.found)), line)
        numbers = [term for term in terms_of(holder.text, self.found.pages.lexicon) if term.is_number]
        if _keys(numbers) == _keys(term for term in cell.terms if term.is_number):
            # The number is as it was; the words in its cell are not: 同比增长 beside it became 下降.
            words = {"head": self.found.pages.name(self.found.pages.printed[anchor]), "old": cell.text, "new": now.text}
            self.found.add(line, "cell", {"row": context.partition(" | ")[0], **words})
            self.found.places.setdefault(anchor, whole(holder))
        else:
            self.found.number(anchor, cell.terms, numbers, holder)

    def _place(self, cell: GridCell, now: GridCell) -> None:
        if now.lines:
            for anchor in cell.anchors:
                self.found.places.setdefault(anchor, whole(now.lines[0]))

    def _gone(self, row: _Row) -> None:
        text = " | ".join(cell.text for cell in row.values())
        absent = [anchor for anchor in _anchors(row) if anchor not in self.found.places]
        self.found.add(self._line(), "row_gone", {"row": text})
        self.found.spoken_of |= set(absent)

    def _new(self, row: _Row) -> None:
        if any(cell.text for cell in row.values()):
            text = " | ".join(cell.text for cell in row.values())
            line = _first_line(row)
            self.found.add(line, "row_new", {"row": text})


def _anchors(row: _Row) -> frozenset[str]:
    return frozenset(anchor for cell in row.values() for anchor in cell.anchors)


def _title(row: _Row) -> str:
    """The words that a row is known by: its cells without numbers, the first two."""
    words = [cell.text for cell in row.values() if cell.text not in _NOTHING and not cell.has_number]
    return " ".join(words[:2])


def _first_line(row: _Row) -> PageParagraph | None:
    return next((line for cell in row.values() for line in cell.lines), None)


def _has_number(line: PageParagraph, found: Found) -> bool:
    return any(term.is_number for term in terms_of(line.text, found.pages.lexicon))


def _keys(terms: Iterable[Term]) -> list[object]:
    return [term.key for term in terms]
