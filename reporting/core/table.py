"""A table on its way out: columns with their labels, rows of cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.core.passport import Traced
from reporting.core.quantity import Words

# None is what was not reported: it is printed as —, never as 0.
Cell = Traced | Words | str | None


@dataclass(frozen=True)
class Table:
    """`columns` maps each column's name to the label that a clerk types; a row has one cell per column."""

    columns: Mapping[str, str]
    rows: Sequence[Sequence[Cell]]
