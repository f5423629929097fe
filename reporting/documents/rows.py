"""The rows of a published table, in the shape that the sample row of a template needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reporting.core.chinese import called
from reporting.core.spelling import spelling
from reporting.published.content import Cell, Column, Content, Table
from reporting.published.slots import Slot


@dataclass(frozen=True)
class Row:
    """One row with its number on the page, counted over all the tables that fill one slot."""

    number: int
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    places: dict[str, int]

    def cell(self, asked: str) -> Cell:
        """The cell in the column that a token asks for."""
        return self.cells[self.places[asked]]

    def called(self, asked: str, slot: Slot, locale: str) -> tuple[str, str]:
        """The name of that cell's bookmark, and a label of the cell for people."""
        column = self.columns[self.places[asked]]
        labels = called(slot.labels[0], slot.name, locale), called(column.label, column.name, locale)
        label = f"{labels[0]} {self.number} {labels[1]}"
        return f"{slot.name}_r{self.number}_{column.name}", label


def rows_of(contents: Iterable[Content], asked: Iterable[str]) -> Iterator[Row]:
    """The rows of all tables one after the other; every column that is asked for must be in the tables."""
    asked = tuple(asked)
    number = 0
    for table in contents:
        if isinstance(table, Table):
            places = {column: place for column in asked if (place := find_column(table, column)) is not None}
            for cells in table.rows:
                number += 1
                yield Row(number, table.columns, cells, places)


def cells_of(contents: Iterable[Content], asked: str) -> list[Cell]:
    """The cells of one column, in the same rows."""
    tables = [table for table in contents if isinstance(table, Table)]
    placed = [(table, find_column(table, asked)) for table in tables]
    return [cells[place] for table, place in placed if place is not None for cells in table.rows]


def find_column(table: Table, asked: str) -> int | None:
    """The place of the column with this name or label; None if there is none."""
    for place, column in enumerate(table.columns):
        if spelling(asked) in {spelling(name) for name in (column.name, *column.label.values())}:
            return place
    return None
