"""`pattern` and `patterns`: the patterns of `patterns.toml`, with its parts and the words of the lists put in."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reporting.core.personal_data.word_lists import beginnings_of, first_of, one_of, words_of

# A number in braces says how often something is repeated; a name stands for a part.
_PART = re.compile(r"\{([a-z_:.+]+)\}")


@dataclass(frozen=True)
class Pattern:
    """A pattern that is compiled when a text has what it needs: those of people take a tenth of a second each."""

    words: str
    needed: str

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All places of a text that it fits."""
        return self._compiled.finditer(text) if self._may_fit(text) else ()

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """What it fits from a place on."""
        return self._compiled.match(text, start) if self._may_fit(text) else None

    def _may_fit(self, text: str) -> bool:
        return not self.needed or self._needed.search(text) is not None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(_expanded(self.words))

    @cached_property
    def _needed(self) -> re.Pattern[str]:
        return re.compile(_expanded(self.needed))


@cache
def patterns(table: str, name: str) -> Sequence[Pattern]:
    """The patterns of an entry, each by itself."""
    entries = (one if isinstance(one, dict) else {"words": one} for one in _file()[table][name])
    return tuple(Pattern(one["words"], one.get("needs", "")) for one in entries)


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """The patterns of an entry as one."""
    return re.compile("|".join(f"(?:{_expanded(one)})" for one in _file()[table][name]))


def names_of(table: str) -> Sequence[str]:
    """The names of the entries of a table, in their order."""
    return tuple(_file()[table])


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("patterns.toml").read_text("utf-8"))


def _expanded(lines: str) -> str:
    joined = "".join(line.strip() for line in lines.splitlines()) if "\n" in lines else lines
    return _PART.sub(lambda match: _part(match[1]), joined)


@cache
def _part(name: str) -> str:
    if name in _file()["parts"]:
        return _expanded(_file()["parts"][name])
    how, _, listed = name.rpartition(":")
    if how == "signs":
        return "".join(words_of(listed))
    if how == "beginnings":
        return first_of(beginnings_of(*listed.split("+")))
    if how == "behind":
        # What looks back has a fixed width; most places are passed over by the last character.
        ends = "".join(sorted({word[-1] for word in words_of(listed)}))
        return f"(?<=[{ends}])(?:{'|'.join(f'(?<={word})' for word in words_of(listed))})"
    return one_of(listed)
