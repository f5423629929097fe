"""`closed_sums`: wholes as arithmetic tells them: numbers that together are exactly a sum beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, takewhile

from reporting.extraction.meaning.totals import is_total
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

# Parts stand within so many numbers of their sum.
_FURTHEST = 24
_OF_THESE = re.compile("其中")


def closed_sums(every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> dict[int, int]:
    """By the place of a part that of its sum: 合计 behind sentences or lines of parts; a whole before 其中甲…；乙….

    Only what is exact to the last digit is a sum, and no number per head is one of its parts.
    """
    sums = [_is_sum(at, every, clauses) for at in range(len(every))]
    wholes: dict[int, int] = {}
    for total in (at for at, is_sum in enumerate(sums) if is_sum):
        near = range(total - 1, max(total - 1 - _FURTHEST, -1), -1)
        parts = takewhile(lambda at: not sums[at], _added(near, every, total, rates))
        wholes |= {part: total for part in _closing(list(parts), every, total) if part not in wholes}
    return dict(_of_these(every, clauses, rates)) | wholes


def _is_sum(at: int, every: Sequence[Numeral], clauses: Clauses) -> bool:
    """合计走访70户，发放7万元: what a sentence calls a sum makes sums of the numbers behind it as well."""
    first = clauses.sentence(every[at].start)[0]
    near = takewhile(lambda one: one.start >= first, reversed(every[max(0, at - _FURTHEST) : at + 1]))
    return any(is_total(one, clauses) for one in near)


def _of_these(every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> Iterator[tuple[int, int]]:
    """其中大学生96人；高中生62人: a semicolon does not end what 其中 began, if all of them are the whole together."""
    for mark in _OF_THESE.finditer(clauses.text):
        line = clauses.line(mark.start())
        first, at, end = (bisect_left(every, place, key=_start) for place in (line[0], mark.start(), line[1]))
        for whole in range(at - 1, max(first, at - _FURTHEST) - 1, -1):
            held = list(_added(range(at, min(end, at + _FURTHEST)), every, whole, rates))
            yield from ((part, whole) for part in _closing(held, every, whole))


def _start(one: Numeral) -> int:
    return one.start


def _added(places: range, every: Sequence[Numeral], total: int, rates: Sequence[str]) -> Iterator[int]:
    """Those of the places whose numbers could be added up to a total."""
    unit = every[total].unit
    return (
        at for at in places if every[at].unit == unit != "percent" and every[at].value is not None and not rates[at]
    )


def _closing(places: Sequence[int], every: Sequence[Numeral], total: int) -> Sequence[int]:
    """The first of the places whose numbers are the total together; none if no two or more are."""
    sums = accumulate(every[at].value or Decimal(0) for at in places)
    count = next((place for place, sum_ in enumerate(sums, 1) if sum_ == every[total].value), 0)
    return places[:count] if count > 1 else ()
