"""`Scale`: what money is counted in on the page, such as 万元 or millions; one for amounts that stand side by side."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

Bound = Literal["exact", "at_least", "at_most", "about"]
Amount = tuple[Decimal, Bound]

# A lower bound is never rounded up, nor an upper one down: the page would claim more than the record.
_ROUNDING = {
    "exact": ROUND_HALF_UP,
    "about": ROUND_HALF_UP,
    "at_least": ROUND_FLOOR,
    "at_most": ROUND_CEILING,
}


class Scale(NamedTuple):
    """So many yuan, the word for them, and how many places are printed."""

    size: int
    word: str
    places: int


AS_IT_IS = Scale(1, "", 2)
_WAN, _YI = Scale(10**4, "万", 2), Scale(10**8, "亿", 2)
# Chinese print keeps 100 yuan (0.01万元); English keeps the same figure, so both say the same.
_MILLION, _BILLION = Scale(10**6, " million", 4), Scale(10**9, " billion", 5)
_PRINTED_YUAN = 100


def rounded(value: Decimal, bound: Bound, places: int = AS_IT_IS.places) -> Decimal:
    """The value to so many places, never past its bound."""
    return value.quantize(Decimal(1).scaleb(-places), _ROUNDING[bound])


def chinese_scale(amounts: Sequence[Amount]) -> Scale:
    """元, 万元 or 亿元 for the first of the amounts: as it suits it, or 万元 if the others are in another scale.

    What 万元 would round away is printed as it is. Zero is in no scale.
    """
    if not amounts[0][0]:
        return AS_IT_IS
    first, *others = [_chinese_scale(*amount) for amount in amounts if amount[0]]
    is_kept = all(value % _PRINTED_YUAN == 0 for value, bound in amounts if _chinese_scale(value, bound) == AS_IT_IS)
    return _WAN if is_kept and any(other != first for other in others) else first


def english_scale(amounts: Sequence[Amount]) -> Scale:
    """Yuan, millions or billions for the first of the amounts: as it suits the smallest of them."""
    smallest = min((_english_scale(*amount) for amount in amounts if amount[0]), default=AS_IT_IS)
    # What is so large is printed in whole yuan.
    return smallest if smallest.word or abs(amounts[0][0]) < _WAN.size else AS_IT_IS._replace(places=0)


def _chinese_scale(value: Decimal, bound: Bound) -> Scale:
    # 99,999,999 yuan would print as 10000万元: the scale is chosen after rounding at the scale below.
    for scale, below in ((_YI, _WAN), (_WAN, AS_IT_IS)):
        if abs(rounded(value / below.size, bound)) * below.size >= scale.size:
            return scale
    return AS_IT_IS


def _english_scale(value: Decimal, bound: Bound) -> Scale:
    for scale in (_BILLION, _MILLION):
        if abs(rounded(value, bound, 0)) >= scale.size or abs(rounded(value / scale.size, bound, scale.places)) >= 1:
            return scale
    return AS_IT_IS
