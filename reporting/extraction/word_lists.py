"""The words of words.toml."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any


@cache
def word_lists() -> Mapping[str, Any]:
    """All tables of the file."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def words(table: str, name: str = "words") -> Sequence[str]:
    """The words of a list, the longest first."""
    found: list[str] = word_lists()[table][name]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def unit_words() -> Mapping[str, str]:
    """Each word of a unit with its id, the longest words first."""
    pairs = {word: unit for unit, listed in word_lists()["units"].items() for word in listed}
    return dict(sorted(pairs.items(), key=lambda pair: -len(pair[0])))
