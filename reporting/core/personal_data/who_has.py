"""`who_has`: the person in a sentence who has an illness or a hardship: a name, 李某, a relative, who has a title.

It is not theirs when they do something for others who have it, and when it is a subject of work.
"""

import re
from functools import lru_cache

from reporting.core.personal_data.patterns import pattern
from reporting.core.personal_data.word_lists import words_of

_CLAUSES = re.compile(r"[,:(|/\s]")
_WEAK, _GROUPS = frozenset(words_of("weak_conditions")), frozenset(words_of("groups"))
_MATTERS = frozenset(words_of("matters"))
# So far from a condition stands a relative or a title, and a name.
_NEAR, _FAR = 8, 24
_LONGEST_NUMBER = 40

Span = tuple[int, int]


def who_has(sentence: str, condition: re.Match[str]) -> int | None:
    """The place at which the person begins who has a condition; None if it is nobody's."""
    start, end = condition.start("word"), condition.end()
    for first, last in _persons_before(sentence, condition):
        between = pattern("conditions", "no_others").sub("#", _without_numbers(sentence[last:start]))
        if _CLAUSES.search(between) and (is_a_matter(condition) or is_of_a_list(sentence, condition)):
            continue
        if is_a_matter(condition) and pattern("conditions", "works").search(between):
            continue
        if _has_asked_for_help(between, sentence, end):
            return first
        if condition["word"] in _GROUPS:
            if _follows("ends_there", sentence, end) and _is_whole("right_behind", between):
                return first
        elif _is_whole("copula", between) and not _follows("ends_as_a_predicate", sentence, end):
            continue
        elif _is_theirs(sentence[:first], between, of_others=_is_of_others(sentence, end)):
            return first
    return None


def is_of_a_list(sentence: str, condition: re.Match[str]) -> bool:
    """Whether it stands in a row of a list of matters: one that has a status, or says what is done.

    What is a cell by itself is no matter, whatever the status: 张伟 | 肺癌 | 已办结.
    """
    if _is_a_cell(sentence, condition):
        return False
    line = sentence[sentence.rfind("\n", 0, condition.start()) + 1 :].partition("\n")[0]
    return pattern("conditions", "has_a_status").search(line) is not None or _follows(
        "is_done", sentence, condition.end()
    )


def _is_a_cell(sentence: str, condition: re.Match[str]) -> bool:
    is_begun = pattern("conditions", "begins_a_cell").search(sentence, 0, condition.start("word"))
    return is_begun is not None and _follows("ends_as_a_predicate", sentence, condition.end())


def is_a_matter(condition: re.Match[str]) -> bool:
    """Whether it is a word of works and of statuses as well, which a row of a list has beside whoever sees to it."""
    return condition["word"] in _MATTERS


def _persons_before(sentence: str, condition: re.Match[str]) -> list[Span]:
    """The nearest first. A rule is about relatives, not about any of them; so are words that say little."""
    start, word = condition.start("word"), condition["word"]
    of_rule = _follows("rule", sentence, condition.end())
    near = [] if of_rule or word in _WEAK else _within(sentence, "near_persons", start, _NEAR)
    loose = [] if of_rule else _within(sentence, "loose_names", start, _NEAR)
    loose = [span for span in loose if not _CLAUSES.search(sentence[span[1] : start])]
    return sorted([*near, *loose, *_within(sentence, "persons", start, _FAR)], reverse=True)


def _within(sentence: str, kind: str, start: int, far: int) -> list[Span]:
    spans = (span for span in _spans(kind, sentence) if 0 <= start - span[1] <= far + _LONGEST_NUMBER)
    spans = (span for span in spans if len(_without_numbers(sentence[span[1] : start])) <= far)
    return [span for span in spans if not pattern("conditions", "in_charge").search(sentence, 0, span[0])]


def _without_numbers(between: str) -> str:
    """The words between a person and a condition, each number with its label as one sign: ，编号210502…，"""
    return pattern("conditions", "numbered").sub("#", between)


@lru_cache(maxsize=8)  # a sentence may have several conditions
def _spans(kind: str, sentence: str) -> list[Span]:
    return [match.span() for match in pattern("conditions", kind).finditer(sentence)]


def _has_asked_for_help(between: str, sentence: str, end: int) -> bool:
    """王芳申请低保; 王芳大病救助; 张伟肝癌救助申请"""
    if _is_whole("applied", between):
        return not pattern("conditions", "passed").search(between)
    return _is_whole("right_beside", between) and _follows("aid", sentence, end)


def _is_theirs(before: str, between: str, *, of_others: bool) -> bool:
    """Whether a condition belongs to the person between these words."""
    if _is_whole("one_of_them", between):
        return True
    is_helped = pattern("conditions", "helped").search(before) or _follows("at_their_bed", between, 0)
    return not (of_others or pattern("conditions", "passed_when_helped" if is_helped else "passed").search(between))


def _is_of_others(sentence: str, end: int) -> bool:
    return _follows("work", sentence, end) or _follows("many", sentence, end)


def _is_whole(name: str, words: str) -> bool:
    return pattern("conditions", name).fullmatch(words) is not None


def _follows(name: str, sentence: str, end: int) -> bool:
    return pattern("conditions", name).match(sentence, end) is not None
