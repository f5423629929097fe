"""What a number is counted in: the unit and the scale that a heading or a cell says."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Scale:
    """A unit (元, 人, 人次, %; empty when unknown), and how many of it one typed number stands for (万元: 10000).

    Factor None is a column of money that says neither 元 nor 万元: its cells have to.
    """

    unit: str = ""
    factor: Decimal | None = Decimal(1)


def scale_of(words: str) -> Scale:
    """What a heading or the cell of 计量单位 says: 万元 -> 元 by 10000; 人次; nothing -> unknown.

    A word that is not known is a unit of its own.
    """
    raise NotImplementedError


def scale_for(unit: str, words: str) -> Scale:
    """The scale of a field that is counted in `unit`, under a heading that says `words` (or nothing).

    Raises UnclearError when the heading says another unit. Money without a word on it has no factor.
    """
    raise NotImplementedError
