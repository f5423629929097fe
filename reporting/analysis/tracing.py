"""Frames of ledger rows -> traced values: the sum, and the passport that names the rows."""

from collections.abc import Iterable
from decimal import Decimal

import pandas as pd

from reporting.frames import by_id
from reporting.ledger.reading import Ledger
from reporting.passport import Passport, Traced, merged
from reporting.quantity import ITEM, Quantity, Share, Unit, Words, total


def unit_of(ledger: Ledger, unit: str) -> Unit:
    """The unit of the catalogue by its id."""
    row = by_id(ledger["units"], unit)
    return Unit(unit, row.zh, row.en_one, row.en_many, row.kind)


def quantity_of(ledger: Ledger, row: pd.Series) -> Quantity:
    """What one row of achievements says, with the unit of its measure."""
    measure = by_id(ledger["measures"], row.measure)
    return Quantity(row.value, unit_of(ledger, measure.unit), row.bound)


def summed(
    ledger: Ledger, rows: pd.DataFrame, measure: str, name: Words, left_out: Iterable[Words] = ()
) -> Traced | None:
    """The sum of rows of achievements of one unit; None when there are none. Raises MixedUnits."""
    quantities = [quantity_of(ledger, row) for _, row in rows.iterrows()]
    amount = total(quantities)
    if amount is None:
        return None
    passport = Passport(measure, _sum_formula(name, quantities, amount), *_origin(rows), tuple(left_out))
    return Traced(amount, passport)


Origin = tuple[tuple[str, ...], tuple[str, ...]]  # the ledger rows, and their sources


def counted(count: int, measure: str, name: Words, origin: Origin, unit: Unit = ITEM) -> Traced:
    """A number of rows or items, with the rows that were counted."""
    quantity = Quantity(Decimal(count), unit)
    formula = {locale: f"{text} = {quantity.words()[locale]}" for locale, text in name.items()}
    return Traced(quantity, Passport(measure, formula, *origin))


def share_of(part: Traced, whole: Traced, measure: str) -> Traced | None:
    """The share of one exact count in another; None without a denominator, or when a bound is not exact."""
    exact = all(isinstance(traced.value, Quantity) and traced.value.bound == "exact" for traced in (part, whole))
    if (
        not exact
        or not isinstance(part.value, Quantity)
        or not isinstance(whole.value, Quantity)
        or not whole.value.value
    ):
        return None
    share = Share(int(part.value.value), int(whole.value.value))
    rows, sources = merged([part.passport, whole.passport])
    n = f"{share.numerator}/{share.denominator} = {share.percent()}"
    return Traced(share, Passport(measure, {"zh": n, "en": n}, rows, sources))


def _origin(rows: pd.DataFrame) -> Origin:
    return tuple(rows["at"]), tuple(dict.fromkeys(rows.source))


def _sum_formula(name: Words, quantities: list[Quantity], amount: Quantity) -> Words:
    return {
        locale: f"{name[locale]}: "
        + " + ".join(part.words()[locale] for part in quantities)
        + (f" = {amount.words()[locale]}" if len(quantities) > 1 else "")
        for locale in ("zh", "en")
    }
