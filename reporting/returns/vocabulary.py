"""The words of the forms and of returned workbooks, from vocabulary.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Vocabulary:
    """The words for each thing, ours first: sheets by table, headings by table and field, cover fields, choices.

    `beside` are headings that are read although no form of ours has them, `apart` the sheets that hold no rows, `void`
    what is in the names of sheets that may not count any more.
    """

    sheets: Words
    columns: Mapping[str, Words]
    beside: Mapping[str, Words]
    apart: tuple[str, ...]
    void: tuple[str, ...]
    cover: Words
    choices: Mapping[str, Words]


@cache
def vocabulary() -> Vocabulary:
    content = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return Vocabulary(
        {table: tuple(section["sheets"]) for table, section in content["tables"].items()},
        {table: _words(section["columns"]) for table, section in content["tables"].items()},
        {table: _words(section) for table, section in content["beside"].items()},
        tuple(content["apart"]["sheets"]),
        tuple(content["apart"]["void"]),
        _words(content["cover"]),
        {name: _words(section) for name, section in content["choices"].items()},
    )


def _words(section: Mapping[str, list[str]]) -> Words:
    return {name: tuple(words) for name, words in section.items()}
