"""`repeats`: numbers that are told again: in the title, in a headline, further below."""

import re
from collections.abc import Sequence

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

_RARE_DIGITS = 3
_LEAD = re.compile(r"(?:导读|导语|摘要|提要|要点|看点)[：:]")
_HEADLINE, _PAUSE = 24, re.compile(r"[，。；：:;\t|]")


def repeats(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """The place of another number that says the same: equal value and unit, and words in common.

    The later one repeats the earlier one; but a title or a headline repeats what the text says.
    """
    one = every[number]
    if one.unit == "percent" or one.value in (None, 1):
        return None
    rank = _headline_rank(one, clauses)
    same = [at for at in range(len(every)) if at != number and _says_the_same(one, every[at], clauses)]
    ranks = {at: _headline_rank(every[at], clauses) for at in same}
    below = (at for at in same if ranks[at] < rank)
    return next(below, next((at for at in same if at < number and ranks[at] == rank), None))


def _says_the_same(one: Numeral, other: Numeral, clauses: Clauses) -> bool:
    return (
        other.value == one.value
        and other.unit == one.unit
        and other.bound == one.bound
        and (_is_rare(one) or _in_title(one, clauses) or bool(_words(one, clauses) & _words(other, clauses)))
    )


def _is_rare(one: Numeral) -> bool:
    """A sum such as 10.2万元: two such sums are one sum told twice."""
    return one.unit == "yuan" and one.value is not None and len(one.value.normalize().as_tuple().digits) >= _RARE_DIGITS


def _headline_rank(one: Numeral, clauses: Clauses) -> int:
    """2 in the title, 1 in a short line without any pause, 0 in a sentence."""
    first, end = clauses.line(one.start)
    line = clauses.text[first:end].strip()
    is_headline = _LEAD.match(line) or (len(line) <= _HEADLINE and _PAUSE.search(line) is None)
    return 2 if _in_title(one, clauses) else int(bool(is_headline))


def _in_title(one: Numeral, clauses: Clauses) -> bool:
    """Whether it stands in the first line with words."""
    before = clauses.text[: clauses.line(one.start)[0]]
    return not any(line.strip() and not line.startswith("#") for line in before.split("\n"))


def _words(one: Numeral, clauses: Clauses) -> set[str]:
    """Pairs of signs beside a number, in its own clause."""
    clause = clauses.clause(one.start)
    around = (
        clauses.text[clause[0] : one.first]
        + " "
        + clauses.text[one.last : clauses.clause(max(one.last - 1, one.start))[1]]
    )
    plain = re.sub(r"[^\u4e00-\u9fff]", " ", around)
    return {word[at : at + 2] for word in plain.split() for at in range(len(word) - 1)}
