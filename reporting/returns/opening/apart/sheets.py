"""`ForeignSheet`: a sheet of a file that is no .xlsx, filled cell by cell, and no further than a table reaches."""

from dataclasses import dataclass, field, replace

from reporting.xlsx.addresses import Area, address
from reporting.xlsx.cells import StoredSheet
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import Look
from reporting.xlsx.unusable import UnusableError
from reporting.xlsx.values import StoredCell


@dataclass
class ForeignSheet:
    """A sheet by its name. A hidden one that is too large is left unread, because nobody reports in it."""

    name: str
    hidden: bool = False
    too_large: bool = False
    stored: StoredSheet = field(default_factory=StoredSheet)

    def put(self, row: int, column: int, cell: StoredCell | None) -> None:
        """Keep what a cell holds, if anything. Raises UnusableError for one far outside any table."""
        if cell is None or self.too_large:
            return
        stored = self.stored
        last_row, last_column = max(stored.last_row, row), max(stored.last_column, column)
        if last_row > RETURN.rows or last_column > RETURN.columns or last_row * last_column > RETURN.cells:
            self._refuse(row, column)
            return
        stored.last_row, stored.last_column = last_row, last_column
        stored.rows.setdefault(row, {})[column] = cell
        stored.characters += len(cell.text)
        if stored.characters > RETURN.characters:
            raise UnusableError("large", f"{stored.characters // 2**20} MB")

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """An area whose cells all hold what its first one holds."""
        if (bottom, right) != (top, left):
            self.stored.merged.append(Area(top, left, bottom, right))

    def _refuse(self, row: int, column: int) -> None:
        if not self.hidden:
            sheet = f"工作表“{self.name}”的" if self.name else ""
            raise UnusableError("far", f"{sheet}{address(row, column)}")
        self.too_large, self.stored = True, StoredSheet()


def struck_as(look: Look, cell: StoredCell) -> StoredCell:
    """The cell in a font of this look."""
    return replace(cell, struck=True) if look.struck else cell
