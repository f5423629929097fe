"""`part_of`: the number that another one is a part of, as its sentence says: 其中, 共, 已办结, 每人."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from reporting.extraction.meaning.lists import is_list, is_of_list
from reporting.extraction.meaning.totals import alike, alike_units, is_total, of_total
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import words

_OF_THESE = re.compile(r"其中|分别为")
# 投入的资金里，…: parts of a sum that stands further above.
_OF_SUM = re.compile(r"(?:资金|投资|经费|款项?)(?:里面?|中|当中)[，,]")
_THE_REST = re.compile(r"[，,、](?:其余|余下|剩余|剩下|其他)")
_NO_LONGER_OF_THESE = re.compile(r"[，；,](?:年末|年底)?(?:结余|余额|另外|此外|同时|还)")
_CHANGED_TO = re.compile(rf"(?:{'|'.join(words('changes', 'verbs'))})了?(?:到|至|为|成)[^，。；,;]{{0,4}}$")
_FOUND = re.compile(r"(?:查出|检出|筛出|发现|确诊)")
_FOUND_BEHIND = re.compile(r"(?:被)?(?:确诊|查出|检出)")


def part_of(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    """The place of the number that this one is a part of; None if it is none that the text says."""
    if is_total(every[number], clauses):
        return None
    return _as_its_sentence_says(number, every, clauses, rates)


def _as_its_sentence_says(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    one = every[number]
    sentence = clauses.sentence(one.start)
    marks = [match.start() for match in _OF_THESE.finditer(clauses.text, sentence[0], one.start)]
    marks += [match.start() for match in _OF_SUM.finditer(clauses.text, sentence[0], one.start) if one.unit == "yuan"]
    if marks and not _NO_LONGER_OF_THESE.search(clauses.text, marks[-1], one.first):
        whole = next((at for at in _before(number, every) if every[at].last <= marks[-1]), None)
        return whole if whole is None or _goes_on_with(number, whole, marks[-1], every, clauses) else None
    if (rest := _but_the_rest(number, every, clauses)) is not None:
        return rest
    if is_of_list(one, clauses):
        return next((at for at in _before(number, every) if is_list(every[at], clauses)), None)
    if (found := _found_among(number, every, clauses)) is not None:
        return found
    if rates[number].startswith(("person", "household")) and one.unit == "yuan" and one.bound == "exact":
        return _sum_of_each(number, every, clauses, rates)
    return of_total(number, every, clauses)


def _goes_on_with(number: int, whole: int, mark: int, every: Sequence[Numeral], clauses: Clauses) -> bool:
    """Whether 其中 still governs the number: one that opens its sentence only what is counted like its first part.

    其中，饮水一项花去96.5万元，更换管网8.2公里: no part of the roads that the sentence before told of.
    """
    one, sentence = every[number], clauses.sentence(every[number].start)[0]
    first = every[bisect_left(every, mark, key=lambda each: each.start)]
    is_bare = not clauses.text[clauses.clause(one.start)[0] : one.first].strip()
    return every[whole].start >= sentence or alike_units(first, one) or one.unit == "yuan" or is_bare


def _but_the_rest(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """为312家门店增设休息区，今年建成150家，其余明年完成: of the one before that is counted by the same word."""
    one, (first, end) = every[number], clauses.sentence(every[number].start)
    rest = _THE_REST.search(clauses.text, one.last, end)
    if rest is None or any(one.last <= other.start < rest.start() for other in every[number + 1 : number + 3]):
        return None
    before = (at for at in _before(number, every) if first <= every[at].start)
    return next((at for at in before if every[at].unit_words == one.unit_words), None)


def _sum_of_each(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    """The sum that was given to all: before 每人600元 in its sentence, else behind it: 每户2000元，共31.6万元."""
    first, end = clauses.sentence(every[number].start)
    if _CHANGED_TO.search(clauses.text[clauses.clause(every[number].start)[0] : every[number].first]):
        return None
    sums = [
        at
        for at, other in enumerate(every)
        if first <= other.start < end and other.unit == "yuan" and not rates[at] and alike(every[number], other)
    ]
    before = [at for at in sums if at < number]
    return before[-1] if before else next((at for at in sums if at > number), None)


def _found_among(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """查出需要复查的107人: of those who were examined before in the sentence."""
    one = every[number]
    said = _FOUND.search(clauses.text[clauses.clause(one.start)[0] : one.first])
    if one.unit != "person" or not (said or _FOUND_BEHIND.match(clauses.behind(one.last))):
        return None
    first = clauses.sentence(one.start)[0]
    return next((at for at in _before(number, every) if every[at].start >= first), None)


def _before(number: int, every: Sequence[Numeral]) -> Iterator[int]:
    """The places of the numbers before it that can hold it, the nearest first."""
    return (at for at in range(number - 1, -1, -1) if alike(every[number], every[at]))


def with_wholes_shared(parts: Mapping[int, int], repeated: Mapping[int, int]) -> dict[int, int]:
    """The parts, and each that is told again without its whole: a headline of what the text breaks down."""
    pairs = [*repeated.items(), *((first, again) for again, first in repeated.items())]
    shared = {one: parts[other] for one, other in pairs if other in parts and parts[other] != one}
    return {**shared, **parts}
