"""`conditions`: an illness or a hardship of a person, and not as a subject of work (职业病防治, 患重疾职工194人).

A condition is a word of the lists. It is somebody's when a person stands near it in the same sentence who has it
(`who_has.py`). It is nobody's when it is a subject of work or when people as such have it.
"""

import re
from collections.abc import Iterator

from reporting.core.personal_data.found import HARDSHIP, ILLNESS, Found
from reporting.core.personal_data.patterns import pattern, patterns
from reporting.core.personal_data.who_has import is_a_matter, is_of_a_list, who_has
from reporting.core.personal_data.word_lists import words_of

# What is short before a mark is no sentence but a field of a form: 张伟；肺癌；二车间, 肺癌。张伟。
# 她 goes on from the sentence before.
_SENTENCE, _QUOTES = (
    re.compile(r"(?:(?<![^。;!?])(?:[^。;!?]{1,12};|[^。;!?]{1,5}[。!?])|[。;!?](?=[他她其])|[^。;!?])+"),
    re.compile("[\"'“”‘’《》]"),
)
_HARDSHIPS = frozenset((*words_of("conditions.mishaps"), *words_of("conditions.needs")))
_OF_ALL = ("many_further_on", "rule", "work", "of_a_heading")
_FAR_IN_ENGLISH, _FAR_BEHIND_IN_ENGLISH = 60, 30


def conditions(text: str) -> Iterator[Found]:
    """All illnesses and hardships that are somebody's."""
    text = pattern("conditions", "unticked").sub(lambda match: " " * len(match[0]), text)
    for stated in patterns("conditions", "stated"):
        yield from (Found(ILLNESS, *match.span()) for match in stated.finditer(text))
    left = pattern("conditions", "harmless").sub(lambda match: "□" * len(match[0]), text)
    for sentence in _SENTENCE.finditer(left):
        words = _QUOTES.sub(" ", sentence[0])
        for found in (*_had_by_persons(words), *_fallen_ill(words), *_in_english(words)):
            yield Found(found.kind, sentence.start() + found.start, sentence.start() + found.end)


def _had_by_persons(sentence: str) -> Iterator[Found]:
    for kind, match in _mentioned(sentence):
        if (first := who_has(sentence, match)) is not None:
            yield Found(kind, first, match.end())
            continue
        if is_a_matter(match) or is_of_a_list(sentence, match):
            continue
        yield from (Found(kind, match.start(), last) for last in _persons_behind(sentence, match.end()))


def _persons_behind(sentence: str, end: int) -> Iterator[int]:
    """Where each person ends who is named right behind a condition."""
    for name in ("behind_a_colon", "behind_who_it_is", "behind_words", "behind_a_visit"):
        if name == "behind_words" or _follows(f"begins_{name}", sentence, end):
            yield from (person.end() for one in patterns("conditions", name) if (person := one.match(sentence, end)))


def _mentioned(sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    """All conditions, whosever they are."""
    for match in _all("listed", sentence):
        yield HARDSHIP if match["word"] in _HARDSHIPS else ILLNESS, match
    for kind, name in ((ILLNESS, "illness"), (HARDSHIP, "hardship")):
        yield from ((kind, match) for one in patterns("conditions", name) for match in one.finditer(sentence))


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
        if near and not of_work and not _acts(sentence, near, match):
            yield Found(ILLNESS, min(near.start(), match.start()), max(near.end(), match.end()))


def _acts(sentence: str, person: re.Match[str], condition: re.Match[str]) -> bool:
    """Whether the words between a person and a condition say that the person does something for others."""
    first, last = sorted((person.span(), condition.span()))
    return pattern("conditions", "english_actors").search(sentence, first[1], max(first[1], last[0])) is not None


def _all(name: str, text: str) -> Iterator[re.Match[str]]:
    return pattern("conditions", name).finditer(text)


def _follows(name: str, sentence: str, end: int) -> bool:
    return pattern("conditions", name).match(sentence, end) is not None
