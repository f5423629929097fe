"""`difference`: how much a number changed, with sign and unit, from exact amounts; nothing where it cannot be told."""

import re
from decimal import Decimal
from fractions import Fraction

from reporting.core import arithmetic
from reporting.core.change import POINTS
from reporting.core.quantity import (
    DAY,
    ENTERPRISE,
    FAULT,
    ITEM,
    PERCENT,
    PERSON,
    PRACTICE,
    WORKBOOK,
    YUAN,
    Quantity,
    Unit,
    format_plain,
)
from reporting.published.content import Printed

UNKNOWN = "—"
_UNITS = {unit.id: unit for unit in (ITEM, YUAN, PERSON, ENTERPRISE, WORKBOOK, PRACTICE, DAY, FAULT)}
# The unit behind the last number of printed words: 盏 of 7盏以上, 个 of 由3个增至8个, lamps of at least 7 lamps.
_LAST = {
    "zh": re.compile(r"[0-9][0-9.,]*[万亿]?余?(?P<unit>[^0-9（）()]*?)(?:以上)?$"),
    "en": re.compile(r"(?P<number>[0-9][0-9.,]*) ?(?P<unit>[^0-9()]*)$"),
}
_PER = "yuan_per_"
_AT_LEAST = {"zh": "{}以上", "en": "at least {}"}
_TENTH, _HUNDRED = Decimal("0.1"), 100
_SAME_SHARE = {"zh": "比率持平", "en": "same share"}


def difference(before: Printed, after: Printed, locale: str) -> str:
    """+45.8万元, −3家, +2.9个百分点; 50人以上 more if a bound allows to say so, and else a dash."""
    one, other = before.amount, after.amount
    if one.unit != other.unit or not one.exact or not other.exact:
        return UNKNOWN
    if one.unit == "share":
        return points(Fraction(other.exact) - Fraction(one.exact), locale)
    unit = POINTS if one.unit in {PERCENT.id, POINTS.id} else unit_of(after, before, locale)
    now, then = (Quantity(Decimal(amount.exact), unit, amount.bound) for amount in (other, one))  # type: ignore[arg-type]  # a bound
    change = arithmetic.less(now, then)
    if change.bound == "exact":
        return signed(change.value, unit, locale)
    is_certain = change.value > 0 if change.bound == "at_least" else change.value < 0
    if change.bound == "about" or not is_certain:
        return UNKNOWN
    return _AT_LEAST[locale].format(signed(change.value, unit, locale))


def points(change: Fraction, locale: str) -> str:
    """The change of a share in percentage points; as many decimals as it takes to see it."""
    if not change:
        return _SAME_SHARE[locale]
    value = Decimal(change.numerator * _HUNDRED) / change.denominator
    step = _TENTH
    while not value.quantize(step):
        step /= 10
    unit = POINTS.zh if locale == "zh" else f" {POINTS.en_many}"
    return f"{_sign(value)}{abs(value).quantize(step):f}{unit}"


def signed(value: Decimal, unit: Unit, locale: str) -> str:
    """An amount with its sign: +45.8万元, −3家."""
    if unit.kind == "money":
        per = unit.zh.removeprefix("元") if locale == "zh" else unit.en_many.removeprefix("yuan")
        return f"{_sign(value)}{Quantity(abs(value), YUAN).words()[locale]}{per}"
    words = unit.zh if locale == "zh" else f" {unit.en_one if abs(value) == 1 else unit.en_many}".rstrip()
    return f"{signed_number(value, locale)}{words}"


def signed_number(value: Decimal, locale: str) -> str:
    """+12, −3; in English with commas."""
    return f"{_sign(value)}{format_plain(abs(value)) if locale == 'zh' else f'{abs(value):,f}'}"


def _sign(value: Decimal) -> str:
    return "+" if value > 0 else "−" if value < 0 else ""


def unit_of(after: Printed, before: Printed, locale: str) -> Unit:
    """The unit of a number: one that the kit knows, or as it is printed; in English also the form for one thing."""
    id_ = after.amount.unit
    if id_ in _UNITS:
        return _UNITS[id_]
    found = [match for printed in (after, before) if (match := _LAST[locale].search(printed.words))]
    if locale == "zh":
        words = next((match["unit"] for match in found if match["unit"]), "")
        if id_.startswith(_PER):
            return Unit(id_, f"元/{words.rpartition('/')[2]}", "", "", "money")
        return Unit(id_, words, "", "", "count")
    of_one, of_many = (
        next((match["unit"] for match in found if (match["number"] == "1") is is_one), "") for is_one in (True, False)
    )
    if id_.startswith(_PER):
        per = f"yuan per {(of_many or of_one).rpartition(' per ')[2]}"
        return Unit(id_, "", per, per, "money")
    return Unit(id_, "", of_one, of_many, "count")
