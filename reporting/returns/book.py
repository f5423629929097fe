"""`Book`: a returned workbook as sheets of cells, opened without harm."""

from dataclasses import dataclass
from typing import Literal

from reporting.returns.notes import Note

# text: as typed, also numbers kept as text; number: plain digits; day: an ISO day; percent: 12% as "12%".
CellKind = Literal["empty", "text", "number", "day", "percent"]


@dataclass(frozen=True)
class Cell:
    """The text of a cell as one would type it, and its kind in the workbook.

    `bad` says why there is no value to be trusted (a formula without a value, #REF!); the text is empty then.
    `copied` marks a cell that a merged area fills: it holds the text of the area's first cell.
    `shown` is what one sees on the sheet where that reads otherwise: 10 by a format as 10万, a text without the
    letters that are struck through; `struck` says that all of them are. `sign` is the first sign that nobody sees in
    the text as it was stored, by its name: U+200B ZERO WIDTH SPACE.
    """

    text: str = ""
    kind: CellKind = "empty"
    bad: str = ""
    copied: bool = False
    shown: str = ""
    struck: bool = False
    sign: str = ""


@dataclass(frozen=True)
class Grid:
    """One sheet from A1 on; all rows are equally long. Rows and columns are counted from 1 in `hidden_…`.

    `sign` is one that nobody sees in its name, as in a cell.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    sign: str = ""


@dataclass(frozen=True)
class Book:
    """A file that came in: its name without folders, SHA-256, its sheets, and the notes from opening it.

    One that cannot be opened has no sheets and a fault among its notes. `sign` is one that nobody sees in its name.
    """

    file: str
    digest: str
    grids: tuple[Grid, ...]
    notes: tuple[Note, ...] = ()
    sign: str = ""
