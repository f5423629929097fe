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
    """A pattern for one word of a list or line."""
    return f"(?:{'|'.join(map(re.escape, words_of(name)))})"


@cache
def characters(name: str) -> Mapping[str, str]:
    """Characters by another character: the digit of each Chinese numeral, the letter that another one looks like."""
    return {one: meant for meant, line in _lists()[name].items() for one in line.split()}
