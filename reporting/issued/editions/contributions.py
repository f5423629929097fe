"""`contributions`: how much each enterprise has in a number, by the ledger rows of its edition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reporting.core.expression import Count, Difference, Distinct, Expression, Ratio, Rows, Sum, Total, selections
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.rows_of_views import Row
from reporting.published.content import Printed

_EXACT, _NONE = "exact", Decimal(0)


@dataclass(frozen=True)
class Contribution:
    """What an enterprise adds to a number: an amount, of a share the part and the whole; an amount may be a bound."""

    amount: Decimal
    whole: Decimal | None = None
    is_exact: bool = True


Contributions = Mapping[str, Contribution]
_By = dict[str, Decimal]


def contributions(edition: Edition, number: Printed) -> Contributions | None:
    """By enterprise, what it has in a number; None if that cannot be told, or does not add up to what is printed."""
    expression = number.passport.expression
    if expression is None:
        return None
    found = _of_share(edition, expression) if isinstance(expression, Ratio) else _of_sum(edition, expression)
    if not _adds_up(found, number):
        return None
    every = (row for rows in selections(expression) for row in edition.rows_of(rows))
    bounds = {owner_of(row) for row in every if row.get("bound", _EXACT) != _EXACT}
    return {one: replace(contribution, is_exact=one not in bounds) for one, contribution in found.items()}


def owner_of(row: Row) -> str:
    """The enterprise of a row; a row of the table of enterprises is one itself."""
    return row.get("enterprise") or row["id"]


def _of_share(edition: Edition, expression: Ratio) -> dict[str, Contribution]:
    part, whole = (_amounts(edition, one) or {} for one in (expression.part, expression.whole))
    return {one: Contribution(part.get(one, _NONE), amount) for one, amount in whole.items()}


def _of_sum(edition: Edition, expression: Expression) -> dict[str, Contribution]:
    return {one: Contribution(amount) for one, amount in (_amounts(edition, expression) or {}).items()}


def _amounts(edition: Edition, expression: Expression) -> _By | None:
    """By enterprise, its part of the amount; None of an expression that is not made of parts."""
    match expression:
        case Sum(rows, column):
            return _summed(edition, rows, lambda row: Decimal(row.get(column) or 0))
        case Count(rows):
            return _summed(edition, rows, lambda row: Decimal(row.get("weight") or 1))
        case Distinct(rows):
            return dict.fromkeys((owner_of(row) for row in edition.rows_of(rows)), Decimal(1))
        case Difference(whole, part):
            return _added((_amounts(edition, whole), 1), (_amounts(edition, part), -1))
        case Total(every):
            return _added(*((_amounts(edition, one), 1) for one in every))
    return None


def _summed(edition: Edition, rows: Rows, amount: Callable[[Row], Decimal]) -> _By:
    amounts: _By = {}
    for row in edition.rows_of(rows):
        amounts[owner_of(row)] = amounts.get(owner_of(row), _NONE) + amount(row)
    return amounts


def _added(*parts: tuple[_By | None, int]) -> _By | None:
    total: _By = {}
    for amounts, sign in parts:
        if amounts is None:
            return None
        for one, amount in amounts.items():
            total[one] = total.get(one, _NONE) + sign * amount
    return total


def _adds_up(found: Contributions, number: Printed) -> bool:
    part = sum((one.amount for one in found.values()), _NONE)
    if number.amount.unit != "share":
        return bool(number.amount.exact) and part == Decimal(number.amount.exact)
    whole = sum((one.whole or _NONE for one in found.values()), _NONE)
    numerator, _, denominator = number.amount.exact.partition("/")
    return part * Decimal(denominator) == whole * Decimal(numerator)
