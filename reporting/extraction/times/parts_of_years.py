"""Halves, quarters and runs of months of a year, and the years of a five-year plan, as first and last months."""

import re
from typing import NamedTuple

_MONTHS = {
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "前二季度": (1, 6), "前两季度": (1, 6),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
    "1季度": (1, 3), "2季度": (4, 6), "3季度": (7, 9), "4季度": (10, 12),
}  # fmt: skip
PART = rf"(?:{'|'.join(_MONTHS)})"
_FIVE_YEARS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026}
PLAN = r"“?十(?P<plan>[一二三四五])五”?(?:期间|时期|以来|规划期)"


class Months(NamedTuple):
    """The first and the last month, both of them inside."""

    first: int
    last: int


def months_of(words: str) -> Months:
    """The months of 上半年, 前三季度 ….

    The words end in one of them: 2023年上半年.
    """
    found = re.search(rf"{PART}$", words)
    return Months(*_MONTHS[found.group()]) if found else Months(1, 12)


def years_of_plan(number: str) -> tuple[int, int]:
    """The first and the last year of the plan that is called by this number: 十四五 is 2021 to 2025."""
    first = _FIVE_YEARS[number]
    return first, first + 4
