"""`repeats`: numbers that are told again: in the title, in a headline, further below."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

_RARE_DIGITS = 3
_TITLE = re.compile(r"^(?!#)[^\n]*\S[^\n]*$", re.MULTILINE)
_LEAD = re.compile(r"(?:导读|导语|摘要|提要|要点|看点)[：:]")
_HEADLINE, _PAUSE = 24, re.compile(r"[，。；：:;\t|]")


def repeats(every: Sequence[Numeral], clauses: Clauses) -> dict[int, int]:
    """By its place each number that is told again, with the place of the one that says the same.

    They have one value and unit, and words in common. The later one repeats the earlier one; but a title or a headline
    repeats what the text says.
    """
    equal: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(every):
        if one.unit != "percent" and one.value not in (None, 1):
            equal[one.value, one.unit, one.bound].append(at)
    found = {at: _first_of(at, places, every, clauses) for places in equal.values() for at in places}
    return {at: other for at, other in found.items() if other is not None}


def _first_of(number: int, equal: Sequence[int], every: Sequence[Numeral], clauses: Clauses) -> int | None:
    one = every[number]
    rank = _headline_rank(one, clauses)
    same = [at for at in equal if at != number and _says_the_same(one, every[at], clauses)]
    ranks = {at: _headline_rank(every[at], clauses) for at in same}
    below = (at for at in same if ranks[at] < rank)
    return next(below, next((at for at in same if at < number and ranks[at] == rank), None))


def _says_the_same(one: Numeral, other: Numeral, clauses: Clauses) -> bool:
    return _is_rare(one) or _in_title(one, clauses) or bool(_words(one, clauses) & _words(other, clauses))


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
    return one.start < _end_of_title(clauses.text)


@lru_cache(maxsize=2)
def _end_of_title(text: str) -> int:
    title = _TITLE.search(text)
    return title.end() if title else 0


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
