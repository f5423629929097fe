"""`stands_nearest`: whether a phrase that a person gave a meaning is said of one number of a clause, not of another."""

import re
from collections.abc import Callable

from reporting.extraction.numbers.numerals import Numeral, numerals_in

_OF_TIMES = ("年", "月", "日", "号", "季度")


def stands_nearest(phrase: str, clause: str, at: int, may_be: Callable[[Numeral], bool]) -> bool:
    """Whether the number that begins at `at` is nearest to the phrase of those that may be meant, times apart.

    Of two that are as near, it is the one behind the phrase.
    """
    others = [one for one in numerals_in(clause) if one.start == at or (may_be(one) and not _is_of_time(one))]
    return any(_nearest(others, found) == at for found in re.finditer(re.escape(phrase), clause))


def _nearest(numbers: list[Numeral], phrase: "re.Match[str]") -> int | None:
    """Where it begins; a number within the phrase (两癌筛查) is none of those."""
    gaps = [(one.first - phrase.end(), 0, one.start) for one in numbers if one.first >= phrase.end()]
    gaps += [(phrase.start() - one.last, 1, one.start) for one in numbers if one.last <= phrase.start()]
    return min(gaps)[2] if gaps else None


def _is_of_time(numeral: Numeral) -> bool:
    return numeral.unit_words.startswith(_OF_TIMES)
