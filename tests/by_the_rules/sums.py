"""Rules 11 to 13: what is added up, and the bound of a sum."""

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Amount:
    """A value with its bound: exact, at_least, at_most or about; and the rows that it was added up from."""

    value: Decimal
    bound: str = "exact"
    rows: tuple = field(default=(), compare=False)


def sum_of(rows) -> Amount | None:
    """Rule 12. There is no sum of nothing: what nobody reported is not zero."""
    rows = tuple(rows)
    if not rows:
        return None
    return Amount(sum((row.value for row in rows), Decimal()), bound_of(row.bound for row in rows), rows)


def bound_of(bounds):
    loose = set(bounds) - {"exact"}
    if not loose:
        return "exact"
    return loose.pop() if len(loose) == 1 else "about"


def adds_up(measure, rows):
    """Rules 11 and 13: whether these rows of one measure may be added up."""
    one_each = len({row.enterprise for row in rows}) == len(rows)
    return adds_up_over_enterprises(measure, rows) and (one_each or measure.over_time == "yes")


def adds_up_over_enterprises(measure, rows):
    is_of_one = len({row.enterprise for row in rows}) <= 1
    return measure.kind == "flow" and (is_of_one or measure.over_enterprises == "yes")


def totals_of(measure, rows) -> list[Amount]:
    """The amounts of a measure of one status: one sum, or each figure by itself."""
    rows = list(rows)
    if len(rows) > 1 and adds_up(measure, rows):
        return [sum_of(rows)]
    return [sum_of([row]) for row in rows]
