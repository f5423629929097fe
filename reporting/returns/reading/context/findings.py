"""`Findings`: the notes on a workbook while it is read; faults one by one, conversions of one sort together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.notes import Note, NoteKind, Place
from reporting.returns.reading.context.naming import Near
from reporting.returns.reading.values.cached_text import personal_text
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.returned import ReturnedRow

_MANY = 200
_SHOWN = 200  # more than is ever shown of a cell


@dataclass(frozen=True)
class _Sort:
    """The key of notes that are put together: the sheet, the column, and what was done."""

    kind: NoteKind
    sheet: str
    column: int
    sort: str


class Findings:
    """Notes as they arise. Nothing in them quotes personal data."""

    def __init__(self) -> None:
        self._single: list[Note] = []
        self._first: dict[_Sort, Note] = {}
        self._rows: dict[_Sort, list[int]] = {}
        self._names: dict[tuple[str, str], ReturnedRow] = {}
        self._layouts: list[ReturnedRow] = []

    def fault(self, place: Place, found: str, expected: str, todo: str) -> None:
        self._single.append(Note(place, "fault", found, expected, todo))

    def unclear(self, place: Place, error: UnclearError) -> None:
        self.fault(place, error.found, error.expected, error.todo)

    def warning(self, place: Place, found: str, expected: str, todo: str) -> None:
        self._single.append(Note(place, "warning", found, expected, todo))

    def grouped(self, note: Note, sort: str) -> None:
        """Add a note that appears once for a column, at the first cell, with the number of cells like it."""
        key = _Sort(note.kind, note.place.sheet, note.place.column, sort)
        self._first.setdefault(key, note)
        self._rows.setdefault(key, []).append(note.place.row)

    def converted(self, place: Place, found: str, expected: str, sort: str, todo: str = "") -> None:
        """Read otherwise than it was typed; one note for a column and sort."""
        if found == expected:
            return
        self.grouped(Note(place, "converted", bare(found), bare(expected), todo), sort)

    @property
    def crowded(self) -> bool:
        """Whether there are so many findings already that a search for similar names helps nobody."""
        return len(self._single) > _MANY

    @property
    def any_fault(self) -> bool:
        return any(note.kind == "fault" for note in (*self._single, *self._first.values()))

    def propose(self, near: Near, place: Place) -> None:
        """A name for a person to check: a row for the ledger's names, if they may hold it."""
        if personal_text(near.name) or invisible_sign(near.name):
            return
        cells = {"kind": near.kind, "name": near.name, "means": near.means}
        self._names.setdefault((near.kind, near.name), ReturnedRow("names", cells, place))

    def propose_layout(self, rows: Iterable[ReturnedRow]) -> None:
        """The headings of a table for a person to check: rows for the ledger's layouts."""
        self._layouts += rows

    @property
    def names(self) -> tuple[ReturnedRow, ...]:
        """The rows to be checked: names and layouts."""
        return (*self._names.values(), *self._layouts)

    def notes(self) -> tuple[Note, ...]:
        """All of them, in the order of their places."""
        grouped = (_counted(note, self._rows[key]) for key, note in self._first.items())
        return tuple(sorted(dict.fromkeys((*self._single, *grouped))))


def quoted(text: str) -> str:
    """A cell's text in quotation marks, cut short; of personal data only its kind."""
    kind = personal_text(text)
    return f"（{kind}，不引述）" if kind else shown(text[:_SHOWN])


def bare(text: str) -> str:
    """The same without the marks: a conversion is printed in quotation marks anyway."""
    return quoted(text).removeprefix("“").removesuffix("”")


def letter(column: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _counted(note: Note, rows: list[int]) -> Note:
    if len(rows) == 1:
        return note
    # A note on a heading arises once for each row below it.
    one = len(set(rows)) == 1
    count = f"共{len(rows)}行" if one else f"本栏同样的共{len(rows)}处（第{_first_rows(rows)}行）"
    return replace(note, todo=f"{note.todo}；{count}" if note.todo else count)


def _first_rows(rows: list[int]) -> str:
    few = "、".join(str(row) for row in rows[:5])
    return few if len(rows) <= 5 else f"{few}等"
