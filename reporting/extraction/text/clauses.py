"""`Clauses`: the sentences and clauses of a text, and what stands before and behind a place in them."""

import re
from bisect import bisect_right
from functools import cached_property

_SENTENCE = re.compile(r"[。！？；;\n]")
_CLAUSE = re.compile(r"[，。！？；;：:\n、\\]|,(?!\d{3}(?!\d))")

_COMMA = re.compile(r"[，：:]|,(?!\d{3}(?!\d))")


class Clauses:
    """Positions in one clean text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.end() for match in _SENTENCE.finditer(self.text)]

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [match.end() for match in _CLAUSE.finditer(self.text)]

    @cached_property
    def _line_ends(self) -> list[int]:
        return [place + 1 for place, sign in enumerate(self.text) if sign == "\n"]

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around a place; a semicolon ends one too."""
        return _around(self._sentence_ends, at, len(self.text))

    def clause(self, at: int) -> tuple[int, int]:
        return _around(self._clause_ends, at, len(self.text))

    def line(self, at: int) -> tuple[int, int]:
        return _around(self._line_ends, at, len(self.text))

    def before(self, at: int, most: int = 40) -> str:
        """The words of the sentence before a place."""
        return self.text[max(self.sentence(at)[0], at - most) : at]

    def before_pause(self, at: int) -> str:
        """The words before a place since the last comma or colon of its sentence: lists within it are no pause."""
        return _COMMA.split(self.before(at))[-1]

    def behind(self, at: int, most: int = 40) -> str:
        """The words of the sentence behind a place."""
        return self.text[at : min(self.sentence(max(at - 1, 0))[1], at + most)]


def _around(ends: list[int], at: int, length: int) -> tuple[int, int]:
    place = bisect_right(ends, at)
    start = ends[place - 1] if place else 0
    end = ends[place] if place < len(ends) else length
    return start, end
