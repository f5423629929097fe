"""The rows of a published table, ready for the sample row of a template."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reporting.document.content import Cell, Column, Content, Table
from reporting.document.published import spelling


@dataclass(frozen=True)
class Row:
    """One row with its number on the page, counted over all the tables that fill one slot."""

    number: int
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    places: dict[str, int]

    def cell(self, asked: str) -> tuple[Cell, str]:
        """The cell in the column that a token asks for, and the column's name."""
        place = self.places[asked]
        return self.cells[place], self.columns[place].name

    def label(self, asked: str, locale: str) -> str:
        """What people call the column that a token asks for."""
        return self.columns[self.places[asked]].label[locale]


def rows_of(contents: Iterable[Content], asked: Iterable[str]) -> Iterator[Row]:
    """The rows of all tables one after the other; every asked column is known to be there."""
    asked = tuple(asked)
    number = 0
    for table in contents:
        if isinstance(table, Table):
            places = {column: place for column in asked if (place := find_column(table, column)) is not None}
            for cells in table.rows:
                number += 1
                yield Row(number, table.columns, cells, places)


def find_column(table: Table, asked: str) -> int | None:
    """The place of the column that goes by this name or label."""
    for place, column in enumerate(table.columns):
        if spelling(asked) in {spelling(name) for name in (column.name, *column.label.values())}:
            return place
    return None
