"""A number in a cell, with its unit and its bound: 314万元, 55万余元, 近300人, １,２３４.5, 二十三."""

from dataclasses import dataclass
from decimal import Decimal

from reporting.returns.book import Cell
from reporting.returns.reading.values.scales import Scale, scale_for, scale_of

__all__ = ["NumberRead", "Scale", "is_blank", "read_number", "scale_for", "scale_of"]


@dataclass(frozen=True)
class NumberRead:
    """A value in base units (元, not 万元), and its bound as the ledger calls it.

    `typed` is the number as it was typed, with its unit. `converted` is whether it was typed otherwise than in plain
    digits; `how` says then what it was read as (至少550000元). `unit` is the cell's own unit, or else the column's.
    """

    value: Decimal
    bound: str
    typed: str
    converted: bool
    how: str
    unit: str = ""


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, —, /, 无, 暂无, 未统计. That is never zero."""
    raise NotImplementedError


def read_number(cell: Cell, scale: Scale) -> NumberRead:
    """The number of a cell that is not blank, in a column of that scale. Raises UnclearError. It may be negative."""
    raise NotImplementedError
