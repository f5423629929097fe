"""Amounts too large for the unit of their column: 元 typed below a heading of 万元."""

from decimal import Decimal

from reporting.core.quantity import format_plain as digits
from reporting.returns.reading.values.numbers import NumberRead
from reporting.returns.reading.values.scales import Scale
from reporting.returns.reading.values.unclear import UnclearError, shown

# How many of the column's unit are too many to believe: 1亿元 typed in 千元 or 万元, and far more in 百万元 or 亿元.
_TOO_MANY = {Decimal(10**3): 10**5, Decimal(10**4): 10**4, Decimal(10**6): 10**4, Decimal(10**8): 10**3}
_MANY = {Decimal(10**3): 20_000, Decimal(10**4): 2_000}
_LEAP = 1000  # 元 taken for 万元 is ten thousand times as much


def refuse_too_many(read: NumberRead, scale: Scale) -> None:
    """Raises UnclearError when nothing but the column says that so much is counted in 万元."""
    if _exceeds(read, scale, _TOO_MANY):
        raise _in_doubt(read, scale, "这个数太大")


def refuse_leap(read: NumberRead, scale: Scale, before: Decimal) -> None:
    """The same, compared with the most that was reported before (0 when nothing was)."""
    if read.by_column and before and read.value >= _LEAP * before:
        most = digits(before / (scale.factor or 1))
        raise _in_doubt(read, scale, f"以前最多报过{most}{scale.words}")


def is_large(read: NumberRead, scale: Scale) -> bool:
    """Whether a person should check an amount that may be true."""
    return _exceeds(read, scale, _MANY)


def confirmed(read: NumberRead, scale: Scale) -> str:
    """How to type an amount that is meant as it is read."""
    return f"请核对；如确是{scale.words}，请连单位一起填，如 {_number(read, scale)}{scale.words}"


def _exceeds(read: NumberRead, scale: Scale, most: dict[Decimal, int]) -> bool:
    limit = most.get(scale.factor or Decimal(1))
    return read.by_column and limit is not None and abs(read.value) >= limit * (scale.factor or 1)


def _in_doubt(read: NumberRead, scale: Scale, why: str) -> UnclearError:
    expected = f"这一列的单位是{scale.words}，{why}，可能填的是{scale.unit}"
    return UnclearError(shown(_number(read, scale)), expected, confirmed(read, scale))


def _number(read: NumberRead, scale: Scale) -> str:
    return digits(read.value / (scale.factor or 1))
