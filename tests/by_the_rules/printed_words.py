"""Rules 26 to 28: an amount and a share as they are printed, in Chinese and in English."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

ROUNDED = {"exact": ROUND_HALF_UP, "about": ROUND_HALF_UP, "at_least": ROUND_FLOOR, "at_most": ROUND_CEILING}
# Rule 26: from so many yuan on, money is printed in this unit, with so many decimals at most.
MONEY = {
    "zh": [(10**8, "亿元", 2), (10**4, "万元", 2), (1, "元", 2)],
    "en": [(10**9, " billion", 5), (10**6, " million", 4), (1, "", 2)],
}
BEFORE = {"exact": "", "at_least": "over ", "at_most": "under ", "about": "about "}


def amount_in_words(value, bound, unit, locale):
    """An amount of a unit, which is a row of units.csv: 1260余项, 314万余元, over 1,260 items."""
    value = Decimal(value)
    if unit.kind == "money":
        size, name, decimals = _scale(value, bound, locale)
        number = _to(value / size, decimals, bound)
    else:
        size, name, number = 1, _unit_name(unit, value, locale), value
    is_round = number * size % 10 == 0 and number > 0 and unit.kind != "percent"
    if locale == "zh":
        return _chinese(plain(number, locale), name, bound, is_round=is_round)
    before = "at least " if bound == "at_least" and not is_round else BEFORE[bound]
    return f"{before}{'RMB ' if unit.kind == 'money' else ''}{plain(number, locale)}{name}"


def share_in_words(part, whole, locale):
    """Rule 28: 85.0%（34/40）."""
    n = f"（{part}/{whole}）" if locale == "zh" else f" ({part}/{whole})"
    return _percent(Fraction(part, whole), locale) + n


def plain(number, locale):
    """Without trailing zeros; English separates thousands."""
    text = f"{Decimal(number):,f}" if locale == "en" else f"{Decimal(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def tenths(number: Fraction) -> Decimal:
    """With one decimal, rounded half up."""
    return (Decimal(number.numerator) / number.denominator).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _percent(share, locale):
    if share == 1:
        return "100%"
    if 0 < share < Fraction(1, 1000):
        return "不足0.1%" if locale == "zh" else "under 0.1%"
    return f"{min(tenths(share * 100), Decimal('99.9'))}%"


def _scale(value, bound, locale):
    """What money of this value is printed in; what is rounded up to the next unit is printed in that."""
    return next(
        (size, name, decimals)
        for size, name, decimals in MONEY[locale]
        if size == 1 or _to(value / size, decimals, bound) >= 1
    )


def _to(number, decimals, bound):
    return number.quantize(Decimal(1).scaleb(-decimals), ROUNDED[bound])


def _unit_name(unit, value, locale):
    if locale == "zh":
        return unit.zh
    return f" {unit.en_one if value == 1 else unit.en_many}"


def _chinese(number, name, bound, *, is_round):
    """Rule 27."""
    if bound == "at_least" and not is_round:
        return f"{number}{name}以上"
    if bound == "at_least":
        scale, unit = (name[0], name[1:]) if name[0] in "万亿" else ("", name)
        return f"{number}{scale}余{unit}"
    return {"exact": "", "at_most": "近", "about": "约"}[bound] + number + name
