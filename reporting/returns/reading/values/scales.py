"""`Scale`: the unit and the factor that a heading or a cell gives for its numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reporting.core.number_size import SCALES, scale_size
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import half_width
from reporting.returns.vocabulary import vocabulary

MONEY, PERCENT = "元", "%"
# All other units that have a name here count things, and things are whole.
_MEASURED = frozenset({"", MONEY, PERCENT, "平方米", "米", "年", "小时"})
# 个 counts any thing; people, households and times have words of their own, and are never mixed.
_NOT_MIXED_WITH_THINGS = _MEASURED | {"人", "人次", "户", "户次", "件次", "台次", "场次"}
_SPELLED = {size: word for word, size in SCALES.items()}
_SCALED = re.compile(rf"(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})?(?P<unit>.*)", re.DOTALL)


@dataclass(frozen=True)
class Scale:
    """A unit (元, 人, 人次, %; empty when unknown), and how many of it one typed number stands for (万元: 10000).

    Factor None is a column of money that says neither 元 nor 万元: its cells have to.
    """

    unit: str = ""
    factor: Decimal | None = Decimal(1)

    @property
    def words(self) -> str:
        """As one writes it: 万元, 人次."""
        return _SPELLED.get(int(self.factor or 1), "") + self.unit


def scale_of(words: str) -> Scale:
    """The scale that a heading or the cell of 计量单位 gives: 万元 -> 元 by 10000; 人次; nothing -> unknown.

    A word that is not known becomes a new unit.
    """
    plain = _bare(re.sub(r"^(计量)?单位", "", _bare(words)))
    if known := unit_named(plain):
        return Scale(known)
    if (split := _SCALED.fullmatch(plain)) and (not split["unit"] or unit_named(split["unit"])):
        return Scale(unit_named(split["unit"]), Decimal(scale_size(split["scale"] or "")))
    return Scale(plain)


def scale_for(unit: str, words: str) -> Scale:
    """The scale of a field that is counted in `unit`, under a heading that says `words` (or nothing).

    Raises UnclearError when the heading says another unit. Money without a word on it has no factor.
    """
    said = scale_of(words)
    if not said.unit:
        unsaid = unit == MONEY and said.factor == 1
        return Scale(unit, None if unsaid else said.factor)
    if not goes_with(said.unit, unit):
        raise UnclearError(shown(words), f"这里按“{unit}”统计", f"请按“{unit}”填写，或核对是否填错了列")
    return Scale(unit, said.factor)


def is_unit(words: str) -> bool:
    """Whether these are the words of a unit that is known, with a scale or without."""
    scale = scale_of(words)
    return bool(scale.unit) and bool(unit_named(scale.unit))


def is_money(words: str) -> bool:
    """Whether these are the words of a unit of money: 万元."""
    return scale_of(words).unit == MONEY


def unit_named(words: str) -> str:
    """Our own name of a unit: 名 and 位 are 人, ㎡ is 平方米; "" for a word that is no unit."""
    return _units().get(_bare(words), "")


def goes_with(one: str, column: str) -> bool:
    """Whether a number with the one unit can stand under the other: 个 does for things, 人次 never for 人."""
    if not one or not column or one == column:
        return True
    return one == "个" and column not in _NOT_MIXED_WITH_THINGS


def is_counted(unit: str) -> bool:
    """Whether only whole numbers of it make sense."""
    return unit not in _MEASURED and bool(unit_named(unit))


def _bare(words: str) -> str:
    return re.sub(r"[\s()\[\]·・/、:：。-]", "", half_width(words)).casefold()


@cache
def _units() -> Mapping[str, str]:
    return {_bare(word): unit for unit, words in vocabulary().choices["unit"].items() for word in words}
