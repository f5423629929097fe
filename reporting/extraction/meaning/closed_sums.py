"""`closed_by`: the whole of a number as arithmetic tells it: numbers that together are exactly a sum beside them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, takewhile

from reporting.extraction.meaning.totals import is_total
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

# So many numbers behind a part its sum is looked for.
_FURTHEST = 24
_OF_THESE = "其中"


def closed_by(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    """The place of the sum: 合计 behind its parts, be they sentences or lines apart; a whole before 其中甲…；乙….

    Only what is exact to the last digit is a sum, and no number per head is one of its parts.
    """
    if rates[number] or every[number].value is None:
        return None
    behind = (at for at in range(number + 1, min(len(every), number + _FURTHEST)) if _is_sum(at, every, clauses))
    found = next((at for at in behind if number in _parts_before(at, every, clauses, rates)), None)
    return found if found is not None else _whole_before(number, every, clauses, rates)


def _parts_before(total: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> Sequence[int]:
    """The nearest numbers before a sum that are exactly it together; at least two, and no sum among them."""
    same = [at for at in range(total - 1, -1, -1) if _adds(every[at], every[total]) and not rates[at]]
    stop = next((place for place, at in enumerate(same) if _is_sum(at, every, clauses)), len(same))
    return _closing(same[:stop], every, every[total].value)


def _is_sum(at: int, every: Sequence[Numeral], clauses: Clauses) -> bool:
    """合计走访70户，发放7万元: what a sentence calls a sum makes sums of the numbers behind it as well."""
    first = clauses.sentence(every[at].start)[0]
    near = takewhile(lambda one: one.start >= first, reversed(every[: at + 1]))
    return any(is_total(one, clauses) for one in near)


def _whole_before(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    """其中大学生96人；高中生62人: a semicolon does not end what 其中 began, if all of them are the whole together."""
    line = clauses.line(every[number].start)
    mark = clauses.text.rfind(_OF_THESE, line[0], every[number].start)
    if mark < 0:
        return None
    wholes = (at for at in range(number - 1, -1, -1) if line[0] <= every[at].start < mark)
    held = [at for at in range(len(every)) if mark < every[at].start < line[1] and not rates[at]]
    sums = ((at, [one for one in held if _adds(every[one], every[at])]) for at in wholes)
    return next((at for at, same in sums if number in _closing(same, every, every[at].value)), None)


def _adds(part: Numeral, whole: Numeral) -> bool:
    return part.unit == whole.unit != "percent" and part.value is not None


def _closing(places: Sequence[int], every: Sequence[Numeral], total: Decimal | None) -> Sequence[int]:
    """The first of the places whose numbers are the total together; none if no two or more are."""
    sums: Iterator[Decimal] = accumulate(every[at].value or Decimal(0) for at in places)
    count = next((place for place, sum_ in enumerate(sums, 1) if sum_ == total), 0)
    return places[:count] if count > 1 else ()
