"""Differences, rates, medians and relations of quantities, with their bounds: for whoever reckons and whoever proves.

Each raises NotReckonedError where the page would claim more than is known.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from operator import ge, gt, le, lt

from reporting.core.money_scales import Bound
from reporting.core.quantity import Quantity, Share, Unit, Words

_EXACTLY = Decimal("0.000001")
# What is taken away turns its bound round: of 100 less 近30 at least 70 are left.
_TAKEN_AWAY: dict[Bound, Bound] = {"exact": "exact", "at_least": "at_most", "at_most": "at_least", "about": "about"}
RELATIONS = {">": gt, ">=": ge, "<": lt, "<=": le}


class NotReckonedError(ValueError):
    """Values that give no other one: of two units, of no exact number, or of nothing."""


def less(whole: Quantity, part: Quantity) -> Quantity:
    """A whole less a part. Raises MixedUnitsError."""
    return whole + Quantity(-part.value, part.unit, _TAKEN_AWAY[part.bound])


def rate(amount: Quantity, whole: Quantity) -> Quantity:
    """What there is of an amount for each one of another unit."""
    if amount.unit == whole.unit:
        raise NotReckonedError(f"both are in {amount.unit.id}")
    if amount.bound != "exact" or whole.bound != "exact" or whole.value <= 0:
        raise NotReckonedError("a rate is of exact numbers, and of more than nothing")
    unit = Unit(
        f"{amount.unit.id}_per_{whole.unit.id}",
        f"{amount.unit.zh}/{whole.unit.zh}",
        f"{amount.unit.en_one} per {whole.unit.en_one}",
        f"{amount.unit.en_many} per {whole.unit.en_one}",
        "rate",
    )
    return Quantity((amount.value / whole.value).quantize(_EXACTLY), unit)


def rate_words(rate_: Quantity, amount: Unit, whole: Unit) -> Words:
    """1.25万元/人; RMB 12,500 per person."""
    words = Quantity(rate_.value, amount).words()
    return {"zh": f"{words['zh']}/{whole.zh}", "en": f"{words['en']} per {whole.en_one}"}


def share(part: Quantity, whole: Quantity) -> tuple[Share, Words]:
    """The share of a part in a whole of its unit, and its words: of counts with n, of amounts without.

    85.0%（34/40）; 12.3%.
    """
    if part.unit != whole.unit or part.bound != "exact" or whole.bound != "exact" or not whole.value:
        raise NotReckonedError("a share is of exact numbers of one unit, and not of nothing")
    if not 0 <= part.value <= whole.value:
        raise NotReckonedError("a part is no more than its whole: say share(part, whole)")
    places = max(0, *(-int(number.as_tuple().exponent) for number in (part.value, whole.value)))
    made = Share(*(int(number.scaleb(places)) for number in (part.value, whole.value)))
    return made, made.percent() if whole.unit.kind == "money" else made.words()


def median(values: Sequence[Quantity]) -> Quantity:
    """The median of exact numbers of one unit; of an even number of them the mean of the two in the middle."""
    if not values or any(value.bound != "exact" for value in values):
        raise NotReckonedError("a median is of exact numbers, and not of nothing")
    if len({value.unit for value in values}) > 1:
        raise NotReckonedError("a median is of one unit")
    ordered, middle = sorted(value.value for value in values), len(values) // 2
    pair = ordered[middle - (len(values) % 2 == 0) : middle + 1]
    return Quantity(sum(pair, Decimal(0)) / len(pair), values[0].unit)


def fraction(value: Quantity | Share) -> Fraction:
    """The exact number, of a share its part in one."""
    return Fraction(value.numerator, value.denominator) if isinstance(value, Share) else Fraction(value.value)


def unit_of(value: Quantity | Share) -> str:
    """The id of the unit; of a share that word."""
    return "share" if isinstance(value, Share) else value.unit.id


def holds(first: Quantity | Share, relation: str, second: Quantity | Share) -> bool:
    """Whether one value stands in a relation to another one of its unit, by their exact numbers."""
    if unit_of(first) != unit_of(second):
        raise NotReckonedError(f"{unit_of(first)} and {unit_of(second)} are not compared")
    return bool(RELATIONS[relation](fraction(first), fraction(second)))
