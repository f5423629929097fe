"""`Lexicon`: the words of one briefing that say of what a number is: names, measures, statuses, directions, labels."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reporting.issued.verify.numbers import half_width

_FILE = Path(__file__).with_name("words.toml")
# Groups of words.toml that are terms by themselves; those of bounds only count beside a number.
_GROUPS = ("status", "list", "direction", "base", "scope", "everybody", "negation")
_NOTHING = "none"
# Of one letter a name may be part of any word.
_SHORTEST = 2
# A short word of a table (金额, 单位) may stand in any sentence; a longer one names something.
_TELLING = 4

Meaning = tuple[str, str]
# By kind ("enterprises", "measures"), each name with the ids of those so called.
Names = Mapping[str, Mapping[str, list[str]]]
_Branch = dict[str, Any]


@dataclass(frozen=True)
class Lexicon:
    """Words in one language, each with its kind and what it means there; a longer word comes before one within it.

    Kinds are "enterprise", "measure", "label" and "word" (those of tables, the longer and the shorter ones), and the
    groups of words.toml. `titles` are what the page has in quotation marks: names of lists, that may hold numbers.
    """

    meanings: Mapping[str, Meaning]
    locale: str
    titles: tuple[str, ...] = ()

    @classmethod
    def of(cls, locale: str, names: Names, labels: Iterable[str] = (), titles: Iterable[str] = ()) -> "Lexicon":
        """The words of a language, the names of a ledger, the labels and titles of a page."""
        meanings: dict[str, Meaning] = {
            label: ("label" if len(label) >= _TELLING else "word", label) for label in labels if len(label) >= _SHORTEST
        }
        for kind in _GROUPS:
            meanings |= {word: (kind, meaning) for word, meaning in _words(locale, kind)}
        bounds = (pair for pair in _words(locale, "bound_before") if _says_a_bound(pair[0]))
        meanings |= {word: ("limit", meaning) for word, meaning in bounds if word not in meanings}
        for kind, plural in (("measure", "measures"), ("enterprise", "enterprises")):
            for name, ids in names.get(plural, {}).items():
                if len(name) >= _SHORTEST:
                    meanings[half_width(name).lower()] = (kind, " ".join(sorted(ids)))
        return cls(meanings, locale, tuple(dict.fromkeys(titles)))

    def words_in(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """Where words begin and end in a text of small letters, and what each means."""
        for match in self._pattern.finditer(text):
            kind, meaning = self.meanings[match[0]]
            if meaning != _NOTHING:
                yield match.start(), match.end(), (kind, meaning)

    def titles_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where titles begin and end in a text of half-width signs, and which."""
        if self.titles:
            yield from ((match.start(), match.end(), match[0]) for match in self._titles.finditer(text))

    @cached_property
    def _titles(self) -> re.Pattern[str]:
        return re.compile(_pattern_of(self.titles))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        latin = [word for word in self.meanings if word.isascii()]
        others = [word for word in self.meanings if not word.isascii()]
        # No \b: a name may end with a bracket.
        parts = [f"(?<![a-z0-9]){_pattern_of(latin)}(?![a-z0-9])"] if latin else []
        parts += [_pattern_of(others)] if others else []
        return re.compile("|".join(parts))

    def bounds_beside(self, before: str, after: str) -> Iterator[tuple[str, str]]:
        """The bounds in the words right before and right after a number, each with the word."""
        for side, text in (("bound_before", before), ("bound_after", after)):
            meanings, left, words = dict(_words(self.locale, side)), text, ""
            while match := _bounds(self.locale, side).search(left):
                words = match[0] + words if side == "bound_before" else words + match[0]
                yield meanings[match[1]], words
                left = left[: match.start()] if side == "bound_before" else left[match.end() :]


def _says_a_bound(word: str) -> bool:
    """Whether it is a bound wherever it stands; 近 and over are parts of many other words."""
    return (len(word) > 1 and not word.isascii()) or " " in word or word in ("nearly", "almost")


def _words(locale: str, group: str) -> list[tuple[str, str]]:
    """Each word of a group with what it means."""
    return [(word, meaning) for meaning, words in _tables()[locale][group].items() for word in words]


@cache
def _tables() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _bounds(locale: str, group: str) -> re.Pattern[str]:
    every = sorted((word for word, _ in _words(locale, group)), key=len, reverse=True)
    words = "|".join(rf"\b{word}\b" if word[0].isalpha() and word.isascii() else re.escape(word) for word in every)
    # 3-5 is a range.
    words = words.replace(r"\-", r"(?<!\d)(?<!\d\s)\-")
    # 最高同比下降24%: the words of a change may stand between a bound and its number.
    change = "|".join(re.escape(word) for kind in ("base", "direction") for word, _ in _words(locale, kind))
    if group == "bound_after":
        return re.compile(rf"^\s*(?:(?:{change})\s*)*({words})")
    return re.compile(rf"({words})\s*(?:(?:{change})\s*)*(?:rmb|cny|¥|from|由|从)?\s*$")


def _pattern_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, that looks at each letter once: there may be thousands."""
    root: _Branch = {}
    for word in words:
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _of_branch(root)


def _of_branch(branch: _Branch) -> str:
    ends = "" in branch
    ways = [re.escape(letter) + _of_branch(further) for letter, further in branch.items() if letter]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if ends else ''}"
