"""Rule 29: a change as it is printed; and the changes that enterprises report themselves."""

import re
from decimal import Decimal
from fractions import Fraction

from printed_words import amount_in_words, plain, tenths

BASES = {
    "zh": {True: "上年同期", False: "上期"},
    "en": {True: "the same period last year", False: "the previous period"},
}
OWNERS = {True: "last year's", False: "the previous period's"}


def change_in_words(percent: Fraction, unit, locale, *, on_year):
    """同比增长2.5%, 环比提高2.9个百分点, 是上年同期的12倍, 同比持平."""
    if not tenths(abs(percent)):
        return _unchanged(locale, on_year=on_year, nearly=bool(percent))
    if unit == "percent" and percent >= 900:
        return _times(percent / 100 + 1, locale, on_year=on_year)
    size = tenths(abs(percent))
    if unit == "percent" and -100 < percent < 0:
        # A fall that leaves something.
        size = min(size, Decimal("99.9"))
    if locale == "zh":
        verb = {"percent": ("增长", "下降"), "point": ("提高", "下降")}[unit][percent < 0]
        return f"{'同比' if on_year else '环比'}{verb}{size}{'%' if unit == 'percent' else '个百分点'}"
    unit_name = "%" if unit == "percent" else " percentage points"
    return f"{'down' if percent < 0 else 'up'} {size}{unit_name} {_on(on_year)}"


def changes_in(words):
    """One or two changes in one number, without the capital of a sentence that begins with them."""
    return [part[0].lower() + part[1:] if part[0] in "UDN" else part for part in re.split("；|; ", words)]


def from_baseline_in_words(baseline, value, unit, locale):
    """A figure with what it was before: 由3个增至8个, 由2年缩短为1年."""
    before, now = (amount_in_words(each, "exact", unit, locale) for each in (baseline, value))
    verb = ("延长为", "缩短为") if unit.zh in {"年", "月", "天"} else ("增至", "减至")
    if locale == "zh":
        return f"由{before}{verb[value < baseline]}{now}"
    is_alike = (baseline == 1) == (value == 1)
    return f"from {plain(baseline, locale) if is_alike else before} to {now}"


def reported_change_in_words(value, locale):
    """A change that an enterprise reported: 同比下降40%."""
    if not value:
        return "同比持平" if locale == "zh" else "unchanged year on year"
    size = plain(abs(value), locale)
    if locale == "zh":
        return f"同比{'下降' if value < 0 else '上升'}{size}%"
    return f"{'down' if value < 0 else 'up'} {size}% year on year"


def _unchanged(locale, *, on_year, nearly):
    if locale == "zh":
        return f"{'同比' if on_year else '环比'}{'基本' if nearly else ''}持平"
    return f"{'nearly ' if nearly else ''}unchanged {_on(on_year)}"


def _on(on_year):
    return "year on year" if on_year else f"on {BASES['en'][on_year]}"


def _times(times, locale, *, on_year):
    size = f"{tenths(times)}".removesuffix(".0")
    return f"是{BASES[locale][on_year]}的{size}倍" if locale == "zh" else f"{size} times {OWNERS[on_year]}"
