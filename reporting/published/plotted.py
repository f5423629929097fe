"""`Plotted`: which of a figure's numbers stands in which row and column; a chart drawn in Word is filled with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from reporting.core.quantity import Words


@dataclass(frozen=True)
class Plotted:
    """The names of rows and columns; `places` has for each cell the place of its number among the figure's data.

    A cell without a number is None: it was not reported. A column without a name has the label of the figure.
    """

    names: tuple[Words, ...]
    columns: tuple[Words, ...]
    places: tuple[tuple[int | None, ...], ...]

    def turned(self) -> "Plotted":
        """With rows as columns."""
        return Plotted(self.columns, self.names, tuple(zip(*self.places, strict=True)))

    def named_after(self, label: Words) -> "Plotted":
        """With the label in the place of the name of a column that has none."""
        return replace(self, columns=tuple(column if any(column.values()) else label for column in self.columns))


def plotted(
    names: Sequence[Words], columns: Sequence[Words], cells: Sequence[Sequence[object | None]], first: int = 0
) -> Plotted:
    """Where the numbers of the cells stand if the data have them row by row, from place `first`, without the None."""
    places = count(first)
    rows = tuple(tuple(None if cell is None else next(places) for cell in row) for row in cells)
    return Plotted(tuple(names), tuple(columns), rows)
