"""The words of the forms and of returned workbooks, from vocabulary.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Vocabulary:
    """For each thing its words, ours first: sheets by table, headings by table and field, cover fields, choices.

    `beside` are headings that are read though no form of ours has them, `apart` the sheets with nothing to take in.
    """

    sheets: Words
    columns: Mapping[str, Words]
    beside: Mapping[str, Words]
    apart: tuple[str, ...]
    cover: Words
    choices: Mapping[str, Words]


@cache
def vocabulary() -> Vocabulary:
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return Vocabulary(
        {table: tuple(each["sheets"]) for table, each in told["tables"].items()},
        {table: _words(each["columns"]) for table, each in told["tables"].items()},
        {table: _words(each) for table, each in told["beside"].items()},
        tuple(told["apart"]["sheets"]),
        _words(told["cover"]),
        {name: _words(each) for name, each in told["choices"].items()},
    )


def _words(told: Mapping[str, list[str]]) -> Words:
    return {name: tuple(words) for name, words in told.items()}
