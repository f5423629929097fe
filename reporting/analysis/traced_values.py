"""Values that the analysis has reckoned -> traced values, each with the expression that gives it again."""

from collections.abc import Sequence
from decimal import Decimal

from reporting.core.expression import Expression, Ratio, Rows, Sum
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, Quantity, Share, Unit, Words, total
from reporting.core.rows import Row
from reporting.core.traced import Traced
from reporting.ledger.reading import Ledger


def unit_of(ledger: Ledger, unit: str) -> Unit:
    """The unit of the catalogue by its id."""
    row = ledger.record("units", unit)
    return Unit(unit, row.zh, row.en_one, row.en_many, row.kind)


def quantity_of(ledger: Ledger, row: Row) -> Quantity:
    """The value of one row of achievements, with the unit of its measure."""
    measure = ledger.record("measures", row.measure)
    return Quantity(row.value, unit_of(ledger, measure.unit), row.bound)


def traced_sum(ledger: Ledger, rows: Sequence[Row], passport: Passport) -> Traced | None:
    """The sum of rows of achievements of one unit; None when there are none. Raises MixedUnitsError."""
    amount = total([quantity_of(ledger, row) for row in rows])
    return None if amount is None else Traced(amount, passport)


def sum_of(measure: str, name: Words, selected: Rows, left_out: tuple[Rows, ...] = ()) -> Passport:
    """The passport of a sum over the selected achievements."""
    return Passport(measure, name, Sum(selected, "value"), left_out)


def traced_count(count: int, measure: str, name: Words, expression: Expression, unit: Unit = ITEM) -> Traced:
    """A number of rows or items, with the expression that counts them."""
    return Traced(Quantity(Decimal(count), unit), Passport(measure, name, expression))


def share_of(part: Traced, whole: Traced, measure: str, name: Words) -> Traced | None:
    """The share of one exact count in another; None without a denominator, or when a bound is not exact."""
    one, other = part.value, whole.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not other.value:
        return None
    if one.bound != "exact" or other.bound != "exact":
        return None
    assert part.passport.expression is not None  # noqa: S101 - what the analysis counts has one
    assert whole.passport.expression is not None  # noqa: S101 - likewise
    expression = Ratio(part.passport.expression, whole.passport.expression)
    return Traced(Share(int(one.value), int(other.value)), Passport(measure, name, expression))
