"""`numbers_in`: the numbers in a text that may be cut up by blanks and marks, or be written in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reporting.core.personal_data.word_lists import characters

_LONGEST = 21
_GAP = r"(?:[\s\-.·_/()|,、:;~*'+]{0,3}|\.{4,6}|-{4,6}|_{4,6})"
_RUN = re.compile(rf"[0-9](?:{_GAP}[0-9])*(?:{_GAP}[Xx](?![0-9A-Za-z]))?")
_GROUP = re.compile(r"[0-9]+[Xx]?|[Xx]")
IN_WORDS = str.maketrans({**characters("numerals"), "O": "0", "o": "0"})
# An O between digits is a zero, and an l is a one; a number in words has no other sign in it.
_MISTYPED = re.compile(r"(?<![A-Za-z])(?=[OoIl|\-\s]*[0-9])(?:[0-9OoIl][\-\s.]{0,2}){8,}(?![A-Za-z])")
_LETTERS = str.maketrans("OoIl", "0011")
_SPELT = re.compile(
    rf"[{''.join(characters('numerals'))}0-9Oo](?:[\s\-,、·.]{{0,2}}[{''.join(characters('numerals'))}0-9Oo]){{6,}}"
)


@dataclass(frozen=True)
class Number:
    """A number of some length, with its digits as groups and what stands between them; its place in the text."""

    groups: tuple[str, ...]
    gaps: tuple[str, ...]
    start: int
    end: int
    # Whether nothing else belongs to the row of digits that it stands in.
    is_whole: bool

    @property
    def digits(self) -> str:
        """The number without what stands between its digits."""
        return "".join(self.groups).upper()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(map(len, self.groups))

    @property
    def is_one_piece(self) -> bool:
        return len(self.groups) == 1

    def is_cut_by(self, marks: str) -> bool:
        """Whether any of these marks stands between its digits."""
        return any(mark in gap for gap in self.gaps for mark in marks)

    @property
    def is_cut_as_in_lists(self) -> bool:
        """Whether what cuts it stands between the numbers of a list; one number is then the whole of the row."""
        return self.is_cut_by(",、:;\t\n")

    @property
    def is_cut_between_cells(self) -> bool:
        """Whether it lies in several cells or lines."""
        return self.is_cut_by("\t\n")

    @property
    def has_thousands(self) -> bool:
        """1,380,013,800 and 138,001,380.00"""
        sizes = self.sizes[:-1] if self.gaps[-1:] == (".",) and self.sizes[-1] <= 2 else self.sizes
        return set(self.gaps[: len(sizes) - 1]) == {","} and set(sizes[1:]) == {3}

    @property
    def has_inner_zero(self) -> bool:
        """Whether a group begins with a zero, which no number of its own would; a zero itself is one."""
        return any(group.startswith("0") and group != "0" for group in self.groups[1:])


def readings_of(text: str) -> Iterator[str]:
    """The text, and readings of the same length in which other signs of numbers are digits."""
    yield text
    mistyped = _MISTYPED.sub(lambda match: match[0].translate(_LETTERS), text)
    if mistyped != text:
        yield mistyped
    spelt = _SPELT.sub(lambda match: match[0].translate(IN_WORDS), text)
    if spelt not in {text, mistyped}:
        yield spelt


def numbers_in(text: str, lengths: frozenset[int]) -> Iterator[Number]:
    """Every number of one of these lengths; a number begins and ends where a group of digits does."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= min(lengths):
            yield from _numbers([*_GROUP.finditer(text, run.start(), run.end())], text, lengths)


def _numbers(groups: Sequence[re.Match[str]], text: str, lengths: frozenset[int]) -> Iterator[Number]:
    for first in range(len(groups)):
        length = 0
        for last in range(first, min(first + _LONGEST, len(groups))):
            length += len(groups[last][0])
            if length > _LONGEST:
                break
            if length in lengths:
                yield _number(groups[first : last + 1], text, is_whole=last - first + 1 == len(groups))


def _number(groups: Sequence[re.Match[str]], text: str, *, is_whole: bool) -> Number:
    gaps = tuple(text[one.end() : other.start()] for one, other in pairwise(groups))
    return Number(tuple(group[0] for group in groups), gaps, groups[0].start(), groups[-1].end(), is_whole)
