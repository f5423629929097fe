"""The word lists that personal data is known by, in `words.toml`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path


@cache
def _lists() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def words_of(name: str) -> Sequence[str]:
    """The words of a list, or of one of its lines (`conditions.needs`), the longest first.

    What consists of several words is listed with _ between them.
    """
    table, _, line = name.partition(".")
    lines = [_lists()[table][line]] if line else [*_lists()[table].values()]
    listed = {word.replace("_", " ") for text in lines for word in text.split()}
    return sorted(listed, key=lambda word: (-len(word), word))


@cache
def one_of(name: str) -> str:
    """A pattern for one word of a list or line, the longest that fits."""
    return first_of(words_of(name))


def first_of(words: Sequence[str]) -> str:
    """A pattern for the first of some words that fits.

    Words that begin alike stand together, so that most of a long list is passed over at once.
    """
    ends: dict[str, list[str]] = {}
    for word in words:
        ends.setdefault(word[0], []).append(re.escape(word[1:]))
    return f"(?:{'|'.join(_begun(first, rest) for first, rest in ends.items())})"


def _begun(first: str, rest: Sequence[str]) -> str:
    if len(rest) == 1:
        return re.escape(first) + rest[0]
    # `re` would make a class of single characters, and takes a hundred times as long to compile one of Han. What fits
    # nowhere is no character.
    last = (r"[^\s\S]",) if all(len(word) == 1 for word in rest) else ()
    return f"{re.escape(first)}(?:{'|'.join((*rest, *last))})"


def beginnings_of(*names: str) -> Sequence[str]:
    """The words of some lists without those that begin with another one: what begins with any of them begins so."""
    words = {word for name in names for word in words_of(name)}
    return sorted(word for word in words if not any(word[:length] in words for length in range(1, len(word))))


def shortest_of(*names: str) -> Sequence[str]:
    """The words of some lists that hold no other of them: a text with any of the words has one of these."""
    words = {word for name in names for word in words_of(name)}
    return sorted(word for word in words if not any(part in words for part in _parts(word)))


def _parts(word: str) -> set[str]:
    cuts = range(len(word) + 1)
    return {word[first:last] for first in cuts for last in cuts if first < last} - {word}


@cache
def characters(name: str) -> Mapping[str, str]:
    """Characters by another character: the digit of each Chinese numeral, the letter that another one looks like."""
    return {one: meant for meant, line in _lists()[name].items() for one in line.split()}
