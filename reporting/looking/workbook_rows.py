"""`workbook_rows`: the filled cells of every sheet of a workbook, hidden ones too, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.xlsx.addresses import address
from reporting.xlsx.archive import checked
from reporting.xlsx.cells import stored_sheet
from reporting.xlsx.limits import LEDGER
from reporting.xlsx.parts import workbook


@dataclass(frozen=True)
class WorkbookRow:
    """A row of a sheet: the texts of its cells by their column, from 1; numbers as digits, formulas by their values."""

    sheet: str
    number: int
    cells: dict[int, str]

    def address(self, column: int) -> str:
        return address(self.number, column)


def workbook_rows(package: bytes) -> Iterator[WorkbookRow]:
    """All rows in which anything stands. Raises UnusableError for what cannot be opened without harm."""
    archive = checked(package, LEDGER)
    book = workbook(archive, LEDGER)
    for sheet in book.sheets:
        rows = stored_sheet(archive.read(sheet.part), book, LEDGER).rows
        for number, cells in sorted(rows.items()):
            yield WorkbookRow(sheet.name, number, {column: cell.text for column, cell in sorted(cells.items())})
