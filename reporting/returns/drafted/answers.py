"""A drafted workbook as a return: the rows that a person confirmed, and a fault for each without an answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reporting.returns.book import Book, Cell, Grid
from reporting.returns.drafted import words
from reporting.returns.drafted.as_drafted import LIST_NUMBERS, UNIT, VALUE, numbers_of
from reporting.returns.drafted.columns import drafted_headings, missing_columns
from reporting.returns.drafted.drafted_row import DraftedRow
from reporting.returns.drafted.new_measures import fault_of_new_measure
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.ledger_snapshot import LedgerSnapshot

_EMPTY = Cell()
_ASK = "请在“确认”栏选“是”或“否”；一行没有答复，整份不收"


@dataclass(frozen=True)
class DraftedBook:
    """The workbook with the confirmed rows alone, the name and number of its text, and its rows by sheet and row.

    `sheets` are those that ask for a confirmation; it is finished if each row of them is answered with no.
    """

    book: Book
    text_name: str
    text_digest: str
    rows: Mapping[tuple[str, int], DraftedRow]
    sheets: frozenset[str]
    is_finished: bool


def drafted_book(book: Book, snapshot: LedgerSnapshot) -> DraftedBook | None:
    """The drafted workbook; None if it is an ordinary return."""
    cover = next((_cover(grid) for grid in book.grids if _is_cover(grid)), None)
    tables = {grid.name: table for grid in book.grids if (table := drafted_headings(grid))}
    if cover is None and not tables:
        return None
    answered = [_Answered(grid, *tables[grid.name], snapshot) for grid in book.grids if grid.name in tables]
    by_name = {one.grid.name: one for one in answered}
    grids = tuple(
        by_name[grid.name].confirmed() if grid.name in by_name else grid
        for grid in book.grids
        if not (_is_cover(grid) or grid.hidden)
    )
    faults = [fault for one in answered for fault in one.faults()]
    name, digest = (cover or {}).get(words.TEXT_NAME, ""), (cover or {}).get(words.TEXT_DIGEST, "")
    if not digest:
        todo = "请用 make extract 重新起草，或补回这张表"
        faults.insert(0, Note(Place(), "fault", f"没有“{words.COVER}”表", "不知道是哪份稿件的", todo))
    rows = {(one.grid.name, row): drafted for one in answered for row, drafted in one.rows().items()}
    cleaned = replace(book, grids=grids, notes=(*book.notes, *faults))
    return DraftedBook(cleaned, name, digest, rows, frozenset(tables), is_finished=not (rows or faults))


def _is_cover(grid: Grid) -> bool:
    """By its name, its title or the line with the number of the text: each of them may have been typed over."""
    firsts = {row[0].text.strip() for row in grid.rows if row}
    return grid.name == words.COVER or bool(firsts & {words.COVER_TITLE, words.TEXT_DIGEST})


def _cover(grid: Grid) -> dict[str, str]:
    return {row[0].text: row[1].text for row in grid.rows if len(row) > 1}


class _Answered:
    """One table of a drafted workbook with its answers."""

    def __init__(self, grid: Grid, head: int, headings: Mapping[str, int], snapshot: LedgerSnapshot) -> None:
        self.grid, self._head, self._headings, self._snapshot = grid, head, headings, snapshot
        self._beside = {at for word, at in headings.items() if word in words.BESIDE}

    def confirmed(self) -> Grid:
        """The sheet as a return has it: other rows are empty, and so are the columns beside our form."""
        rows = [self._kept(at, row) for at, row in enumerate(self.grid.rows)]
        return replace(self.grid, rows=tuple(rows), hidden_columns=frozenset())

    def _kept(self, at: int, row: Sequence[Cell]) -> tuple[Cell, ...]:
        if at < self._head:
            return tuple(row)
        if at > self._head and (self._answer(row) != words.YES or any(self._faults_of(at, row))):
            return (_EMPTY,) * len(row)
        return tuple(_EMPTY if place in self._beside else cell for place, cell in enumerate(row))

    def faults(self) -> Iterator[Note]:
        """A fault for each row without an answer, and each confirmed one that cannot go in; or for missing columns."""
        filled = [(at, row) for at, row in enumerate(self.grid.rows) if at > self._head and self._says_something(row)]
        if filled and (gone := missing_columns(self.grid.name, self._head, self._headings)):
            yield gone
            return
        for at, row in filled:
            yield from self._faults_of(at, row)

    def rows(self) -> dict[int, DraftedRow]:
        """The confirmed rows, by the row of the sheet."""
        return {
            at + 1: self._drafted(row)
            for at, row in enumerate(self.grid.rows)
            if at > self._head and self._answer(row) == words.YES
        }

    def _drafted(self, row: Sequence[Cell]) -> DraftedRow:
        return DraftedRow({word: self._text(row, word) for word in words.BESIDE}, self._numbers(row))

    def _numbers(self, row: Sequence[Cell]) -> str:
        """The numbers of the row as a draft words them; headings of lists say their unit behind the word."""
        figures = {field: form_heading("achievements", field) for field in (VALUE, UNIT)}
        if figures[VALUE] in self._headings:
            return numbers_of({field: self._text(row, heading) for field, heading in figures.items()})
        starts = {field: form_heading("lists", field) for field in LIST_NUMBERS}
        headings = {
            field: next((word for word in self._headings if word.startswith(start)), "")
            for field, start in starts.items()
        }
        return numbers_of({field: self._text(row, heading) for field, heading in headings.items()})

    def _faults_of(self, at: int, row: Sequence[Cell]) -> Iterator[Note]:
        answer = self._answer(row)
        if answer not in {words.YES, words.NO} and words.CONFIRM in self._headings:
            yield self._fault(at, words.CONFIRM, f"“{answer}”" if answer else "空白", "应为“是”或“否”", _ASK)
        if answer == words.YES and words.QUOTE in self._headings and (unlike := self._drafted(row).no_such_quote()):
            yield self._fault(at, words.QUOTE, *unlike)
        value, measure = form_heading("achievements", VALUE), form_heading("achievements", "measure")
        if answer != words.YES or measure not in self._headings:
            return
        if value in self._headings and not self._text(row, value):
            yield self._fault(at, value, "空白", "确认为“是”，却没有数值", "请对照原文填写，或改选“否”")
        if new := fault_of_new_measure(
            self._text(row, measure), self._text(row, form_heading("achievements", UNIT)), self._snapshot
        ):
            yield self._fault(at, measure, *new)

    def _fault(self, at: int, word: str, *said: str) -> Note:
        return Note(Place(self.grid.name, at + 1, self._headings[word] + 1), "fault", *said)

    def _says_something(self, row: Sequence[Cell]) -> bool:
        own = (cell for place, cell in enumerate(row) if place not in self._beside)
        return bool(self._answer(row)) or any(cell.text.strip() or cell.bad for cell in own)

    def _answer(self, row: Sequence[Cell]) -> str:
        return self._text(row, words.CONFIRM)

    def _text(self, row: Sequence[Cell], word: str) -> str:
        at = self._headings.get(word)
        return "" if at is None or at >= len(row) else row[at].text.strip()
