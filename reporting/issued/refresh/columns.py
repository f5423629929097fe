"""`Columns`: where people put the columns of a table: moved, deleted, or others of their own between."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from reporting.documents.tracked.cutting import live_runs
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, TC, Element, P, remove
from reporting.issued.refresh.row import Row


@dataclass(frozen=True)
class Columns:
    """For each column of the file, the column of then that stands there now; None for one of people's own."""

    places: tuple[int | None, ...]
    count: int

    @property
    def are_as_printed(self) -> bool:
        return self.places == tuple(range(self.count))

    @property
    def deleted(self) -> list[int]:
        """The columns of then that people took away."""
        return [column for column in range(self.count) if column not in self.places]

    def arranged(self, row: Element) -> None:
        """Let a row of today have its cells where people have them; a column of their own is empty there."""
        cells = row.findall(TC)
        if len(cells) != self.count or self.are_as_printed:
            return
        made = [_empty(cells[0]) if place is None else cells[place] for place in self.places]
        at = list(row).index(cells[0])
        for cell in cells:
            remove(cell)
        for number, cell in enumerate(made):
            row.insert(at + number, cell)


def columns_of(was: Row, mine: Row) -> Columns | None:
    """By the words of the head; None where they are not enough to tell the columns apart."""
    heads = was.words
    if len(set(heads)) < len(heads):
        return Columns(tuple(range(len(heads))), len(heads)) if mine.words == heads else None
    by_words: Mapping[str, int] = {words: column for column, words in enumerate(heads)}
    places = tuple(by_words.get(words) for words in mine.words)
    known = [place for place in places if place is not None]
    if len(set(known)) < len(known) or len(known) * 2 < len(heads):
        return None
    return Columns(_with_renamed(places, len(heads)), len(heads))


def _with_renamed(places: Sequence[int | None], count: int) -> tuple[int | None, ...]:
    """A head with other words between its old neighbours is a renamed one."""
    if len(places) != count:
        return tuple(places)
    left = [column for column in range(count) if column not in places]
    return tuple(at if place is None and at in left else place for at, place in enumerate(places))


def _empty(cell: Element) -> Element:
    """A cell without words, in the look of another one."""
    empty = deepcopy(cell)
    for paragraph in list(empty.iter(P))[1:]:
        remove(paragraph)
    for element in [*empty.iter(BOOKMARK_START, BOOKMARK_END), *(run for p in empty.iter(P) for run in live_runs(p))]:
        remove(element)
    return empty
