"""`Note`: a remark on a cell of a returned workbook, in Chinese, for the people who filled it in."""

from dataclasses import dataclass
from typing import Literal

# A fault keeps the workbook out of the ledger; a warning does not; converted: the value differs from the typed text;
# dropped: personal data that was not taken in.
NoteKind = Literal["fault", "warning", "converted", "dropped"]


@dataclass(frozen=True, order=True)
class Place:
    """A cell, by the name of its sheet, its row and its column (both count from 1).

    Column 0 is the row as a whole, row 0 a column or the sheet as a whole, an empty sheet the workbook as a whole.
    """

    sheet: str = ""
    row: int = 0
    column: int = 0


@dataclass(frozen=True, order=True)
class Note:
    """What was found at a place, what was expected, and what to do. It never quotes personal data.

    For a conversion `found` is what was typed and `expected` what it was read as.
    """

    place: Place
    kind: NoteKind
    found: str
    expected: str
    todo: str = ""
