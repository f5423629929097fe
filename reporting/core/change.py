"""Changes and levels: how they are reckoned, and their words on the page. None is hidden, or made more than it is."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from reporting.core.quantity import PERCENT, TENTH, Quantity, Share, Unit, Words, format_plain

POINTS = Unit("point", "个百分点", "percentage point", "percentage points", "measure")
YEAR: Final = "year"
PREVIOUS: Final = "previous"
_KINDS: dict[str, Words] = {
    YEAR: {"zh": "同比", "en": "year on year"},
    PREVIOUS: {"zh": "环比", "en": "on the previous period"},
}
_BASES: dict[str, Words] = {
    YEAR: {"zh": "上年同期", "en": "last year's"},
    PREVIOUS: {"zh": "上期", "en": "the previous period's"},
}
# What a rule did that asks for less or for more of a count, and of a time.
_CHANGED, _TIME_CHANGED, _TIMES = ("减至", "增至"), ("缩短为", "延长为"), ("年", "月", "个月", "周", "天", "小时")
_EXACTLY = Decimal("0.000001")
_ALL = 100
# From here on a rise is given as how many times its base it is.
_MANY_TIMES = 10


def change_of(now: Quantity | Share, before: Quantity | Share) -> Quantity | None:
    """The change in percent, or of two shares in percentage points; None if there is no percentage.

    A percentage means something for exact amounts of one unit on a base above zero.
    """
    if isinstance(now, Share) and isinstance(before, Share):
        return Quantity((_percentage(now) - _percentage(before)).quantize(_EXACTLY), POINTS)
    if isinstance(now, Quantity) and isinstance(before, Quantity) and _has_base(now, before):
        return Quantity(((now.value - before.value) * 100 / before.value).quantize(_EXACTLY), PERCENT)
    return None


def _has_base(value: Quantity, base: Quantity) -> bool:
    exact = value.bound == base.bound == "exact" and value.unit == base.unit
    return exact and value.unit.kind != "percent" and base.value > 0


def _percentage(share: Share) -> Decimal:
    return Decimal(share.numerator * 100) / share.denominator


def change_words(change: Quantity, kind: str) -> Words:
    """同比增长12.3%, 环比下降4.8个百分点, 是上年同期的12倍: with its direction and its base."""
    base, up, is_points = _KINDS[kind], change.value > 0, change.unit == POINTS
    times = 1 + change.value / 100
    if not is_points and times >= _MANY_TIMES:
        return _times(times, kind)
    if not _one_decimal(change.value):
        # Too small for one decimal is still a change.
        nearly = {"zh": "基本", "en": "nearly "} if change.value else {"zh": "", "en": ""}
        return {"zh": f"{base['zh']}{nearly['zh']}持平", "en": f"{nearly['en']}unchanged {base['en']}"}
    verb = ("提高" if is_points else "增长") if up else "下降"
    size = _size(change)
    return {"zh": f"{base['zh']}{verb}{size['zh']}", "en": f"{'up' if up else 'down'} {size['en']} {base['en']}"}


def _times(times: Decimal, kind: str) -> Words:
    """是上年同期的12倍; 12 times last year's."""
    base, number = _BASES[kind], Decimal(format_plain(_one_decimal(times)))
    return {"zh": f"是{base['zh']}的{number}倍", "en": f"{number:,f} times {base['en']}"}


def _size(change: Quantity) -> Words:
    """The change without its sign: 12.3%, 4.8个百分点; 99.9% of a fall that leaves something."""
    size = _one_decimal(change.value.copy_abs())
    if (change.unit == POINTS or change.value < 0) and abs(change.value) < _ALL <= size:
        size = _ALL - TENTH
    if change.unit == PERCENT:
        return {"zh": f"{size}%", "en": f"{size}%"}
    unit = change.unit.en_one if size == 1 else change.unit.en_many
    return {"zh": f"{size}{change.unit.zh}", "en": f"{size} {unit}"}


def _one_decimal(value: Decimal) -> Decimal:
    return value.quantize(TENTH, ROUND_HALF_UP)


def reported_change(change: Quantity) -> Words:
    """A change that an enterprise states itself: 同比下降40%."""
    if not change.value:
        return {"zh": "同比持平", "en": "unchanged year on year"}
    size = Quantity(abs(change.value), PERCENT, change.bound).words()
    fell = change.value < 0
    return {
        "zh": f"同比{'下降' if fell else '上升'}{size['zh']}",
        "en": f"{'down' if fell else 'up'} {size['en']} year on year",
    }


def level_words(now: Quantity, before: Decimal | None) -> Words:
    """A rule and what it was: 由2年缩短为1年, 由3个增至8个, 保持8个; as it is where nothing is known of before."""
    words = now.words()
    if before is None:
        return words
    was = Quantity(before, now.unit)
    if was == now:
        return {"zh": f"保持{words['zh']}", "en": f"unchanged at {words['en']}"}
    return {
        "zh": f"由{was.words()['zh']}{_changed(now, before)}{words['zh']}",
        "en": f"from {_was(was, now)} to {words['en']}",
    }


def _changed(now: Quantity, before: Decimal) -> str:
    less, more = _TIME_CHANGED if now.unit.zh in _TIMES else _CHANGED
    # Of 8 that became 8 or more nobody knows which way it went.
    return "调整为" if now.value == before else more if now.value > before else less


def _was(was: Quantity, now: Quantity) -> str:
    """The number alone, if its unit follows in the same form: from 3 to 8 packages, but from 2 years to 1 year."""
    words, unit = was.words()["en"], was.unit
    is_alike = (was.value == 1) == (now.value == 1) or unit.en_one == unit.en_many
    return words.partition(" ")[0] if unit.kind in {"count", "measure"} and is_alike else words


def of_the_rest(number: Quantity) -> Words:
    """The number of those that are not named: 其余185家."""
    words = number.words()
    return {"zh": f"其余{words['zh']}", "en": f"the other {words['en']}"}


def one_of(whole: int) -> Quantity:
    """What a single one of a whole makes, in percentage points: about 5 for one of twenty."""
    return Quantity((Decimal(100) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP), POINTS, "about")
