"""A frame of traced values -> the cells of a chart, checked: all of one unit, none a bare number."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from numbers import Number
from typing import Any

import pandas as pd

from reporting.analysis.chart_labels import label_of
from reporting.core.errors import PublishError
from reporting.core.quantity import Words
from reporting.core.traced import Traced
from reporting.published.beside_names import refuse_misplaced
from reporting.published.label_words import words_of_label
from reporting.published.plotted import Plotted, plotted

ABSENT = "—"
Row = tuple[Traced | None, ...]


@dataclass(frozen=True)
class Cells:
    """The rows of a chart with their names, and the names of its columns; None is what was not reported."""

    names: tuple[Words, ...]
    columns: tuple[Words, ...]
    rows: tuple[Row, ...]

    @property
    def known(self) -> tuple[Traced, ...]:
        """All values, row by row."""
        return tuple(cell for row in self.rows for cell in row if cell is not None)

    def words_of(self, value: Traced) -> Words:
        """The words of one value, its money in one scale with all others."""
        return label_of(value, self.known)

    def plotted(self, above: int) -> Plotted:
        """The rows and columns of a chart whose data are so many numbers above it, and then these values."""
        return plotted(self.names, self.columns, self.rows, above)

    def only(self, places: Iterable[int]) -> "Cells":
        """These rows, in this order."""
        every = list(places)
        return Cells(tuple(self.names[at] for at in every), self.columns, tuple(self.rows[at] for at in every))


def cells_of(frame: pd.DataFrame) -> Cells:
    """The cells of a frame.

    Raises TypeError for a cell that is no traced value, ValueError for two units, PublishError for a name with a number
    that was typed, and for a value that is not of what its row and column are named after.
    """
    names = _names(frame.index, "rows")
    rows = tuple(
        tuple(_cell(cell, name) for cell in row)
        for name, row in zip(names, frame.to_numpy(object).tolist(), strict=True)
    )
    cells = Cells(names, _names(frame.columns, "columns"), rows)
    labelled = ([label, *row] for label, row in zip(frame.index, rows, strict=True))
    refuse_misplaced("a chart", ["", *frame.columns], labelled)
    units = dict.fromkeys(cell.unit for cell in cells.known)
    if len(units) > 1:
        raise ValueError(f"one unit per chart: {' and '.join(units)} stand here together; draw a chart of each.")
    return cells


def refuse_other(verb: str, values: object) -> None:
    """Raise PublishError for anything but a frame or a series, and for the series that needs columns."""
    if not isinstance(values, pd.DataFrame | pd.Series):
        advice = "Draw a series or a frame of values, such as rows(facts, …).by(…).sum() gives."
        raise PublishError(f"charts.{verb} was given a {type(values).__name__}", [], advice)
    if verb == "small" and isinstance(values, pd.Series):
        advice = "It draws a frame, such as over(facts, …) gives; a series is drawn by charts.bars or charts.line."
        raise PublishError("charts.small was given a series", [], advice)


def first_and_last(row: Row) -> tuple[int, int]:
    """The places of the first and the last value in a row that has one."""
    places = [at for at, cell in enumerate(row) if cell is not None]
    return places[0], places[-1]


def length(value: Traced) -> float:
    """How long a value is drawn, in its unit; of a share its part in one."""
    return float(value.exact)


def _cell(cell: object, name: Words) -> Traced | None:
    if isinstance(cell, Traced):
        return cell
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return None
    kind = "a bare number" if isinstance(cell, Number) else "no value of the ledger"
    raise TypeError(f"{cell} ({name['zh']}) is {kind}: draw what rows(…).sum() gives.")


def _names(labels: "pd.Index[Any]", of: str) -> tuple[Words, ...]:
    if len(labels) and isinstance(labels, pd.RangeIndex):
        raise ValueError(f"the {of} are numbered and have no names: set_index(…) takes them from a column.")
    return tuple(map(words_of_label, labels))
