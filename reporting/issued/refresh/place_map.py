"""`PlaceMap`: the places of one text in another one that reads the same but for its blanks."""

from bisect import bisect_left
from functools import cached_property

from reporting.issued.verify.numbers import half_width


def plain(text: str) -> str:
    """The text as two texts are compared: without blanks, in half-width signs."""
    return "".join(half_width(text).split())


class PlaceMap:
    """Characters of a text -> those of another text that holds the same words from its character `at` on."""

    def __init__(self, text: str, other: str, at: int = 0) -> None:
        self._text, self._other, self._at = text, other, at

    @cached_property
    def _signs(self) -> list[int]:
        return _signs(self._text)

    @cached_property
    def _others(self) -> list[int]:
        return [place for place in _signs(self._other) if place >= self._at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters that stand there for these."""
        return self._place(start), self._place(end)

    def _place(self, place: int) -> int:
        """Between the same two signs; among blanks as far behind the first of these as there, if there are as many."""
        before = bisect_left(self._signs, place)
        gap = self._others[before - 1] + 1 if before else self._at
        if before < len(self._signs):
            following = self._others[before]
            if place == self._signs[before]:
                return following
        else:
            following = len(self._other)
        blanks = place - (self._signs[before - 1] + 1 if before else 0)
        return min(gap + blanks, following)


def found_in(text: str, other: str, taken: list[tuple[int, int]]) -> int | None:
    """From which character on another text has these words, outside of what is taken; None if it has not."""
    wanted, signs = plain(text), _signs(other)
    there = half_width("".join(other[place] for place in signs))
    at = there.find(wanted) if wanted else -1
    while at >= 0:
        start, end = signs[at], signs[at + len(wanted) - 1] + 1
        if all(end <= first or last <= start for first, last in taken):
            return start
        at = there.find(wanted, at + 1)
    return None


def _signs(text: str) -> list[int]:
    """The places of all signs that are no blanks."""
    return [place for place, sign in enumerate(text) if not half_width(sign).isspace()]
