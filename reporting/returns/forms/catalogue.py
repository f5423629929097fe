"""The measures of the catalogue as rows of a form: by category, each with the unit of its numbers."""

from dataclasses import dataclass
from typing import Literal

from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger

# A whole number, any number from zero on, one that may fall (a change), or an amount in 万元.
Number = Literal["whole", "number", "change", "money"]


@dataclass(frozen=True)
class FormMeasure:
    """A measure with its category, its unit in words, and what kind of number it takes."""

    category: str
    name: str
    measured_in: str
    number: Number


def measures_of(ledger: Ledger) -> tuple[FormMeasure, ...]:
    """Every measure: the categories of the results in their order, then the others (order 0)."""
    measures = ledger["measures"]
    units = {unit.id: unit for unit in iter_rows(ledger["units"])}
    categories = sorted(iter_rows(ledger["categories"]), key=lambda category: (category.order == 0, category.order))
    return tuple(
        _measure(row, category.name, units[row.unit])
        for category in categories
        for row in iter_rows(measures[measures.category == category.id])
    )


def _measure(row: Row, category: str, unit: Row) -> FormMeasure:
    # Sums of money are typed in 万元; an amount per person would be 0.06万元, and stays in 元.
    if unit.kind == "money" and row.kind != "per_head":
        return FormMeasure(category, row.name, "万元", "money")
    number: Number = "change" if row.kind == "change" else "whole" if unit.kind == "count" else "number"
    return FormMeasure(category, row.name, unit.zh, number)
