"""`conditions`: an illness or a hardship of a person, and not as a subject of work (职业病防治, 患重疾职工194人).

A condition is a word of the lists. It is somebody's when a person stands near it in the same sentence who has it: a
name, 李某, a relative, somebody with a title. It is nobody's when it is a subject of work, when people as such have it,
or when the person who is named does something for others who have it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reporting.core.personal_data.found import HARDSHIP, ILLNESS, Found
from reporting.core.personal_data.patterns import pattern, patterns
from reporting.core.personal_data.word_lists import words_of

_SENTENCE, _QUOTES = re.compile(r"[^。;!?]+"), re.compile("[\"'“”‘’《》]")
_CLAUSES = re.compile(r"[,:(\s]")
_HARDSHIPS = frozenset((*words_of("conditions.mishaps"), *words_of("conditions.needs")))
_WEAK, _GROUPS = frozenset(words_of("weak_conditions")), frozenset(words_of("groups"))
_OF_ALL = ("many_further_on", "rule", "work", "of_a_heading")
# So far from a condition stands a relative or a title, and a name.
_NEAR, _FAR = 8, 16
_LONGEST_NUMBER = 40
_FAR_IN_ENGLISH, _FAR_BEHIND_IN_ENGLISH = 40, 30

Span = tuple[int, int]


def conditions(text: str) -> Iterator[Found]:
    """All illnesses and hardships that are somebody's."""
    for match in _all("stated", text):
        yield Found(ILLNESS, *match.span())
    left = pattern("conditions", "harmless").sub(lambda match: "□" * len(match[0]), text)
    for sentence in _SENTENCE.finditer(left):
        words = _QUOTES.sub(" ", sentence[0])
        for found in (*_had_by_persons(words), *_fallen_ill(words), *_in_english(words)):
            yield Found(found.kind, sentence.start() + found.start, sentence.start() + found.end)


def _had_by_persons(sentence: str) -> Iterator[Found]:
    for match in (match for one in patterns("conditions", "condition") for match in one.finditer(sentence)):
        kind = HARDSHIP if match["word"] in _HARDSHIPS else ILLNESS
        behind = next(
            (person for one in patterns("conditions", "person_behind") if (person := one.match(sentence, match.end()))),
            None,
        )
        if behind:
            yield Found(kind, match.start(), behind.end())
        elif (first := _who_has(sentence, match)) is not None:
            yield Found(kind, first, match.end())


def _fallen_ill(sentence: str) -> Iterator[Found]:
    """患尿毒症, where no person stands beside it."""
    for match in _all("fell_ill", sentence):
        of_all = any(_follows(name, sentence, match.end()) for name in _OF_ALL)
        before = sentence[max(0, match.start() - 5) : match.start()]
        if not (of_all or pattern("conditions", "many_before").search(before)):
            yield Found(ILLNESS, *match.span())


def _in_english(sentence: str) -> Iterator[Found]:
    for match in _all("english", sentence):
        first, last = max(0, match.start() - _FAR_IN_ENGLISH), match.end() + _FAR_BEHIND_IN_ENGLISH
        near = pattern("conditions", "persons_in_latin").search(sentence, first, min(len(sentence), last))
        of_work = _follows("english_work", sentence, match.end())
        if near and not of_work and not pattern("conditions", "english_actors").search(sentence, near.end(), last):
            yield Found(ILLNESS, min(near.start(), match.start()), max(near.end(), match.end()))


def _who_has(sentence: str, condition: re.Match[str]) -> int | None:
    """The place at which the person begins who has a condition; None if it is nobody's."""
    start, end, word = condition.start("word"), condition.end(), condition["word"]
    of_group, of_others = word in _GROUPS, _is_of_others(sentence, end)
    if of_group and not _follows("ends_there", sentence, end):
        return None
    of_rule = _follows("rule", sentence, end)
    near = [] if of_rule or word in _WEAK else _within(sentence, "near_persons", start, _NEAR)
    loose = [] if of_rule else _within(sentence, "loose_names", start, _NEAR)
    loose = [span for span in loose if not _CLAUSES.search(sentence[span[1] : start])]
    for first, last in sorted([*near, *loose, *_within(sentence, "persons", start, _FAR)], reverse=True):
        between = _without_numbers(sentence[last:start])
        if _is_right_behind(between) if of_group else _is_theirs(between, of_others=of_others):
            return first
    return None


def _within(sentence: str, kind: str, start: int, far: int) -> list[Span]:
    spans = (span for span in _spans(kind, sentence) if 0 <= start - span[1] <= far + _LONGEST_NUMBER)
    spans = (span for span in spans if len(_without_numbers(sentence[span[1] : start])) <= far)
    return [span for span in spans if not pattern("conditions", "in_charge").search(sentence, 0, span[0])]


def _without_numbers(between: str) -> str:
    """The words between a person and a condition, each number with its label as one sign: ，编号210502…，"""
    return pattern("conditions", "numbered").sub("#", between)


@lru_cache(maxsize=8)  # a sentence may have several conditions
def _spans(kind: str, sentence: str) -> list[Span]:
    return [match.span() for match in _all(kind, sentence)]


def _is_right_behind(between: str) -> bool:
    return pattern("conditions", "right_behind").fullmatch(between) is not None


def _is_theirs(between: str, *, of_others: bool) -> bool:
    """Whether a condition belongs to the person before these words between."""
    if pattern("conditions", "one_of_them").fullmatch(between):
        return True
    return not (of_others or pattern("conditions", "passed").search(between))


def _is_of_others(sentence: str, end: int) -> bool:
    return _follows("work", sentence, end) or _follows("many", sentence, end)


def _all(name: str, text: str) -> Iterator[re.Match[str]]:
    return pattern("conditions", name).finditer(text)


def _follows(name: str, sentence: str, end: int) -> bool:
    return pattern("conditions", name).match(sentence, end) is not None
